/**
 * 13.4 — the unit that hires an intern before the term ends receives the subsidy for the rest of it. The text speaks
 * of those who did NOT sign, having lost a character in print: the national wording is 见习期未满与…签订.
 */
import { and, atLeast, type Benefit, between, code, decisionDate, equal, integer, least } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_13_4 } from './internship.notes.ts';
import {
  inForce,
  internshipSubsidy,
  isRecognised,
  LEFT,
  lastDayOfInternship,
  longEnough,
  monthsIn,
  recentGraduate,
} from './internship.ts';

const CLAUSE = '13.4';
const { start, agreedEnd, ending, endedOn } = firm.interns.item;

export const remainingInternship: Benefit = {
  id: '13.4',
  clause: CLAUSE,
  title: '见习剩余期限补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.interns,
  conditions: [
    isRecognised(CLAUSE),
    {
      id: 'hired-early',
      clause: CLAUSE,
      text: '见习期未满，单位与见习人员签订了劳动合同',
      test: and(equal(ending, code('hired-early')), between(endedOn, start, least(agreedEnd, decisionDate))),
    },
    inForce(CLAUSE),
    longEnough(CLAUSE),
    {
      id: 'graduate',
      clause: CLAUSE,
      text: '见习人员是离校两年内未就业的高校毕业生',
      test: recentGraduate,
    },
    {
      id: 'months',
      clause: CLAUSE,
      text: '申请的月份中，至少有一个月在剩余的见习期限内',
      test: atLeast(monthsIn(LEFT), integer(1)),
    },
  ],
  amount: { kind: 'total', value: internshipSubsidy(CLAUSE, LEFT) },
  months: monthsIn(LEFT),
  until: lastDayOfInternship('agreed'),
  notes: NOTES_13_4,
};
