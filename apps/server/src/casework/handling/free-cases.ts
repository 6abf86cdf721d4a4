import { sql } from 'kysely';
import { z } from 'zod';
import { type JobTransaction, job } from '../../kernel/jobs.ts';
import { loadCase } from '../case.store.ts';
import type { Actor, ActorAssignment } from '../case.ts';
import { hasTurn } from '../case.turn.ts';
import { performOn } from '../perform.ts';
import { rulesOf, schemeOf } from '../scheme.ts';

const system = { kind: 'system', job: 'casework.free-cases' } as const;

/** A post was ended: at once, where it ended today. */
export const freeCases = job(
  'casework.free-cases',
  z.object({ postId: z.uuid() }),
  ({ payload, transaction }) => transaction((inside) => freeLeftBy(inside, [payload.postId])),
);

/** The posts whose last day was the day before: those that end by themselves, and those whose end was set for later. */
export async function freeLeftOn(inside: JobTransaction, day: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from casework.posts_over(${day}::date) id`.execute(
    inside.tx,
  );
  await freeLeftBy(
    inside,
    rows.map(({ id }) => id),
  );
}

type Left = { caseId: string; personId: string; assignments: ActorAssignment[] };

/** Puts back what lies with their holders, who have no step on it any more by the posts that they still hold. */
async function freeLeftBy(inside: JobTransaction, posts: readonly string[]): Promise<void> {
  if (posts.length === 0) return;
  const { rows } = await sql<Left>`
    select case_id as "caseId", person_id as "personId", assignments from casework.cases_left(${posts}::uuid[])`.execute(
    inside.tx,
  );
  for (const { caseId, personId, assignments } of rows) {
    const loaded = await loadCase(inside.tx, caseId);
    const scheme = rulesOf(schemeOf(loaded.row.benefit_id));
    // Somebody may have moved it meanwhile.
    if (loaded.state.assignee !== personId) continue;
    if (hasTurn(loaded.state, { actor: holder(personId, assignments), scheme })) continue;
    const shell = { ...inside, actor: 'worker' } as const;
    await performOn(shell, loaded, loaded.state.version, { kind: 'free' }, system);
  }
}

const holder = (personId: string, assignments: ActorAssignment[]): Actor => ({
  kind: 'person',
  personId,
  accountId: '',
  actsForClaimant: null,
  tiedToClaimant: false,
  assignments,
});
