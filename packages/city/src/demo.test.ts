import { checkResidentId } from '@wenye/codes';
import { describe, expect, test } from 'vitest';
import { generateCity } from './city.ts';
import { demoAccounts, demoPeople, graduate, newcomer } from './demo.ts';
import { BEARINGS, bearingsPeople, demoFirms, demoMandates, HIRES, TRADERS } from './demo-firms.ts';
import { offices } from './offices.ts';

const date = '2020-10-15';

describe('the cast', () => {
  test('is the same in every city', () => {
    const cast = [...demoPeople(date), ...bearingsPeople(date)];
    for (const options of [
      { seed: 1, people: 600, firms: 10, date },
      { seed: 99, people: 900, firms: 40, date },
    ])
      expect([...generateCity(options).people()].slice(0, cast.length)).toEqual(cast);
  });

  test('has valid numbers that nobody else has', () => {
    const numbers = [...generateCity({ seed: 3, people: 2000, firms: 50, date }).people()].map(
      ({ person }) => person.idNumber,
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(checkResidentId(graduate.idNumber, date).valid).toBe(true);
  });

  test('accounts: names once, officers are different natural persons except the one with two accounts', () => {
    const names = demoAccounts.map(({ username }) => username);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9.]{3,30}$/);
    const officers = demoAccounts.filter(({ assignments }) => assignments.length > 0);
    const persons = officers.map(({ person }) => person?.personId);
    expect(new Set(persons).size).toBe(officers.length);
    const second = demoAccounts.find(({ username }) => username === 'song.reviewer.b');
    expect(persons).toContain(second?.person?.personId);
    expect(demoAccounts.find(({ username }) => username === 'song.reviewer')?.person).toEqual(second?.person);
  });

  test('every bound account and mandate belongs to a person of the city, every assignment to an office', () => {
    const people = new Set([...demoPeople(date)].map(({ person }) => person.personId));
    const keys = new Set(offices().map(({ key }) => key));
    const bound = demoAccounts.flatMap(({ person }) => (person === null ? [] : [person.personId]));
    expect(bound.filter((id) => !people.has(id))).toEqual([]);
    const assigned = demoAccounts.flatMap(({ assignments }) => assignments.map(({ office }) => office));
    expect(assigned.filter((key) => !keys.has(key))).toEqual([]);
    for (const { personId } of demoMandates) expect(people).toContain(personId);
    expect(people).toContain(newcomer.personId);
  });

  test('the bearing maker hired 72 people in 2020 and reports a small enterprise; the trader leaves revenue out', () => {
    const hired = [...bearingsPeople(date)].filter(({ employments }) =>
      employments.some((job) => job.firmId === BEARINGS && job.fromDate >= '2020-01-01'),
    );
    expect(hired).toHaveLength(HIRES.length);
    expect(hired).toHaveLength(72);
    const [bearings, traders] = demoFirms(date);
    expect(bearings).toMatchObject({
      firmId: BEARINGS,
      figures: [{ year: 2018 }, { year: 2019, staff: 186 }],
    });
    expect(traders).toMatchObject({ firmId: TRADERS, figures: [{}, { year: 2019, revenueFen: null }] });
  });

  test('the graduate has paid 549 yuan for each month since March', () => {
    const bundle = [...demoPeople(date)].find(({ person }) => person.personId === graduate.personId);
    expect(bundle?.contributions.map(({ month }) => month.slice(0, 7))).toEqual([
      '2020-03',
      '2020-04',
      '2020-05',
      '2020-06',
      '2020-07',
      '2020-08',
      '2020-09',
    ]);
    expect(bundle?.contributions.every(({ pensionOwnFen }) => pensionOwnFen === 54_900)).toBe(true);
  });
});

describe('offices', () => {
  const all = offices();
  const byId = new Map(all.map((office) => [office.officeId, office]));

  test('have ids once, parents and successors that exist', () => {
    expect(byId.size).toBe(all.length);
    const parents = all.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
    expect(parents.filter((id) => !byId.has(id))).toEqual([]);
    const successors = all.flatMap(({ successorId }) => (successorId === null ? [] : [successorId]));
    expect(new Set(successors.map((id) => byId.get(id)?.validFrom))).toEqual(new Set(['2021-03-18']));
    expect(all.every(({ kind, divisionCode }) => (divisionCode === null) === (kind === 'zone'))).toBe(true);
  });

  test('15 county offices on the eve of the merger, 14 from then on', () => {
    const inForce = (day: string) =>
      all.filter(
        ({ kind, validFrom, validTo }) =>
          kind === 'county' && validFrom <= day && (validTo === null || day <= validTo),
      );
    expect(inForce('2021-03-17')).toHaveLength(15);
    expect(inForce('2021-03-18')).toHaveLength(14);
  });
});
