import type { Request } from '@wenye/rules';
import { personFactsOf } from '../../people/person-facts.ts';
import type { RegistryFact } from '../../people/registry-fact.ts';
import type { FactRows } from '../../people/registry-rows.ts';
import type { Declared } from './due-to-person.ts';
import { requestFacts } from './known-facts.ts';

/**
 * What rules are asked about a person on a day, by what the registers know and the person declares: of one who looks, as
 * of everybody. Pure.
 *
 * @param rows null: the registers know nothing of the person
 */
export function personRequest(
  rows: FactRows | null,
  day: string,
  declared: Declared = {},
): { readonly known: RegistryFact[]; readonly request: Request } {
  const known = rows === null ? [] : personFactsOf(rows, day);
  const request: Request = {
    subject: 'person',
    decisionDate: day,
    county: rows?.person.division ?? null,
    facts: requestFacts(declared, known),
  };
  return { known, request };
}
