import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { TransformStream } from 'node:stream/web';
import { parse } from 'csv-parse';
import { utf16Of } from '../byte-order.ts';
import { cellOf, noSpreadsheet, UnreadableTable } from './cell.ts';
import { firstBytes } from './first-bytes.ts';
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
  yield { name: null, others: [], rows: csvRows(path, encoding, delimiterOf(sample, isHeading)) };
}

async function* csvRows(path: string, encoding: string, delimiter: string): AsyncGenerator<RawRow> {
  const text = Readable.toWeb(createReadStream(path)).pipeThrough(decoder(encoding));
  const parser = Readable.fromWeb(text).pipe(
    parse({
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // ="4103…", by which people keep Excel from rounding a number
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
    }),
  );
  let read = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      read = info.lines;
      yield { number: read, cells: record.map(cellOf) };
    }
  } catch (cause) {
    throw unreadable(cause as { code?: string; lines?: number }, read + 1);
  }
}

/** @param row the one that could not be read to its end: in it a quote opens that nothing closes */
function unreadable(cause: { code?: string; lines?: number }, row: number): UnreadableTable {
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
    Math.max(...lines.map((line) => line.split(delimiter).filter((cell) => isHeading(cellOf(cell))).length));
  return [',', '\t', ';'].reduce((best, each) => (score(each) > score(best) ? each : best));
}

function decoder(encoding: string): TransformStream<Uint8Array, string> {
  const decode = new TextDecoder(encoding);
  return new TransformStream({
    transform: (chunk, out) => out.enqueue(decode.decode(chunk, { stream: true })),
    flush: (out) => out.enqueue(decode.decode()),
  });
}

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
  if (bytes.includes(0)) throw new UnreadableTable(noSpreadsheet);
  try {
    return decode('utf-8', true);
  } catch {
    return decode('gb18030');
  }
}
