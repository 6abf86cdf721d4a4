/** Awards that come to another amount by what is known today, as lists and files show them. */
import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import type { AuditEntry } from '../../kernel/audit.ts';
import type { Tx } from '../../kernel/database.ts';
import { type ListedCase, rowView } from '../lists/case-row.ts';
import { caseRow, date, yuan } from '../views.ts';
import { type Cause, causeView } from './causes.ts';
import type { Reckoned } from './reckon-case.ts';

export const reckonedFilters = z.strictObject({
  kind: z.enum(['owed', 'too-much', 'open']).optional(),
  benefitId: z.string().max(20).optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

const finding = z.object({
  kind: z.enum(['owed', 'too-much', 'open']),
  grantedYuan: yuan.describe('批准的金额，复议增加的在内'),
  raisedYuan: yuan.describe('批准的金额中复议增加的，不算多给'),
  nowYuan: yuan.nullable().describe('按现在所知应得的金额；null：还不能确定'),
  differenceYuan: yuan.nullable().describe('相差多少，不分正负'),
  causes: z.array(causeView),
});

export const reckonedCase = caseRow.extend(finding.shape);

/** What the page of a case says of it. */
export const knownToday = finding.extend({ knownOn: date });

type Finding = Omit<Reckoned, 'caseId'>;
type Row = ListedCase & Finding;
type Place = { readonly offset: number; readonly limit: number };

/** Those of the cases that the officer may open, most money first. */
export async function reckonedAwards(
  tx: Tx,
  filters: z.output<typeof reckonedFilters>,
  place: Place,
): Promise<{ total: number; rows: readonly Row[] }> {
  const { rows: answers } = await sql<{ answer: { total: number; rows: Row[] } }>`
    select casework.reckoned_cases(${JSON.stringify({ ...filters, ...place })}::jsonb) as answer`.execute(tx);
  return answers[0]?.answer ?? { total: 0, rows: [] };
}

/** What the last run found of one case that the officer may open; null: the award comes to the same. */
export async function knownTodayOf(tx: Tx, caseId: string): Promise<z.input<typeof knownToday> | null> {
  const { rows } = await sql<{ found: (Finding & { knownOn: string }) | null }>`
    select casework.reckoned_of(${caseId}::uuid) as found`.execute(tx);
  const found = rows[0]?.found ?? null;
  return found && { knownOn: found.knownOn, ...findingView(found) };
}

/** What it adds to the award, for who decides on the case, in fen; null: nothing. It stays the kept run of the transaction. */
export async function reckonedMore(tx: Tx, caseId: string): Promise<number | null> {
  const { rows } = await sql<{ fen: number | null }>`
    select casework.reckoned_to_decide(${caseId}::uuid) as fen`.execute(tx);
  return rows[0]?.fen ?? null;
}

/** Puts on record whose cases were read, with the facts that are told of each. */
export async function auditReckoned(
  audit: (entry: AuditEntry) => Promise<void>,
  action: string,
  listId: string,
  rows: readonly Row[],
): Promise<void> {
  await audit({ action, object: { kind: 'reckoned-list', id: listId }, fields: ['claimant-name'] });
  // Those of which the same facts are told, in one statement.
  const alike = Map.groupBy(rows, ({ causes }) => factsToldBy(causes).join(' '));
  for (const some of alike.values()) {
    const id = some.map(({ caseId }) => caseId);
    await audit({ action, object: { kind: 'case', id }, fields: factsToldBy(some[0]?.causes ?? []) });
  }
}

/** The facts of which causes tell what they were and are. */
export const factsToldBy = (causes: readonly Cause[]): string[] =>
  causes.flatMap((each) => (each.kind === 'fact' ? [each.fact] : []));

export const reckonedView = (row: Row, businessDate: string): z.input<typeof reckonedCase> => ({
  ...rowView(row, businessDate),
  ...findingView(row),
});

const findingView = ({
  kind,
  grantedFen,
  raisedFen,
  nowFen,
  differenceFen,
  causes,
}: Finding): z.input<typeof finding> => ({
  kind,
  grantedYuan: fenToYuan(grantedFen),
  raisedYuan: fenToYuan(raisedFen),
  nowYuan: nowFen === null ? null : fenToYuan(nowFen),
  differenceYuan: differenceFen === null ? null : fenToYuan(Math.abs(differenceFen)),
  causes: [...causes],
});
