import { binaryKind } from './binary-kind.ts';
import { columnLetters, noSpreadsheet, type SheetRow, UnreadableTable } from './cell.ts';
import { csvSheet } from './csv-sheet.ts';
import { firstBytes } from './first-bytes.ts';
import { headingsIn, isHeading } from './heading-row.ts';
import { isLocked } from './is-locked.ts';
import { type RawRow, type RawSheet, sheetCalled } from './raw-sheet.ts';
import { damaged, locked } from './xlsx/refusals.ts';
import { xlsxSheets } from './xlsx/sheets.ts';

/** What the first bytes say a file is; its name is not trusted. */
export type TableFormat = 'xlsx' | 'xls' | 'csv';

/** A table being read: headings first, then rows as they come, in constant memory. */
export type Table = {
  readonly headings: readonly string[];
  /** The number of the row that holds the headings. */
  readonly headingRow: number;
  readonly rows: AsyncIterable<SheetRow>;
  /** Name of the sheet that is read, and of those that are not; null and none for a CSV file. */
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
};

/**
 * Opens an .xlsx or .csv file as a table. The heading row is the one, of the first ten that are not blank, that
 * holds most of the `known` headings, with those that are merged down to it (`headingsIn`); of a workbook the first sheet
 * is read that has one with at least two of them, else with one. Blank rows are passed over. A heading that occurs again is
 * told apart by spaces after it; a column among the others that has none is called by its letters.
 *
 * @param path of the file
 * @param known headings that tell the heading row from a title, without white space; what the file adds to one in
 *   brackets does not matter
 * @param needed the headings to name where none is found, as in the template
 * @param name what the file was called by whoever gave it, where that is not the path
 * @throws UnreadableTable with a Chinese message when the file is no table or has none of the headings
 */
export async function openTable(
  path: string,
  known: ReadonlySet<string>,
  needed: readonly string[] = [],
  name: string = path,
): Promise<Table> {
  const format = await formatOf(path);
  if (format === 'xls') throw (await isLocked(path)) ? locked() : new UnreadableTable(oldFormat);
  const kind = await binaryKind(path, name);
  if (kind !== null && format === 'csv') throw new UnreadableTable(notTable(`这是${kind}`));
  const torn = isWorkbook.test(name) ? damaged : () => new UnreadableTable(notTable(`这是${kind}`));
  let any = false;
  const hidden = new Set<string>();
  // A sheet of notes may name each heading in a row of its own, and stand before the table.
  for (const least of [2, 1]) {
    const sheets: AsyncIterable<RawSheet> =
      format === 'xlsx' ? xlsxSheets(path, torn) : csvSheet(path, (cell) => isHeading(cell, known));
    for await (const { name, isVisible, others, rows } of sheets) {
      any = true;
      if (!isVisible) {
        hidden.add(name ?? '');
        continue;
      }
      const start = await headingsIn(rows, known);
      if (start === null || start.best < least) continue;
      const { headings, headingRow, after, unclear } = start;
      if (unclear !== null) throw new UnreadableTable(unclear);
      return { headings, headingRow, sheet: name, otherSheets: others, rows: keyed(after, rows, headings) };
    }
  }
  // What is zipped but holds no sheet is a document of another kind (.docx).
  if (!any) throw new UnreadableTable(isWorkbook.test(name) ? noSpreadsheet : notTable(`这是${kind}`));
  const wanted = needed.length === 0 ? '' : `表头须有：${needed.join('、')}。`;
  // The name promises a workbook and the content is text: what is amiss is not (only) the headings.
  const ending = /\.[^./\\]+$/.exec(name)?.[0] ?? '';
  if (noTable.test(ending)) throw new UnreadableTable(notTable(`文件名是 ${ending}`));
  if (format === 'csv' && isWorkbook.test(name)) {
    throw new UnreadableTable(
      `文件名是 ${ending}，内容却不是 Excel 工作簿，里面也没有找到表头。请用 Excel 或 WPS 打开原来的表格，另存为 .xlsx（或者 .csv）后再试。${wanted}`,
    );
  }
  const unseen =
    hidden.size === 0 ? '' : `隐藏的工作表（${[...hidden].join('、')}）不读取，要读取的请先取消隐藏。`;
  throw new UnreadableTable(`没有找到表头。${wanted}请对照模板。${unseen}`);
}

const oldFormat = '这是旧版 .xls 文件，请用 Excel 或 WPS 另存为 .xlsx 后再试。';

const isWorkbook = /\.xls[xm]?$/i;
/** Endings of what people keep beside their tables. */
const noTable = /^\.(pdf|docx?|wps|pptx?|jpe?g|png|gif|zip|rar|7z|gz)$/i;

const notTable = (what: string): string =>
  `${what}，不是能读取的表格文件（.xlsx 或 .csv）。请把表格本身存为 .xlsx 或 .csv 后再试。`;

/** Of the sheets that were not read, so many are looked into. */
const LOOKED_INTO = 20;

/**
 * The sheets of a workbook that were not read and are tables of the same kind, hidden ones too: at least two of the `known`
 * headings stand in one of their first rows, and rows below. A sheet of notes may name each of them in a row of its own.
 *
 * @param table of the file
 * @throws UnreadableTable where the file is none that `openTable` opens
 */
export async function furtherTables(
  path: string,
  table: Table,
  known: ReadonlySet<string>,
): Promise<string[]> {
  const found: string[] = [];
  let left = Math.min(LOOKED_INTO, table.otherSheets.length);
  if (left === 0) return found;
  for await (const { name, isVisible, rows } of xlsxSheets(path)) {
    if (name === null || name === table.sheet) continue;
    if (await isTable(rows, known)) found.push(sheetCalled({ name, isVisible }));
    if (--left === 0) break;
  }
  return found;
}

async function isTable(rows: AsyncGenerator<RawRow>, known: ReadonlySet<string>): Promise<boolean> {
  try {
    const start = await headingsIn(rows, known);
    return start !== null && start.best > 1 && (start.after.length > 0 || !(await rows.next()).done);
  } catch (error) {
    // It may be one. What is read beside it is not refused for that.
    if (error instanceof UnreadableTable) return true;
    throw error;
  }
}

async function* keyed(
  first: readonly RawRow[],
  rest: AsyncGenerator<RawRow>,
  headings: readonly string[],
): AsyncGenerator<SheetRow> {
  for (const row of first) yield* keyedRow(row, headings);
  for await (const row of rest) yield* keyedRow(row, headings);
}

function* keyedRow(row: RawRow, headings: readonly string[]): Generator<SheetRow> {
  const cells = new Map<string, string>();
  row.cells.slice(0, headings.length).forEach((cell, column) => {
    if (cell !== '') cells.set(headings[column] as string, cell);
  });
  const beyond = beyondHeadings(row.cells, headings.length);
  if (cells.size === 0 && beyond === undefined) return;
  // A note or a heading between rows, written across: nothing of anybody is hidden behind it.
  const isAcross = cells.size + (beyond === undefined ? 0 : 1 + beyond.more) === 1;
  const merged = new Map(
    [...(row.merged ?? [])].flatMap(([column, range]) => {
      const heading = headings[column];
      const isOfRow = isAcross && rowOf(range) === row.number;
      return heading === undefined || isOfRow ? [] : [[heading, range] as const];
    }),
  );
  yield {
    number: row.number,
    cells,
    ...(beyond && { beyond }),
    ...(merged.size > 0 && { merged }),
  };
}

function beyondHeadings(cells: readonly string[], width: number): SheetRow['beyond'] {
  const filled = cells.slice(width).filter((cell) => cell !== '');
  const [content] = filled;
  if (content === undefined) return undefined;
  const column = columnLetters(cells.indexOf(content, width));
  return { column, content, more: filled.length - 1 };
}

/** The first row of a range: 7 of A7:E8. */
const rowOf = (range: string): number => Number(/\d+/.exec(range)?.[0]);

async function formatOf(path: string): Promise<TableFormat> {
  const start = await firstBytes(path, 8);
  if (start.length === 0) throw new UnreadableTable('文件是空的。');
  if (start[0] === 0x50 && start[1] === 0x4b) return 'xlsx';
  if (start[0] === 0xd0 && start[1] === 0xcf) return 'xls';
  return 'csv';
}
