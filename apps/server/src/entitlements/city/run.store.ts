/** A run of screening in the database, which is written by the worker only and read whole or not at all. */
import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import type { Blocker, NearMiss } from './blockers.ts';
import type { Gap } from './gap.ts';
import type { Reject, Screened } from './screened.ts';
import type { Untold } from './strangers.ts';

/**
 * Begins a run, anew where a crash cut it short.
 * @returns false where it is finished
 */
export async function beginRun(
  tx: Tx,
  runId: string,
  { day, rulesHash, people, firms }: { day: string; rulesHash: string; people: number; firms: number },
): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`
    select entitlements.begin_screening(${runId}::uuid, ${day}::date, ${rulesHash}, ${people}, ${firms}) as begun`.execute(
    tx,
  );
  return rows[0]?.begun === true;
}

export type Portion = {
  /** How many people and firms are done with it. */
  readonly peopleDone: number;
  readonly firmsDone: number;
  readonly gaps: readonly { readonly gap: number; readonly content: Gap }[];
  readonly rejects: readonly Reject[];
  readonly near: readonly NearMiss[];
  /** With what the registers tell towards it, as `Tellings` numbers it. */
  readonly screened: readonly (Screened & { readonly telling: number | null })[];
};

/** Rows that one statement writes. */
const MOST = 20_000;

/** Writes what a stretch of people or firms came to. */
export async function addPortion(tx: Tx, runId: string, portion: Portion) {
  const { peopleDone, firmsDone, gaps, rejects, near, screened } = portion;
  for (let from = 0; from === 0 || from < Math.max(screened.length, near.length); from += MOST) {
    const rows = screened.slice(from, from + MOST);
    const column = <T>(pick: (row: (typeof rows)[number]) => T): T[] => rows.map(pick);
    const list = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
    await sql`select entitlements.add_screened(${runId}::uuid, ${peopleDone}, ${firmsDone},
      ${JSON.stringify(from === 0 ? gaps : [])}::jsonb, ${JSON.stringify(from === 0 ? rejects : [])}::jsonb,
      ${JSON.stringify(near.slice(from, from + MOST))}::jsonb,
      ${column((row) => row.benefitId)}::text[], ${column((row) => row.subjectId)}::uuid[],
      ${column((row) => row.objectId)}::uuid[],
      ${column((row) => row.division)}::text[], ${column((row) => row.township)}::text[],
      ${column((row) => row.eligibility)}::text[],
      ${column((row) => row.settled)}::boolean[], ${column((row) => row.lowFen)}::bigint[],
      ${column((row) => row.highFen)}::bigint[], ${column((row) => row.months)}::int[],
      ${column((row) => row.until)}::date[], ${column((row) => list(row.missing))}::text[],
      ${column((row) => list(row.missingForAmount))}::text[],
      ${column((row) => row.telling)}::smallint[])`.execute(tx);
  }
}

/**
 * From here on the run is the one that is read.
 *
 * @param untold how many were left out
 * @param common numbers of tellings whose rows are counted like them, and kept no longer
 */
export async function publishRun(
  tx: Tx,
  runId: string,
  { untold, common }: { readonly untold: readonly Untold[]; readonly common: readonly number[] },
  blockers: readonly Blocker[],
): Promise<void> {
  await sql`select entitlements.publish_screening(${runId}::uuid, ${JSON.stringify(untold)}::jsonb,
    ${common}::smallint[], ${JSON.stringify(blockers)}::jsonb)`.execute(tx);
}
