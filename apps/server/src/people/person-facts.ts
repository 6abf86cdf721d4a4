import { fenToYuan } from '@wenye/codes';
import { benefitStateFact } from './benefit-state.ts';
import { civilFacts } from './civil-facts.ts';
import { schoolingOf } from './graduation.ts';
import { type RegistryFact, sourceOfAll } from './registry-fact.ts';
import type { FactRows } from './registry-rows.ts';
import { statusFacts } from './status-facts.ts';
import { workFacts } from './work-facts.ts';

/** The benefit whose months received `person.months-received` counts. */
const FLEXIBLE_GRADUATE = '11.2';

/**
 * What the registers know of a person, as the pack names it. A fact that no register knows is left out: unknown.
 * A list of contributions or months received is known even when empty, since the register would hold them.
 *
 * @param months `YYYY-MM`, of which contributions are told, and by when they were recorded; absent: all
 */
export function personFactsOf(rows: FactRows, asOf: string, months?: readonly string[]): RegistryFact[] {
  return [
    ...civilFacts(rows),
    ...graduationFacts(rows),
    ...workFacts(rows, asOf),
    ...benefitStateFact(rows, asOf),
    ...statusFacts(rows, asOf),
    contributionFact(rows, asOf, months),
    received(rows, asOf),
  ];
}

function graduationFacts(rows: FactRows): RegistryFact[] {
  const schooling = schoolingOf(rows);
  if (schooling === null) return [];
  const { source } = schooling;
  const kind = { fact: 'person.school-kind', value: schooling.kind, source };
  const { graduatedOn } = schooling;
  return graduatedOn === null ? [kind] : [kind, { fact: 'person.diploma-date', value: graduatedOn, source }];
}

function contributionFact(rows: FactRows, asOf: string, months?: readonly string[]): RegistryFact {
  const wanted = rows.contributions.filter(({ month }) => months?.includes(month.slice(0, 7)) ?? true);
  const byMonth = Map.groupBy(wanted, (row) => row.month.slice(0, 7));
  return {
    fact: 'person.contributions',
    value: [...byMonth].map(([month, paid]) => ({
      month,
      // A month insured both ways counts as an employee's.
      'insured-as': paid.some((row) => row.capacity === 'employee') ? 'employee' : 'flexible',
      paid: fenToYuan(paid.reduce((sum, row) => sum + ownPart(row), 0)),
    })),
    source: sourceOfAll(wanted, 'social-insurance', rows.sources, asOf),
  };
}

function ownPart(row: FactRows['contributions'][number]): number {
  return row.pension_own_fen + row.unemployment_own_fen + row.medical_own_fen;
}

function received(rows: FactRows, asOf: string): RegistryFact {
  const granted = rows.benefits.filter((row) => row.benefit_id === FLEXIBLE_GRADUATE);
  return {
    fact: 'person.months-received',
    value: granted.length,
    source: sourceOfAll(granted, 'subsidy-ledger', rows.sources, asOf),
  };
}
