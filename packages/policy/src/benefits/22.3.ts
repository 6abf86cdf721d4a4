/** 22.3 — allowance for the unemployed whose insurance benefit has run out, or who do not qualify for it. */
import {
  and,
  atLeast,
  atMost,
  type Benefit,
  between,
  choose,
  code,
  county,
  date,
  decisionDate,
  define,
  type Expr,
  equal,
  exact,
  integer,
  judgement,
  lastDay as lastDayOf,
  least,
  less,
  monthOf,
  monthsBetween,
  multiply,
  no,
  not,
  notApplicable,
  or,
  round,
  shiftMonth,
  valueOf,
  yes,
} from '@wenye/rules';
import { person } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { onlyRecord } from '../parameters/records.ts';
import { NOTES_22_3 } from './22.3.notes.ts';
import { benefitOfCounty, retiresOn, stillUnemployed } from './unemployed.conditions.ts';
import { firstDay, LUOYANG, lastDay, ownFigure } from './validity.ts';
import { personTurns16 } from './working-age.ts';

const CLAUSE = '22.3';
const {
  unemployedSince,
  leftInvoluntarily,
  insuredMonths,
  paidByUnitAlone,
  benefitState,
  benefitEndedOn,
  allowanceReceived,
} = person;

const YEAR = 12;
const exhausted = equal(benefitState, code('exhausted'));

/** The day the work ended, or the day the benefit ran out. */
const happened = define(
  'allowance-event',
  '失业（或者失业保险金期满）的日期',
  choose([[exhausted, benefitEndedOn]], unemployedSince),
  { clause: CLAUSE },
);

/** What decides which year's measure holds. A day to come is refused as such: no later year's measure is meant. */
const event = define(
  'allowance-event-by-now',
  '失业日或者期满日（最晚算到申请当天）',
  least(happened, decisionDate),
);

/** Each year's measure holds for its own interval, as recorded; together they leave no day out (T1, T10). */
const dayOf = (day: string | null): Expr<'date'> => date(day ?? '');
const in2020 = onlyRecord('unempSubsidy.ratio.ge2y');
const in2021 = onlyRecord('unempSubsidy.2021');
const in2022 = onlyRecord('unempSubsidy.month.ge1y');

const measureEnds = define(
  'allowance-measure-ends',
  '当年失业补助金政策的最后一天',
  choose(
    [
      [atMost(event, dayOf(in2020.to)), dayOf(in2020.to)],
      [atMost(event, dayOf(in2021.to)), dayOf(in2021.to)],
    ],
    dayOf(in2022.to),
  ),
);
const deadline = valueOf(handle('unempSubsidy.claimDeadline', 'date'), { on: measureEnds, region: county });

const monthsForBenefit = define(
  'months-for-unemployment-benefit',
  '够领失业保险金的缴费月数',
  multiply(
    valueOf(handle('ui.contribution.minYears', 'integer'), { on: event, region: LUOYANG }),
    integer(YEAR),
  ),
);

/** Paid for long enough, and laid off: that is a right to the benefit itself, registered or not. */
const qualifiesForBenefit = and(atLeast(insuredMonths, monthsForBenefit), leftInvoluntarily);

const benefitOver = choose(
  [
    [exhausted, yes],
    [equal(benefitState, code('drawing')), no],
    [
      equal(benefitState, code('stopped')),
      judgement('benefit-stopped', '失业保险金中途停发的，是否按不符合领取条件的参保失业人员对待？', {
        clause: CLAUSE,
      }),
    ],
  ],
  not(qualifiesForBenefit),
);

/** Each figure as of the end of the measure that it belongs to. */
const share2020 = (key: string) =>
  multiply(benefitOfCounty, valueOf(handle(key, 'fraction'), { on: dayOf(in2020.to), region: county }));
const monthly = (key: string, measure: { readonly to: string | null }) =>
  exact(valueOf(handle(key, 'money'), { on: dayOf(measure.to), region: county }));

/** Shares of the benefit in 2020, fixed amounts in 2022; the bounds of the tiers are those of their keys (T10). */
const ofYear = choose(
  [
    [
      atMost(event, dayOf(in2020.to)),
      choose(
        [
          [
            or(exhausted, less(insuredMonths, integer(YEAR))),
            share2020('unempSubsidy.ratio.lt1yOrExhausted'),
          ],
          [less(insuredMonths, integer(2 * YEAR)), share2020('unempSubsidy.ratio.y1to2')],
        ],
        share2020('unempSubsidy.ratio.ge2y'),
      ),
    ],
    [atMost(event, dayOf(in2021.to)), monthly('unempSubsidy.2021', in2021)],
    [
      or(exhausted, less(insuredMonths, integer(YEAR / 2))),
      monthly('unempSubsidy.month.lt6mOrExhausted', in2022),
    ],
    [less(insuredMonths, integer(YEAR)), monthly('unempSubsidy.month.m6to12', in2022)],
  ],
  monthly('unempSubsidy.month.ge1y', in2022),
);

/** The clause's own ceiling: a limit, not the formula (T10). */
const ceiling = define(
  'allowance-ceiling',
  '失业补助金上限',
  multiply(benefitOfCounty, ownFigure('art22.unempSubsidy.maxRatioOfUi', 'fraction', event)),
  { clause: CLAUSE },
);

/** Paid from the month after approval, that of retirement included: a pension begins in the month after it. */
const fullTerm = ownFigure('art22.unempSubsidy.months', 'integer', event);
const term = define(
  'allowance-months',
  '失业补助金发放月数',
  least(fullTerm, monthsBetween(monthOf(decisionDate), monthOf(retiresOn), 'clamp')),
  { clause: CLAUSE },
);

export const unemploymentAllowance: Benefit = {
  id: '22.3',
  clause: CLAUSE,
  title: '失业补助金',
  subject: 'person',
  kind: 'benefit',
  conditions: [
    {
      id: 'in-force',
      clause: CLAUSE,
      text: '在政策有效期内申请',
      test: between(decisionDate, firstDay, lastDay),
    },
    stillUnemployed(CLAUSE),
    {
      id: 'benefit-over',
      clause: CLAUSE,
      text: '失业保险金已经领到期满，或者不符合领取失业保险金的条件（缴费不满一年，或者本人自愿离职）',
      test: benefitOver,
    },
    {
      id: 'insured',
      clause: CLAUSE,
      text: '参加过失业保险',
      test: choose([[exhausted, yes]], atLeast(insuredMonths, integer(1))),
    },
    {
      id: 'not-by-unit-alone',
      clause: CLAUSE,
      text: '不是参保不满一年、本人没有缴费的农民合同制工人（另领临时生活补助）',
      test: choose(
        [[exhausted, notApplicable('boolean')]],
        or(atLeast(insuredMonths, integer(YEAR)), not(paidByUnitAlone)),
      ),
    },
    {
      id: 'in-period',
      clause: CLAUSE,
      text: '失业（或者失业保险金期满）在2020年3月至2022年12月之间，且不晚于申请当天',
      test: and(between(happened, dayOf(in2020.from), dayOf(in2022.to)), atMost(happened, decisionDate)),
    },
    {
      id: 'in-time',
      clause: CLAUSE,
      text: '在失业（或者失业保险金期满）当年申请，或者没有超过该年度的申领截止日',
      test: or(atMost(decisionDate, measureEnds), atMost(decisionDate, deadline)),
    },
    {
      id: 'working-age',
      clause: CLAUSE,
      text: '申请时已满 16 周岁，还没有到法定退休年龄的当月（从批准次月起发，发到退休当月）',
      test: and(atMost(personTurns16, decisionDate), less(monthOf(decisionDate), monthOf(retiresOn))),
    },
    {
      id: 'first-time',
      clause: CLAUSE,
      text: '没有领过失业补助金',
      test: not(allowanceReceived),
    },
  ],
  // Rounded once, at the end (T16); 四舍五入 to the fen.
  amount: {
    kind: 'per-month',
    value: define('allowance', '每月失业补助金', round(least(ofYear, ceiling), 'half-up'), {
      clause: CLAUSE,
    }),
  },
  months: term,
  until: lastDayOf(shiftMonth(monthOf(decisionDate), term)),
  notes: NOTES_22_3,
};
