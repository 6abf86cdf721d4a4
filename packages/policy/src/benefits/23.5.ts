/** 23.5 — living allowance for disabled people in hardship and care allowance for the severely disabled, by month. */
import {
  add,
  and,
  type Benefit,
  between,
  choose,
  code,
  county,
  decisionDate,
  define,
  differ,
  type Expr,
  equal,
  isOneOf,
  judgement,
  no,
  notApplicable,
  or,
  valueOf,
  yes,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { NOTES_23_5 } from './23.5.notes.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '23.5';
const { disabled, disabilityGrade, needsLongCare, otherSupport, minimumLiving } = person;

/** Who is an orphan by the register draws no living allowance, but may draw the other (国发〔2015〕52号). */
const inHardship = define(
  'disabled-in-hardship',
  '低保家庭中的残疾人，没有享受孤儿基本生活保障',
  and(minimumLiving, differ(otherSupport, code('orphan'))),
  { clause: CLAUSE },
);
const severe = define(
  'severely-disabled-in-care',
  '一级或二级残疾，需要长期照护',
  and(isOneOf(disabilityGrade, ['1', '2']), needsLongCare),
  { clause: CLAUSE },
);

/** The standard of the place of registration on the day of application. */
const standard = (key: string): Expr<'money'> =>
  valueOf(handle(key, 'money'), { on: decisionDate, region: county });
const NONE = notApplicable('money');

export const disabledAllowances: Benefit = {
  id: '23.5',
  clause: CLAUSE,
  title: '困难残疾人生活补贴和重度残疾人护理补贴',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    { id: 'disabled', clause: CLAUSE, text: '持有残疾人证', test: disabled },
    {
      id: 'allowance',
      clause: CLAUSE,
      text: '是低保家庭中的残疾人（享受孤儿基本生活保障的除外）；或者残疾等级一级、二级，需要长期照护',
      test: or(inHardship, severe),
    },
    {
      id: 'not-covered',
      clause: CLAUSE,
      text: '没有享受特困人员供养、工伤保险生活护理费；享受其他福利性补贴的，由经办人员认定',
      test: choose(
        [
          [isOneOf(otherSupport, ['special-support', 'injury-care']), no],
          [
            equal(otherSupport, code('other-welfare')),
            judgement(
              'disabled-other-welfare',
              '已享受其他福利性生活或护理补贴：是否可以享受残疾人补贴（同类的择高领一项）？',
              {
                clause: CLAUSE,
              },
            ),
          ],
        ],
        yes,
      ),
    },
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内',
      test: between(decisionDate, firstDay, lastDay),
    },
  ],
  amount: {
    kind: 'per-month',
    value: define(
      'disabled-allowances',
      '每月补贴合计',
      add(
        choose([[inHardship, standard('art23.disabled.living.month')]], NONE),
        choose([[severe, standard('art23.disabled.care.month')]], NONE),
      ),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_23_5,
};
