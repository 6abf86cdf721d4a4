import { sql } from 'kysely';
import { z } from 'zod';
import { anyOf, mandated, officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import type { UploadedFile } from '../../kernel/files.ts';
import { enqueue } from '../../kernel/jobs.ts';
import { UnreadableTable } from '../../kernel/spreadsheet/cell.ts';
import { type UseCaseContext, useCase } from '../../kernel/use-case.ts';
import { filingOf } from '../filing/draft.ts';
import { refuse } from '../refusals.ts';
import { checkReadable, readBatches } from './read-roster.ts';
import { addRows, finishReading, loadRoster, type Reading, restartRoster } from './roster.store.ts';
import type { RosterRow, Unread } from './roster-row.ts';
import { rosterState, stateOf } from './show-roster.ts';

/** Up to this size a roster (some two thousand rows) is read while the person waits; longer ones by the worker. */
const readAtOnce = 200_000;

const file = z.custom<UploadedFile>(
  (value) => typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes),
  '请选择花名册文件。',
);

/** Who holds the firm's mandate, or serves the firm at a counter; the use case checks which firm. */
const mayUpload = anyOf(mandated(), officer('counter-clerk'));

/** Uploads a roster: good rows are kept, bad ones come back by row and column with what to do. */
export const uploadRoster = useCase('casework.upload-roster', {
  input: z.object({ firmId: z.uuid(), file }),
  output: rosterState,
  access: mayUpload,
  async run(context) {
    const { tx, actor, input, files } = context;
    await filingOf(tx, actor, { kind: 'firm', id: input.firmId });
    const { rows, unread } = await read(context, input.firmId, input.file);
    const stored = await files.store(tx, input.file, { purpose: 'roster', firmId: input.firmId });
    const { rows: opened } = await sql<{ rosterId: string }>`
      select casework.open_roster(${input.firmId}, ${stored.fileId}, ${stored.name},
        ${JSON.stringify(unread.headings)}::jsonb, ${unread.sheets}) as "rosterId"`.execute(tx);
    return fill(context, { ...(opened[0] as { rosterId: string }), reading: 1 }, rows);
  },
});

/** Uploads a corrected file in place of the first: all rows are read anew. */
export const uploadRosterAgain = useCase('casework.upload-roster-again', {
  input: z.object({ rosterId: z.uuid(), file }),
  output: rosterState,
  access: mayUpload,
  async run(context) {
    const { tx, actor, input, files } = context;
    const roster = await loadRoster(tx, input.rosterId, true);
    await filingOf(tx, actor, { kind: 'firm', id: roster.firm_id });
    const { rows, unread } = await read(context, roster.firm_id, input.file);
    const stored = await files.store(tx, input.file, { purpose: 'roster', firmId: roster.firm_id });
    const reading = await restartRoster(tx, input.rosterId, { id: stored.fileId, name: stored.name, unread });
    return fill(context, reading, rows);
  },
});

/**
 * What a file holds, before anything of it is kept: a file that is no roster opens none, and takes the place of none.
 * The rows are null for a long file, whose rows the worker reads: to tell whether it is a roster it is only gone through
 * here, since what takes the time is to judge its rows.
 */
async function read(
  { tx, businessDate, signal }: UseCaseContext<unknown>,
  firmId: string,
  uploaded: UploadedFile,
): Promise<{ rows: RosterRow[] | null; unread: Unread }> {
  try {
    if (uploaded.bytes.length > readAtOnce) {
      return { rows: null, unread: await checkReadable(uploaded, signal) };
    }
    const rows: RosterRow[] = [];
    const unread = await readBatches(uploaded, await usccOf(tx, firmId), businessDate, async (batch) => {
      signal.throwIfAborted();
      rows.push(...batch);
    });
    return { rows, unread };
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return refuse('casework.roster-unreadable', { problem: error.message }, { path: ['file'] });
  }
}

async function fill(
  { tx, audit }: UseCaseContext<unknown>,
  reading: Reading,
  rows: RosterRow[] | null,
): Promise<z.input<typeof rosterState>> {
  const { rosterId } = reading;
  // A job that is under way for a former file is not replaced: it finds that its reading is over.
  if (rows === null) await enqueue(tx, 'casework.read-roster', reading, { key: rosterId });
  else if (!((await addRows(tx, reading, rows)) && (await finishReading(tx, reading))))
    throw new Error(`roster ${rosterId} was begun here and is not read here`);
  await audit({
    action: 'casework.upload-roster',
    object: { kind: 'roster', id: rosterId },
    fields: ['name', 'id-number'],
  });
  return stateOf(tx, await loadRoster(tx, rosterId));
}

async function usccOf(tx: Tx, firmId: string): Promise<string> {
  const firm = await tx
    .selectFrom('firms.firm')
    .select('uscc')
    .where('firm_id', '=', firmId)
    .executeTakeFirst();
  return firm?.uscc ?? refuse('casework.not-your-claimant', {}, { path: ['firmId'] });
}
