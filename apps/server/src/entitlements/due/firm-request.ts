import type { Request } from '@wenye/rules';
import { firmFactsOf } from '../../firms/firm-facts.ts';
import type { FirmRows } from '../../firms/registry-rows.ts';
import type { RegistryFact } from '../../people/registry-fact.ts';
import type { Declared } from './due-to-person.ts';
import { requestFacts } from './known-facts.ts';

/**
 * What rules are asked about a firm on a day, by what the registers know and the firm declares: of one that looks, as of
 * every firm. Pure.
 *
 * @param rows null: the registers know nothing of the firm
 * @param hires what the registers know of the hires that are declared, by resident ID number
 */
export function firmRequest(
  rows: FirmRows | null,
  hires: ReadonlyMap<string, readonly RegistryFact[]>,
  day: string,
  declared: Declared = {},
): { readonly known: RegistryFact[]; readonly request: Request } {
  const known = rows === null ? [] : firmFactsOf(rows, day);
  const request: Request = {
    subject: 'firm',
    decisionDate: day,
    county: rows?.firm.division ?? null,
    facts: requestFacts(declared, known, hires),
  };
  return { known, request };
}
