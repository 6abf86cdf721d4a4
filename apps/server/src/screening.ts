/** Screening without a server or a database, for the command line. */

export type { CellError } from './entitlements/screening/cell-errors.ts';
export { jsonStream, rowJson } from './entitlements/screening/report-json.ts';
export { pageSection } from './entitlements/screening/report-page.ts';
export { type ReportFormat, reportOf } from './entitlements/screening/reports.ts';
export type { ScreeningOptions } from './entitlements/screening/row-request.ts';
export { emptySummary, type ScreenedRow, screen } from './entitlements/screening/screen.ts';
export { SHEET_IDS, type SheetId, sheetById, sheetChoices } from './entitlements/screening/sheets.ts';
export { openSource } from './entitlements/screening/source.ts';
export { summaryLines } from './entitlements/screening/summary.ts';
export { csvTemplateOf, templateOf } from './entitlements/screening/template.ts';
export { unreadOf } from './entitlements/screening/unread.ts';
export {
  amountWords,
  eligibilityWords,
  missingWords,
  placedWord,
  termWords,
} from './entitlements/screening/wording.ts';
export { binaryKind } from './kernel/spreadsheet/binary-kind.ts';
export { UnreadableTable } from './kernel/spreadsheet/cell.ts';
export { sheetWriter, workbookWriter } from './kernel/spreadsheet/write-table.ts';
