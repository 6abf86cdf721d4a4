import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../kernel/database.ts';
import { job } from '../../kernel/jobs.ts';
import { UnreadableTable } from '../../kernel/spreadsheet/cell.ts';
import { openTable } from '../../kernel/spreadsheet/read-table.ts';
import { addRows, loadRoster, restartRoster } from './roster.store.ts';
import { type RosterRow, rosterHeadings, rosterReader } from './roster-row.ts';

/** Rows written at once: progress moves, and memory stays the same for any length. */
const batchSize = 250;

export interface RosterFile {
  bytes: Buffer;
  name: string;
}

/**
 * Reads a roster's file and hands its rows on in batches.
 * @throws UnreadableTable with a Chinese message when it is no table
 */
export async function readBatches(
  file: RosterFile,
  uscc: string,
  today: string,
  take: (rows: readonly RosterRow[]) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wenye-roster-'));
  try {
    const path = join(folder, 'roster');
    await writeFile(path, file.bytes);
    const table = await openTable(path, rosterHeadings);
    const read = rosterReader(uscc, today);
    let batch: RosterRow[] = [];
    let any = false;
    for await (const row of table.rows) {
      any = true;
      batch.push(read(row));
      if (batch.length < batchSize) continue;
      await take(batch);
      batch = [];
    }
    if (!any) throw new UnreadableTable('文件里只有表头，没有人员。请在表头下面逐行填写后再上传。');
    await take(batch);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Marks a roster as read, or as unreadable with what to do. */
export async function finishRoster(tx: Tx, rosterId: string, problem: string | null): Promise<void> {
  await sql`select casework.finish_roster(${rosterId}, ${problem})`.execute(tx);
}

/** Long files are read by the worker; each batch is committed, so that the page shows how far it is. */
export const readRoster = job('casework.read-roster', z.object({ rosterId: z.uuid() }), async (context) => {
  const { rosterId } = context.payload;
  const start = await context.transaction(async ({ tx, files, businessDate }) => {
    const roster = await loadRoster(tx, rosterId, true);
    if (roster.status !== 'reading') return null;
    // A run that was cut short begins again from the first row.
    await restartRoster(tx, rosterId, null);
    const { uscc } = await tx
      .selectFrom('firms.firm')
      .select('uscc')
      .where('firm_id', '=', roster.firm_id)
      .executeTakeFirstOrThrow();
    const bytes = await buffer(files.read(await files.describe(tx, roster.file_id)));
    return { uscc, businessDate, file: { bytes, name: roster.file_name } };
  });
  if (start === null) return;
  let problem: string | null = null;
  try {
    await readBatches(start.file, start.uscc, start.businessDate, (rows) =>
      context.transaction(({ tx }) => addRows(tx, rosterId, rows)),
    );
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    problem = error.message;
  }
  await context.transaction(({ tx }) => finishRoster(tx, rosterId, problem));
});
