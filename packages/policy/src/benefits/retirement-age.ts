/**
 * The statutory retirement age: by the ages of 1978, and from 2025-01-01 raised step by step (全国人大常委会关于实施
 * 渐进式延迟法定退休年龄的决定, 2024-09-13). Early and late retirement by choice do not change it (T14).
 */
import {
  add,
  addMonths,
  choose,
  code,
  date,
  decisionDate,
  define,
  divide,
  type Expr,
  equal,
  greatest,
  integer,
  least,
  less,
  month,
  monthOf,
  monthsBetween,
  multiply,
  roundNumber,
  shiftMonth,
  subtract,
  valueOf,
} from '@wenye/rules';
import { handle } from '../parameters/handles.ts';
import { LUOYANG } from './validity.ts';

/** Who, by what decides when they retire: of a person, or of a row of a roster. */
export type Retiring = {
  readonly birthDate: Expr<'date'>;
  /** `male` or `female`. */
  readonly sex: Expr<'code'>;
  /** Of women: `worker` (50) or `cadre` (55); a fact with evidence, not derivable from the ID. */
  readonly retirementClass: Expr<'code'>;
};

const nationwide = (key: string) => valueOf(handle(key, 'integer'), { on: decisionDate, region: LUOYANG });

/** Decided before this day, nobody's age was raised: a decision of 2020 does not know the law of 2024. */
const RAISED_FROM = '2025-01-01';

/** Months by which the age of whoever would have reached it in `reached` is raised: one for every `step` begun. */
function delay(reached: Expr<'month'>, step: Expr<'integer'>, most: number): Expr<'integer'> {
  const since = monthsBetween(month('2025-01'), reached, 'clamp');
  const begun = add(roundNumber(divide(since, step), 'floor'), integer(1));
  return least(integer(most), greatest(integer(0), begun));
}

type Group = { readonly age: string; readonly step: string; readonly most: number };
const MEN: Group = { age: 'retire.male.base', step: 'retire.delay.step.male55f', most: 36 };
const CADRES: Group = { age: 'retire.femaleCadre.base', step: 'retire.delay.step.male55f', most: 36 };
const WORKERS: Group = { age: 'retire.femaleWorker.base', step: 'retire.delay.step.female50', most: 60 };

function monthsOfAge({ birthDate }: Retiring, { age, step, most }: Group): Expr<'integer'> {
  const old = multiply(nationwide(age), integer(12));
  const reached = shiftMonth(monthOf(birthDate), old);
  return choose(
    [[less(decisionDate, date(RAISED_FROM)), old]],
    add(old, delay(reached, nationwide(step), most)),
  );
}

/**
 * The day on which a person reaches the statutory retirement age, as the law stands on the decision date.
 *
 * @param id of the named step, unique in the pack
 */
export function retirementDay(who: Retiring, id: string): Expr<'date'> {
  const months = choose(
    [
      [equal(who.sex, code('male')), monthsOfAge(who, MEN)],
      [equal(who.retirementClass, code('cadre')), monthsOfAge(who, CADRES)],
    ],
    monthsOfAge(who, WORKERS),
  );
  return define(id, '达到法定退休年龄的日期', addMonths(who.birthDate, months, 'clamp'));
}

/** From that many years before the retirement day up to it. */
export const yearsBeforeRetirement = (day: Expr<'date'>, years: Expr<'integer'>): Expr<'date'> =>
  addMonths(day, multiply(subtract(integer(0), years), integer(12)), 'clamp');
