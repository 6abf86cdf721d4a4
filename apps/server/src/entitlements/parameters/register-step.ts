import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { refuse } from '../refusals.ts';

const REFUSALS = {
  'not-found': 'entitlements.value-not-found',
  'not-in-force': 'entitlements.value-not-in-force',
  decided: 'entitlements.value-decided',
  'same-person': 'entitlements.value-same-person',
  'not-yours': 'entitlements.value-not-yours',
  'not-your-region': 'entitlements.not-your-region',
  overlaps: 'entitlements.value-overlaps',
} as const;

type Answer = {
  outcome: string;
  valueId?: string;
  key?: string;
  /** Of the same figure that waits already: who proposed it, and when. */
  name?: string | null;
  day?: string;
};

/**
 * Takes one step of the register, whose rules the database's function holds.
 * @returns id or key of what it was taken on
 * @throws Refusal where the step may not be taken
 */
export async function ask(tx: Tx, call: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ answer: Answer }>`select ${call} as answer`.execute(tx);
  const answer = rows[0]?.answer;
  if (answer?.outcome === 'waits')
    return refuse('entitlements.value-waits', { name: answer.name ?? '', day: answer.day ?? '' });
  const refused = REFUSALS[answer?.outcome as keyof typeof REFUSALS];
  if (refused !== undefined) return refuse(refused);
  const id = answer?.valueId ?? answer?.key;
  if (id === undefined) throw new Error(`the register answered ${JSON.stringify(answer)}`);
  return id;
}
