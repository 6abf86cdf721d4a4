import { findScheme, type Scheme } from '@wenye/policy';
import type { Json } from '@wenye/rules';
import { expect, test } from 'vitest';
import { freezeFacts } from '../facts.ts';
import { askedDocuments } from './asks.ts';

const scheme = findScheme('11.2') as Scheme;
const CONTRIBUTIONS = 'person.contributions';
const source = { name: '登记', recordedOn: '2020-10-10' };
const month = (name: string, paid = '549.00') => ({ month: name, 'insured-as': 'flexible', paid });

/** The papers asked for beside the statement, which always is; `!` marks what is required. */
function asked(declared: Record<string, Json>, registered: Record<string, Json>): string[] {
  const known = Object.entries(registered).map(([fact, value]) => ({ fact, value, source }));
  const facts = freezeFacts(declared, known, { name: '本人申报', recordedOn: '2020-10-15' });
  return askedDocuments([scheme], [facts], [])
    .filter(({ kind }) => kind !== 'flexible-work-statement')
    .map(({ kind, required }) => `${kind}${required ? '!' : ''}`);
}

test('the statement is always asked for, and what the registers know is not', () => {
  expect(askedDocuments([scheme], [[]], ['flexible-work-statement'])).toMatchObject([
    { kind: 'flexible-work-statement', attached: true, required: true },
  ]);
  const known = { 'person.diploma-date': '2019-07-01', [CONTRIBUTIONS]: [month('2020-07')] };
  expect(asked(known, known)).toEqual([]);
});

test('what is stated and no register knows is to be proved', () => {
  expect(asked({ 'person.diploma-date': '2019-07-01' }, {})).toEqual(['diploma!']);
});

test('a month that the register of months does not hold is to be proved, a month that it holds is not', () => {
  const register = { [CONTRIBUTIONS]: [month('2020-07'), month('2020-08')] };
  expect(asked({ [CONTRIBUTIONS]: [month('2020-07'), month('2020-09')] }, register)).toEqual([
    'contribution-receipt!',
  ]);
  expect(asked({ [CONTRIBUTIONS]: [month('2020-07')] }, register)).toEqual([]);
});

test('what differs from a register may be proved, but is filed without', () => {
  const register = { 'person.diploma-date': '2018-07-01', [CONTRIBUTIONS]: [month('2020-07', '400.00')] };
  expect(asked({ 'person.diploma-date': '2019-07-01' }, register)).toEqual(['diploma']);
  expect(asked({ [CONTRIBUTIONS]: [month('2020-07')] }, register)).toEqual(['contribution-receipt']);
});

test('a paper that one hire makes necessary is necessary, whatever the others need', () => {
  const hires = findScheme('9.3') as Scheme;
  const statement = { name: '单位申报', recordedOn: '2020-10-15' };
  const contract = (registered: string | null) =>
    freezeFacts(
      { 'firm.hires.contract-start': '2020-08-01' },
      registered === null ? [] : [{ fact: 'firm.hires.contract-start', value: registered, source }],
      statement,
    );
  const [one] = askedDocuments([hires], [contract('2020-07-01'), contract(null), contract('2020-08-01')], []);
  expect(one).toMatchObject({ kind: 'labour-contract', required: true });
});
