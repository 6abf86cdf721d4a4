import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { refuse } from '../refusals.ts';

/** Where the database's function refuses: the refusal, and the field that it belongs to. */
const REFUSALS = {
  oneself: ['people.post-oneself'],
  past: ['people.post-past', 'from'],
  'no-account': ['people.post-no-account', 'personId'],
  'office-closed': ['people.post-office-closed', 'officeId'],
  held: ['people.post-held'],
  waiting: ['people.post-waiting'],
  decided: ['people.post-decided'],
  'same-person': ['people.post-same-person'],
  'not-yours': ['people.post-not-yours'],
  over: ['people.post-over'],
  'last-administrators': ['people.post-last-administrators'],
} as const;

/**
 * Takes one step on a post, whose rules the database's function holds.
 * @returns id of the proposal, or of the post that came of it
 * @throws Refusal where the step may not be taken
 */
export async function ask(tx: Tx, call: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ answer: { outcome: string; postId?: string } }>`
    select ${call} as answer`.execute(tx);
  const { outcome, postId } = rows[0]?.answer ?? { outcome: 'nothing' };
  if (outcome === 'not-found') return refuseGenerally('kernel.not-found');
  const refused = REFUSALS[outcome as keyof typeof REFUSALS];
  if (refused !== undefined) return refuse(refused[0], {}, refused[1] ? { path: [refused[1]] } : {});
  if (postId === undefined) throw new Error(`the posts answered ${outcome}`);
  return postId;
}
