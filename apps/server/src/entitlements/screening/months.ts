import type { Cell } from '../../kernel/spreadsheet/cell.ts';
import { parseMoney, parseMonth } from './parse-cell.ts';
import type { Column } from './sheets.ts';

type At = { readonly column: Column; readonly cell: Cell } | null;

/** The cells that say which months were paid: a span of equal months, or a list. */
export type MonthCells = { readonly from: At; readonly to: At; readonly paid: At; readonly list: At };

export type PaidMonth = { readonly month: string; readonly paid: string };

type Fail = (column: Column, message: string) => void;

/** A span longer than this is a slip of the year rather than a claim (the longest subsidy is 3 years). */
const longestSpan = 60;

/**
 * The months of a row: null when nothing was filled in (unknown), [] for 无 (none at all).
 * Errors are reported through `fail` at the column where they are.
 */
export function monthRows(cells: MonthCells, fail: Fail): PaidMonth[] | null {
  const { from, to, paid, list } = cells;
  if (list) {
    if (from || to || paid) fail(list.column, '逐月填写时，请不要再填起止月和每月金额');
    return monthList(list, fail);
  }
  if (!from && !to && !paid) return null;
  if (!from || !to || !paid) {
    const present = from ?? to ?? paid;
    if (present) fail(present.column, '缴费起始月、截止月和每月金额要一起填');
    return null;
  }
  return monthSpan({ from, to, paid }, fail);
}

function monthSpan(
  { from, to, paid }: { from: NonNullable<At>; to: NonNullable<At>; paid: NonNullable<At> },
  fail: Fail,
): PaidMonth[] | null {
  const first = parsed(from, parseMonth, fail);
  const last = parsed(to, parseMonth, fail);
  const amount = parsed(paid, parseMoney, fail);
  if (first === null || last === null || amount === null) return null;
  if (last < first) {
    fail(to.column, '截止月早于起始月');
    return null;
  }
  const months: PaidMonth[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) {
    months.push({ month, paid: amount });
    if (months.length > longestSpan) {
      fail(to.column, `起止月相隔超过 ${longestSpan} 个月，请核对年份`);
      return null;
    }
  }
  return months;
}

function monthList(list: NonNullable<At>, fail: Fail): PaidMonth[] | null {
  if (list.cell === '无') return [];
  const months: PaidMonth[] = [];
  for (const part of list.cell.split(/[;；、\n]+/).filter((each) => each.trim() !== '')) {
    const [monthText = '', amountText = ''] = part.split(/[:：=]/).map((each) => each.trim());
    const month = parseMonth(monthText);
    const paid = parseMoney(amountText);
    if ('problem' in month || 'problem' in paid) {
      fail(list.column, `“${part.trim()}”看不懂；请写成 2020-07:549.00;2020-08:366.00`);
      return null;
    }
    if (months.some((each) => each.month === month.value)) {
      fail(list.column, `${month.value} 写了两次`);
      return null;
    }
    months.push({ month: month.value, paid: paid.value });
  }
  return months;
}

function parsed(at: NonNullable<At>, parse: typeof parseMonth, fail: Fail): string | null {
  const result = parse(at.cell);
  if ('problem' in result) {
    fail(at.column, result.problem);
    return null;
  }
  return result.value;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
