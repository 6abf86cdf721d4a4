import type { Eligibility } from '@wenye/rules';
import type { SheetColumn } from '../../kernel/spreadsheet/write-table.ts';
import type { ScreenedRow } from './screen.ts';
import type { Sheet } from './sheets.ts';
import {
  amountKindOf,
  amountWords,
  eligibilityWords,
  missingWords,
  outcomeOf,
  READING_ORDER,
  reasonWords,
  titleWords,
  togetherWords,
} from './wording.ts';

/** The results as a table: one line for each row of the input. */
export type ResultTable = {
  readonly columns: readonly SheetColumn[];
  cells(row: ScreenedRow): (string | number | null)[];
};

/**
 * Who, what is due, what may be, and then, for each benefit, outcome, amount, months, reasons and what is missing; last
 * what is wrong with the row.
 */
export function resultTable({ benefits, columns, subject }: Sheet): ResultTable {
  const ofFirms = subject === 'firm';
  const ofPeople = columns.some(({ use }) => use.kind === 'resident-id');
  const thing = columns.find(({ use }) => use.kind === 'item');
  return {
    columns: [
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
    ],
    cells: (row) => [
      row.row,
      ...(ofFirms ? [row.subject.firm] : []),
      ...(ofPeople
        ? [row.subject.name, row.subject.id]
        : [thing === undefined ? (row.subject.firmCode ?? '') : row.subject.id]),
      ...summed.map((eligibility) => benefitsThatAre(row, eligibility)),
      'errors' in row ? '' : togetherWords(row.combinations).join('；'),
      ...benefits.flatMap(({ id }) => benefitCells(row, id)),
      problemsOf(row)
        .map(({ column, message }) => `【${column}】${message}`)
        .join('；'),
    ],
  };
}

/** What is wrong with a row, or doubtful of it. */
export const problemsOf = (row: ScreenedRow) => ('errors' in row ? row.errors : row.warnings);

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
    amountWords(outcome, amountKindOf(id)),
    outcome.months,
    reasonWords(outcome),
    missingWords(outcome.missing),
  ];
}
