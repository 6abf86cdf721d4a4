import { fenToYuan } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Actor, officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { enqueue } from '../../kernel/jobs.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { askBatch, factsOf, findBatch, type StoredBatch, stepBatch } from '../batch.store.ts';
import { BATCH_STATE_NAMES, type BatchCommandKind, type BatchState } from '../batch.transitions.ts';
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
    const version = await stepBatch(tx, batch, 'freeze');
    const contentHash = (await findBatch(tx, batch.id))?.contentHash ?? null;
    if (contentHash === null) throw new Error(`batch ${batch.id} was frozen without a hash`);
    await audit({ action: 'funds.freeze-batch', object: { kind: 'batch', id: batch.id } });
    return {
      state: to,
      version,
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
    const version = await stepBatch(tx, batch, 'dissolve', { reason: input.reason });
    await audit({ action: 'funds.dissolve-batch', object: { kind: 'batch', id: batch.id } });
    return { state: to, version };
  },
});

/**
 * Authorises a frozen batch. The second person states what they saw: count, total and hash must be those that
 * were frozen. The order to send it is enqueued in the same transaction.
 */
export const authoriseBatch = useCase('funds.authorise-batch', {
  input: target.extend({
    itemCount: z.int(),
    totalYuan: yuan,
    contentHash: z
      .string()
      .length(64)
      .meta({ example: 'a'.repeat(64) }),
  }),
  output: moved,
  access: officer('authoriser'),
  async run({ tx, input, actor, audit }) {
    const { batch, to } = await allow(tx, input, 'authorise', actor);
    const { itemCount, contentHash } = input;
    const seen =
      itemCount === batch.itemCount &&
      input.totalYuan === fenToYuan(batch.totalFen) &&
      contentHash === batch.contentHash;
    if (!seen) return refuse('funds.confirm-frozen');
    const version = await stepBatch(tx, batch, 'authorise', {
      itemCount,
      totalFen: batch.totalFen,
      contentHash,
    });
    await enqueue(tx, 'funds.send-batch', { batchId: batch.id }, { queue: `batch:${batch.id}` });
    await audit({
      action: 'funds.authorise-batch',
      object: { kind: 'batch', id: batch.id },
      evidence: contentHash,
    });
    return { state: to, version };
  },
});

/** Confirms that every line of the batch was answered and stands on a statement, by a third person. */
export const reconcileBatch = useCase('funds.reconcile-batch', {
  input: target,
  output: moved,
  access: officer('reconciler'),
  async run({ tx, input, actor, audit }) {
    const { batch, to } = await allow(tx, input, 'reconcile', actor);
    const version = await stepBatch(tx, batch, 'reconcile');
    await audit({ action: 'funds.reconcile-batch', object: { kind: 'batch', id: batch.id } });
    return { state: to, version };
  },
});

/** Files a reconciled batch away. A later return still reaches its item. */
export const closeBatch = useCase('funds.close-batch', {
  input: target,
  output: moved,
  access: officer('finance'),
  async run({ tx, input, actor, audit }) {
    const { batch, to } = await allow(tx, input, 'close', actor);
    const version = await stepBatch(tx, batch, 'close');
    await audit({ action: 'funds.close-batch', object: { kind: 'batch', id: batch.id } });
    return { state: to, version };
  },
});

/** Checks the version and asks the core; refuses with the core's reason. */
async function allow(
  tx: Tx,
  input: z.output<typeof target>,
  command: BatchCommandKind,
  actor: Actor,
): Promise<{ batch: StoredBatch; to: BatchState }> {
  const batch = await findBatch(tx, input.batchId);
  if (batch === null) return refuseGenerally('kernel.not-found');
  if (batch.seq !== input.expectedVersion) return refuseGenerally('kernel.changed-meanwhile');
  const who = { personId: actor.personId, roles: await rolesIn(tx, batch.division) };
  const answer = askBatch(batch, command, who, await factsOf(tx, batch.id));
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
