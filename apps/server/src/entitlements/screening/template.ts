import ExcelJS from 'exceljs';
import { CSV_MARK, csvLine } from '../../kernel/spreadsheet/write-csv.ts';
import type { Column } from './column.ts';
import { choicesOf, listed } from './parse-cell.ts';
import type { Sheet } from './sheets.ts';

/** The .xlsx that people fill in: headings, drop-downs, and a sheet of notes with an example for each column. */
export async function templateOf(sheet: Sheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const table = workbook.addWorksheet(sheet.title, { views: [{ state: 'frozen', ySplit: 1 }] });
  table.columns = sheet.columns.map(({ heading }) => ({
    header: heading,
    width: Math.max(12, heading.length * 2.2),
  }));
  table.getRow(1).font = { bold: true };
  sheet.columns.forEach((column, index) => {
    const letter = table.getColumn(index + 1);
    letter.numFmt = '@';
    offerChoices(table, index + 1, choicesIn(column));
  });
  const notes = workbook.addWorksheet('填写说明');
  notes.columns = [
    { header: '列', width: 28 },
    { header: '示例', width: 24 },
    { header: '说明', width: 80 },
  ];
  notes.getRow(1).font = { bold: true };
  for (const column of sheet.columns) notes.addRow([column.heading, column.example, helpOf(column)]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/**
 * The same for whoever fills in a .csv, in UTF-8. It has one table only: what the notes say of a column stands above its
 * heading, where a reader passes it over; below, it would be somebody's row.
 */
export function csvTemplateOf({ columns }: Sheet): string {
  return [
    columns.map(helpOf),
    columns.map(({ example }) => (example === '' ? '' : `例：${example}`)),
    columns.map(({ heading }) => heading),
  ].reduce((text, cells) => text + csvLine(cells), CSV_MARK);
}

const choicesIn = ({ use }: Column): readonly string[] =>
  use.kind === 'fact' ? choicesOf(use.definition) : [];

function helpOf(column: Column): string {
  const choices = choicesIn(column);
  const offered = choices.length > 0 ? `可填：${listed(choices)}。` : '';
  return `${obligation(column)}${offered}${column.help}`;
}

function obligation({ required, told }: Column): string {
  if (required) return '必填。';
  return told ? '可以空着，空着的以身份证号为准。' : '不清楚的可以空着，空着表示未知。';
}

/** Excel takes a drop-down list of at most 255 characters written in the cell; longer ones are in the notes. */
function offerChoices(table: ExcelJS.Worksheet, column: number, choices: readonly string[]): void {
  const list = `"${choices.join(',')}"`;
  if (choices.length === 0 || list.length > 255) return;
  const { letter } = table.getColumn(column);
  (table as Validated).dataValidations.add(`${letter}2:${letter}500`, {
    type: 'list',
    allowBlank: true,
    formulae: [list],
  });
}

/** One validation for a range: ExcelJS can, its types do not say so, and cell by cell takes seconds. */
type Validated = ExcelJS.Worksheet & {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
};
