import type { Endpoint, OutputOf } from '../../api/client.ts';
import { prepareRequest } from '../../api/request.ts';
import { formatMonth, readMonth } from '../../format/dates.ts';

export type RosterState = OutputOf<'GET /api/rosters/:rosterId'>;
export type RosterRow = OutputOf<'GET /api/rosters/:rosterId/rows'>['rows'][number];

/** Ids of what a problem of the roster leads to: the file, and the rows of the one that was read. */
export const FILE = 'roster-file';
export const ROWS = 'roster-rows';

/** Why one cannot go on with the roster as it is, and where that is mended. Pure. */
export function unready(
  state: Pick<RosterState, 'status' | 'good' | 'bad'> | undefined,
): { fieldId: string; message: string } | undefined {
  if (!state) return { fieldId: FILE, message: '请先上传花名册' };
  if (state.status === 'reading') return { fieldId: FILE, message: '花名册还在读取，请稍候' };
  if (state.status === 'failed') {
    return { fieldId: FILE, message: '这份花名册没有读成，请换一个文件重新上传' };
  }
  if (state.bad > 0) return { fieldId: ROWS, message: `还有 ${state.bad} 行有误，请改正或删除` };
  return state.good === 0 ? { fieldId: FILE, message: '花名册里没有可以提交的人员' } : undefined;
}

/** The template with what the benefits read of a hired person: a plain download, a link and not a call. */
export function templateUrl(benefitIds: readonly string[]): string {
  return prepareRequest(TEMPLATE, { benefitIds }).url;
}

const TEMPLATE: Endpoint = 'GET /api/rosters/template';

/** What the file has columns for and was not read, and which heading may have been meant. Pure. */
export function ignoredText(ignored: RosterState['ignoredHeadings']): string {
  const each = ignored.map(({ heading, near }) =>
    near.length === 0 ? heading : `${heading}（是不是${near.map((one) => `“${one}”`).join('或者')}？）`,
  );
  return `没有用到的列：${each.join('、')}`;
}

/** Columns worth showing of a row: those with a problem first, then who it is, then what else was filled in. */
export function shownColumns(
  row: Pick<RosterRow, 'cells' | 'problems'>,
  columns: readonly string[],
): string[] {
  // What stands under no heading is in a column that the row has not.
  const bad = row.problems.map((problem) => problem.column).filter((column) => columns.includes(column));
  const who = ['姓名', '身份证号'];
  const filled = columns.filter((column) => (row.cells[column] ?? '') !== '');
  return [...new Set([...bad, ...who, ...filled])];
}

/** What stands in the row under a heading, as typed. */
export function cellOf(row: Pick<RosterRow, 'cells'>, column: string): string {
  return row.cells[column] ?? '';
}

/** So much of a name heads a row in error: a whole letter may have been pasted there. */
const NAME_SHOWN = 30;

/** Whose row it is, as its heading: what is longer stands whole in its field. Pure. */
export function nameOf(row: Pick<RosterRow, 'cells'>): string {
  const letters = Array.from(cellOf(row, '姓名'));
  return letters.length <= NAME_SHOWN ? letters.join('') : `${letters.slice(0, NAME_SHOWN).join('')}…`;
}

/** Tells a row as it is read from the same line of another file, and from itself before it was mended. Pure. */
export function rowKey(rosterId: string, { row, version }: Pick<RosterRow, 'row' | 'version'>): string {
  return `${rosterId}:${row}:${version}`;
}

/** The months that a row claims; what is left empty is claimed as the registers have it. Pure. */
export function monthsTyped(row: Pick<RosterRow, 'cells'>): string {
  const [first, last] = [cellOf(row, '缴费起始月'), cellOf(row, '缴费截止月')];
  if (first === '' && last === '') return cellOf(row, '各月单位实际缴纳') === '' ? '按登记' : '已逐月填写';
  return [...new Set([first, last].filter(Boolean).map(asWritten))].join('至');
}

/** A month as people write it; what is none stays as typed. */
function asWritten(typed: string): string {
  const read = readMonth(typed);
  return 'month' in read ? formatMonth(read.month) : typed;
}

/** Rows of people to whom every claim is refused; whoever may still be judged is not among them. */
export function rowsToDrop(claims: readonly { row: number | null; outcome: string }[]): number[] {
  const keep = new Set(claims.filter(({ outcome }) => outcome !== 'not-entitled').map(({ row }) => row));
  const rows = claims.flatMap(({ row }) => (row === null || keep.has(row) ? [] : [row]));
  return [...new Set(rows)];
}

/** What pressing “改好了” came to: whether anything was changed, and what is still amiss. Pure. */
export function mendedText(
  { row, good, problems }: Pick<RosterRow, 'row' | 'problems'> & { good: boolean },
  before: Pick<RosterRow, 'cells' | 'problems'>,
  after: Readonly<Record<string, string>>,
): string {
  const columns = new Set([...Object.keys(before.cells), ...Object.keys(after)]);
  const changed = [...columns].some(
    (column) => cellOf(before, column).trim() !== (after[column] ?? '').trim(),
  );
  const left = `还有 ${problems.length} 处要改`;
  // Of two contents one may be kept as it stands: that is in order without a change.
  if (changed || (good && before.problems.length > 0))
    return good ? `第 ${row} 行已改好` : `第 ${row} 行${left}`;
  return `第 ${row} 行没有改动${good ? '' : `，${left}`}`;
}
