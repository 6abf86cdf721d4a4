import { UnreadableTable } from '../../kernel/spreadsheet/cell.ts';
import { openTable } from '../../kernel/spreadsheet/read-table.ts';
import { openJson } from './json-source.ts';
import { type RowRequest, rowReader, type ScreeningOptions } from './row-request.ts';
import { problemOfOptions } from './screen.ts';
import { columnOf, headingsOf, plainHeading, type Sheet, sheets } from './sheets.ts';

/** A file that is being screened. */
export type Source = {
  readonly sheet: Sheet;
  /** Headings that mean nothing to the sheet; said once, so that a misspelt one is noticed. */
  readonly ignoredHeadings: readonly string[];
  /** The worksheet that is read, and those beside it that are not; null and none for CSV and JSON. */
  readonly sheetName: string | null;
  readonly ignoredSheets: readonly string[];
  readonly rows: AsyncIterable<RowRequest>;
};

/**
 * Opens a spreadsheet (.xlsx, .csv) or JSON (an array, or one object a line) of people or hires.
 *
 * @param sheetId which sheet it is; null: told by its headings
 * @throws UnreadableTable with a Chinese message
 */
export async function openSource(
  path: string,
  sheetId: Sheet['id'] | null,
  options: ScreeningOptions,
): Promise<Source> {
  const source = /\.(json|jsonl|ndjson)$/i.test(path)
    ? await openJson(path, sheetId, options)
    : await openSheet(path, sheetId, options);
  const problem = problemOfOptions(source.sheet, options);
  if (problem !== null) throw new UnreadableTable(problem);
  return source;
}

async function openSheet(
  path: string,
  sheetId: Sheet['id'] | null,
  options: ScreeningOptions,
): Promise<Source> {
  const known = new Set(
    sheets
      .filter(({ id }) => sheetId === null || id === sheetId)
      .flatMap((sheet) => [...headingsOf(sheet).keys()]),
  );
  const table = await openTable(path, known);
  const headings = table.headings.map(plainHeading);
  const sheet = sheets.find(({ id }) => id === sheetId) ?? sheetOf(headings);
  const columns = headingsOf(sheet);
  const read = rowReader(sheet, columns, options);
  return {
    sheet,
    ignoredHeadings: headings.filter(
      (heading) => heading !== '' && columnOf(columns, heading) === undefined && heading !== '序号',
    ),
    ignoredSheets: table.otherSheets,
    sheetName: table.sheet,
    rows: mapped(table.rows, read),
  };
}

/** The sheet that knows most of the headings. */
function sheetOf(headings: readonly string[]): Sheet {
  const scores = sheets.map((sheet) => {
    const columns = headingsOf(sheet);
    return { sheet, score: headings.filter((heading) => columnOf(columns, heading)).length };
  });
  const best = scores.toSorted((one, other) => other.score - one.score)[0]?.sheet;
  if (!best) throw new UnreadableTable('没有可用的模板。');
  return best;
}

async function* mapped<From, To>(rows: AsyncIterable<From>, to: (row: From) => To): AsyncGenerator<To> {
  for await (const row of rows) yield to(row);
}
