import type { Writable } from 'node:stream';
import { UnwritableFile, writtenFile } from '../../kernel/written-file.ts';
import type { Report, ReportHead } from './report.ts';
import { csvReport } from './report-csv.ts';
import { jsonStream } from './report-json.ts';
import { pageReport } from './report-page.ts';
import { xlsxReport } from './report-xlsx.ts';
import type { Sheet } from './sheets.ts';

export type ReportFormat = 'xlsx' | 'csv' | 'json' | 'jsonl' | 'html';

type FileReport = Report & {
  /** Removes what was written of a report that is not closed. */
  readonly discard: () => Promise<void>;
};

/**
 * Opens a report of the wanted format. What stands at the path stays until the report is whole.
 *
 * @throws UnwritableFile here and on, where it cannot be written
 */
export async function reportOf(
  path: string,
  format: ReportFormat,
  sheet: Sheet,
  head: ReportHead,
): Promise<FileReport> {
  const { stream, keep, discard } = await writtenFile(path);
  const report = reportInto(stream, format, sheet, head);
  const orDiscard = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      await discard();
      throw stream.errored ? new UnwritableFile(path, stream.errored) : error;
    }
  };
  return {
    add: (row) => orDiscard(report.add(row)),
    async close(summary) {
      await orDiscard(report.close(summary));
      await keep();
    },
    discard,
  };
}

/** A report of the wanted format, written into a stream as it comes; the stream is left open. */
export function reportInto(file: Writable, format: ReportFormat, sheet: Sheet, head: ReportHead): Report {
  if (format === 'html') return pageReport(file, head);
  if (format === 'csv') return csvReport(file, sheet);
  if (format === 'xlsx') return xlsxReport(file, sheet, head);
  return jsonStream(file, format === 'jsonl', head);
}
