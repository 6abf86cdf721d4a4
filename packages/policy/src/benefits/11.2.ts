/** 11.2 — social insurance subsidy for graduates in flexible work. */
import {
  addYears,
  and,
  atLeast,
  atMost,
  type Benefit,
  choose,
  code,
  countRows,
  decisionDate,
  define,
  equal,
  greatest,
  integer,
  lastDay as lastDayOf,
  less,
  money,
  monthOf,
  monthsBetween,
  more,
  multiply,
  not,
  notApplicable,
  nthLeastOf,
  or,
  round,
  shiftMonth,
  subtract,
  sumOf,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { stated } from '../facts/stated.ts';
import { NOTES_11_2 } from './11.2.notes.ts';
import { isGraduate, withinYearsOfLeaving } from './graduate.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';

const CLAUSE = '11.2';
const { schoolKind, diplomaDate, flexibleWork, flexibleWorkStart, contributions, monthsReceived } = person;
const { month, insuredAs, paid } = contributions.item;

/**
 * Who worked so before the diploma, as a student, is a graduate in flexible work from the day of it on: the text asks
 * that a graduate be in such work within two years of leaving school, not that it began after.
 */
const start = define('graduate-start', '毕业以后灵活就业的首日', greatest(flexibleWorkStart, diplomaDate), {
  clause: CLAUSE,
});

const term = define(
  'term',
  '补贴期限（月）',
  multiply(ownFigure('art11.flexGraduate.maxYears', 'integer', start), integer(12)),
  { clause: CLAUSE },
);

/** Months in which the person paid as a flexible worker; a month insured by a unit is none. */
const paidInFlexibleWork = and(equal(insuredAs, code('flexible')), more(paid, money('0')));
const sinceStart = { date: month, from: monthOf(start), to: monthOf(decisionDate) };
const claimed = define(
  'claimed-months',
  '申请月数',
  countRows(contributions, { where: paidInFlexibleWork, window: sinceStart }),
);

const windowYears = ownFigure('art11.flexGraduate.leftSchoolMaxYears', 'integer', start);

/**
 * The first month that can have been subsidised: that of the diploma, which is no more than the window before the
 * start of flexible work (else nothing is due anyway).
 */
const earliestMonth = define(
  'earliest-month',
  '最早可能享受的月份',
  greatest(monthOf(diplomaDate), monthOf(addYears(start, subtract(integer(0), windowYears), 'clamp'))),
);

/**
 * Nobody can have drawn the subsidy for more months than there have been, so while these do not outnumber the term
 * nobody is asked how many were received before.
 */
const left = define(
  'months-left',
  '剩余补贴月数',
  choose(
    [
      [
        and(
          not(stated.personMonthsReceived),
          less(monthsBetween(earliestMonth, monthOf(decisionDate), 'clamp'), term),
        ),
        term,
      ],
    ],
    greatest(integer(0), subtract(term, monthsReceived)),
  ),
  { clause: CLAUSE },
);

/** Where more is claimed than is left, the earliest of the months claimed count, as many as are left. */
const lastCounted = define(
  'last-counted',
  '计入的末月',
  choose(
    [[atMost(claimed, left), monthOf(decisionDate)]],
    nthLeastOf(contributions, month, greatest(integer(1), left), {
      where: paidInFlexibleWork,
      window: sinceStart,
    }),
  ),
);
const counted = { where: paidInFlexibleWork, window: { ...sinceStart, to: lastCounted } };

/** Where the term ends if no month is missed. Once that has passed, only the months left tell. */
const lastMonth = shiftMonth(monthOf(start), subtract(term, integer(1)));

const sumPaid = define('sum-paid', '计入月份本人实缴合计', sumOf(contributions, paid, counted));
const share = define('share', '补贴比例', ownFigure('art11.flexGraduate.siSubsidyRatio', 'fraction', start), {
  clause: CLAUSE,
});

export const flexibleGraduate: Benefit = {
  id: '11.2',
  clause: CLAUSE,
  title: '离校两年内灵活就业毕业生社会保险补贴',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请（有效期内已获批准的，可继续享受到期满），灵活就业在有效期结束前已经开始；政策施行前开始的也可以',
      test: and(
        atMost(firstDay, decisionDate),
        atMost(start, lastDay),
        or(atMost(decisionDate, lastDay), atLeast(monthsReceived, integer(1))),
      ),
    },
    {
      id: 'graduate',
      clause: CLAUSE,
      text: '是高校毕业生（含技师学院高级工班、预备技师班和特殊教育院校职业教育类毕业生）',
      test: isGraduate(schoolKind, { id: 'adult-education', clause: CLAUSE }),
    },
    {
      id: 'flexible-work',
      clause: CLAUSE,
      text: '正在灵活就业',
      test: flexibleWork,
    },
    {
      id: 'started',
      clause: CLAUSE,
      text: '申请时已经毕业，灵活就业已经开始',
      test: atMost(start, decisionDate),
    },
    {
      id: 'left-school',
      clause: CLAUSE,
      text: '开始灵活就业时离校不满两年（毕业前已经开始的，从毕业起算）',
      test: withinYearsOfLeaving(diplomaDate, windowYears, start),
    },
    {
      id: 'contributions',
      clause: CLAUSE,
      text: '申请的月份中，至少有一个月在毕业、开始灵活就业以后，没有由单位参保，由本人以灵活就业身份实际缴纳了社会保险费',
      test: atLeast(claimed, integer(1)),
    },
    {
      id: 'term-left',
      clause: CLAUSE,
      text: '补贴期限（最长三年）还没有用完',
      test: atLeast(left, integer(1)),
    },
  ],
  // Rounded once, at the end (T16); 四舍五入 to the fen.
  amount: {
    kind: 'total',
    value: define('subsidy', '补贴金额', round(multiply(sumPaid, share), 'half-up'), { clause: CLAUSE }),
  },
  months: countRows(contributions, counted),
  until: choose([[atMost(monthOf(decisionDate), lastMonth), lastDayOf(lastMonth)]], notApplicable('date')),
  notes: NOTES_11_2,
};
