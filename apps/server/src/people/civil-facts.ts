import type { FactSource, RegistryFact } from './registry-fact.ts';
import { sourceOf } from './registry-fact.ts';
import type { PersonRow, RegistryRows } from './registry-rows.ts';

/** Birth, sex and where the household is registered, as the household register and its corrections have them. */
export function civilFacts(rows: RegistryRows): RegistryFact[] {
  const { sex, birth_date, hukou_division } = rows.person;
  return [
    ...known('person.birth-date', birth_date, sourceOfColumn(rows, 'birth_date')),
    ...known('person.sex', sex, sourceOfColumn(rows, 'sex')),
    ...known(
      'person.household-registration',
      hukou_division === null ? null : householdCode(hukou_division),
      sourceOfColumn(rows, 'hukou_division'),
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

/** A column that was corrected comes from the proof of its correction. */
function sourceOfColumn({ person, corrections, sources }: RegistryRows, column: keyof PersonRow): FactSource {
  const correction = corrections[column];
  if (correction === undefined) return sourceOf(person, sources);
  return { ...sourceOf(correction, sources), reference: correction.reference };
}
