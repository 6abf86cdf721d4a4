/** Which sheet a file is, and for which benefits it is read. */
import { UnreadableTable } from '../../kernel/spreadsheet/cell.ts';
import { type Column, columnOf, headingsOf } from './column.ts';
import type { ScreeningOptions } from './row-request.ts';
import { problemOfOptions } from './screen.ts';
import { hireSheet, narrowed, personSheet, type Sheet, sheets } from './sheets.ts';

/**
 * The sheet that knows most of the headings; of several, new hires' where there is a contract, then one whose
 * required columns are all there, and a person's before a roster's, whose firm would be unknown.
 *
 * @throws UnreadableTable where several are as likely
 */
export function sheetOfHeadings(headings: readonly string[]): Sheet {
  const all = sheets.map((sheet) => {
    const columns = headingsOf(sheet);
    const found = new Set(headings.flatMap((heading) => columnOf(columns, heading)?.column ?? []));
    return { sheet, found, score: [...found].filter(tellsSheet).length };
  });
  const most = Math.max(...all.map(({ score }) => score));
  const likely = all.filter(({ score }) => score === most);
  const whole = likely.filter(({ sheet, found }) =>
    sheet.columns.every((column) => column.required !== true || found.has(column)),
  );
  const left = (whole.length > 0 ? whole : likely).map(({ sheet }) => sheet);
  if (likely.some(({ sheet, found }) => sheet === hireSheet && [...found].some(isOfContract)))
    return hireSheet;
  if (left.includes(personSheet)) return personSheet;
  const [only, ...others] = left;
  if (only !== undefined && others.length === 0) return only;
  const choices = left.map(({ id, title }) => `${id}（${title}）`).join('、');
  throw new UnreadableTable(
    `从表头看不出这是哪一种表，${choices}都有可能。请指明种类：命令行用 --sheet，接口用 sheet，例如 ${left[0]?.id}。`,
  );
}

/** Birth dates and sexes stand in any list of people, and do not tell which one it is. */
function tellsSheet({ told }: Column): boolean {
  return told === undefined;
}

/** Of those who are trained a contract is told as well: alone it makes a new hire. */
const isOfContract = ({ use }: Column): boolean =>
  use.kind === 'fact' && hireSheet.spans.some((span) => [span.start, span.end].includes(use.definition));

/**
 * The sheet, read for the clauses that are wanted.
 * @throws UnreadableTable with a Chinese message
 */
export function asWanted(sheet: Sheet, options: ScreeningOptions): Sheet {
  const problem = problemOfOptions(sheet, options);
  if (problem !== null) throw new UnreadableTable(problem);
  return narrowed(sheet, options.clauses);
}
