import { readFile } from 'node:fs/promises';
import type { Report, ReportHead } from './report.ts';
import { csvReport } from './report-csv.ts';
import { jsonReport } from './report-json.ts';
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
};

/** Opens a report of the wanted format at a path. */
export function reportOf(path: string, format: ReportFormat, sheet: Sheet, head: ReportHead): FileReport {
  const report = open(path, format, sheet, head);
  return {
    ...report,
    async file(summary) {
      await report.close(summary);
      return { bytes: await readFile(path), mediaType: mediaTypes[format] };
    },
  };
}

function open(path: string, format: ReportFormat, sheet: Sheet, head: ReportHead): Report {
  if (format === 'html') return pageReport(path, head);
  if (format === 'csv') return csvReport(path, sheet);
  if (format === 'xlsx') return xlsxReport(path, sheet, head);
  return jsonReport(path, format === 'jsonl', head);
}
