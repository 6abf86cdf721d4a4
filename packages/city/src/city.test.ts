import { checkBankCard, checkResidentId, checkUscc, divisionOn, findTownship } from '@wenye/codes';
import { describe, expect, test } from 'vitest';
import { generateCity } from './city.ts';
import { looksGenerated } from './identifiers.ts';
import type { CityOptions, FirmRecord, PersonBundle } from './records.ts';

const options: CityOptions = { seed: 7, people: 6000, firms: 400, date: '2020-10-15' };
const city = generateCity(options);
const people = [...city.people()];
const firms = [...city.firms()];
const firmIds = new Set(firms.map((firm) => firm.firmId));

const share = (of: readonly PersonBundle[], test: (bundle: PersonBundle) => boolean): number =>
  of.filter(test).length / of.length;
const ageOf = (bundle: PersonBundle): number =>
  2020 - Number((bundle.person.birthDate ?? '2020').slice(0, 4));

describe('determinism', () => {
  test('the same options give the same city, another seed another one', () => {
    expect([...generateCity(options).people()]).toEqual(people);
    expect([...generateCity(options).firms()]).toEqual(firms);
    const other = [...generateCity({ ...options, seed: 8 }).people()];
    expect(other[5000]?.person.name === people[5000]?.person.name && other[5000]?.person.idNumber).not.toBe(
      people[5000]?.person.idNumber,
    );
  });

  test('has the size that was asked for', () => {
    expect(people).toHaveLength(6000);
    expect(firms).toHaveLength(400);
  });

  test('refuses a city that is too small for its cast', () => {
    expect(() => generateCity({ ...options, people: 100 })).toThrow(RangeError);
  });
});

describe('identifiers', () => {
  test('every ID number is valid, used once, marked, and agrees with birth date and sex', () => {
    expect(new Set(people.map(({ person }) => person.idNumber)).size).toBe(people.length);
    expect(new Set(people.map(({ person }) => person.personId)).size).toBe(people.length);
    for (const { person } of people) {
      const check = checkResidentId(person.idNumber, options.date);
      expect(check).toMatchObject({ valid: true, birthDate: person.birthDate, sex: person.sex });
      expect(looksGenerated(person.idNumber)).toBe(true);
    }
  });

  test('every code of a firm is valid, used once and says what the firm is', () => {
    expect(new Set(firms.map(({ uscc }) => uscc)).size).toBe(firms.length);
    for (const firm of firms)
      expect(checkUscc(firm.uscc)).toMatchObject({ valid: true, category: firm.entityType });
  });

  test('accounts pass the card check and are used once', () => {
    const accounts = [...people, ...firms].flatMap(({ account }) =>
      account === null ? [] : [account.accountNumber],
    );
    expect(new Set(accounts).size).toBe(accounts.length);
    for (const account of accounts) expect(checkBankCard(account)).toMatchObject({ warning: null });
  });
});

describe('places', () => {
  const places = (of: { person: { division: string; township: string | null } }[], date: string) => {
    for (const { person } of of) {
      expect(divisionOn(person.division, date)).not.toBeNull();
      if (person.township !== null) expect(findTownship(person.township)?.county).toBe(person.division);
    }
    return new Set(of.map(({ person }) => person.division)).size;
  };

  test('15 counties before the merger and 14 after it, with the codes in force', () => {
    expect(places(people, '2020-10-15')).toBe(15);
    const later = [...generateCity({ ...options, people: 3000, date: '2021-05-06' }).people()];
    expect(places(later.slice(400), '2021-05-06')).toBe(14);
    const revoked = later.filter(({ person }) => /^4103(06|22|81)/.test(person.idNumber));
    expect(revoked.length).toBeGreaterThan(50);
    for (const { person } of revoked) expect(checkResidentId(person.idNumber, '2021-05-06').valid).toBe(true);
  });
});

describe('plausibility', () => {
  const adults = people.filter((bundle) => ageOf(bundle) >= 16 && ageOf(bundle) < 60);

  test('ages, sexes and work are within bounds', () => {
    expect(share(people, (bundle) => ageOf(bundle) < 16)).toBeGreaterThan(0.15);
    expect(share(people, (bundle) => ageOf(bundle) < 16)).toBeLessThan(0.3);
    expect(share(people, (bundle) => ageOf(bundle) >= 65)).toBeLessThan(0.2);
    expect(Math.abs(share(people, ({ person }) => person.sex === 'male') - 0.5)).toBeLessThan(0.03);
    const employed = share(adults, ({ employments }) => employments.some(({ toDate }) => toDate === null));
    expect(employed).toBeGreaterThan(0.3);
    expect(employed).toBeLessThan(0.55);
    const registered = share(adults, ({ unemployment }) =>
      unemployment.some(({ endedOn }) => endedOn === null),
    );
    expect(registered).toBeGreaterThan(0.02);
    expect(registered).toBeLessThan(0.1);
  });

  test('children have finished no school beyond their age', () => {
    const levels = (test: (age: number) => boolean) =>
      new Set(people.filter((bundle) => test(ageOf(bundle))).map(({ person }) => person.education));
    expect(levels((age) => age <= 12)).toEqual(new Set([null]));
    expect(
      [...levels((age) => age > 12 && age <= 15)].every((level) => level === null || level === '81'),
    ).toBe(true);
  });

  test('nobody works before 16, before the firm existed, or twice at once', () => {
    const registeredOn = new Map(firms.map((firm) => [firm.firmId, firm.registeredOn]));
    for (const { person, employments } of people) {
      const sixteen = `${Number((person.birthDate ?? '').slice(0, 4)) + 16}`;
      for (const job of employments) {
        expect(firmIds.has(job.firmId)).toBe(true);
        expect(job.fromDate >= (registeredOn.get(job.firmId) ?? '')).toBe(true);
        expect(job.fromDate.slice(0, 4) >= sixteen).toBe(true);
      }
      const open = employments.filter(({ toDate }) => toDate === null);
      expect(open.length).toBeLessThanOrEqual(1);
      const begin = open[0]?.fromDate ?? '9999';
      expect(employments.every(({ toDate }) => toDate === null || toDate < begin)).toBe(true);
    }
  });

  test('nobody works before leaving school, but for who studied beside work', () => {
    const fullTime = people.flatMap(({ education, employments }) => {
      const last = education.at(-1);
      const left = last?.schoolKind === 'adult-higher-education' ? null : (last?.graduatedOn ?? null);
      return left === null ? [] : employments.map(({ fromDate }) => ({ left, fromDate }));
    });
    expect(fullTime.length).toBeGreaterThan(50);
    expect(fullTime.filter(({ left, fromDate }) => fromDate < left)).toEqual([]);
  });

  test('what was recorded was recorded by the date', () => {
    for (const bundle of people)
      for (const row of [
        bundle.person,
        ...bundle.education,
        ...bundle.unemployment,
        ...bundle.flexible,
        ...bundle.employments,
        ...bundle.contributions,
        ...bundle.drawings,
        ...bundle.statuses,
      ])
        expect(row.recordedOn <= options.date).toBe(true);
  });

  test('benefit is drawn by some who lost a job against their will, from the month after they registered on', () => {
    const drawings = people.flatMap(({ employments, unemployment, drawings: drawn }) =>
      drawn.map((row) => ({ row, employments, unemployment })),
    );
    for (const { row, employments, unemployment } of drawings) {
      const job = employments.find(({ firmId, toDate }) => firmId === row.firmId && toDate !== null);
      expect(['dismissed', 'redundancy', 'contract-expired']).toContain(job?.endReason);
      expect(row.firstMonth > (job?.toDate ?? '9999')).toBe(true);
      expect(unemployment.some(({ registeredOn }) => registeredOn < row.firstMonth)).toBe(true);
      expect(row.firstMonth >= '2019-01-01').toBe(true);
      expect(row.lastMonth === null || row.lastMonth >= row.firstMonth).toBe(true);
    }
    expect(drawings.some(({ row }) => row.lastMonth === null)).toBe(true);
    expect(drawings.some(({ row }) => row.firstMonth < '2020-01-01')).toBe(true);
    const lost = people.filter(({ employments }) =>
      employments.some(({ endReason }) => endReason === 'redundancy'),
    );
    expect(lost.some(({ drawings: drawn }) => drawn.length === 0)).toBe(true);
  });

  test('one month with one firm is booked once', () => {
    for (const { contributions } of people) {
      const keys = contributions.map(({ month, firmId }) => `${month} ${firmId}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('reported staff is near to the people employed', () => {
    const employedIn = new Map<string, number>();
    for (const { employments } of people)
      for (const { firmId, toDate } of employments)
        if (toDate === null) employedIn.set(firmId, (employedIn.get(firmId) ?? 0) + 1);
    const large = firms.slice(2).filter((firm) => (firm.figures.at(-1)?.staff ?? 0) >= 30);
    expect(large.length).toBeGreaterThan(3);
    for (const firm of large) {
      const ratio = (employedIn.get(firm.firmId) ?? 0) / (firm.figures.at(-1)?.staff as number);
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(1.5);
    }
  });
});

describe('2020', () => {
  test('small firms pay no unit part of three insurances from February on, and medical insurance all the same (T7)', () => {
    const entities = new Map<string, FirmRecord>(firms.map((firm) => [firm.firmId, firm]));
    const months = people.flatMap(({ contributions }) =>
      contributions.filter(({ firmId }) => firmId !== null),
    );
    const small = months.filter(({ firmId }) => {
      const staff = entities.get(firmId ?? '')?.figures.at(-1)?.staff ?? 0;
      return entities.get(firmId ?? '')?.entityType === 'enterprise' && staff < 300;
    });
    expect(small.length).toBeGreaterThan(1000);
    for (const row of small) {
      const relieved = row.month >= '2020-02-01' && row.month <= '2020-12-01';
      const three = row.pensionUnitFen + row.unemploymentUnitFen + row.injuryUnitFen;
      expect(three === 0).toBe(relieved);
      expect(row.medicalUnitFen).toBe(Math.round(row.baseFen * 0.075));
      expect(row.pensionOwnFen).toBe(Math.round(row.baseFen * 0.08));
    }
  });

  test('institutions pay in full', () => {
    const institutions = new Set(
      firms.filter(({ entityType }) => entityType === 'public-institution').map(({ firmId }) => firmId),
    );
    const paid = people
      .flatMap(({ contributions }) => contributions)
      .filter((row) => row.firmId !== null && institutions.has(row.firmId));
    for (const row of paid) expect(row.pensionUnitFen).toBeGreaterThan(0);
  });
});

describe('the awkward ones', () => {
  const some = (test: (bundle: PersonBundle) => boolean) => expect(people.some(test)).toBe(true);

  test('are there', () => {
    some(({ education }) => education.some(({ graduatedOn }) => graduatedOn === null));
    some(({ person }) => person.phone === null);
    some(({ person }) => person.hukouDivision === null);
    some(({ person }) => person.hukouDivision !== null && person.hukouDivision !== person.division);
    some(({ person }) => /^(110103|310103|120107)/.test(person.idNumber));
    some(({ employments }) => employments.some(({ contractKind }) => contractKind === null));
    some(({ employments }) =>
      employments.some(({ contractEnd, contractStart }) => {
        if (contractEnd === null || contractStart === null) return false;
        return Date.parse(contractEnd) - Date.parse(contractStart) === 363 * 86_400_000;
      }),
    );
    expect(firms.some(({ figures }) => figures.some(({ revenueFen }) => revenueFen === null))).toBe(true);
    expect(firms.some(({ account }) => account === null)).toBe(true);
    expect(firms.some(({ figures }) => figures.length === 0 || figures.at(-1)?.year !== 2019)).toBe(true);
  });
});
