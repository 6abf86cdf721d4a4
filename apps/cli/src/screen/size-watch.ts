import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { pageSection, type ReportFormat, rowJson, type ScreenedRow } from '@wenye/server/screening';

/** So much is more than most programs open. */
const LARGE = 200 * 1024 * 1024;
/** After so many rows their mean is known well enough. */
const SAMPLE = 200;
/** Where nobody knows how many rows are to come, it is told so early. */
const EARLY = LARGE / 10;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Formats that write every condition of every row in full. */
const whole: readonly (ReportFormat | 'screen')[] = ['json', 'jsonl', 'html', 'screen'];

/**
 * Warns once, on the error stream, of results that will be larger than people can open, as soon as the first rows tell:
 * whoever did not mean it stops there.
 *
 * @param lines of the file that is read; null where that cannot be told without reading it all
 */
export function sizeWatch(stream: Writable, format: ReportFormat | 'screen', lines: number | null) {
  let [rows, bytes, silent] = [0, 0, !whole.includes(format)];
  return {
    note(row: ScreenedRow): void {
      if (silent) return;
      rows += 1;
      bytes += Buffer.byteLength(format === 'html' ? pageSection(row) : JSON.stringify(rowJson(row)));
      if (rows < SAMPLE) return;
      const mean = bytes / rows;
      const expected = lines === null ? null : mean * lines;
      if (expected === null && bytes < EARLY) return;
      silent = true;
      if (expected !== null && expected < LARGE) return;
      stream.write(
        `结果会很大：${expected === null ? `每 1 万行约 ${megabytes(mean * 10_000)}` : `约 ${megabytes(expected)}`}，逐行写着每个条件和依据。只要结论的，请写成 .xlsx，或者用 --clauses 只测算要的条款。\n`,
      );
    },
  };
}

/**
 * How many lines a text file has; null for a spreadsheet, which does not tell, and where results of that format are never
 * too large, so that nobody asks.
 */
export async function linesOf(file: string, format: ReportFormat | 'screen'): Promise<number | null> {
  if (!whole.includes(format) || extname(file).toLowerCase() === '.xlsx') return null;
  let lines = 0;
  for await (const chunk of createReadStream(file))
    for (const byte of chunk as Buffer) if (byte === 10) lines += 1;
  return lines;
}
