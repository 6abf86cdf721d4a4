import { formatSpans, isIsoDate } from '@wenye/codes';
import { personFacts } from '@wenye/policy';
import type { AnyFactDefinition, Json, ListDefinition } from '@wenye/rules';
import { formatDate, formatMonth, readDate } from '../../format/dates.ts';
import { problemOfDigits } from '../../format/digits.ts';
import { formatYuan } from '../../format/money.ts';
import { problemOfCount } from './count.ts';
import { itemsOf, monthKey, shortId, textOf } from './records.ts';

/**
 * Why a value that a person states cannot be taken, in words for its field; undefined where it can. Pure.
 *
 * @param value null or undefined: nothing, or nothing that can be read, is typed
 * @param today `YYYY-MM-DD`, the business date
 */
export function problemOf(
  definition: AnyFactDefinition,
  value: Json | undefined,
  today: string,
): string | undefined {
  const { label, type } = definition;
  if (value === null || value === undefined || value === '') return `请回答：${label}`;
  if (type === 'integer' && typeof value !== 'number') return `${label}：${problemOfDigits(textOf(value))}`;
  if (type === 'date' && typeof value === 'string') {
    const read = readDate(value);
    if (!('date' in read)) return 'problem' in read ? read.problem : `请回答：${label}`;
  }
  return problemOfStated(definition, value, today);
}

/**
 * Why what can be read can be stated of nobody today, in words for its field; undefined where it can. The rules, which
 * decide for any day, would only leave it uncounted. Pure.
 *
 * @param today `YYYY-MM-DD`, the business date
 */
export function problemOfStated(
  definition: AnyFactDefinition,
  value: Json,
  today: string,
): string | undefined {
  if (isAhead(definition, value, today)) return aheadText(definition, today);
  if (definition.type === 'list') return problemOfMonths(definition, value, today);
  return problemOfCount(definition, value) ?? tooLongAgo(definition, value, today);
}

/** Nothing of anybody's life is before the first day on which anybody is born who states it: a year is mistyped. */
function firstDay(definition: AnyFactDefinition): string | undefined {
  if (definition.type === 'list' || definition.type !== 'date') return undefined;
  const { min, past, subject } = definition;
  return min ?? (past && subject === 'person' ? EARLIEST_BIRTH : undefined);
}

const EARLIEST_BIRTH = personFacts.birthDate.definition.min;

/** Whether a day is stated of what has happened that has not come yet. Pure. */
const isAhead = ({ past }: AnyFactDefinition, value: Json | undefined, today: string): boolean =>
  past === true && typeof value === 'string' && value > today;

const aheadText = ({ label }: AnyFactDefinition, today: string): string =>
  `${label}不能晚于今天（${formatDate(today)}）`;

/** Why a day is too long ago, in words for its field; undefined where it is not. Pure. */
function tooLongAgo(
  definition: AnyFactDefinition,
  value: Json | undefined,
  today: string,
): string | undefined {
  const first = firstDay(definition);
  if (first === undefined || typeof value !== 'string' || value >= first) return undefined;
  const { label, past } = definition;
  return past
    ? `${label}应在${formatDate(first)}至今天（${formatDate(today)}）之间，请核对`
    : `${label}不能早于${formatDate(first)}，请核对年份`;
}

/**
 * More than anybody pays for one person in a month: a whole contribution on three times the average wage, the highest base
 * there is, is far below. Above it a point or a nought is misplaced.
 */
const MOST_A_MONTH = 50_000;

/** Why an amount of one month cannot be taken, in words for its field; undefined where it can. Pure. */
export const problemOfMonthly = ({ type }: AnyFactDefinition, value: Json | undefined): string | undefined =>
  type === 'money' && Number(textOf(value)) > MOST_A_MONTH ? tooMuch : undefined;

const tooMuch = `一个月不会超过 ${formatYuan(`${MOST_A_MONTH}.00`)}，请核对小数点`;

/**
 * Why months of a list cannot be taken: what was paid or done by the month is stated of no month that is still to come, and
 * no amount is beyond belief. Pure.
 *
 * @param today `YYYY-MM-DD`, the business date
 */
export function problemOfMonths(list: ListDefinition, value: Json, today: string): string | undefined {
  const key = monthKey(list);
  if (key === null) return undefined;
  const thisMonth = today.slice(0, 7);
  const months = itemsOf(value).map((item) => textOf(item[key]));
  const isAhead = (month: string) => isIsoDate(`${month}-01`) && month > thisMonth;
  const ahead = isOfPast(list) ? months.filter(isAhead) : [];
  if (ahead.length > 0)
    return `${formatSpans(ahead.toSorted())}还没有到，只能填到本月（${formatMonth(thisMonth)}）`;
  for (const item of itemsOf(value)) {
    const field = list.items.find((each) => problemOfMonthly(each, item[shortId(list, each)]) !== undefined);
    if (field !== undefined)
      return `${formatMonth(textOf(item[key]))}填了 ${formatYuan(textOf(item[shortId(list, field)]))}，${tooMuch}`;
  }
  return undefined;
}

const isOfPast = (list: ListDefinition): boolean =>
  list.items.some(({ id, past }) => id === list.itemId && past === true);
