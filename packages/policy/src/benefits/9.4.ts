/** 9.4 — what the firm really paid of the social insurance of the same hires, for at most a year. */
import {
  and,
  atLeast,
  atMost,
  type Benefit,
  countRows,
  decisionDate,
  define,
  integer,
  lastDay as lastDayOf,
  least,
  monthOf,
  or,
  shiftMonth,
  subtract,
  sumOf,
  yearOf,
} from '@wenye/rules';
import { firm } from '../facts.ts';
import { NOTES_9_4 } from './9.notes.ts';
import { newHireConditions } from './new-hire.conditions.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '9.4';
const { contractStart, contributions, monthsReceived } = firm.hires.item;
const { month, unitPaid } = contributions.item;

const lastMonth = define(
  'last-month',
  '补贴期限末月',
  shiftMonth(
    monthOf(contractStart),
    subtract(ownFigure('art9.sme.siSubsidy.maxMonths', 'integer', contractStart), integer(1)),
  ),
  { clause: CLAUSE },
);

const counted = {
  window: {
    date: month,
    from: monthOf(contractStart),
    to: least(lastMonth, monthOf(decisionDate)),
  },
};

export const hireInsurance: Benefit = {
  id: '9.4',
  clause: CLAUSE,
  title: '中小微企业新招用人员社会保险补贴',
  subject: 'firm',
  kind: 'benefit',
  per: firm.hires,
  conditions: [
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内招用并申请；有效期内已获批准的，可继续享受到期满',
      test: and(
        atMost(firstDay, decisionDate),
        atMost(contractStart, lastDay),
        or(atMost(decisionDate, lastDay), atLeast(monthsReceived, integer(1))),
      ),
    },
    {
      id: 'hired',
      clause: CLAUSE,
      text: '2020年以来新招用',
      test: and(atMost(contractStart, decisionDate), atLeast(yearOf(contractStart), yearOf(firstDay))),
    },
    ...newHireConditions(CLAUSE),
  ],
  amount: {
    kind: 'total',
    value: define('unit-paid', '期限内单位实缴社会保险费合计', sumOf(contributions, unitPaid, counted), {
      clause: CLAUSE,
    }),
  },
  months: countRows(contributions, counted),
  until: lastDayOf(lastMonth),
  notes: NOTES_9_4,
};
