import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Actor, officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { enqueue } from '../../kernel/jobs.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { askBatch, instructionOf, lockBatch, moveBatch, type StoredBatch } from '../batch.store.ts';
import { BATCH_STATE_NAMES, type BatchCommandKind, type BatchState } from '../batch.transitions.ts';
import { contentHashOf } from '../batch.ts';
import { lockItems, writeItem } from '../payment-item.store.ts';
import { refuse, refuseOutcome } from '../refusals.ts';
import { reasonText, yuan } from '../views.ts';

const target = z.object({ batchId: z.uuid(), expectedVersion: z.int() });
const moved = z.object({ state: z.string(), version: z.int() });

/** Freezes count, total and hash: what is authorised later is exactly this. */
export const freezeBatch = useCase('funds.freeze-batch', {
  input: target,
  output: moved.extend({ itemCount: z.int(), totalYuan: yuan, contentHash: z.string() }),
  access: officer('finance'),
  async run({ tx, input, actor, audit }) {
    const { batch, to } = await allow(tx, input, 'freeze', actor);
    const contentHash = contentHashOf(await instructionOf(tx, batch.id));
    await sql`
      update funds.batch set content_hash = ${contentHash}, frozen_by = access.person_id()
      where id = ${batch.id}`.execute(tx);
    await moveBatch(tx, batch, 'freeze', to, { contentHash });
    await audit({ action: 'funds.freeze-batch', object: { kind: 'batch', id: batch.id } });
    return {
      ...after(batch, to),
      itemCount: batch.itemCount,
      totalYuan: fenToYuan(batch.totalFen),
      contentHash,
    };
  },
});

/** Takes a batch back before it is authorised: by finance, or by the authoriser who will not sign it. */
export const dissolveBatch = useCase('funds.dissolve-batch', {
  input: target.extend({ reason: reasonText }),
  output: moved,
  access: officer('finance', 'authoriser'),
  async run({ tx, input, actor, audit }) {
    const { batch, to } = await allow(tx, input, 'dissolve', actor);
    await moveItems(tx, batch, 'withdrawn', 'withdraw');
    await moveBatch(tx, batch, 'dissolve', to, { reason: input.reason });
    await audit({ action: 'funds.dissolve-batch', object: { kind: 'batch', id: batch.id } });
    return after(batch, to);
  },
});

/**
 * Authorises a frozen batch. The second person states what they saw: count, total and hash must be those that
 * were frozen. The order to send it is enqueued in the same transaction.
 */
export const authoriseBatch = useCase('funds.authorise-batch', {
  input: target.extend({ itemCount: z.int(), totalYuan: yuan, contentHash: z.string().length(64) }),
  output: moved,
  access: officer('authoriser'),
  async run({ tx, input, actor, audit }) {
    const { batch, to } = await allow(tx, input, 'authorise', actor);
    const seen =
      input.itemCount === batch.itemCount &&
      input.totalYuan === fenToYuan(batch.totalFen) &&
      input.contentHash === batch.contentHash;
    if (!seen) return refuse('funds.confirm-frozen');
    await sql`
      update funds.batch set authorised_by = access.person_id(), authorised_on = kernel.business_date()
      where id = ${batch.id}`.execute(tx);
    await moveItems(tx, batch, 'authorised', 'authorise');
    await moveBatch(tx, batch, 'authorise', to, { contentHash: batch.contentHash });
    await enqueue(tx, 'funds.send-batch', { batchId: batch.id }, { queue: `batch:${batch.id}` });
    await audit({ action: 'funds.authorise-batch', object: { kind: 'batch', id: batch.id } });
    return after(batch, to);
  },
});

/** Confirms that every line of the batch was answered and stands on a statement, by a third person. */
export const reconcileBatch = useCase('funds.reconcile-batch', {
  input: target,
  output: moved,
  access: officer('reconciler'),
  async run({ tx, input, actor, audit }) {
    const { batch, to } = await allow(tx, input, 'reconcile', actor);
    await sql`update funds.batch set reconciled_by = access.person_id() where id = ${batch.id}`.execute(tx);
    await moveBatch(tx, batch, 'reconcile', to);
    await audit({ action: 'funds.reconcile-batch', object: { kind: 'batch', id: batch.id } });
    return after(batch, to);
  },
});

/** Files a reconciled batch away. A later return still reaches its item. */
export const closeBatch = useCase('funds.close-batch', {
  input: target,
  output: moved,
  access: officer('finance'),
  async run({ tx, input, actor, audit }) {
    const { batch, to } = await allow(tx, input, 'close', actor);
    await sql`update funds.batch set closed_on = kernel.business_date() where id = ${batch.id}`.execute(tx);
    await moveBatch(tx, batch, 'close', to);
    await audit({ action: 'funds.close-batch', object: { kind: 'batch', id: batch.id } });
    return after(batch, to);
  },
});

/** Locks the batch, checks the version, and asks the core; refuses with the core's reason. */
async function allow(
  tx: Tx,
  input: z.output<typeof target>,
  command: BatchCommandKind,
  actor: Actor,
): Promise<{ batch: StoredBatch; to: BatchState }> {
  const batch = await lockBatch(tx, input.batchId);
  if (batch === null) return refuseGenerally('kernel.not-found');
  if (batch.seq !== input.expectedVersion) return refuseGenerally('kernel.changed-meanwhile');
  const answer = await askBatch(tx, batch, command, {
    personId: actor.personId,
    roles: await rolesIn(tx, batch.division),
  });
  if (answer.outcome === 'moved') return { batch, to: answer.to };
  if (answer.why === 'not-in-this-state') {
    return refuse('funds.batch-state', { state: BATCH_STATE_NAMES[batch.state] });
  }
  if (answer.why === 'not-permitted') return refuseGenerally('kernel.not-permitted');
  return refuseOutcome(answer.why);
}

/** The actor's roles where this batch's division is covered: a role elsewhere does not count. */
export async function rolesIn(tx: Tx, division: string): Promise<string[]> {
  const { rows } = await sql<{ role: string }>`
    select role from unnest(array['finance', 'authoriser', 'reconciler']) as role
    where ${division} = any(access.division_codes(role))`.execute(tx);
  return rows.map((row) => row.role);
}

async function moveItems(
  tx: Tx,
  batch: StoredBatch,
  to: 'authorised' | 'withdrawn',
  kind: 'authorise' | 'withdraw',
): Promise<void> {
  const lines = await instructionOf(tx, batch.id);
  for (const item of await lockItems(
    tx,
    lines.map((line) => line.itemId),
  )) {
    await writeItem(tx, item, to, { kind });
  }
}

const after = (batch: StoredBatch, state: BatchState) => ({ state, version: batch.seq + 1 });
