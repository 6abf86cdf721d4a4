/** Values in the boundary's notation and in Chinese. */
import * as calendar from '../core/calendar.ts';
import { type Causes, causeList } from '../core/causes.ts';
import { joined } from '../core/joined.ts';
import { compare, ratio } from '../core/rational.ts';
import { Failure, isInterval, NotApplicable, Unknown, type Value } from '../core/state.ts';
import type { Rational, Type } from '../ir.ts';
import { MONEY_LIMIT, ROW_LIMIT, scalar } from './bounds.ts';

/** Fen as yuan with two decimals. */
export function formatYuan(fen: number): string {
  const size = Math.abs(fen);
  const whole = Math.floor(size / 100);
  return `${fen < 0 ? '-' : ''}${whole}.${String(size - whole * 100).padStart(2, '0')}`;
}

/**
 * Ten million yuan. No clause grants one subject as much; what reaches it comes from what a field may hold at most
 * (a hundred million yuan of wages, a hundred thousand people), which is no bound of the law.
 */
const STATED_LIMIT_FEN = MONEY_LIMIT / 10_000;

/**
 * The most that can be due, in fen, where that is worth telling; null: no upper bound. An amount that is known is told
 * whatever it is; one that is open only below the limit, because to claim no bound is never untrue.
 */
export function statedMost(min: number, max: number): number | null {
  return min === max || max < STATED_LIMIT_FEN ? max : null;
}

/** A decimal where it ends within six places, otherwise 'n/d'. */
export function formatRational(value: Rational): string {
  if (typeof value === 'number') return String(value);
  for (let places = 1, power = 10; places <= 6; places++, power *= 10) {
    if (power % value.d !== 0) continue;
    const scaled = Math.abs(value.n) * (power / value.d);
    if (!Number.isSafeInteger(scaled)) break;
    const whole = Math.floor(scaled / power);
    return `${value.n < 0 ? '-' : ''}${whole}.${String(scaled - whole * power).padStart(places, '0')}`;
  }
  return `${value.n}/${value.d}`;
}

/** Both bounds of a number as people read them: `0 元与 1,000 亿元`. */
export function statedBounds(
  type: Type,
  { min, max }: { readonly min: Rational; readonly max: Rational },
): string {
  return [min, max].map((end) => statedEnd(type, end)).join('与');
}

/** A hundred million yuan, in fen: from there on people count in them. */
const YI = 10_000_000_000;

function statedEnd(type: Type, end: Rational): string {
  if (typeof end !== 'number' || (type !== 'money' && type !== 'integer'))
    return ` ${formatKnown(type, end)} `;
  if (type === 'integer') return ` ${end.toLocaleString('en-US')} `;
  if (end >= YI && end % YI === 0) return ` ${(end / YI).toLocaleString('en-US')} 亿元`;
  return ` ${(end / 100).toLocaleString('en-US')} 元`;
}

/** A known value as requests and parameters write it. */
export function formatKnown(type: Type, value: Rational | string): string {
  if (typeof value === 'string') return value;
  switch (type) {
    case 'date':
      return calendar.formatDate(value as number);
    case 'month':
      return calendar.formatMonth(value as number);
    case 'boolean':
      return value === 1 ? 'true' : 'false';
    case 'money':
      return formatYuan(value as number);
    case 'exact-money':
    case 'fraction':
    case 'integer':
    case 'code':
      return formatRational(value);
  }
}

/** A known value as a literal of its type in JSON; exact money in yuan, as money is. */
export function formatExact(type: Type, value: Rational | string): string | number | boolean {
  if (type === 'boolean') return value === 1;
  if (type === 'integer') return value as number;
  if (type !== 'exact-money' || typeof value === 'string') return formatKnown(type, value);
  return formatRational(typeof value === 'number' ? ratio(value, 100) : perYuan(value));
}

/** Names of codes: `label` of a code fact, name of a division. */
export type Names = Pick<ReadonlyMap<string, string>, 'get'>;

/** The unit of a fraction that is a share of something, which people say in percent. */
export const SHARE = '%';

/** '50%', '5.5%'; a share that no decimal tells as the fraction that it is, '2/3'. */
function shareText(value: Rational): string {
  const percent = formatRational(typeof value === 'number' ? value * 100 : ratio(value.n * 100, value.d));
  return percent.includes('/') ? formatRational(value) : `${percent}%`;
}

/** A known value in Chinese: '1,366.00 元', '2/3', '是', '2020年7月13日', '12 个月', '嵩县'; of a `SHARE` '50%'. */
export function describeKnown(type: Type, value: Rational | string, names: Names, unit?: string): string {
  if (typeof value === 'string') return names.get(value) ?? value;
  switch (type) {
    case 'boolean':
      return value === 1 ? '是' : '否';
    case 'money':
      return yuanText(value as number);
    case 'exact-money':
      return typeof value === 'number' ? yuanText(value) : joined(formatRational(perYuan(value)), ' 元');
    case 'integer':
      return unit === undefined
        ? formatRational(value)
        : `${formatRational(value)} ${MEASURES[unit] ?? unit}`;
    case 'date': {
      const { year, month, day } = calendar.calendarDate(value as number);
      return `${year}年${month}月${day}日`;
    }
    case 'month':
      return `${calendar.yearOfMonth(value as number)}年${calendar.monthOfYear(value as number)}月`;
    case 'fraction':
      return unit === SHARE ? shareText(value) : formatKnown(type, value);
    case 'code':
      return formatKnown(type, value);
  }
}

/** Units of counts as people say them. */
const MEASURES: { readonly [unit: string]: string } = { 月: '个月' };

const yuanText = (fen: number): string => joined(formatYuan(fen).replace(/\B(?=(\d{3})+\.)/g, ','), ' 元');

/** Fen as yuan, exactly. */
function perYuan(fen: { readonly n: number; readonly d: number }): Rational {
  return fen.n % 100 === 0 ? ratio(fen.n / 100, fen.d) : ratio(fen.n, fen.d * 100);
}

const STATES = { 'not-applicable': '不适用', unknown: '尚不能确定' } as const;
const ERRORS: { readonly [code in Failure['code']]: string } = {
  'division-by-zero': '出错：除数为零',
  overflow: '出错：数值超出范围',
  'impossible-date': '出错：日期不存在',
  'no-match': '出错：没有对应的档次',
};

/**
 * From nothing to a hundred: a count that open says no more than that it is a count. Its ends are those of a figure that
 * nobody has found (no term is longer than a life), not of the law.
 */
const OPEN_COUNT = 100;

/**
 * Whether an amount can be as much as a half of what an amount that is not known can be at most (benefits pay from a half of
 * what somebody paid up to all of it): that is what a field takes for no slip of the pen, and not what anybody set.
 */
export const reachesLimit = (most: Rational, limit: Rational): boolean => compare(double(most), limit) >= 0;

const double = (value: Rational): Rational =>
  typeof value === 'number' ? value * 2 : ratio(value.n * 2, value.d);

const reachesOwnLimit = (most: Rational, causes: Causes): boolean =>
  causeList(causes).some((cause) => {
    if (cause.kind === 'official' || cause.definition.type !== 'money') return false;
    const limit = cause.definition.max === undefined ? undefined : scalar('money', cause.definition.max);
    return limit !== undefined && reachesLimit(most, limit);
  });

/** Any value in Chinese; an unknown number shows its bounds where both are worth stating. */
export function describe(type: Type, value: Value, names: Names, unit?: string): string {
  if (value instanceof NotApplicable) return STATES['not-applicable'];
  if (value instanceof Failure) return ERRORS[value.code];
  if (!(value instanceof Unknown)) return describeKnown(type, value, names, unit);
  const { possible } = value;
  if (possible === null || type === 'boolean') return STATES.unknown;
  if (!isInterval(possible)) {
    if (possible === 'any' || possible.length > 4) return STATES.unknown;
    const codes = possible.map((code) => names.get(code) ?? code).join('或');
    return joined(STATES.unknown, '（', codes, '）');
  }
  const limit = type === 'integer' ? ROW_LIMIT : STATED_LIMIT_FEN;
  const stated = (end: Rational) => compare(end, 0) >= 0 && compare(end, limit) < 0;
  const isOpenCount =
    type === 'integer' && compare(possible.min, 0) === 0 && compare(possible.max, OPEN_COUNT) >= 0;
  if (type === 'date' || type === 'month' || isOpenCount) return STATES.unknown;
  if (!stated(possible.min) || !stated(possible.max)) return STATES.unknown;
  if (type !== 'integer' && reachesOwnLimit(possible.max, value.causes)) return STATES.unknown;
  const least = describeKnown(type, possible.min, names, unit);
  const most = describeKnown(type, possible.max, names, unit);
  // Open is then only whether it applies.
  if (least === most) return joined(STATES.unknown, '（如果适用，为 ', least, '）');
  return joined(STATES.unknown, '（', least, ' 至 ', most, '）');
}

/** The state's name in answers. */
export function stateOf(value: Value): 'known' | 'unknown' | 'not-applicable' | 'error' {
  if (value instanceof Unknown) return 'unknown';
  if (value instanceof NotApplicable) return 'not-applicable';
  return value instanceof Failure ? 'error' : 'known';
}
