/** One row of a firm's roster (花名册): what was typed, what it means, what is wrong with it. Pure. */
import { formatDate, formatMonth } from '@wenye/codes';
import { completeRequest, findFact } from '@wenye/policy';
import type { Json, Request } from '@wenye/rules';
import { clipped, listed } from '../../entitlements/screening/cell-errors.ts';
import { columnOf, headingsOf, isInstead, neededHeadings } from '../../entitlements/screening/column.ts';
import { type IgnoredHeading, ignoredHeadings } from '../../entitlements/screening/ignored-headings.ts';
import { readCell } from '../../entitlements/screening/read-cell.ts';
import { rowReader } from '../../entitlements/screening/row-request.ts';
import { columnOfPath } from '../../entitlements/screening/screen.ts';
import { hireSheet } from '../../entitlements/screening/sheets.ts';
import type { SheetRow } from '../../kernel/spreadsheet/cell.ts';
import { monthsAhead } from '../facts.ts';

/** What a good row says of one hired person. */
export interface RosterItem {
  name: string;
  idNumber: string;
  /** By fact id, `firm.hires.…`; what was left empty is absent: unknown. */
  statements: Record<string, Json>;
  /** The day on which nothing that it says is still to come; absent: nothing was when it was read. */
  comesOn?: string;
}

export interface RosterProblem {
  /** Heading of the column, as in the template; of what stands under none, where that is. */
  column: string;
  /** Chinese, with what to do. */
  message: string;
}

export interface RosterRow {
  rowNumber: number;
  /** By the template's headings, whatever the file calls them, as typed; of a number the number alone. */
  cells: Record<string, string>;
  /** null while there are problems. */
  item: RosterItem | null;
  /** Who stands on the row, also while there are problems; null where that is not said. */
  idNumber: string | null;
  problems: RosterProblem[];
}

const columns = headingsOf(hireSheet);
const nameColumn = '姓名';
const idColumn = '身份证号';
const usccColumn = '统一社会信用代码';

/** Every heading that a roster may have; tells the heading row from a title above it. */
export const rosterHeadings: ReadonlySet<string> = new Set(columns.keys());

/** Headings that a roster must have: without them no row says whom it is about. */
export const neededOnRoster: readonly string[] = neededHeadings(hireSheet);

/** Those of the needed headings that a file lacks, whichever of their other names it may use. */
export function missingHeadings(headings: readonly string[]): string[] {
  const found = new Set(headings.map((each) => columnOf(columns, each)?.column.heading));
  return neededOnRoster.filter((each) => !found.has(each));
}

/** What of a file was not read: under headings that a roster has no use for, and on sheets that are rosters as well. */
export type Unread = { readonly headings: readonly IgnoredHeading[]; readonly sheets: readonly string[] };

/** Headings under which nothing is read, and which may have been meant. */
export const ignoredOnRoster = (headings: readonly string[]): IgnoredHeading[] =>
  ignoredHeadings(headings, hireSheet);

/** Reads rows of one firm's roster. The firm's own columns may be empty; filled in, they must be the firm's. */
export function rosterReader(uscc: string, today: string): (row: SheetRow) => RosterRow {
  const read = rowReader(hireSheet, { decisionDate: today });
  return (row) => {
    const result = read(row);
    const cells = understood(row);
    const problems: RosterProblem[] =
      'errors' in result
        ? listed(result.errors).map(({ column, message }) => ({
            column: columnOf(columns, column)?.column.heading ?? column,
            message: withContent(row, column) + message,
          }))
        : [];
    const idNumber = result.subject.id || null;
    const named = cells[nameColumn]?.trim() ?? '';
    if (named === '') problems.push({ column: nameColumn, message: '缺姓名' });
    const code = cells[usccColumn]?.trim() ?? '';
    const isFaulty = problems.some((each) => each.column === usccColumn);
    if (code !== '' && code !== uscc && !isFaulty) {
      problems.push({ column: usccColumn, message: `不是本单位的统一社会信用代码（${uscc}），请核对或清空` });
    }
    if ('errors' in result) return { rowNumber: row.number, cells, item: null, idNumber, problems };
    problems.push(...contradictions(result.request));
    if (problems.length > 0) return { rowNumber: row.number, cells, item: null, idNumber, problems };
    const statements = statementsOf(result.request.facts);
    const comesOn = comingOn(statements, today);
    const item = { name: named, idNumber: result.subject.id, statements, ...(comesOn && { comesOn }) };
    return { rowNumber: row.number, cells, item, idNumber, problems };
  };
}

/**
 * The cells by the template's headings. Of columns that a roster has no use for, nothing is kept; of two that mean the same,
 * the first: where they differ, the row is in error there, and told what the other says. What mostly means the same stands only
 * where nothing else does.
 */
function understood(row: SheetRow): Record<string, string> {
  const cells: Record<string, string> = {};
  const instead: Record<string, string> = {};
  for (const [heading, cell] of row.cells) {
    const found = columnOf(columns, heading);
    if (found === undefined) continue;
    const kept = isInstead(heading, found.column) ? instead : cells;
    kept[found.column.heading] ??= readCell(cell, found);
  }
  return { ...instead, ...cells };
}

/** What stands under no heading is no cell of the row, and told with what is wrong with it; so much of it. */
function withContent({ beyond }: SheetRow, column: string): string {
  if (beyond === undefined || column !== `${beyond.column}列`) return '';
  return `“${clipped(beyond.content)}”：`;
}

/** What two columns say that cannot both be true: an end of the contract, and none. */
function contradictions(request: Request): RosterProblem[] {
  const completed = completeRequest(request);
  if (completed.ok) return [];
  return completed.errors.map(({ path, message }) => ({ column: columnOfPath(path, hireSheet), message }));
}

/** Of the row's facts those of the hired person; the firm's own are stated once, with the draft. */
function statementsOf(facts: Readonly<Record<string, Json>>): Record<string, Json> {
  const [hire] = (facts['firm.hires'] ?? []) as readonly Readonly<Record<string, Json>>[];
  return Object.fromEntries(
    Object.entries(hire ?? {}).flatMap(([key, value]) =>
      key === 'id' ? [] : [[`firm.hires.${key}`, value]],
    ),
  );
}

/**
 * What a row states that is still to come: a month that nobody can have paid for yet (9.4: 先缴后补), or the day of what has
 * happened. It is no error for good, so it is asked anew each day. Pure.
 */
export function aheadOn(
  { cells, item }: { cells: Readonly<Record<string, string>>; item: RosterItem | null },
  today: string,
): RosterProblem[] {
  const statements = item?.statements ?? {};
  const ahead = monthsAhead(statements, today).map(({ months }) => ({
    column: monthColumns.find((each) => cells[each]) ?? '',
    message: `${months.map(formatMonth).join('、')}还没有到，只能填到本月（${formatMonth(today.slice(0, 7))}），请改正`,
  }));
  const early = datesAhead(statements, today).map(({ fact, label }) => ({
    column: columnOfPath(fact, hireSheet),
    message: `${label}不能晚于今天（${formatDate(today)}），请改正`,
  }));
  return [...ahead, ...early];
}

/** Where the last month of a row stands, whichever way the months are given. */
const monthColumns = (['alone', 'list', 'to', 'from'] as const).flatMap((part) =>
  hireSheet.columns.flatMap(({ use, heading }) =>
    use.kind === 'months' && use.part === part ? [heading] : [],
  ),
);

/** The last day on which something that is stated comes; undefined where all of it has come. */
function comingOn(statements: Readonly<Record<string, Json>>, today: string): string | undefined {
  const months = monthsAhead(statements, today).flatMap((each) => each.months.map((month) => `${month}-01`));
  return [...months, ...datesAhead(statements, today).map(({ value }) => value)].sort().at(-1);
}

/** Days of what has happened that are stated as still to come. */
function datesAhead(statements: Readonly<Record<string, Json>>, today: string) {
  return Object.entries(statements).flatMap(([fact, value]) => {
    const entry = findFact(fact);
    return entry?.past && typeof value === 'string' && value > today
      ? [{ fact, label: entry.label, value }]
      : [];
  });
}

/** The problem of a row whose number the registers know under another name, which is not told. */
export const misnamed: RosterProblem = {
  column: nameColumn,
  message: '与这个身份证号登记的姓名不一致，请对照身份证核对姓名和号码',
};

/** The problem of a person who is on the roster twice, told at both rows. */
export const duplicateOf = (rowNumber: number): RosterProblem => ({
  column: idColumn,
  message: `与第 ${rowNumber} 行是同一人，请删除其中一行`,
});
