import type { ListDefinition } from '@wenye/rules';
import { describe, expect, it } from 'vitest';
import type { Span } from '../facts/span.ts';
import { findFact } from '../facts/vocabulary.ts';
import {
  alreadyThere,
  amountMissing,
  chosenMonths,
  claimableMonths,
  declareMonths,
  disputedAmounts,
  isToDeclare,
  withSpan,
} from './months.ts';

const source = { name: '社会保险缴费记录', recordedOn: '2020-10-01' };
const paid = (month: string, capacity: 'flexible' | 'employee', own: string) => ({
  month,
  capacity,
  firmName: null,
  baseYuan: '2745.00',
  unitPaidYuan: '0.00',
  ownPaidYuan: own,
  source,
});

const registry: Parameters<typeof claimableMonths>[0] = {
  contributions: [
    paid('2020-09', 'flexible', '549.00'),
    paid('2020-07', 'flexible', '549.00'),
    paid('2020-08', 'flexible', '549.00'),
    paid('2020-08', 'employee', '219.60'),
    paid('2020-06', 'flexible', '0.00'),
  ],
  benefitMonths: [{ benefitId: '11.2', month: '2020-07', source }],
};
const claimable = claimableMonths(registry);

describe('months that may be claimed', () => {
  it('are those paid in flexible work only, in order', () =>
    expect(claimable.map(({ month }) => month)).toEqual(['2020-07', '2020-09']));
  it('are all chosen at first, but for those drawn before', () =>
    expect([...chosenMonths(undefined, claimable)]).toEqual(['2020-09']));
  it('leave out those that a case of one’s own claims, also where they were chosen before', () => {
    const held = [{ month: '2020-09', caseId: 'c', caseNumber: 'BJ-1' }];
    const left = claimableMonths(registry, held);
    const declared = [{ month: '2020-09', 'insured-as': 'flexible', paid: '549.00' }];
    expect(left.at(-1)?.heldBy).toEqual(held[0]);
    expect(chosenMonths(undefined, left).size).toBe(0);
    expect(chosenMonths(declared, left).size).toBe(0);
    expect([isToDeclare(undefined, left), isToDeclare(declared, left), isToDeclare([], left)]).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('stay as chosen, none included', () => expect(chosenMonths([], claimable).size).toBe(0));
  it('are declared with what the register says, and typed months as they are', () => {
    const typed = [{ month: '2020-10', 'insured-as': 'flexible', paid: '500.00' }];
    expect(declareMonths(new Set(['2020-09', '2020-10']), claimable, typed)).toEqual([
      { month: '2020-09', 'insured-as': 'flexible', paid: '549.00' },
      { month: '2020-10', 'insured-as': 'flexible', paid: '500.00' },
    ]);
  });
  it('keep an amount that is disputed, and say where it cannot be read', () => {
    const chosen = new Set(['2020-09']);
    const declared = declareMonths(chosen, claimable, [], new Map([['2020-09', '600.00']]));
    expect(declared).toEqual([{ month: '2020-09', 'insured-as': 'flexible', paid: '600.00' }]);
    expect([...disputedAmounts(declared, claimable)]).toEqual([['2020-09', '600.00']]);
    expect(disputedAmounts(declareMonths(chosen, claimable, []), claimable).size).toBe(0);
    expect(amountMissing(declared)).toBeUndefined();
    const unread = declareMonths(chosen, claimable, [], new Map([['2020-09', null]]));
    expect(amountMissing(unread)).toBe('请填写2020年9月实际缴了多少');
  });
  it('are told of where they are typed although they are registered', () => {
    const typed = (month: string) => alreadyThere([month], claimable);
    expect(typed('2020-09')).toEqual([expect.stringContaining('2020年9月 登记里已经有了')]);
    expect(typed('2020-07')).toEqual([expect.stringContaining('已享受过补贴')]);
    expect(typed('2020-10')).toEqual([]);
  });
  it('are added from the box to what is chosen, and stopped at where the register has one of them', () => {
    const list = findFact('person.contributions') as ListDefinition;
    const rest = { 'insured-as': 'flexible', paid: '500.00' };
    const span: Span = { first: '2020-10', last: '', rest };
    const chosen = { month: '2020-09', 'insured-as': 'flexible', paid: '549.00' };
    expect(withSpan(list, [chosen], claimable, span, '2020-10-15')).toEqual({
      value: [chosen, { month: '2020-10', ...rest }],
    });
    // What is chosen of the register is not filled over by what is typed by hand.
    expect(withSpan(list, [chosen], claimable, { ...span, first: '2020-09' }, '2020-10-15')).toEqual({
      problem: expect.stringContaining('2020年9月 登记里已经有了') as string,
    });
    expect(withSpan(list, [chosen], claimable, { ...span, first: '' }, '2020-10-15')).toBeUndefined();
  });
});
