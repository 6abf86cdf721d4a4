import { expect, test } from 'vitest';
import {
  claimedMonths,
  freezeFacts,
  monthsAhead,
  periodKey,
  requestFacts,
  requestJudgements,
  unresolved,
} from './facts.ts';

const statement = { name: '本人申报', recordedOn: '2020-10-15' };
const register = { name: '社会保险缴费记录', recordedOn: '2020-10-10' };
const known = (fact: string, value: unknown) => ({ fact, value: value as never, source: register });

test('the registry decides where it knows, and the difference is recorded', () => {
  const facts = freezeFacts(
    { 'person.diploma-date': '2019-07-01' },
    [known('person.diploma-date', '2018-07-01')],
    statement,
  );
  expect(facts[0]).toMatchObject({
    value: '2018-07-01',
    source: register,
    differs: true,
    declared: '2019-07-01',
  });
  expect(unresolved(facts)).toEqual(['person.diploma-date']);
});

test('months to come are told; this one, and what is no month, are not', () =>
  expect(
    monthsAhead(
      {
        'person.contributions': [{ month: '2020-09' }, { month: '2020-10' }, { month: '2020-11' }],
        'firm.hires.contributions': [{ month: '2020-9' }, { month: null }],
        'person.flexible-work': true,
      },
      '2020-10-15',
    ),
  ).toEqual([{ fact: 'person.contributions', months: ['2020-11'] }]));

test('a resolution for the applicant takes the declared value and settles the difference', () => {
  const facts = freezeFacts(
    { 'person.diploma-date': '2019-07-01' },
    [known('person.diploma-date', '2018-07-01')],
    statement,
    { 'person.diploma-date': 'declared' },
  );
  expect(facts[0]).toMatchObject({ value: '2019-07-01', source: statement, resolution: 'declared' });
  expect(unresolved(facts)).toEqual([]);
});

test('unknown in the registry is not zero and not a difference', () => {
  const facts = freezeFacts(
    { 'person.months-received': 0 },
    [known('person.months-received', null)],
    statement,
  );
  expect(facts[0]).toMatchObject({ value: 0, source: statement, differs: false });
  expect(freezeFacts({}, [known('person.months-received', null)], statement)[0]).toMatchObject({
    value: null,
  });
});

test('contributions are compared in the claimed months only', () => {
  const paid = (month: string, amount: string) => ({ month, 'insured-as': 'flexible', paid: amount });
  const recorded = [paid('2020-06', '300.00'), paid('2020-07', '549.00'), paid('2020-08', '549.00')];
  const claim = [{ month: '2020-07', paid: '549.00' }, { month: '2020-08' }];
  const [fact] = freezeFacts(
    { 'person.contributions': claim },
    [known('person.contributions', recorded)],
    statement,
  );
  expect(fact).toMatchObject({ differs: false, value: recorded.slice(1) });
  const [other] = freezeFacts(
    { 'person.contributions': [{ month: '2020-07', paid: '600.00' }] },
    [known('person.contributions', recorded)],
    statement,
  );
  expect(other).toMatchObject({ differs: true, value: [paid('2020-07', '549.00')] });
  const [missing] = freezeFacts(
    { 'person.contributions': [{ month: '2020-09', paid: '549.00' }] },
    [known('person.contributions', recorded)],
    statement,
  );
  expect(missing).toMatchObject({ differs: true, value: [] });
});

test('facts of a hire become the one item of the roster', () => {
  const facts = [
    { fact: 'firm.staff', value: 45 },
    { fact: 'firm.hires.contract-start', value: '2020-08-01' },
    { fact: 'judgement:stable:item', value: true },
    { fact: 'judgement:affected', value: false },
  ];
  expect(requestFacts(facts, 'h1')).toEqual({
    'firm.staff': 45,
    'firm.hires': [{ 'contract-start': '2020-08-01', id: 'h1' }],
  });
  expect(requestFacts([], 'h1')).toEqual({ 'firm.hires': [{ id: 'h1' }] });
  expect(requestFacts([{ fact: 'firm.staff', value: 45 }], null)).toEqual({ 'firm.staff': 45 });
  expect(requestJudgements(facts, 'h1')).toEqual({ stable: { h1: true }, affected: false });
});

test('months and their key', () => {
  const months = claimedMonths([
    { fact: 'person.contributions', value: [{ month: '2020-09' }, { month: '2020-07' }] },
  ]);
  expect(months).toEqual(['2020-07', '2020-09']);
  expect(periodKey(months)).toBe('2020-07/2020-09');
  expect(periodKey(['2020-07'])).toBe('2020-07');
  expect(periodKey([])).toBe('once');
});

test('a statement that poses as an officer’s judgement is none', () => {
  expect(freezeFacts({ 'judgement:affected': true }, [], statement)).toEqual([]);
});

test('a statement taken back leaves the registry’s value without a difference', () => {
  const [fact] = freezeFacts(
    { 'person.diploma-date': null },
    [known('person.diploma-date', '2018-07-01')],
    statement,
  );
  expect(fact).toMatchObject({ value: '2018-07-01', differs: false });
  expect(fact).not.toHaveProperty('declared');
});
