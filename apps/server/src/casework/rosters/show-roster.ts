import type { Selectable } from 'kysely';
import { z } from 'zod';
import { hireSheet } from '../../entitlements/screening/sheets.ts';
import { bound } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import type { CaseworkRoster } from '../../kernel/schema.generated.ts';
import { useCase } from '../../kernel/use-case.ts';
import { instant, pageInput, pageOf } from '../views.ts';
import { countRows, loadRoster, rosterRows, type StoredRow } from './roster.store.ts';

export const rosterState = z.object({
  rosterId: z.uuid(),
  firmId: z.uuid(),
  fileName: z.string(),
  /** reading: the worker is at it; `rowsRead` moves. */
  status: z.enum(['reading', 'read', 'failed']).describe('failed：没有读成，已经放弃；请换一个文件上传'),
  failure: z.string().nullable().describe('status 为 failed 的：为什么没有读成，怎么办'),
  rowsRead: z.int(),
  good: z.int(),
  bad: z.int(),
  removed: z.int(),
  uploadedAt: instant,
  /** Headings of the template, in order: the columns of the correction table. */
  columns: z.array(z.string()),
  /** Headings of the file that the template has not: what stands under them was not read; `near`: what may be meant. */
  ignoredHeadings: z
    .array(z.object({ heading: z.string(), near: z.array(z.string()) }))
    .meta({ example: [{ heading: '每月单位实际缴纳额度', near: ['每月单位实际缴纳'] }] }),
  /** Other sheets of the workbook, hidden ones too, that are rosters as well: nobody on them was read. */
  ignoredSheets: z.array(z.string()).meta({ example: ['二车间'] }),
});

type State = z.input<typeof rosterState>;

/** How far a roster is, and how many rows are good. */
export const showRoster = useCase('casework.show-roster', {
  input: z.object({ rosterId: z.uuid() }),
  output: rosterState,
  access: bound(),
  run: async ({ tx, input }) => stateOf(tx, await loadRoster(tx, input.rosterId)),
});

export async function stateOf(tx: Tx, row: Selectable<CaseworkRoster>): Promise<State> {
  const { good, bad, removed } = await countRows(tx, row.roster_id);
  return {
    rosterId: row.roster_id,
    firmId: row.firm_id,
    fileName: row.file_name,
    status: row.status as State['status'],
    failure: row.failure,
    rowsRead: row.rows_read,
    good,
    bad,
    removed,
    uploadedAt: row.uploaded_at.toISOString(),
    columns: hireSheet.columns.map((column) => column.heading),
    ignoredHeadings: row.ignored_headings as State['ignoredHeadings'],
    ignoredSheets: row.ignored_sheets,
  };
}

export const rosterRowView = z.object({
  row: z.int(),
  version: z.int(),
  cells: z
    .record(z.string(), z.string())
    .describe('按模板的表头，文件里表头另有叫法的也一样')
    .meta({ example: { 姓名: '张三', 身份证号: '11010519491231002X', 劳动合同开始日期: '2020-07-01' } }),
  problems: z.array(
    z.object({
      column: z.string().describe('模板的表头；所在的格上面没有表头的，是哪一列'),
      message: z.string(),
    }),
  ),
  good: z.boolean(),
  removed: z.boolean(),
});

export function rowView({ item, ...row }: StoredRow): z.input<typeof rosterRowView> {
  return { ...row, good: item !== null };
}

/** Rows of a roster, bad ones first unless one state is asked for. */
export const listRosterRows = useCase('casework.list-roster-rows', {
  input: pageInput.omit({ q: true }).extend({
    rosterId: z.uuid(),
    state: z.enum(['good', 'bad', 'removed']).optional(),
  }),
  output: pageOf(rosterRowView),
  access: bound(),
  async run({ tx, input, audit }) {
    const { page, pageSize, rosterId, state } = input;
    const counts = await countRows(tx, (await loadRoster(tx, rosterId)).roster_id);
    const rows = await rosterRows(tx, rosterId, {
      ...(state === undefined ? {} : { state }),
      page: { skip: (page - 1) * pageSize, limit: pageSize },
    });
    await audit({
      action: 'casework.list-roster-rows',
      object: { kind: 'roster', id: rosterId },
      fields: ['name', 'id-number'],
    });
    return {
      rows: rows.map(rowView),
      total: state === undefined ? counts.good + counts.bad : counts[state],
      page,
      pageSize,
    };
  },
});
