import { type RegistryFact, sourceOf, sourceOfAll } from './registry-fact.ts';
import type { FactRows } from './registry-rows.ts';

/** Statuses that the city itself recognises: who is not in its ledger has not been recognised. */
const RECOGNISED_HERE: Readonly<Record<string, string>> = {
  hardship: 'person.hardship',
  'zero-employment-household': 'person.zero-employment-household',
};

/** Statuses that other offices keep, also outside the city: who is not on record here may be elsewhere. */
const KEPT_ELSEWHERE: Readonly<Record<string, string>> = {
  disabled: 'person.disabled',
  'minimum-living-allowance': 'person.minimum-living',
  'registered-poor': 'person.poor-labour',
};

/** Recognised statuses that hold on a day. */
export function statusFacts(rows: FactRows, asOf: string): RegistryFact[] {
  const holding = rows.statuses.filter(
    ({ valid_from, valid_to }) => valid_from <= asOf && (valid_to === null || asOf <= valid_to),
  );
  const facts = { ...RECOGNISED_HERE, ...KEPT_ELSEWHERE };
  return Object.entries(facts).flatMap(([kind, fact]): RegistryFact[] => {
    const row = holding.find((each) => each.kind === kind);
    if (row !== undefined) return [{ fact, value: true, source: sourceOf(row, rows.sources) }];
    if (!(kind in RECOGNISED_HERE)) return [];
    const ended = rows.statuses.filter((each) => each.kind === kind);
    return [{ fact, value: false, source: sourceOfAll(ended, 'recognition', rows.sources, asOf) }];
  });
}
