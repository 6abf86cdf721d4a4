import { hashOf } from '@wenye/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { confirmedValues, rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import type { Tx } from '../../kernel/database.ts';
import { type DueTask, dueTask } from '../../kernel/due.ts';
import { enqueue, job } from '../../kernel/jobs.ts';
import { type Reckoned, reckonCase } from './reckon-case.ts';

/** Cases decided in one transaction. */
const TOGETHER = 50;

/**
 * Decides every award once more by what is known today, and lists those that come to something else. The list before is
 * read until this one is whole; cut short, it begins anew.
 */
export const reckonAwards = job(
  'casework.reckon-awards',
  z.object({ runId: z.uuid() }),
  async ({ payload: { runId }, transaction }) => {
    const known = await transaction(async ({ tx, businessDate: today }) => {
      const pack = await rulesInForce(tx);
      const { rows } = await sql<{ begun: boolean }>`
        select casework.begin_reckoning(${runId}::uuid, ${today}::date, ${hashOf(pack)}) as begun`.execute(
        tx,
      );
      if (rows[0]?.begun !== true) return null;
      return { pack, confirmed: await confirmedValues(tx), today };
    });
    if (known === null) return;
    let done = 0;
    for (let after: string | null = null; ; ) {
      const from: string | null = after;
      const cases: string[] = await transaction(async ({ tx }) => {
        const some = await awardsAfter(tx, from);
        const found: Reckoned[] = [];
        for (const caseId of some) {
          const reckoned = await reckonCase(tx, caseId, known);
          if (reckoned !== null) found.push(reckoned);
        }
        await sql`select casework.add_reckoned(${runId}::uuid, ${done + some.length},
          ${JSON.stringify(found)}::jsonb)`.execute(tx);
        return some;
      }, 'repeatable read');
      const last = cases.at(-1);
      if (last === undefined) break;
      after = last;
      done += cases.length;
    }
    await transaction(async ({ tx }) => {
      await sql`select casework.publish_reckoning(${runId}::uuid)`.execute(tx);
    });
  },
  async ({ tx, payload: { runId } }) => {
    await sql`select casework.fail_reckoning(${runId}::uuid)`.execute(tx);
  },
);

async function awardsAfter(tx: Tx, after: string | null): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`
    select casework.awards_after(${after}::uuid, ${TOGETHER}) as "caseId"`.execute(tx);
  return rows.map(({ caseId }) => caseId);
}

/** One run after the other. Enqueued again for one that waits: a job that gave up long ago is taken up. */
export async function enqueueReckoning(tx: Tx, runId: string): Promise<void> {
  const { name } = reckonAwards;
  await enqueue(tx, name, { runId }, { key: `${name} ${runId}`, queue: name });
}

/** Registers and figures change from day to day, and so does the list. */
export const reckonDaily: DueTask = dueTask('casework.reckon-awards', 96, async ({ tx }) => {
  const { rows } = await sql<{ runId: string | null }>`
    select casework.request_reckoning_of_day() as "runId"`.execute(tx);
  const runId = rows[0]?.runId ?? null;
  if (runId !== null) await enqueueReckoning(tx, runId);
});
