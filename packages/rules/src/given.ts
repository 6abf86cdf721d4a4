/** What a figure must be, for whoever enters one outside a request: in a register, at the command line. */
import type { InputError, Json } from './answer.ts';
import { collector } from './boundary/decode.ts';
import { readParameters } from './boundary/read-given.ts';
import { programOf } from './engine/program.ts';
import type { Pack } from './pack.ts';

/** What is wrong with `parameters` of a request, in the words in which `decide` says it; empty: nothing. */
export function faultsOfGiven(pack: Pack, parameters: Json): readonly InputError[] {
  const { errors, report } = collector();
  readParameters(programOf(pack), parameters, report);
  return errors;
}
