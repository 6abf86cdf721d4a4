import type { OutputOf } from '../../api/client.ts';

export type CaseRow = OutputOf<'GET /api/cases/mine'>['rows'][number];

const COLUMNS: readonly (readonly [string, (row: CaseRow) => string])[] = [
  ['办件号', (row) => row.caseNumber],
  ['回执号', (row) => row.receiptNumber],
  ['条款', (row) => row.benefitId],
  ['补贴', (row) => row.benefitLabel],
  ['人员', (row) => row.objectLabel ?? ''],
  ['状态', (row) => row.statusLabel],
  ['金额（元）', (row) => row.amountYuan ?? ''],
  ['提交日期', (row) => row.submittedOn],
];

/**
 * CSV with a byte-order mark, by which Excel knows the encoding. A cell that a spreadsheet would take for a
 * formula is given an apostrophe.
 */
export function toCsv(rows: readonly CaseRow[]): string {
  const lines = [COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  return `\uFEFF${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
