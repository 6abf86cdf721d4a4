/** 9.4 — what the firm really paid of the social insurance of the same hires, for at most a year. */
import {
  and,
  atLeast,
  atMost,
  type Benefit,
  choose,
  countRows,
  decisionDate,
  define,
  greatest,
  integer,
  lastDay as lastDayOf,
  least,
  money,
  monthOf,
  more,
  not,
  nthLeastOf,
  or,
  shiftMonth,
  subtract,
  sumOf,
  yearOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { stated } from '../facts/stated.ts';
import { NOTES_9_4 } from './9.notes.ts';
import { newHireConditions } from './new-hire.conditions.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '9.4';
const { contractStart, contributions, monthsReceived } = firm.hires.item;
const { month, unitPaid } = contributions.item;

const term = define(
  'hire-term',
  '补贴期限（月）',
  ownFigure('art9.sme.siSubsidy.maxMonths', 'integer', contractStart),
  { clause: CLAUSE },
);

const lastMonth = define(
  'last-month',
  '补贴期限末月',
  shiftMonth(monthOf(contractStart), subtract(term, integer(1))),
  { clause: CLAUSE },
);

const inTerm = {
  date: month,
  from: monthOf(contractStart),
  to: least(lastMonth, monthOf(decisionDate)),
};
/** Only a month that cost the firm something can be made good: relief in 2020 left some with nothing to pay (T7). */
const paidInTerm = { where: more(unitPaid, money('0')), window: inTerm };
const claimed = define(
  'hire-claimed-months',
  '期限内单位实缴的申请月数',
  countRows(contributions, paidInTerm),
);

/** Months received before were others of the term, so nobody is asked for them; what is said of them counts. */
const left = define(
  'hire-months-left',
  '剩余补贴月数',
  choose([[not(stated.hireMonthsReceived), term]], greatest(integer(0), subtract(term, monthsReceived))),
  { clause: CLAUSE },
);

/** Where more is claimed than is left, the earliest of the months claimed count, as many as are left. */
const lastCounted = define(
  'hire-last-counted',
  '计入的末月',
  choose(
    [[atMost(claimed, left), inTerm.to]],
    nthLeastOf(contributions, month, greatest(integer(1), left), paidInTerm),
  ),
);
const counted = { ...paidInTerm, window: { ...inTerm, to: lastCounted } };

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
      text: '在政策有效期内申请，招用不晚于有效期末日；有效期内已获批准的，可继续享受到期满',
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
    {
      id: 'contributions',
      clause: CLAUSE,
      text: '申请的月份中，至少有一个月在从招用当月起的补贴期限内，且单位实际缴了费',
      test: atLeast(claimed, integer(1)),
    },
    {
      id: 'term-left',
      clause: CLAUSE,
      text: '补贴期限（最长一年）还没有用完',
      test: atLeast(left, integer(1)),
    },
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
