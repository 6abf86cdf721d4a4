import { type FactSource, type RegistryFact, sourceOfColumn } from './registry-fact.ts';
import type { FactRows, PersonRow } from './registry-rows.ts';

/** Birth, sex and where the household is registered, as the household register and its corrections have them. */
export function civilFacts({ person, corrections, sources }: FactRows): RegistryFact[] {
  const { sex, birth_date, hukou_division } = person;
  const source = (column: keyof PersonRow) => sourceOfColumn(person, corrections[column], sources);
  return [
    ...known('person.birth-date', birth_date, source('birth_date')),
    ...known('person.sex', sex, source('sex')),
    ...known(
      'person.household-registration',
      hukou_division === null ? null : householdCode(hukou_division),
      source('hukou_division'),
    ),
  ];
}

function known(fact: string, value: string | null, source: FactSource): RegistryFact[] {
  return value === null ? [] : [{ fact, value, source }];
}

/** 11.1 tells apart the city, the province and elsewhere. */
function householdCode(division: string): string {
  if (division.startsWith('4103')) return 'luoyang';
  return division.startsWith('41') ? 'henan' : 'elsewhere';
}
