import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { UnwritableFile, writtenFile } from '../../kernel/written-file.ts';
import type { Report, ReportHead } from './report.ts';
import { csvReport } from './report-csv.ts';
import { jsonStream } from './report-json.ts';
import { pageReport } from './report-page.ts';
import { xlsxReport } from './report-xlsx.ts';
import type { Summary } from './screen.ts';
import type { Sheet } from './sheets.ts';

export type ReportFormat = 'xlsx' | 'csv' | 'json' | 'jsonl' | 'html';

const mediaTypes: Record<ReportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  html: 'text/html; charset=utf-8',
};

type FileReport = Report & {
  /** Closes the report and reads it back whole: for small reports only. */
  file(summary: Summary): Promise<{ bytes: Buffer; mediaType: string }>;
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
  const close = async (summary: Summary) => {
    await orDiscard(report.close(summary));
    await keep();
  };
  return {
    add: (row) => orDiscard(report.add(row)),
    close,
    discard,
    async file(summary) {
      await close(summary);
      return { bytes: await readFile(path), mediaType: mediaTypes[format] };
    },
  };
}

function reportInto(file: Writable, format: ReportFormat, sheet: Sheet, head: ReportHead): Report {
  if (format === 'html') return pageReport(file, head);
  if (format === 'csv') return csvReport(file, sheet);
  if (format === 'xlsx') return xlsxReport(file, sheet, head);
  return jsonStream(file, format === 'jsonl', head);
}
