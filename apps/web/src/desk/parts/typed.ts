/** What is typed into a field for a day or a whole number stays as it was typed until it is one; here is what is wrong. */
import { formatDate, isIsoDate } from '@wenye/codes';
import { tooEarly } from '../../format/dates.ts';

/** A day as people type it (2020-10-5, 2020/10/5, 2020年10月5日, 20201005) as YYYY-MM-DD; other text as it is, nothing as null. */
export function dayOf(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year, month, day] = parts ?? [];
  if (year === undefined || month === undefined || day === undefined) return text || null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : text;
}

/** What is wrong with a day, or null; what is not filled in is not wrong here. */
export function dayProblem(
  value: string | null,
  { min, max }: { min?: string; max?: string },
): string | null {
  if (value === null) return null;
  if (!isIsoDate(value)) return `“${value}”不是日期，请填如 2020-10-15`;
  const early = tooEarly(value);
  if (early !== null) return `“${value}”的${early}`;
  if (max !== undefined && value > max) return `${formatDate(value)}晚于${formatDate(max)}，请核对`;
  if (min !== undefined && value < min) return `${formatDate(value)}早于${formatDate(min)}，请核对`;
  return null;
}

/** What is wrong with two days, of which the first begins what the second ends, or null; each is complained of by itself. */
export function rangeProblem(
  from: string | null,
  to: string | null,
  [begin, end]: readonly [string, string],
): string | null {
  if (from === null || to === null || !isIsoDate(from) || !isIsoDate(to) || from <= to) return null;
  return `${end} ${formatDate(to)}早于${begin} ${formatDate(from)}，请核对`;
}

/** A whole number as it is meant; other text as it is, nothing as null. */
export function wholeOf(typed: string): number | string | null {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : text || null;
}

/** What is wrong with a whole number, or null; what is not filled in is not wrong here. */
export function wholeProblem(value: number | string | null, min: number, max: number): string | null {
  if (value === null) return null;
  if (typeof value === 'number' && value >= min && value <= max) return null;
  return `${String(value).length > 20 ? '这' : `“${value}”`}不能填在这里，请填 ${min} 至 ${max} 的整数`;
}
