import { type RegistryFact, sourceOf, sourceOfAll } from './registry-fact.ts';
import type { FactRows } from './registry-rows.ts';

/**
 * Whether the person works, as employment, unemployment and flexible-work registrations tell together. Who is on none
 * of them may work or not: unknown. An employment that has ended tells nothing of what came after.
 */
export function workFacts(rows: FactRows, asOf: string): RegistryFact[] {
  return [...unemploymentFacts(rows, asOf), ...flexibleWorkFacts(rows), ...unemployedFact(rows, asOf)];
}

function unemploymentFacts(rows: FactRows, asOf: string): RegistryFact[] {
  const valid = validRegistration(rows, asOf);
  const source =
    valid === undefined
      ? sourceOfAll(rows.unemployment, 'unemployment', rows.sources, asOf)
      : sourceOf(valid, rows.sources);
  return [{ fact: 'person.registered-unemployed', value: valid !== undefined, source }];
}

/** The latest registration: whoever claims for past months may have ended it since. */
function flexibleWorkFacts(rows: FactRows): RegistryFact[] {
  const latest = rows.flexible.at(-1);
  if (latest === undefined) return [];
  const source = sourceOf(latest, rows.sources);
  return [
    { fact: 'person.flexible-work', value: true, source },
    { fact: 'person.flexible-work-start', value: latest.from_date, source },
  ];
}

function unemployedFact(rows: FactRows, asOf: string): RegistryFact[] {
  const working = [...rows.employments, ...rows.flexible].find(
    ({ from_date, to_date }) => from_date <= asOf && (to_date === null || asOf <= to_date),
  );
  if (working !== undefined)
    return [{ fact: 'person.unemployed', value: false, source: sourceOf(working, rows.sources) }];
  const registered = validRegistration(rows, asOf);
  return registered === undefined
    ? []
    : [{ fact: 'person.unemployed', value: true, source: sourceOf(registered, rows.sources) }];
}

function validRegistration({ unemployment }: FactRows, asOf: string) {
  return unemployment.findLast(
    ({ registered_on, ended_on }) => registered_on <= asOf && (ended_on === null || asOf <= ended_on),
  );
}
