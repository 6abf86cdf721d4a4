import { createReadStream } from 'node:fs';
import ExcelJS from 'exceljs';
import { cellOf, noSpreadsheet, UnreadableTable } from './cell.ts';
import { type MergedCells, mergedCells } from './merged-cells.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';

/**
 * The visible sheets in the order of the file, each read in constant memory; what is left of one is passed over
 * before the next.
 *
 * @throws UnreadableTable with a Chinese message
 */
export async function* xlsxSheets(path: string): AsyncGenerator<RawSheet> {
  const input = createReadStream(path);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(input, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  sheetsLast(reader);
  wholeCharacters(reader);
  const unpacked = unpackedSheet(reader);
  try {
    for await (const sheet of reader) {
      const { name, state } = sheet as unknown as { name?: string; state?: string };
      const rows = xlsxRows(sheet, since1904(reader), await mergedCells(unpacked()));
      if (state === undefined || state === 'visible')
        yield { name: name ?? null, others: otherSheets(reader, name), rows };
      for await (const _ of rows);
    }
  } catch (cause) {
    throw torn(cause);
  } finally {
    input.destroy();
  }
}

/**
 * Has the library unpack each sheet to a temporary file and read it after the shared strings, as it does when the
 * strings come later in the file. Read on the way, a sheet whose rows are taken slowly stops for good (exceljs
 * 4.4: its own pause of the stream meets that of the unpacking). By then it knows the sheets' names, of which it finds only
 * those of parts that are addressed from the workbook; openpyxl addresses them from the root.
 */
function sheetsLast(reader: object): void {
  const internals = reader as { workbookRels?: unknown; _parseWorksheet: (...args: unknown[]) => unknown };
  const parse = internals._parseWorksheet;
  let relations: unknown;
  let unpacked = false;
  Object.defineProperty(internals, 'workbookRels', {
    get: () => (unpacked ? relations : undefined),
    set: (value: readonly { readonly Target: string }[]) => {
      relations = value.map((each) => ({ ...each, Target: each.Target.replace(/^\/xl\//, '') }));
    },
  });
  internals._parseWorksheet = function (...args) {
    unpacked = true;
    return parse.apply(this, args);
  };
}

/** Where the sheet lies that the library has just begun to read. */
function unpackedSheet(reader: object): () => string {
  const internals = reader as {
    _parseWorksheet: (file: { readonly path: string }, ...rest: unknown[]) => unknown;
  };
  const parse = internals._parseWorksheet;
  let path = '';
  internals._parseWorksheet = function (file, ...rest) {
    path = file.path;
    return parse.call(this, file, ...rest);
  };
  return () => path;
}

type Chunks = AsyncIterable<Uint8Array | string>;

/**
 * Has the library parse text instead of bytes: exceljs 4.4 decodes each block of a file by itself, and a Chinese
 * character that lies across two blocks comes out as rubbish.
 */
function wholeCharacters(reader: object): void {
  const internals = reader as {
    _parseWorksheet: (chunks: Chunks, ...rest: unknown[]) => unknown;
    _parseSharedStrings: (entry: NodeJS.ReadableStream) => unknown;
  };
  const { _parseWorksheet: parseSheet, _parseSharedStrings: parseStrings } = internals;
  internals._parseWorksheet = function (chunks, ...rest) {
    return parseSheet.call(this, decoded(chunks), ...rest);
  };
  internals._parseSharedStrings = function (entry) {
    return parseStrings.call(this, entry.setEncoding('utf8'));
  };
}

async function* decoded(chunks: Chunks): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
}

function since1904(reader: object): boolean {
  const { properties } = reader as {
    readonly properties?: { readonly model?: { readonly date1904?: boolean } };
  };
  return properties?.model?.date1904 === true;
}

type WorkbookModel = { readonly sheets?: readonly { readonly name: string; readonly state?: string }[] };

function otherSheets(reader: object, name: string | undefined): string[] {
  const { sheets = [] } = (reader as { readonly model?: WorkbookModel }).model ?? {};
  return sheets
    .filter((each) => each.name !== name && (each.state ?? 'visible') === 'visible')
    .map((each) => each.name);
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
