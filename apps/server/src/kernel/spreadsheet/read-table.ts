import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { TransformStream } from 'node:stream/web';
import { parse } from 'csv-parse';
import ExcelJS from 'exceljs';
import { cellOf, type SheetRow, UnreadableTable } from './cell.ts';

/** What the first bytes say a file is; its name is not trusted. */
export type TableFormat = 'xlsx' | 'xls' | 'csv';

/** A table being read: headings first, then rows as they come, in constant memory. */
export type Table = {
  readonly headings: readonly string[];
  /** The number of the row that holds the headings. */
  readonly headingRow: number;
  readonly rows: AsyncIterable<SheetRow>;
};

/** Titles and notes that officers put above the headings are passed over, up to this many rows. */
const rowsBeforeHeadings = 10;

/**
 * Opens an .xlsx or .csv file as a table. The heading row is the first row (of the first ten) that holds one
 * of `known` headings; blank rows are passed over.
 *
 * @param path of the file
 * @param known headings that tell the heading row from a title
 * @throws UnreadableTable with a Chinese message when the file is no table or has none of the headings
 */
export async function openTable(path: string, known: ReadonlySet<string>): Promise<Table> {
  const format = await formatOf(path);
  if (format === 'xls')
    throw new UnreadableTable('这是旧版 .xls 文件，请用 Excel 或 WPS 另存为 .xlsx 后再试。');
  const source = format === 'xlsx' ? xlsxRows(path) : csvRows(path, await encodingOf(path));
  const rows = source[Symbol.asyncIterator]();
  for (let tried = 0; tried < rowsBeforeHeadings; ) {
    const next = await rows.next();
    if (next.done) break;
    const headings = next.value.cells.map((cell) => cell.replaceAll(/[\s*＊]/g, ''));
    if (headings.some((heading) => known.has(heading))) {
      return { headings, headingRow: next.value.number, rows: keyed(rows, headings) };
    }
    if (headings.some((heading) => heading !== '')) tried += 1;
  }
  await rows.return?.(undefined);
  throw new UnreadableTable(
    `没有找到表头。表头应包含：${[...known].slice(0, 6).join('、')} 等列，请对照模板。`,
  );
}

type RawRow = { readonly number: number; readonly cells: readonly string[] };

async function* keyed(rows: AsyncIterator<RawRow>, headings: readonly string[]): AsyncGenerator<SheetRow> {
  for (;;) {
    const next = await rows.next();
    if (next.done) return;
    const cells = new Map<string, string>();
    headings.forEach((heading, column) => {
      const cell = next.value.cells[column];
      if (heading !== '' && cell !== undefined && cell !== '') cells.set(heading, cell);
    });
    if (cells.size > 0) yield { number: next.value.number, cells };
  }
}

async function* xlsxRows(path: string): AsyncGenerator<RawRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const values = Array.isArray(row.values) ? row.values.slice(1) : [];
        yield { number: row.number, cells: Array.from(values, cellOf) };
      }
      return; // the first sheet is the table; others hold notes
    }
  } catch (cause) {
    throw new UnreadableTable('文件已损坏或不是真正的 .xlsx 文件，请用 Excel 或 WPS 打开后另存一次。', {
      cause,
    });
  }
}

async function* csvRows(path: string, encoding: string): AsyncGenerator<RawRow> {
  const text = Readable.toWeb(createReadStream(path)).pipeThrough(decoder(encoding));
  const parser = Readable.fromWeb(text).pipe(
    parse({
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
      info: true,
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { number: info.lines, cells: record.map(cellOf) };
    }
  } catch (cause) {
    const line = (cause as { lines?: number }).lines;
    const where = line === undefined ? '' : `（第 ${line} 行附近）`;
    throw new UnreadableTable(`CSV 的引号或分隔符有误${where}，请检查后重新保存。`, { cause });
  }
}

function decoder(encoding: string): TransformStream<Uint8Array, string> {
  const decode = new TextDecoder(encoding);
  return new TransformStream({
    transform: (chunk, out) => out.enqueue(decode.decode(chunk, { stream: true })),
    flush: (out) => out.enqueue(decode.decode()),
  });
}

async function formatOf(path: string): Promise<TableFormat> {
  const start = await firstBytes(path, 8);
  if (start.length === 0) throw new UnreadableTable('文件是空的。');
  if (start[0] === 0x50 && start[1] === 0x4b) return 'xlsx';
  if (start[0] === 0xd0 && start[1] === 0xcf) return 'xls';
  return 'csv';
}

/** Excel and WPS save Chinese CSV as GBK unless told otherwise; UTF-8 is tried first since it can be disproved. */
async function encodingOf(path: string): Promise<'utf-8' | 'gb18030'> {
  const sample = await firstBytes(path, 1 << 20);
  if (sample.includes(0)) throw new UnreadableTable('这不是表格文件。请上传 .xlsx 或 .csv。');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

async function firstBytes(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await file.read(buffer, 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
