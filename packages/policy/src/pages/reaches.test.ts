import { expect, it } from 'vitest';
import { benefits } from '../benefits/index.ts';
import { pagesReaching, policyPageOf } from './index.ts';

const clauses = (facts: Parameters<typeof pagesReaching>[0], day = '2020-10-15') =>
  pagesReaching(facts, day).map(({ clause }) => clause);

const unemployed = { 'person.unemployed': true };
const graduate = { ...unemployed, 'person.school-kind': 'higher-education' };
const other = { ...unemployed, 'person.school-kind': 'other' };

it.each([
  ['nobody, where nothing is known', {}, []],
  ['nobody who works', { 'person.unemployed': false, 'person.registered-unemployed': true }, []],
  ['a person in hardship of the posts', { 'person.hardship': true }, ['12.1']],
  ['one out of work of what may be for them', unemployed, ['9.3', '9.6', '13.3', '20.2']],
  [
    'a graduate who is not registered of hiring and internship',
    { ...graduate, 'person.diploma-date': '2020-06-30', 'person.registered-unemployed': false },
    ['9.3', '13.3'],
  ],
  [
    'a graduate of the year before of internship alone',
    { ...graduate, 'person.diploma-date': '2019-06-30', 'person.registered-unemployed': false },
    ['13.3'],
  ],
  [
    'a registered youth of twenty-four of internship',
    { ...other, 'person.birth-date': '1995-10-16' },
    ['9.3', '9.6', '13.3', '20.2'],
  ],
  ['nobody of twenty-five', { ...other, 'person.birth-date': '1995-10-15' }, ['9.3', '9.6', '20.2']],
  [
    'nobody of forty of internship, whose school is not known',
    { ...unemployed, 'person.birth-date': '1980-05-01' },
    ['9.3', '9.6', '20.2'],
  ],
  [
    'a graduate of thirty of internship',
    { ...graduate, 'person.diploma-date': '2019-06-30', 'person.birth-date': '1990-05-01' },
    ['9.3', '9.6', '13.3', '20.2'],
  ],
  ['nobody neither registered nor a graduate', { ...other, 'person.registered-unemployed': false }, []],
  [
    'poor labour of the deduction for firms',
    { ...other, 'person.registered-unemployed': false, 'person.poor-labour': true },
    ['9.6'],
  ],
])('tells %s', (_, facts, told) => expect(clauses(facts)).toEqual(told));

it('tells people only of what a unit claims', () => {
  const reaching = benefits.filter(({ clause }) => policyPageOf(clause).reaches);
  expect(reaching).not.toEqual([]);
  expect(reaching.filter(({ subject }) => subject !== 'firm')).toEqual([]);
});
