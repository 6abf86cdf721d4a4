import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { sheetWriter, workbookWriter } from '../../kernel/spreadsheet/write-table.ts';
import type { CellError } from './cell-errors.ts';
import type { Report, ReportHead } from './report.ts';
import { problemsOf, resultTable } from './result-table.ts';
import type { Summary } from './screen.ts';
import type { Sheet } from './sheets.ts';
import { summaryLines } from './summary.ts';

/**
 * Benefits' cells after which others have a turn: the library packs what was added in small pieces, each after a turn
 * of the event loop, and keeps what it has not packed yet in memory.
 */
const TURN_EVERY = 16;

/** Errors listed on the second sheet are kept in memory until the first is complete; every row says its own too. */
const errorsListed = 20_000;

/**
 * An .xlsx with the table of results; then a sheet of errors by row and column, and a summary.
 */
export function xlsxReport(file: Writable, sheet: Sheet, head: ReportHead): Report {
  const table = resultTable(sheet);
  const workbook = workbookWriter(file);
  const results = sheetWriter(workbook, '结果', table.columns);
  const errors: CellError[] = [];
  let errorsLeftOut = 0;
  let added = 0;
  return {
    async add(row) {
      if (file.errored) throw file.errored;
      for (const error of problemsOf(row)) {
        if (errors.length < errorsListed) errors.push(error);
        else errorsLeftOut += 1;
      }
      results.add(table.cells(row));
      added += sheet.benefits.length;
      if (added < TURN_EVERY) return;
      added = 0;
      await setImmediate();
    },
    async close(summary) {
      results.close();
      writeErrors(workbook, errors, errorsLeftOut);
      writeSummary(workbook, summary, head);
      // The library hears nothing of a stream that has failed before: it would wait for ever.
      await Promise.race([workbook.commit(), finished(file)]);
    },
  };
}

function writeErrors(
  workbook: ReturnType<typeof workbookWriter>,
  errors: readonly CellError[],
  leftOut: number,
): void {
  const sheet = sheetWriter(workbook, '数据问题', [
    { heading: '行号', width: 7 },
    { heading: '列', width: 22 },
    { heading: '内容', width: 24 },
    { heading: '问题和改法', width: 60 },
  ]);
  for (const { row, column, content, message } of errors) sheet.add([row, column, content, message]);
  if (leftOut > 0) sheet.add([null, '', '', `另有 ${leftOut} 处未列出，见“结果”表各行。`]);
  sheet.close();
}

function writeSummary(workbook: ReturnType<typeof workbookWriter>, summary: Summary, head: ReportHead): void {
  const sheet = sheetWriter(workbook, '汇总', [
    { heading: '项目', width: 44 },
    { heading: '数', width: 24 },
  ]);
  for (const [label, value] of summaryLines(summary, head)) sheet.add([label, value]);
  sheet.close();
}
