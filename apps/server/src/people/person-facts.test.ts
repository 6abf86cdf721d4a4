/** What registers' rows say of a person, as facts of the pack. */
import { describe, expect, test } from 'vitest';
import { personFactsOf } from './person-facts.ts';
import type { RegistryRows } from './registry-rows.ts';

const DAY = '2020-10-15';
const recorded = { source: 'household', recorded_on: '2015-01-01' };

const rows: RegistryRows = {
  person: {
    ...recorded,
    person_id: 'p',
    id_number: '',
    name: '王小明',
    sex: 'male',
    birth_date: '1970-05-04',
    division: '410303',
    township: null,
    hukou_division: '410303',
    hukou_kind: 'urban',
    education: null,
    phone: null,
    generated: true,
  },
  corrections: {},
  education: [],
  unemployment: [],
  flexible: [],
  contributions: [],
  drawings: [],
  kept_from: { 'unemployment-benefit': '2019-01-01' },
  statuses: [],
  employments: [],
  businesses: [],
  benefits: [],
  sources: {
    household: '户籍登记',
    unemployment: '失业登记',
    recognition: '就业困难人员认定',
    'civil-affairs': '民政救助信息',
    'labour-contract': '劳动用工备案',
    'social-insurance': '社会保险缴费记录',
    'unemployment-benefit': '失业保险待遇发放记录',
    'subsidy-ledger': '就业补助资金发放台账',
  },
};

const valuesOf = (changes: Partial<RegistryRows>) =>
  Object.fromEntries(
    personFactsOf({ ...rows, ...changes }, DAY).map(({ fact, value }) => [
      fact.replace('person.', ''),
      value,
    ]),
  );

const registration = {
  registration_id: 'r',
  registered_on: '2020-03-01',
  ended_on: null,
  division: '410303',
  source: 'unemployment',
  recorded_on: '2020-03-01',
};
const employment = {
  employment_id: 'e',
  firm_id: 'f',
  from_date: '2019-01-01',
  to_date: null,
  contract_kind: null,
  contract_start: null,
  contract_end: null,
  post: null,
  wage_fen: null,
  end_reason: null,
  source: 'labour-contract',
  recorded_on: '2019-01-02',
};
const status = (kind: string, valid_to: string | null = null) => ({
  status_id: kind,
  kind,
  category: null,
  valid_from: '2018-01-01',
  valid_to,
  division: '410303',
  source: kind === 'hardship' ? 'recognition' : 'civil-affairs',
  recorded_on: '2018-01-05',
});

describe('a person of whom only the household register knows', () => {
  test('has birth, sex and household; works or not, nobody knows', () => {
    const values = valuesOf({});
    expect(values).toMatchObject({
      'birth-date': '1970-05-04',
      sex: 'male',
      'household-registration': 'luoyang',
    });
    expect(values).not.toHaveProperty('unemployed');
  });

  test.each([
    ['410100', 'henan'],
    ['110101', 'elsewhere'],
  ])('with the household in %s: %s', (hukou_division, expected) => {
    const person = { ...rows.person, hukou_division };
    expect(valuesOf({ person })['household-registration']).toBe(expected);
  });

  test('is not recognised where the city itself would know, and unknown where another office keeps the list', () => {
    const values = valuesOf({});
    expect(values).toMatchObject({ hardship: false, 'registered-unemployed': false });
    expect(values).not.toHaveProperty('disabled');
    expect(values).not.toHaveProperty('minimum-living');
  });
});

describe('work', () => {
  test('is over for who is registered as unemployed', () => {
    expect(valuesOf({ unemployment: [registration] })).toMatchObject({
      unemployed: true,
      'registered-unemployed': true,
    });
  });

  test('goes on for who is employed today, whatever an old registration says', () => {
    const employments = [employment];
    expect(valuesOf({ employments, unemployment: [registration] }).unemployed).toBe(false);
    expect(valuesOf({ employments: [{ ...employment, to_date: '2020-10-14' }] })).not.toHaveProperty(
      'unemployed',
    );
  });

  test('a registration that has ended is none', () => {
    const unemployment = [{ ...registration, ended_on: '2020-10-14' }];
    expect(valuesOf({ unemployment })['registered-unemployed']).toBe(false);
  });
});

describe('recognised statuses', () => {
  test('hold while they are valid', () => {
    const statuses = [status('hardship'), status('minimum-living-allowance')];
    expect(valuesOf({ statuses })).toMatchObject({ hardship: true, 'minimum-living': true });
    expect(valuesOf({ statuses: [status('hardship', '2020-10-14')] }).hardship).toBe(false);
  });
});

describe('unemployment insurance benefit', () => {
  const left = { ...employment, to_date: '2020-03-20', end_reason: 'redundancy' };
  const drawing = (first_month: string, last_month: string | null) => ({
    drawing_id: first_month,
    firm_id: 'f',
    first_month,
    last_month,
    source: 'unemployment-benefit',
    recorded_on: first_month,
  });
  const state = (changes: Partial<RegistryRows>) => valuesOf(changes)['unemployment-benefit-state'];

  test('is being drawn while it goes on, and to the end of its last month', () => {
    expect(state({ employments: [left], drawings: [drawing('2020-05-01', null)] })).toBe('drawing');
    expect(state({ employments: [left], drawings: [drawing('2020-05-01', '2020-10-01')] })).toBe('drawing');
  });

  test('that ended may have run out or been stopped: unknown', () => {
    expect(state({ employments: [left], drawings: [drawing('2020-05-01', '2020-09-01')] })).toBeUndefined();
  });

  test('was not drawn by who lost work since the register is whole and is not in it, or was for an earlier job', () => {
    expect(state({ employments: [left] })).toBe('none');
    expect(state({ employments: [left], drawings: [drawing('2019-05-01', '2019-11-01')] })).toBe('none');
  });

  test('is unknown of who works, never did, or lost work before the register is whole', () => {
    expect(state({ employments: [left, employment] })).toBeUndefined();
    expect(state({})).toBeUndefined();
    expect(state({ employments: [{ ...left, to_date: '2018-12-31' }] })).toBeUndefined();
    expect(state({ employments: [left], kept_from: {} })).toBeUndefined();
  });
});
