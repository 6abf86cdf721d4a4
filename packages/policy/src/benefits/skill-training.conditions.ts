/** What 16.5 and 16.6 ask alike: that there was training or an appraisal, and when it ended. */
import { and, atMost, between, type Condition, choose, decisionDate, notApplicable } from '@wenye/rules';
import { person } from '../facts/index.ts';
import { firstDay, lastDay } from './validity.ts';

type Clause = '16.5' | '16.6';

export const tookPart = (clause: Clause): Condition => ({
  id: 'took-part',
  clause,
  text: '参加职业技能培训或者技能鉴定，还没有为它领过补贴',
  test: person.skillTraining,
});

/** What ended before the policy is paid by the rules of then. Without training no date arises, and none is asked. */
export const endedInForce = (clause: Clause): Condition => ({
  id: 'in-force',
  clause,
  text: '在政策有效期内结业，申请时已经结业',
  test: choose(
    [
      [
        person.skillTraining,
        and(
          between(person.skillTrainingEnded, firstDay, lastDay),
          atMost(person.skillTrainingEnded, decisionDate),
        ),
      ],
    ],
    notApplicable('boolean'),
  ),
});
