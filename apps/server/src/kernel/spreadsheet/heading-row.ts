/** Which row of a sheet holds its headings, and what they are. Offices write them in two rows, merged across and down. */
import { columnIndex, columnLetters } from './cell.ts';
import { LAST_HEADING_ROW } from './limits.ts';
import type { RawRow } from './raw-sheet.ts';

/** Titles and notes that officers put above the headings are passed over, up to this many rows. */
const rowsBeforeHeadings = 10;

export type Headings = {
  readonly headings: readonly string[];
  /** The number of the row that holds them, the lower of two. */
  readonly headingRow: number;
  /** How many of them are known. */
  readonly best: number;
  /** Rows that were read after it. */
  readonly after: readonly RawRow[];
  /** Why it is no clear heading row, and what to do; null: it is one. */
  readonly unclear: string | null;
};

/** A row as headings: with what is merged down to it, and what stands over several of its columns. */
type Tried = { readonly row: RawRow; readonly cells: readonly string[]; readonly score: number };

/** The headings of a sheet, of which `known` tell them from a title; null where there is none. */
export async function headingsIn(
  rows: AsyncGenerator<RawRow>,
  known: ReadonlySet<string>,
): Promise<Headings | null> {
  const read = await firstRows(rows);
  const tried: Tried[] = [];
  for (const row of read) tried.push(asHeadings(row, tried.at(-1), known));
  // A form's own lines (单位名称 | 某公司) stand above the headings and may hold one or two of their words.
  const best = Math.max(0, ...tried.map(({ score }) => score));
  let at = tried.findIndex(({ score }) => score === best);
  if (best === 0) return null;
  // Of two rows that the same headings reach, the lower one is followed by what they head.
  while (tried[at + 1]?.score === best && mergedDown(tried[at], tried[at + 1]).length > 0) at += 1;
  const { row, cells } = tried[at] as Tried;
  const cut = mergedDown(tried[at], tried[at + 1]).filter(([heading]) => isHeading(heading, known));
  return {
    headings: distinct(named(cells)),
    headingRow: row.number,
    best,
    after: read.slice(at + 1),
    unclear: cut.length === 0 ? null : unclear(row.number, cut),
  };
}

/** The first rows that are not blank. */
async function firstRows(rows: AsyncGenerator<RawRow>): Promise<RawRow[]> {
  const read: RawRow[] = [];
  let blank = 0;
  while (read.length < rowsBeforeHeadings && blank < LAST_HEADING_ROW) {
    const next = await rows.next();
    if (next.done) break;
    const { number, cells } = next.value;
    if (cells.some((cell) => cell !== '')) read.push(next.value);
    else blank += 1;
    if (number > LAST_HEADING_ROW) break;
  }
  return read;
}

function asHeadings(row: RawRow, above: Tried | undefined, known: ReadonlySet<string>): Tried {
  const score = (cells: readonly string[]) => cells.filter((cell) => isHeading(cell, known)).length;
  const own = { row, cells: row.cells, score: score(row.cells) };
  if (above === undefined) return own;
  const columns = Array.from(
    { length: Math.max(row.cells.length, above.cells.length) },
    (_, column) => column,
  );
  // A cell that is blank and not merged belongs to the heading above it where that row heads groups of this one.
  const fills = hasGroups(above.row);
  const reached = columns.map((column) => {
    const cell = row.cells[column] ?? '';
    const over = above.cells[column] ?? '';
    if (cell === '')
      return columnOf(row.merged?.get(column)) === column || (fills && !isGroup(above.row, column))
        ? over
        : '';
    const group = over === '' ? (above.row.cells[groupOf(above.row, column)] ?? '') : over;
    return !isHeading(cell, known) && isHeading(group + cell, known) ? group + cell : cell;
  });
  const together = { row, cells: reached, score: score(reached) };
  return together.score > Math.max(own.score, above.score) || mergedDown(above, together).length > 0
    ? together
    : own;
}

/** Headings of a row that are merged down into the next, each with its range. */
function mergedDown(
  above: Tried | undefined,
  below: Pick<Tried, 'row'> | undefined,
): (readonly [heading: string, range: string])[] {
  return [...(below?.row.merged ?? [])].flatMap(([column, range]) => {
    const heading = columnOf(range) === column ? (above?.cells[column] ?? '') : '';
    return heading === '' ? [] : [[heading, range] as const];
  });
}

const unclear = (row: number, cut: readonly (readonly [heading: string, range: string])[]): string =>
  `第 ${row} 行被当作表头，其中${cut.map(([heading, range]) => `“${heading}”（${range}）`).join('、')}却合并到了下一行，看不出表头到哪一行为止。请取消合并，把表头写成一行，每列一个列名，下一行就开始填写，保存后再试。`;

/** Cells merged across within the row: a heading of several columns. */
const hasGroups = ({ number, merged }: RawRow): boolean =>
  [...(merged ?? [])].some(([column, range]) => isAcross(range, column, number));

/** Whether a heading of several columns begins in this one. */
const isGroup = ({ number, merged }: RawRow, column: number): boolean =>
  isAcross(merged?.get(column + 1), column + 1, number) && columnOf(merged?.get(column + 1)) === column;

/** The column in which the heading over this one begins. */
const groupOf = ({ number, merged }: RawRow, column: number): number => {
  const range = merged?.get(column);
  return isAcross(range, column, number) ? columnOf(range) : column;
};

const isAcross = (range: string | undefined, column: number, row: number): boolean =>
  range !== undefined && columnOf(range) !== column && Number(/\d+/.exec(range)?.[0]) === row;

/** The first column of a range: 2 of C7:E8; -1 of none. */
const columnOf = (range: string | undefined): number => (range === undefined ? -1 : columnIndex(range));

/** The headings up to the last that says something. */
function named(cells: readonly string[]): string[] {
  const headings = cells.map(plain);
  const last = headings.findLastIndex((heading) => heading !== '');
  return headings
    .slice(0, last + 1)
    .map((heading, column) => (heading === '' ? `${columnLetters(column)}列(没有表头)` : heading));
}

const plain = (heading: string): string => heading.replaceAll(/[\s*＊]/g, '');

/** Whether a cell is one of the known headings; what a file adds to one in brackets does not matter. */
export function isHeading(cell: string, known: ReadonlySet<string>): boolean {
  const heading = plain(cell);
  return known.has(heading) || known.has(heading.replace(/\([^()]*\)$/, ''));
}

function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const before = seen.get(heading) ?? 0;
    seen.set(heading, before + 1);
    return heading + ' '.repeat(before);
  });
}
