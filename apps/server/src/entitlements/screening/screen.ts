import { decideRequest } from '@wenye/policy';
import {
  type BenefitAnswer,
  type Combination,
  type Eligibility,
  type Json,
  type ListDefinition,
  type Pack,
  type Request,
} from '@wenye/rules';
import { type CellError, clipped, listed } from './cell-errors.ts';
import { type Column, inColumnOrder } from './column.ts';
import { isList } from './fact-columns.ts';
import type { RowRequest, ScreeningOptions, Subject } from './row-request.ts';
import { isFor, type Sheet } from './sheets.ts';

/** A row with what is due, or with what is wrong in it. */
export type ScreenedRow =
  | {
      readonly row: number;
      readonly subject: Subject;
      readonly request: Request;
      readonly benefits: readonly BenefitAnswer[];
      /** Where benefits exclude each other: which to have. */
      readonly combinations: readonly Combination[];
      /** What to look at although the row was screened. */
      readonly warnings: readonly CellError[];
    }
  | { readonly row: number; readonly subject: Subject; readonly errors: readonly CellError[] };

/** Running totals of a screening. */
export type Summary = {
  rows: number;
  wrong: number;
  /** Rows, screened, of a person who stands in a row above that was screened as well, for the same firm: counted twice. */
  repeated: number;
  /** By benefit id: rows by eligibility, and the sum in fen of the amounts that are determined. */
  readonly benefits: Map<string, { title: string; counts: Record<Eligibility, number>; totalFen: number }>;
};

export function emptySummary(): Summary {
  return { rows: 0, wrong: 0, repeated: 0, benefits: new Map() };
}

/** What is wrong with the choices for a whole file, so that it is said once and not of every row; null: nothing. */
export function problemOfOptions(sheet: Sheet, options: ScreeningOptions): string | null {
  const decided = decideRequest({ ...options, subject: sheet.subject, facts: {} });
  if (!decided.ok) return decided.errors[0]?.message ?? null;
  const beyond = options.clauses?.filter((each) => !sheet.benefits.some((benefit) => isFor(benefit, each)));
  if (beyond === undefined || beyond.length === 0) return null;
  const own = sheet.benefits.map(({ id }) => id).join('、');
  return `“${sheet.title}”不能测算第 ${beyond.join('、')} 款；这种表能测算的有：${own}`;
}

/** Decides each row by a pack as it comes, in order, with nothing stored; counts into `summary`. */
export async function* screen(
  rows: AsyncIterable<RowRequest>,
  sheet: Sheet,
  summary: Summary,
  pack: Pack,
): AsyncGenerator<ScreenedRow> {
  const above = new Map<string, Above>();
  for await (const row of rows) {
    const screened = screenRow(row, sheet, pack);
    const warning = repetition(above, row, sheet);
    count(summary, screened);
    const first = above.get(keyOf(row));
    if (first && !('errors' in screened)) {
      if (first.screened) summary.repeated += 1;
      first.screened = true;
    }
    yield shown(warning === null ? screened : told(screened, warning, sheet));
  }
}

/** As much of who it is and of what is wrong as anybody reads. */
function shown(screened: ScreenedRow): ScreenedRow {
  const { name, id, firm, firmCode } = screened.subject;
  const subject = {
    name: clipped(name),
    id: clipped(id),
    firm: clipped(firm),
    ...(firmCode !== undefined && { firmCode: clipped(firmCode) }),
  };
  return 'errors' in screened
    ? { ...screened, subject, errors: listed(screened.errors) }
    : { ...screened, subject };
}

/** A row in error has one complaint more: mended, it would still be the same person's. */
function told(screened: ScreenedRow, warning: CellError, sheet: Sheet): ScreenedRow {
  return 'errors' in screened
    ? { ...screened, errors: inColumnOrder([...screened.errors, warning], sheet) }
    : { ...screened, warnings: [...screened.warnings, warning] };
}

/** Where somebody stands first, and whether any row of theirs so far was screened. */
type Above = { readonly row: number; screened: boolean };

const keyOf = ({ subject }: RowRequest): string => `${subject.firmCode || subject.firm}\n${subject.id}`;

/**
 * The same person or thing above, for the same firm, or the same firm: a benefit is due once. The row is screened all
 * the same, since which of the two is right nobody can tell.
 */
function repetition(above: Map<string, Above>, request: RowRequest, sheet: Sheet): CellError | null {
  const { row, subject } = request;
  const isFirm = sheet.subject === 'firm' && sheet.roster === null;
  const isThing = sheet.columns.some(({ use }) => use.kind === 'item');
  const { content, kind } = isFirm
    ? firmIn(subject)
    : { content: subject.id, kind: isThing ? 'item' : 'resident-id' };
  if (content === '') return null;
  const first = above.get(keyOf(request));
  if (first === undefined) {
    above.set(keyOf(request), { row, screened: false });
    return null;
  }
  const same = isFirm ? '同一家企业' : isThing ? '同一项' : '同一人';
  const further = isFirm || isThing ? '' : '，月份不同的合在一行';
  const message = `与第 ${first.row} 行是${same}，同一项待遇只能申请一次：请删去其中一行${further}`;
  const column = sheet.columns.find(({ use }) => use.kind === kind);
  const heading = (column && request.cells?.get(column)?.heading) ?? column?.heading ?? '';
  return { row, column: heading, content, message };
}

/** What names a firm, best first, and where it stands: JSON may have an id alone. */
function firmIn({ firmCode = '', firm, id }: Subject): { content: string; kind: Column['use']['kind'] } {
  if (firmCode !== '') return { content: firmCode, kind: 'uscc' };
  return firm === '' ? { content: id, kind: 'resident-id' } : { content: firm, kind: 'firm-name' };
}

/** One row: the same `decideRequest` as POST /api/decide, so the two cannot disagree. */
export function screenRow(row: RowRequest, sheet: Sheet, pack: Pack): ScreenedRow {
  if ('errors' in row) return { row: row.row, subject: row.subject, errors: row.errors };
  const decided = decideRequest(row.request, pack);
  if (decided.ok) return { ...row, benefits: decided.benefits, combinations: decided.combinations };
  const errors = decided.errors.map(({ path, message }) => {
    const columns = columnsAt(path, sheet);
    // Months come from one column or from several: what is filled in is where to look.
    const written = columns.flatMap((column) => row.cells?.get(column) ?? [])[0];
    return {
      row: row.row,
      column: written?.heading ?? columns[0]?.heading ?? path,
      content: written?.cell ?? contentAt(row.request, path),
      message,
    };
  });
  return { row: row.row, subject: row.subject, errors: inColumnOrder(once(errors), sheet) };
}

/** A column that gives many months has one error where all of them have it. */
function once(errors: readonly CellError[]): readonly CellError[] {
  return [
    ...new Map(errors.map((each) => [`${each.column}\n${each.content}\n${each.message}`, each])).values(),
  ];
}

/** The heading of the column that an input error of `decide` speaks of; else the path itself. */
export const columnOfPath = (path: string, sheet: Sheet): string =>
  columnsAt(path, sheet)[0]?.heading ?? path;

function columnsAt(path: string, { columns }: Sheet): readonly Column[] {
  const id = path.replace(/^facts\./, '').replaceAll(/\[\d+\]/g, '');
  return columns.filter((column) => gives(column, id));
}

function gives({ use }: Column, id: string): boolean {
  if (use.kind === 'fact') return use.definition.id === id;
  if (use.kind !== 'months') return false;
  const item = itemOf(use.list, id);
  return item !== undefined && MONTHS_PARTS[item.type]?.includes(use.part) === true;
}

/** The fact of the rows of a list of months that has this id. */
function itemOf(list: ListDefinition, id: string) {
  return list.items.find((item) => !isList(item) && item.id === id);
}

/** Which columns give a field of the months. */
const MONTHS_PARTS: Readonly<Record<string, readonly string[]>> = {
  month: ['from', 'alone', 'list'],
  money: ['paid', 'list'],
};

function contentAt(request: Request, path: string): string {
  const steps = path.replace(/^facts\./, '').match(/[^[\]]+/g) ?? [];
  let value: Json | undefined = request.facts as Json;
  for (const step of steps) {
    const key = step.replace(/^\./, '');
    value = (value as Record<string, Json> | undefined)?.[key];
  }
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

function count(summary: Summary, screened: ScreenedRow): void {
  summary.rows += 1;
  if ('errors' in screened) {
    summary.wrong += 1;
    return;
  }
  for (const { id, title, eligibility, amount } of screened.benefits) {
    let line = summary.benefits.get(id);
    if (!line) {
      const counts = { entitled: 0, 'not-entitled': 0, undetermined: 0, 'official-must-judge': 0 };
      line = { title, counts, totalFen: 0 };
      summary.benefits.set(id, line);
    }
    line.counts[eligibility] += 1;
    if (amount) line.totalFen += Number(amount.yuan.replace('.', ''));
  }
}
