import type { BenefitAnswer, Combination, Eligibility, PlacedState } from '@wenye/rules';
import { expect, it } from 'vitest';
import { groupsOf, groupsText } from './groups.ts';

const answer = (id: string, eligibility: Eligibility, yuan: string | null): BenefitAnswer =>
  ({ id, eligibility, amount: yuan === null ? null : { yuan, kind: 'once' }, range: null }) as BenefitAnswer;

it('puts what can be applied for here first, then other money, then rules, within what is due and what is not', () => {
  const { entitled, open, refused } = groupsOf([
    answer('11.1', 'entitled', null),
    answer('10.5', 'entitled', '5000.00'),
    answer('11.2', 'entitled', '366.00'),
    answer('22.2', 'not-entitled', null),
    answer('9.3', 'not-entitled', null),
    answer('23.1', 'official-must-judge', null),
    answer('9.4', 'undetermined', null),
  ]);
  const ids = (group: BenefitAnswer[] | undefined) => group?.map(({ id }) => id);
  expect(ids(entitled)).toEqual(['11.2', '10.5', '11.1']);
  expect(ids(open)).toEqual(['9.4', '23.1']);
  expect(ids(refused)).toEqual(['9.3', '22.2']);
});

it('tells how many there are together of those that exclude each other', () => {
  const due = ['1.2', '1.7', '1.8', '16.7'].map((id) => answer(id, 'entitled', null));
  const placed = (item: string | null, states: Readonly<Record<string, PlacedState>>) =>
    [
      { item, benefits: Object.entries(states).map(([benefit, state]) => ({ benefit, state })) },
    ] as unknown as readonly Combination[];
  const states = { '1.2': 'chosen', '1.7': 'not-chosen', '1.8': 'not-chosen' } as const;
  expect(groupsText(due)).toBe('4 项可以享受');
  expect(groupsText(due, placed(null, states))).toBe('4 项可以享受（其中有的只能选一项，选下来一共 2 项）');
  // Of one hire they exclude each other: another hire may have the other.
  expect(groupsText(due, placed('员工1', states))).toBe('4 项可以享受');
  expect(groupsText(due, placed(null, { '1.2': 'choice', '1.7': 'choice' }))).toBe(
    '4 项可以享受（其中有的只能选一项）',
  );
});
