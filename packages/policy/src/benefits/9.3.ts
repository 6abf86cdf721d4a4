/** 9.3 — one-off subsidy to micro, small and medium enterprises for each new hire. */
import {
  and,
  atMost,
  type Benefit,
  between,
  choose,
  county,
  date,
  decisionDate,
  define,
  equal,
  valueOf,
  yearOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { onlyRecord } from '../parameters/records.ts';
import { NOTES_9_3 } from './9.notes.ts';
import { isNewGraduate, newHireConditions } from './new-hire.conditions.ts';
import { firstDay, lastDay } from './validity.ts';

const CLAUSE = '9.3';
const { contractStart } = firm.hires.item;

/** The standard of the place on the day of application. */
const standard = (key: string) => valueOf(handle(key, 'money'), { on: decisionDate, region: county });

const raised = onlyRecord('hireSubsidy.sme.graduate');

/** The raised standard for graduates was given for applications of one period only: that of its record. */
export const raisedPeriod = { from: raised.from ?? '', to: raised.to ?? '' };
const inRaisedPeriod = define(
  'raised-period',
  '在提高毕业生标准的期间内申请',
  between(decisionDate, date(raisedPeriod.from), date(raisedPeriod.to)),
);

export const hireSubsidy: Benefit = {
  id: '9.3',
  clause: CLAUSE,
  title: '中小微企业一次性吸纳就业补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.hires,
  conditions: [
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
    {
      id: 'hired-this-year',
      clause: CLAUSE,
      text: '申请当年新招用',
      test: and(atMost(contractStart, decisionDate), equal(yearOf(contractStart), yearOf(decisionDate))),
    },
    ...newHireConditions(CLAUSE),
  ],
  amount: {
    kind: 'once',
    value: define(
      'hire-subsidy',
      '一次性吸纳就业补贴',
      choose(
        [[and(inRaisedPeriod, isNewGraduate), standard('hireSubsidy.sme.graduate')]],
        standard('hireSubsidy.sme'),
      ),
      { clause: CLAUSE },
    ),
  },
  notes: NOTES_9_3,
};
