import type { Cell } from '../../kernel/spreadsheet/cell.ts';
import type { Column } from './column.ts';
import { parseMoney, parseMonth } from './parse-cell.ts';

type At = { readonly column: Column; readonly cell: Cell };
/** A column of a row; null: the sheet has none. An empty cell: undefined. */
type Place = { readonly column: Column; readonly cell: Cell | undefined } | null;

/** The cells that say which months: a span of equal months, a list of amounts, or the months alone. */
export type MonthCells = {
  readonly from: Place;
  readonly to: Place;
  readonly paid: Place;
  readonly list: Place;
  readonly alone: Place;
};

/** A month, with its amount in yuan where it has one. */
export type Month = { readonly month: string; readonly paid?: string };

type Fail = (column: Column, message: string) => void;

/** A span longer than this is a slip of the year rather than a claim (the longest subsidy is 3 years). */
const longestSpan = 60;

/**
 * The months of a row: null when nothing was filled in (unknown), [] for 无 (none at all).
 * Errors are reported through `fail` at the column where they are.
 */
export function monthRows(cells: MonthCells, fail: Fail): Month[] | null {
  const [from, to, paid, list, alone] = [cells.from, cells.to, cells.paid, cells.list, cells.alone].map(
    filled,
  );
  if (alone) return monthsAlone(alone, fail);
  if (list) {
    if (from || to || paid) fail(list.column, '逐月填写时，请不要再填起止月和每月金额');
    return monthList(list, fail);
  }
  if (!from && !to && !paid) return null;
  if (!from || !to || !paid) {
    const present = from ?? to ?? paid;
    const first = cells.from?.column.heading ?? '起始月';
    if (present) fail(present.column, `${first}、截止月和每月金额要一起填`);
    return null;
  }
  const months = monthSpan(from, to, fail);
  const amount = parsed(paid, parseMoney, fail);
  return amount === null || months === null ? null : months.map((month) => ({ month, paid: amount }));
}

function filled(place: Place): At | undefined {
  return place?.cell === undefined ? undefined : { column: place.column, cell: place.cell };
}

/** Every month from the first to the last. */
function monthSpan(from: At, to: At, fail: Fail): string[] | null {
  const first = parsed(from, parseMonth, fail);
  const last = parsed(to, parseMonth, fail);
  if (first === null || last === null) return null;
  if (last < first) {
    fail(to.column, '截止月早于起始月');
    return null;
  }
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) {
    months.push(month);
    if (months.length > longestSpan) {
      fail(to.column, `起止月相隔超过 ${longestSpan} 个月，请核对年份`);
      return null;
    }
  }
  return months;
}

/** 2020-07:549.00;2020-08:549.00 */
function monthList(list: At, fail: Fail): Month[] | null {
  const months: Month[] = [];
  for (const part of partsOf(list.cell, /[;；、\n]+/)) {
    const [monthText = '', amountText = ''] = part.split(/[:：=]/).map((each) => each.trim());
    const month = parseMonth(monthText);
    const paid = parseMoney(amountText);
    if ('problem' in month || 'problem' in paid) {
      fail(list.column, `“${part.trim()}”看不懂；请写成 2020-07:549.00;2020-08:366.00`);
      return null;
    }
    months.push({ month: month.value, paid: paid.value });
  }
  return once(months, list, fail);
}

/** 2020-07;2020-08, or 2020-07 至 2020-09, or both in turn. */
function monthsAlone(alone: At, fail: Fail): Month[] | null {
  const months: Month[] = [];
  for (const part of partsOf(alone.cell, /[;；、,，\n]+/)) {
    const [first = '', last = first, ...more] = part.split(/至|到|—+|–|~|～/).map((each) => each.trim());
    const isReadable = more.length === 0 && [first, last].every((each) => 'value' in parseMonth(each));
    if (!isReadable) {
      fail(alone.column, `“${part.trim()}”看不懂；请写成 2020-07;2020-08 或 2020-07 至 2020-09`);
      return null;
    }
    const span = monthSpan({ ...alone, cell: first }, { ...alone, cell: last }, fail);
    if (span === null) return null;
    months.push(...span.map((month) => ({ month })));
  }
  return once(months, alone, fail);
}

/** Amounts may have the commas of thousands: what parts months differs. */
function partsOf(cell: Cell, between: RegExp): readonly string[] {
  return cell === '无' ? [] : cell.split(between).filter((each) => each.trim() !== '');
}

function once(months: Month[], { column }: At, fail: Fail): Month[] | null {
  const seen = new Set<string>();
  for (const { month } of months) {
    if (seen.has(month)) {
      fail(column, `${month} 写了两次`);
      return null;
    }
    seen.add(month);
  }
  return months;
}

function parsed({ column, cell }: At, parse: typeof parseMonth, fail: Fail): string | null {
  const result = parse(cell);
  if ('problem' in result) {
    fail(column, result.problem);
    return null;
  }
  return result.value;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
