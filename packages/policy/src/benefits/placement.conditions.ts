/** What 14.5 and 20.2 ask alike: when the person was placed, and that nobody was paid for it before. */
import { and, atMost, between, type Condition, decisionDate, not } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { firstDay, lastDay } from './validity.ts';

const { workStart, subsidised } = firm.placements.item;

type Clause = '14.5' | '20.2';

/** The placing is what is paid for: it must fall within the policy; that it lasted shows later. */
export const placedInForce = (clause: Clause): Condition => ({
  id: 'in-force',
  clause,
  text: '在政策有效期内介绍就业，申请时已经就业',
  test: and(between(workStart, firstDay, lastDay), atMost(workStart, decisionDate)),
});

/** The two clauses exclude each other for one person, whichever is paid first, and to whomever (T12). */
export const paidOnce = (clause: Clause): Condition => ({
  id: 'once',
  clause,
  text: '此人的职业介绍补贴还没有发过（第十四条和第二十条的300元，一人只补一次）',
  test: not(subsidised),
});
