/** 13.3 — a share of the minimum wage of each month to the unit that takes interns, more where it keeps them. */
import { atLeast, type Benefit, code, equal, integer, or } from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { NOTES_13_3 } from './internship.notes.ts';
import {
  DONE,
  inForce,
  internshipSubsidy,
  isRecognised,
  isTrainee,
  lastDayOfInternship,
  longEnough,
  monthsDone,
  monthsIn,
  shortest,
} from './internship.ts';

const CLAUSE = '13.3';

export const internshipSubsidyOfUnit: Benefit = {
  id: '13.3',
  clause: CLAUSE,
  title: '就业见习补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.interns,
  conditions: [
    isRecognised(CLAUSE),
    inForce(CLAUSE),
    longEnough(CLAUSE),
    {
      id: 'trainee',
      clause: CLAUSE,
      text: '见习人员是离校两年内未就业的高校毕业生，或者16至24岁登记失业青年',
      test: isTrainee,
    },
    {
      id: 'done',
      clause: CLAUSE,
      text: '实际见习满3个月；期满前签了劳动合同的，不受此限',
      test: or(equal(firm.interns.item.ending, code('hired-early')), atLeast(monthsDone, shortest)),
    },
    {
      id: 'months',
      clause: CLAUSE,
      text: '申请的月份中，至少有一个月是已经见习满的月份（最长十二个月）',
      test: atLeast(monthsIn(DONE), integer(1)),
    },
  ],
  amount: { kind: 'total', value: internshipSubsidy(CLAUSE, DONE) },
  months: monthsIn(DONE),
  until: lastDayOfInternship('done'),
  notes: NOTES_13_3,
};
