import { setImmediate } from 'node:timers/promises';
import type { Eligibility } from '@wenye/rules';
import { sheetWriter, workbookWriter } from '../../kernel/spreadsheet/write-table.ts';
import type { Report, ReportHead } from './report.ts';
import type { CellError } from './row-request.ts';
import type { ScreenedRow, Summary } from './screen.ts';
import type { Sheet } from './sheets.ts';
import { summaryLines } from './summary.ts';
import {
  amountWords,
  eligibilityWords,
  missingWords,
  outcomeOf,
  READING_ORDER,
  reasonWords,
  titleWords,
  togetherWords,
} from './wording.ts';

/**
 * Benefits' cells after which others have a turn: the library packs what was added in small pieces, each after a turn
 * of the event loop, and keeps what it has not packed yet in memory.
 */
const TURN_EVERY = 16;

/** Errors listed on the second sheet are kept in memory until the first is complete; every row says its own too. */
const errorsListed = 20_000;

/**
 * An .xlsx with one line for each row of the input: what is due, what may be, and then, for each benefit, outcome,
 * amount, months, reasons and what is missing; then a sheet of errors by row and column, and a summary.
 */
export function xlsxReport(path: string, { benefits, columns, subject }: Sheet, head: ReportHead): Report {
  const ofFirms = subject === 'firm';
  const ofPeople = columns.some(({ use }) => use.kind === 'resident-id');
  const thing = columns.find(({ use }) => use.kind === 'item');
  const workbook = workbookWriter(path);
  const results = sheetWriter(workbook, '结果', [
    { heading: '行号', width: 7 },
    ...(ofFirms ? [{ heading: '企业名称', width: 24 }] : []),
    ...(ofPeople
      ? [
          { heading: '姓名', width: 10 },
          { heading: '身份证号', width: 21 },
        ]
      : [{ heading: thing?.heading ?? '统一社会信用代码', width: 21 }]),
    ...summed.map((eligibility) => ({ heading: eligibilityWords[eligibility], width: 40 })),
    { heading: '不能同时享受', width: 40 },
    ...benefits.flatMap(({ id, title }) => [
      { heading: `${id} ${title}`, width: 14 },
      { heading: `${id} 金额`, width: 20 },
      { heading: `${id} 月数`, width: 8 },
      { heading: `${id} 理由`, width: 46 },
      { heading: `${id} 还缺什么`, width: 30 },
    ]),
    { heading: '数据问题', width: 40 },
  ]);
  const errors: CellError[] = [];
  let errorsLeftOut = 0;
  let added = 0;
  return {
    async add(row) {
      const own = 'errors' in row ? row.errors : row.warnings;
      for (const error of own) {
        if (errors.length < errorsListed) errors.push(error);
        else errorsLeftOut += 1;
      }
      results.add([
        row.row,
        ...(ofFirms ? [row.subject.firm] : []),
        ...(ofPeople
          ? [row.subject.name, row.subject.id]
          : [thing === undefined ? (row.subject.firmCode ?? '') : row.subject.id]),
        ...summed.map((eligibility) => benefitsThatAre(row, eligibility)),
        'errors' in row ? '' : togetherWords(row.combinations).join('；'),
        ...benefits.flatMap(({ id }) => benefitCells(row, id)),
        own.map(({ column, message }) => `【${column}】${message}`).join('；'),
      ]);
      added += benefits.length;
      if (added < TURN_EVERY) return;
      added = 0;
      await setImmediate();
    },
    async close(summary) {
      results.close();
      writeErrors(workbook, errors, errorsLeftOut);
      writeSummary(workbook, summary, head);
      await workbook.commit();
    },
  };
}

/** Said of a row before its benefits one by one: a benefit that is plainly not due stands only there. */
const summed = READING_ORDER.filter((each) => each !== 'not-entitled');

function benefitsThatAre(row: ScreenedRow, eligibility: Eligibility): string {
  if ('errors' in row) return '';
  return row.benefits
    .filter((answer) => outcomeOf(answer).eligibility === eligibility)
    .map(titleWords)
    .join('；');
}

function benefitCells(row: ScreenedRow, id: string): (string | number | null)[] {
  const answer = 'errors' in row ? undefined : row.benefits.find((each) => each.id === id);
  if (!answer) return ['', '', '', '', ''];
  const outcome = outcomeOf(answer);
  return [
    eligibilityWords[outcome.eligibility],
    amountWords(outcome),
    outcome.months,
    reasonWords(outcome),
    missingWords(outcome.missing),
  ];
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
