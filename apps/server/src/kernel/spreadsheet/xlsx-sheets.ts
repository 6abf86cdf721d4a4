import ExcelJS from 'exceljs';
import { cellOf, noSpreadsheet, UnreadableTable } from './cell.ts';
import { type MergedCells, mergedCells } from './merged-cells.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { openWorkbook, type WorkbookParts } from './workbook-parts.ts';

/**
 * The visible sheets in the order of their tabs, each read in constant memory; what is left of one is passed over
 * before the next.
 *
 * @throws UnreadableTable with a Chinese message
 */
export async function* xlsxSheets(path: string): AsyncGenerator<RawSheet> {
  const parts = await openWorkbook(path).catch((cause: unknown) => {
    throw torn(cause);
  });
  try {
    // A document of another kind, such as .docx.
    if (!parts.names.includes('xl/workbook.xml')) return;
    const workbook = await readWorkbook(parts);
    const visible = workbook.sheets.filter(({ state = 'visible' }) => state === 'visible');
    for (const { name, part } of visible) {
      const merged = await mergedCells(await parts.open(part));
      const rows = xlsxRows(workbook.rowsIn(await parts.open(part)), workbook.since1904, merged);
      const others = visible.map((each) => each.name).filter((each) => each !== name);
      yield { name, others, rows };
      await rows.return(undefined);
    }
  } catch (cause) {
    throw torn(cause);
  } finally {
    parts.close();
  }
}

type Text = AsyncIterable<unknown>;

/**
 * What the library does with the parts of a workbook. It would take them in the order of the archive, from a reader that now
 * and then loses those that come while it waits for something else (exceljs 4.4), so it is handed each of them.
 */
type PartReader = {
  _parseRels: (part: Text) => Promise<void>;
  _parseWorkbook: (part: Text) => Promise<void>;
  _parseStyles: (part: Text) => Promise<void>;
  _parseSharedStrings: (part: Text) => AsyncIterable<unknown>;
  _parseWorksheet: (part: Text, id: string) => Iterable<{ readonly value: AsyncIterable<ExcelJS.Row> }>;
  readonly workbookRels?: readonly { readonly Id: string; readonly Target: string }[];
  readonly model?: {
    readonly sheets?: readonly { readonly name: string; readonly rId: string; readonly state?: string }[];
  };
  readonly properties?: { readonly model?: { readonly date1904?: boolean } };
};

/** The sheets by name, state and part, and how the rows of one are read: with the workbook's strings and formats. */
async function readWorkbook(parts: WorkbookParts) {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader('', {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  }) as unknown as PartReader;
  await reader._parseWorkbook(await parts.open('xl/workbook.xml'));
  await reader._parseRels(await parts.open('xl/_rels/workbook.xml.rels'));
  if (parts.names.includes('xl/styles.xml')) await reader._parseStyles(await parts.open('xl/styles.xml'));
  if (parts.names.includes('xl/sharedStrings.xml'))
    for await (const _ of reader._parseSharedStrings(await parts.open('xl/sharedStrings.xml')));
  const partOf = new Map(reader.workbookRels?.map(({ Id, Target }) => [Id, addressed(Target)]));
  return {
    sheets: (reader.model?.sheets ?? []).flatMap(({ name, state, rId }) => {
      const part = partOf.get(rId);
      return part === undefined ? [] : [{ name, state, part }];
    }),
    since1904: reader.properties?.model?.date1904 === true,
    rowsIn: (part: Text) => rowsIn(reader, part),
  };
}

/** A part is addressed from the workbook, or from the root (openpyxl). */
const addressed = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function* rowsIn(reader: PartReader, part: Text): AsyncGenerator<ExcelJS.Row> {
  for (const { value } of reader._parseWorksheet(part, '1')) yield* value;
}

async function* xlsxRows(
  sheet: AsyncIterable<ExcelJS.Row>,
  since1904: boolean,
  mergedIn: MergedCells,
): AsyncGenerator<RawRow> {
  try {
    for await (const row of sheet) {
      const values = Array.isArray(row.values) ? row.values.slice(1) : [];
      const cells = Array.from(values, (value, i) => {
        const date = computedDate(value, () => row.getCell(i + 1).numFmt, since1904);
        return cellOf(date ?? value);
      });
      yield { number: row.number, cells, merged: mergedIn(row.number, cells) };
    }
  } catch (cause) {
    throw torn(cause);
  }
}

const DAY = 86_400_000;

/** The date that a formula gives: the library turns only typed numbers of a date format into dates. */
function computedDate(
  value: unknown,
  format: () => string | undefined,
  since1904: boolean,
): Date | undefined {
  if (typeof value !== 'object' || value === null || !('result' in value)) return undefined;
  const { result } = value;
  if (typeof result !== 'number') return undefined;
  const letters = (format() ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (!/[ymd]/i.test(letters) || /general/i.test(letters)) return undefined;
  // Serial numbers count days from 1899-12-30, or from 1904-01-01 where the workbook says so.
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(first + Math.round(result * DAY));
}

function torn(cause: unknown): UnreadableTable {
  return cause instanceof UnreadableTable ? cause : new UnreadableTable(noSpreadsheet, { cause });
}
