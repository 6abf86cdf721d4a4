/** 13.9 — state-owned firms put no arbitrary extra conditions to the graduates whom they recruit. */
import {
  and,
  atMost,
  type Benefit,
  between,
  choose,
  code,
  decisionDate,
  equal,
  judgement,
  no,
  yes,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_13_9 } from './13.9.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '13.9';
const { publishedOn, restriction } = firm.graduateRecruitments.item;

export const noArbitraryConditions: Benefit = {
  id: '13.9',
  clause: CLAUSE,
  title: '国有企业招聘高校毕业生不得随意加条件',
  subject: 'firm',
  kind: 'rule',
  per: firm.graduateRecruitments,
  conditions: [
    {
      id: 'state-owned',
      clause: CLAUSE,
      text: '是国有企业（本条只约束国有企业）',
      test: firm.stateOwned,
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '招聘公告在政策有效期内发布',
      test: and(between(publishedOn, firstDay, lastDay), atMost(publishedOn, decisionDate)),
    },
    {
      id: 'no-extra',
      clause: CLAUSE,
      text: '没有随意增加限制性条件（不限毕业院校、户籍、年龄、性别、民族等；其他条件由经办人员看是否为岗位必需）',
      // School, registration, age and status the state forbids; of other conditions the text says only “arbitrary”.
      test: choose(
        [
          [equal(restriction, code('none')), yes],
          [
            equal(restriction, code('other')),
            judgement('condition-needed', '公告里的这项其他条件，是否为岗位所必需或者法律法规所要求？', {
              clause: CLAUSE,
              per: firm.graduateRecruitments,
            }),
          ],
        ],
        no,
      ),
    },
  ],
  notes: NOTES_13_9,
};
