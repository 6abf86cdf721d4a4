import type { Writable } from 'node:stream';
import { put } from '../../kernel/written-file.ts';
import type { Report, ReportHead } from './report.ts';
import type { ScreenedRow, Summary } from './screen.ts';

/** A row as JSON: the answers of `decide` unchanged, or the errors. */
export function rowJson(row: ScreenedRow) {
  const { row: number, subject } = row;
  return 'errors' in row
    ? { row: number, name: subject.name, id: subject.id, errors: row.errors }
    : {
        row: number,
        name: subject.name,
        id: subject.id,
        benefits: row.benefits,
        ...(row.combinations.length > 0 ? { combinations: row.combinations } : {}),
        ...(row.warnings.length > 0 ? { warnings: row.warnings } : {}),
      };
}

export function summaryJson(summary: Summary, head: ReportHead) {
  return {
    ...head,
    rows: summary.rows,
    wrong: summary.wrong,
    repeated: summary.repeated,
    benefits: [...summary.benefits].map(([id, { title, counts, totalFen }]) => ({
      id,
      title,
      counts,
      totalYuan: `${Math.floor(totalFen / 100)}.${String(totalFen % 100).padStart(2, '0')}`,
    })),
  };
}

/**
 * `.jsonl`: one row a line and the summary last; `.json`: { rows: […], summary }. Written as it comes; the stream, which may be
 * the terminal's, is left open.
 */
export function jsonStream(stream: Writable, lines: boolean, head: ReportHead): Report {
  let first = true;
  const write = (text: string) => put(stream, text);
  return {
    async add(row) {
      const json = JSON.stringify(rowJson(row));
      await write(lines ? `${json}\n` : `${first ? '{"rows":[\n' : ',\n'}${json}`);
      first = false;
    },
    async close(summary) {
      const json = JSON.stringify(summaryJson(summary, head));
      await write(lines ? `{"summary":${json}}\n` : `${first ? '{"rows":[' : ''}\n],"summary":${json}}\n`);
    },
  };
}
