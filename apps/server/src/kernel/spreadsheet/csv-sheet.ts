import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { utf16Of } from '../byte-order.ts';
import { cellOf, noSpreadsheet, UnreadableTable } from './cell.ts';
import { firstBytes } from './first-bytes.ts';
import { COLUMNS, checkCell, ROW, rowTooLong, tooLarge, turns } from './limits.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';

/**
 * A CSV file as its one sheet, read in constant memory. `isHeading` tells by which delimiter its lines are parted.
 *
 * @throws UnreadableTable with a Chinese message
 */
export async function* csvSheet(
  path: string,
  isHeading: (cell: string) => boolean,
): AsyncGenerator<RawSheet> {
  const { encoding, sample } = await textOf(path);
  const rows = csvRows(path, encoding, delimiterOf(sample, isHeading));
  yield { name: null, isVisible: true, others: [], rows };
}

async function* csvRows(path: string, encoding: string, delimiter: string): AsyncGenerator<RawRow> {
  const parser = pipeline(
    createReadStream(path),
    decoder(encoding),
    (text: AsyncIterable<string>) => narrow(text, delimiter),
    parse({
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // ="4103…", by which people keep Excel from rounding a number
      relax_quotes: true,
      skip_empty_lines: false,
      // Of bytes, in part: what is left is measured below.
      max_record_size: 4 * ROW,
      info: true,
    }),
    () => undefined, // told to whoever reads
  );
  const others = turns();
  let read = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const row = info.lines;
      const cells = record.map(cellOf);
      checkRow(cells, row);
      yield { number: row, cells };
      read = row;
      await others(cells.length);
    }
  } catch (cause) {
    throw cause instanceof UnreadableTable
      ? cause
      : unreadable(cause as { code?: string; lines?: number }, read + 1);
  }
}

const REMEDY = '请用 Excel 或 WPS 打开，核对这一行的逗号和双引号，改正后另存为 .xlsx 再试。';

/** The limits of a row of a workbook (xlsx/rows.ts). */
function checkRow(cells: readonly string[], row: number): void {
  if (cells.length > COLUMNS) throw tooWide(row);
  let length = 0;
  for (const cell of cells) {
    checkCell(cell, `第 ${row} 行`, REMEDY);
    length += cell.length;
    if (length > ROW) throw rowTooLong(row, REMEDY);
  }
}

const tooWide = (row: number): UnreadableTable => tooLarge(`第 ${row} 行有超过 ${COLUMNS} 格`, REMEDY);

/**
 * The text as it comes, up to a line that is wider than a sheet: the parser would gather all of its cells. Delimiters within
 * quotes count as well.
 */
async function* narrow(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<string> {
  const part = delimiter.charCodeAt(0);
  let [row, cells, before] = [1, 1, 0];
  for await (const piece of text) {
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (code === part) {
        cells += 1;
        if (cells > COLUMNS) throw tooWide(row);
      } else if (code === CR || code === LF) {
        if (code === CR || before !== CR) row += 1;
        cells = 1;
      }
      before = code;
    }
    yield piece;
  }
}

const [CR, LF] = [13, 10];

/** @param row the one that could not be read to its end: in it a quote opens that nothing closes */
function unreadable(cause: { code?: string; lines?: number }, row: number): UnreadableTable {
  if (cause.code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(row, REMEDY);
  if (cause.code === 'CSV_QUOTE_NOT_CLOSED')
    return new UnreadableTable(
      `第 ${row} 行有一个双引号（"）没有成对，从它到文件末尾会被当成一个单元格，不能读取。请用记事本打开，在第 ${row} 行把多出的双引号删去，或者在那一格的末尾补上一个，保存后再试。`,
      { cause },
    );
  const where = cause.lines === undefined ? '' : `（第 ${cause.lines} 行附近）`;
  return new UnreadableTable(`CSV 的引号或分隔符有误${where}，请检查后重新保存。`, { cause });
}

/** A comma, unless a line of headings is parted by tabs (Excel's "Unicode text") or semicolons. */
function delimiterOf(sample: string, isHeading: (cell: string) => boolean): string {
  const lines = sample.split(/\r\n|\n|\r/, 50);
  const score = (delimiter: string): number =>
    Math.max(
      ...lines.map((line) => line.split(delimiter, COLUMNS).filter((cell) => isHeading(cellOf(cell))).length),
    );
  return [',', '\t', ';'].reduce((best, each) => (score(each) > score(best) ? each : best));
}

const decoder = (encoding: string) =>
  async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const decode = new TextDecoder(encoding);
    for await (const block of bytes) yield decode.decode(block, { stream: true });
    yield decode.decode();
  };

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * How the file's text is written, and its beginning. Excel and WPS save Chinese CSV as GBK unless told otherwise,
 * "Unicode text" as UTF-16; UTF-8 is tried first since it can be disproved.
 */
async function textOf(path: string): Promise<{ readonly encoding: Encoding; readonly sample: string }> {
  const bytes = await firstBytes(path, 1 << 20);
  const decode = (encoding: Encoding, fatal = false) => ({
    encoding,
    sample: new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true }),
  });
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return decode(utf16);
  if (bytes.includes(0)) throw new UnreadableTable(noText(bytes));
  try {
    return decode('utf-8', true);
  } catch {
    return decode('gb18030');
  }
}

/** So many NULs stand in a text by accident; what is no text is full of them, and of other characters of control. */
const BY_ACCIDENT = 3;
const isControl = (byte: number): boolean => byte > 0 && byte < 32 && ![9, 10, 13].includes(byte);

function noText(bytes: Uint8Array): string {
  const at = bytes.indexOf(0);
  const nuls = bytes.filter((byte) => byte === 0).length;
  if (nuls > BY_ACCIDENT || bytes.some(isControl)) return noSpreadsheet;
  const lines = Buffer.from(bytes.subarray(0, at))
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  const cells = lines.at(-1)?.split(/[,;\t]/).length ?? 1;
  return `第 ${lines.length} 行第 ${cells} 格里有一个看不见的空字符（NUL），不能读取。请把这一格清空，重新填写，保存后再试。`;
}
