/** How long a person may hold a public-welfare post: the term of 12.1 and its extension by 12.3. */
import {
  addMonths,
  and,
  choose,
  code,
  county,
  define,
  type Expr,
  equal,
  integer,
  lastDay as lastDayOf,
  least,
  monthOf,
  more,
  multiply,
  not,
  shiftMonth,
  subtract,
  valueOf,
} from '@wenye/rules';
import { firm } from '../facts/index.ts';
import { handle } from '../parameters/handles.ts';
import { extensionOf } from './extension.ts';
import { retirementDay } from './retirement-age.ts';
import { dayRightArises, LUOYANG } from './validity.ts';

const holder = firm.postHolders.item;
const { placedOn, placementsBefore, firstPlacedOn } = holder;

/** A figure of the province's rules on posts, as of the placement, but not before the policy began. */
export const postFigure = (key: string): Expr<'integer'> =>
  valueOf(handle(key, 'integer'), { on: dayRightArises(placedOn), region: county });

export const firstPlacement = equal(placementsBefore, integer(0));

/** The first approval of all, also where this is the second placement. */
const firstApproved = define(
  'post-first-approved',
  '初次核定日期',
  choose([[firstPlacement, placedOn]], firstPlacedOn),
);

/**
 * Less than five years from retirement on a day, by the retirement ages in force on that day: later changes of the
 * ages move the end of the term, not who was near it (T14). Exactly five years is not less.
 */
export function nearRetirement(on: Expr<'date'>): Expr<'boolean'> {
  const base = (key: string) => valueOf(handle(key, 'integer'), { on, region: LUOYANG });
  const age = choose(
    [
      [equal(holder.sex, code('male')), base('retire.male.base')],
      [equal(holder.retirementClass, code('cadre')), base('retire.femaleCadre.base')],
    ],
    base('retire.femaleWorker.base'),
  );
  const years = subtract(age, postFigure('publicPost.nearRetirementYears'));
  return more(on, addMonths(holder.birthDate, multiply(years, integer(12)), 'clamp'));
}

export const retires = retirementDay(holder, 'post-retirement-day');

const toRetirement = define(
  'post-to-retirement',
  '初次核定时距法定退休不足五年，期限可到退休',
  nearRetirement(firstApproved),
);

/** The month of placement is the first of the term. */
const threeYears = shiftMonth(
  monthOf(placedOn),
  subtract(multiply(postFigure('publicPost.maxYears'), integer(12)), integer(1)),
);

/** Before any extension. */
export const termLastMonth = define(
  'post-term-last-month',
  '原期限末月',
  choose([[toRetirement, monthOf(retires)]], threeYears),
  { clause: '12.1' },
);

/** Whose term ends with retirement has nothing to be extended. */
const extension = extensionOf('art12.publicPost.extensionYears', termLastMonth);
export const endsIn2020 = extension.applies;

const extended = choose(
  [
    [
      and(endsIn2020, not(holder.stableWork)),
      define('post-extended-month', '延长一年后的末月', shiftMonth(termLastMonth, extension.months), {
        clause: '12.3',
      }),
    ],
  ],
  termLastMonth,
);

/** The last month that can be paid; nothing runs beyond retirement. */
export const lastMonth = define('post-last-month', '可补贴的末月', least(monthOf(retires), extended), {
  clause: '12.1',
});

export const termEnds = lastDayOf(termLastMonth);
