/** What a figure cannot be, said at each of its fields, for whoever enters one: the same at the desk and on the server. */
import { faultsOfGiven, type Json } from '@wenye/rules';
import { pack } from '../pack.ts';
import { notPlausible } from './doubts.ts';

/** As somebody enters it: the value is text, whatever its type; another field may be anything that is not checked yet. */
export type EnteredFigure = {
  readonly key: string;
  readonly value: string;
  readonly region?: Json | undefined;
  readonly from?: Json | undefined;
  readonly to?: Json | undefined;
  readonly source?: Json | undefined;
};

export type FigureFault = { readonly field: string; readonly message: string };

const byKey = new Map(pack.parameters.map(({ definition }) => [definition.key, definition]));

/** A figure is entered as text; the contract writes yes and no as such. */
export function inNotation(key: string, text: string): string | boolean {
  return byKey.get(key)?.type === 'boolean' ? text === 'true' : text;
}

/**
 * Everything that is wrong with a figure, in the words in which the rules judge one that comes with a request; that of its
 * value first. Empty: it can be one, though it may be doubtful (`doubtsOf`).
 */
export function faultsOfFigure(figure: EnteredFigure): FigureFault[] {
  const { key, value, region = null, from = null, to = null, source = null } = figure;
  const given = { key, value: inNotation(key, value), region, from, to, source };
  const faults = faultsOfGiven(pack, [given]).map(({ path, message }) => ({
    field: path.replace(/^parameters\[0\]\.?/, ''),
    message: `${message}。`,
  }));
  const definition = byKey.get(key);
  if (definition === undefined || faults.some(({ field }) => field === 'value')) return faults;
  const problem = notPlausible(definition, value);
  return problem === null ? faults : [{ field: 'value', message: `${problem}。` }, ...faults];
}
