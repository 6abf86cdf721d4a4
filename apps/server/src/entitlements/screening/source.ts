import { furtherTables, openTable } from '../../kernel/spreadsheet/read-table.ts';
import { headingsOf, neededHeadings, plainHeading } from './column.ts';
import { type IgnoredHeading, ignoredHeadings } from './ignored-headings.ts';
import { openJson } from './json-source.ts';
import { type RowRequest, rowReader, type ScreeningOptions } from './row-request.ts';
import { type Sheet, type SheetId, sheetById, sheets } from './sheets.ts';
import { asWanted, sheetOfHeadings } from './which-sheet.ts';

/** A file that is being screened. */
export type Source = {
  /** With the benefits that the rows are decided for. */
  readonly sheet: Sheet;
  readonly ignoredHeadings: readonly IgnoredHeading[];
  /** The worksheet that is read, and the tables beside it that are not; null and none for CSV and JSON. */
  readonly sheetName: string | null;
  readonly ignoredSheets: readonly string[];
  readonly rows: AsyncIterable<RowRequest>;
};

/**
 * Opens a spreadsheet (.xlsx, .csv) or JSON (an array, or one object a line) of people, of a roster or of firms.
 *
 * @param sheetId which sheet it is; null: told by its headings, or of JSON by its facts
 * @throws UnreadableTable with a Chinese message
 */
export async function openSource(
  path: string,
  sheetId: SheetId | null,
  options: ScreeningOptions,
): Promise<Source> {
  return /\.(json|jsonl|ndjson)$/i.test(path)
    ? openJson(path, sheetId, options)
    : openSheet(path, sheetId, options);
}

async function openSheet(path: string, sheetId: SheetId | null, options: ScreeningOptions): Promise<Source> {
  const possible = sheetId === null ? sheets : [sheetById(sheetId)];
  const known = new Set(possible.flatMap((each) => [...headingsOf(each).keys()]));
  const table = await openTable(path, known, sheetId === null ? [] : neededHeadings(sheetById(sheetId)));
  const headings = table.headings.map(plainHeading);
  const sheet = asWanted(sheetId === null ? sheetOfHeadings(headings) : sheetById(sheetId), options);
  return {
    sheet,
    ignoredHeadings: ignoredHeadings(headings, sheet),
    ignoredSheets: await furtherTables(path, table, known),
    sheetName: table.sheet,
    rows: mapped(table.rows, rowReader(sheet, options)),
  };
}

async function* mapped<From, To>(rows: AsyncIterable<From>, to: (row: From) => To): AsyncGenerator<To> {
  for await (const row of rows) yield to(row);
}
