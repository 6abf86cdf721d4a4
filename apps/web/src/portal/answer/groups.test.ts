import type { BenefitAnswer, Eligibility } from '@wenye/rules';
import { expect, it } from 'vitest';
import { groupsOf } from './groups.ts';

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
