/**
 * What 13.3 and 13.4 share: the unit, the internship, its months and the rate. The months are rows that the unit
 * claims, each with the minimum wage of its own month (T11); 13.3 pays those done, 13.4 those that were left when the
 * unit hired the intern. Both count whole months from the start, so none is paid twice and none falls between.
 */
import {
  add,
  addDays,
  addMonths,
  and,
  asFraction,
  atLeast,
  atMost,
  between,
  type Condition,
  choose,
  code,
  countRows,
  decisionDate,
  define,
  type Expr,
  equal,
  firstDay as firstDayOf,
  greatest,
  integer,
  least,
  money,
  monthOf,
  monthsBetween,
  multiply,
  or,
  round,
  shiftMonth,
  subtract,
  sumOf,
  yearsBetween,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { isGraduate, withinYearsOfLeaving } from './graduate.ts';
import { minimumWage } from './local-standards.ts';
import { firstDay, lastDay, ownFigure } from './validity.ts';

type Clause = '13.3' | '13.4';

const intern = firm.interns.item;
const { start, agreedEnd, ending, endedOn, months } = intern;
const { month } = months.item;

/** Figures as of the start of the internship, kept within the policy's validity: the right runs on. */
const figure = (key: string) => ownFigure(key, 'integer', start);

/** The day after the last of the term agreed. */
const agreedOver = addDays(agreedEnd, integer(1));

/** The first day on which the person was no intern any more, or will not be. */
const over: Expr<'date'> = choose(
  [[equal(ending, code('full-term')), agreedOver]],
  least(endedOn, agreedOver),
);

const longest = figure('internship.maxMonths');
export const shortest = figure('internship.minMonths');

const agreedMonths = define(
  'intern-months-agreed',
  '约定的见习整月数',
  monthsBetween(start, agreedOver, 'clamp'),
);

/** A month begun and not done is none yet, and the month of leaving never becomes one. */
export const monthsDone = define(
  'intern-months-done',
  '已见习的整月数',
  monthsBetween(start, least(over, addDays(decisionDate, integer(1))), 'clamp'),
);

/** The last day that counts: no internship is subsidised for more than the longest term. */
export const lastDayOfInternship = (until: 'done' | 'agreed'): Expr<'date'> =>
  addDays(least(until === 'done' ? over : agreedOver, addMonths(start, longest, 'clamp')), integer(-1));

/** The calendar month in which the n-th month of the internship begins, counted from 0. */
const nth = (n: Expr<'integer'>) => shiftMonth(monthOf(start), n);
const lastOf = (count: Expr<'integer'>) => nth(subtract(least(count, longest), integer(1)));

/** Months before the policy are the earlier standard's; the month in which it began is its own. */
const fromPolicyOn = (first: Expr<'month'>) => greatest(first, monthOf(firstDay));

export const DONE = { date: month, from: fromPolicyOn(monthOf(start)), to: lastOf(monthsDone) };
export const LEFT = { date: month, from: fromPolicyOn(nth(monthsDone)), to: lastOf(agreedMonths) };

/** Counted over those who completed their term only; nobody completed it: not reached. */
const completed = add(firm.internsKept, firm.internsNotKept);
const enoughKept = and(
  atLeast(completed, integer(1)),
  atLeast(
    asFraction(firm.internsKept),
    multiply(completed, ownFigure('art13.internship.retentionThreshold', 'fraction', start)),
  ),
);

const rate = define(
  'intern-rate',
  '见习补贴占最低工资的比例',
  choose(
    [[enoughKept, ownFigure('art13.internship.rate.high', 'fraction', start)]],
    ownFigure('art13.internship.rate.base', 'fraction', start),
  ),
  { clause: '13.3' },
);

/**
 * A year of minimum wages comes nowhere near it. While months or wages are unknown it keeps the product within exact numbers:
 * without it, working out the rules over columns and in SQL does not come to an end (columns.test.ts).
 */
const MOST = money('1000000');

/** The rate of the minimum wages of the months of a window, added up and rounded once (T16). */
export function internshipSubsidy(clause: Clause, window: typeof DONE) {
  const wages = define(
    `intern-wages-${clause}`,
    '计入各月的当地最低工资合计',
    least(MOST, greatest(money('0'), sumOf(months, minimumWage(firstDayOf(month)), { window }))),
    { clause },
  );
  return define(`intern-subsidy-${clause}`, '见习补贴', round(multiply(wages, rate), 'half-up'), { clause });
}

export const monthsIn = (window: typeof DONE): Expr<'integer'> => countRows(months, { window });

/** 高校毕业生 without work since leaving school, within two years of it when the internship began. */
export const recentGraduate = define(
  'intern-graduate',
  '离校两年内未就业的高校毕业生',
  and(
    isGraduate(intern.schoolKind, { id: 'intern-adult-education', clause: '13.3', per: firm.interns }),
    withinYearsOfLeaving(intern.diplomaDate, figure('internship.graduate.leftSchoolMaxYears'), start),
    intern.unemployed,
  ),
);

const unemployedYouth = and(
  intern.registeredUnemployed,
  between(
    yearsBetween(intern.birthDate, start, 'roll'),
    figure('internship.youth.minAge'),
    figure('internship.youth.maxAge'),
  ),
);

export const isTrainee = or(recentGraduate, unemployedYouth);

export const isRecognised = (clause: Clause): Condition => ({
  id: 'internship-base',
  clause,
  text: '是经人社部门认定的就业见习单位',
  test: firm.internshipBase,
});

export const inForce = (clause: Clause): Condition => ({
  id: 'in-force',
  clause,
  text: '见习在政策有效期末日以前开始，政策施行以后申请',
  test: and(atMost(firstDay, decisionDate), atMost(start, lastDay)),
});

export const longEnough = (clause: Clause): Condition => ({
  id: 'term',
  clause,
  text: '约定的见习期不少于3个月',
  test: atLeast(agreedMonths, shortest),
});
