import { type Selectable, sql } from 'kysely';
import { type CanonicalValue, canonicalJson, chainHash } from '../kernel/chain.ts';
import { seal } from '../kernel/commitment.ts';
import type { Tx } from '../kernel/database.ts';
import { refuse as refuseGenerally } from '../kernel/refusals.ts';
import type { CaseworkCase } from '../kernel/schema.generated.ts';
import type { CaseEvent } from './case.commands.ts';
import { evolve, fold } from './case.evolve.ts';
import { awardedFen, type CaseState, type TextRef } from './case.ts';
import { casesOf, eventsOf } from './doors.ts';
import { holdersMeanwhile } from './exclusions.ts';
import { refusalOf, refuse } from './refusals.ts';
import { schemeOf } from './scheme.ts';

/** A case as the shell works on it: its row, and the state that its events fold to. */
export interface LoadedCase {
  row: Selectable<CaseworkCase>;
  state: CaseState;
}

/** Loads a case that the caller may see. @throws Refusal `kernel.not-found` */
export async function loadCase(tx: Tx, caseId: string): Promise<LoadedCase> {
  const row = await tx.selectFrom(casesOf(caseId).as('c')).selectAll().executeTakeFirst();
  if (row === undefined) return refuseGenerally('kernel.not-found');
  const events = await tx.selectFrom(eventsOf(caseId).as('e')).select('content').orderBy('seq').execute();
  return { row, state: fold(events.map((event) => event.content as unknown as CaseEvent)) };
}

/**
 * Appends one event and moves the case's row with it: what the row then says, and when it was recorded, is hashed too.
 * @returns the case afterwards and the event's hash
 * @throws Refusal `casework.version-conflict` when somebody else was faster, `casework.other-duty` when the
 *   database's own lock on people separation holds, `casework.claimed-meanwhile` when the claim is taken
 */
export async function append(
  tx: Tx,
  { row, state }: LoadedCase,
  event: CaseEvent,
): Promise<LoadedCase & { hash: string }> {
  const next = evolve(state, event);
  const canonical = canonicalJson({
    ...event,
    caseId: row.case_id,
    recordedAt: await instant(tx),
    amountFen: awardedFen(next),
    assignee: next.assignee,
    ...(event.seq === 1 ? { filed: await filedDigest(tx, row.case_id) } : {}),
  } as unknown as CanonicalValue);
  const hash = chainHash(row.head_hash, canonical);
  const { rows } = await sql<{ outcome: string }>`select casework.append_event(
    ${row.case_id}, ${canonical}, ${hash}) as outcome`.execute(tx);
  const outcome = rows[0]?.outcome;
  if (outcome === 'not-found') return refuseGenerally('kernel.not-found');
  if (outcome === 'claimed-meanwhile') {
    const by = await holdersMeanwhile(tx, row);
    return refuse('casework.claimed-meanwhile', { by: by.length === 0 ? '' : `（${by.join('、')}）` });
  }
  if (outcome !== 'appended')
    throw refusalOf(
      { code: `casework.${outcome}`, params: event.duty ? { duty: event.duty } : {} },
      schemeOf(row.benefit_id).levels.value,
    );
  return { row: { ...row, version: next.version, status: next.status, head_hash: hash }, state: next, hash };
}

/** The instant of the database's clock: an event bears it, hashed with the rest. */
async function instant(tx: Tx): Promise<string> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(tx);
  return (rows[0] as { at: Date }).at.toISOString();
}

/** What the first event keeps of what the case is filed with; the database compares. */
async function filedDigest(tx: Tx, caseId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    digest: string;
  }>`select casework.filed_digest_of(${caseId}) as digest`.execute(tx);
  return rows[0]?.digest;
}

/** Keeps a text apart from the chain; the event gets its commitment. Blank texts are none. */
export async function saveNote(tx: Tx, caseId: string, text: string): Promise<TextRef> {
  const { salt, commitment } = seal(text);
  const { rows } = await sql<{ noteId: string }>`
    select casework.add_note(${caseId}, ${text}, ${salt}, ${commitment}) as "noteId"`.execute(tx);
  return { noteId: (rows[0] as { noteId: string }).noteId, commitment };
}

export async function saveOptionalNote(
  tx: Tx,
  caseId: string,
  text: string | undefined,
): Promise<TextRef | null> {
  return text === undefined || text.trim() === '' ? null : saveNote(tx, caseId, text.trim());
}
