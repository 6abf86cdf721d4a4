/** Dates as people write and read them. The calendar is that of @wenye/codes: no clock, no time zone. */
import * as codes from '@wenye/codes';

/** What a person typed as a date: a real calendar day, nothing yet, or why it cannot be read. */
export type ReadDate = { date: string } | { empty: true } | { problem: string };

/** Whoever and whatever is asked for here began later: an earlier year is a slip of the finger. */
const FIRST_YEAR = '1900';

/** Why nobody means a day or month of so early a year, or null. */
export const tooEarly = (date: string): string | null =>
  date < FIRST_YEAR ? `年份早于 ${FIRST_YEAR} 年，请核对` : null;

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日'];

/**
 * Reads 2020-6-30, 2020.6.30, 2020/6/30, 2020年6月30日, 20200630 and full-width digits.
 * Never guesses: two-digit years and days that do not exist are problems.
 */
export function readDate(text: string): ReadDate {
  const plain = toHalfWidth(text).replace(/\s/g, '');
  if (plain === '') return { empty: true };
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain);
  if (!match) return { problem: '请按“年-月-日”填写，例如 2020-06-30' };
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12) return { problem: `没有${month}月，请核对` };
  if (!codes.isRealDate(year, month, day)) return { problem: `${year}年${month}月没有${day}日，请核对` };
  const date = `${match[1]}-${pad(month)}-${pad(day)}`;
  const problem = tooEarly(date);
  return problem === null ? { date } : { problem };
}

/** What a person typed as a month, as `YYYY-MM`. */
export function readMonth(text: string): { month: string } | { empty: true } | { problem: string } {
  const plain = toHalfWidth(text).replace(/\s/g, '');
  if (plain === '') return { empty: true };
  const match = /^(\d{4})(\d{2})$/.exec(plain) ?? /^(\d{4})[-./年](\d{1,2})月?$/.exec(plain);
  const month = Number(match?.[2]);
  if (!match || month < 1 || month > 12) return { problem: '请按“年-月”填写，例如 2020-06' };
  const read = `${match[1]}-${pad(month)}`;
  const problem = tooEarly(read);
  return problem === null ? { month: read } : { problem };
}

/** `2020-06-30` → `2020年6月30日`; what is not a date comes back as it is. */
export function formatDate(date: string): string {
  return codes.isIsoDate(date) ? codes.formatDate(date) : date;
}

/** `2020-06-30` → `2020年6月30日 星期二`. */
export function formatDateWithWeekday(date: string): string {
  return codes.isIsoDate(date) ? `${codes.formatDate(date)} ${formatWeekday(date)}` : date;
}

/** `2020-06-30` → `星期二`. */
export function formatWeekday(date: string): string {
  return `星期${WEEKDAYS[codes.weekdayOf(codes.toDayNumber(date))]}`;
}

/** `2020-06` → `2020年6月`. */
export function formatMonth(month: string): string {
  return codes.isIsoDate(`${month}-01`) ? codes.formatMonth(month) : month;
}

/**
 * The months of a claim, as people say them: `2020年8月至10月，3 个月`, `2020年11月至2021年1月，3 个月`; with a gap
 * `2020年8月、10月，2 个月`. Nothing for none.
 *
 * @param months `YYYY-MM`, rising
 */
export function formatMonths(months: readonly string[]): string {
  return months.length === 0 ? '' : `${codes.formatSpans(months)}，${months.length} 个月`;
}

/** An instant (ISO 8601) in Beijing time, to the minute. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/**
 * How long ago an instant (ISO 8601) was: `刚刚`, `3 分钟前`, `2 小时前`, `5 天前`. Needs no date, so that it cannot be
 * taken for the business date beside it.
 *
 * @param now milliseconds of the clock here; where it is behind, nothing is said to be in the future
 */
export function formatAgo(instant: string, now: number = Date.now()): string {
  const minutes = Math.floor((now - new Date(instant).getTime()) / 60_000);
  if (Number.isNaN(minutes)) return instant;
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} 小时前` : `${Math.floor(hours / 24)} 天前`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Full-width digits and marks, as a Chinese keyboard types them, to the plain ones. */
export function toHalfWidth(text: string): string {
  return text.normalize('NFKC').replaceAll('。', '.');
}
