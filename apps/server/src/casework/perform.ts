/** The thin shell around the core: loads a case, gathers the facts, decides, appends, and carries out effects. */
import { sql } from 'kysely';
import { release, revoke } from '../funds/ledger.ts';
import type { Actor as Caller } from '../kernel/access.ts';
import type { Tx } from '../kernel/database.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { UseCaseContext } from '../kernel/use-case.ts';
import { calendar } from './calendar.ts';
import type { CaseCommand } from './case.commands.ts';
import { decide } from './case.decide.ts';
import { append, type LoadedCase, loadCase } from './case.store.ts';
import { type Actor, type ActorAssignment, type CaseStatus, statusLabels } from './case.ts';
import { refusalOf } from './refusals.ts';
import { rulesOf, schemeOf } from './scheme.ts';

/** What a use case hands on, or a job of the worker. */
export interface Shell {
  tx: Tx;
  actor: Caller | 'worker';
  businessDate: string;
  audit: UseCaseContext<unknown>['audit'];
}

export interface Performed extends LoadedCase {
  hash: string;
}

/**
 * Carries out one command on one case.
 * @param prepare stores what belongs to the command (texts, facts, documents) and answers it; whatever it
 *   stored is rolled back with the refusal
 */
export async function perform(
  shell: Shell,
  caseId: string,
  expectedVersion: number,
  prepare: (loaded: LoadedCase) => CaseCommand | Promise<CaseCommand>,
): Promise<Performed> {
  const loaded = await loadCase(shell.tx, caseId);
  const command = await prepare(loaded);
  const actor = await actorOn(shell, loaded);
  try {
    return await performOn(shell, loaded, expectedVersion, command, actor);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'casework.version-conflict') throw error;
    // Somebody was faster by a moment. Whether that concerns this command is for the core to say; nothing is stored yet.
    return performOn(shell, await loadCase(shell.tx, caseId), expectedVersion, command, actor);
  }
}

/** The same on a case already loaded, as an actor already known. */
export async function performOn(
  shell: Shell,
  loaded: LoadedCase,
  expectedVersion: number,
  command: CaseCommand,
  actor: Actor,
): Promise<Performed> {
  const { businessDate } = shell;
  const scheme = rulesOf(schemeOf(loaded.row.benefit_id));
  const decided = decide(loaded.state, expectedVersion, command, { actor, businessDate, scheme, calendar });
  if (!decided.ok) throw refusalOf(decided.refusal, scheme.levels);
  const performed = await append(shell.tx, loaded, decided.event);
  await settleFunds(shell.tx, loaded, performed, command);
  await shell.audit({
    action: `casework.${command.kind}`,
    object: { kind: 'case', id: loaded.row.case_id },
    evidence: performed.hash,
  });
  return performed;
}

/** A case that ends, or goes back, gives its money back; a revoked award is cancelled or recovered. */
async function settleFunds(
  tx: Tx,
  before: LoadedCase,
  { row, state }: LoadedCase,
  command: CaseCommand,
): Promise<void> {
  const caseId = row.case_id;
  if (before.state.fundsReserved && !state.fundsReserved && command.kind !== 'award') {
    await release(tx, { caseId, reason: command.kind });
  }
  if (command.kind === 'revoke') {
    const recoverFen = before.state.revocation?.recoverFen ?? null;
    await revoke(tx, { caseId, reason: command.kind, ...(recoverFen === null ? {} : { recoverFen }) });
  }
}

/** The caller as the core sees them on this case. */
export async function actorOn(shell: Shell, { row }: LoadedCase): Promise<Actor> {
  const { actor: caller } = shell;
  if (caller === 'worker') return { kind: 'system', job: 'worker' };
  if (caller.personId === null || caller.accountId === null)
    throw new Error('a command needs a bound person');
  const { rows } = await sql<{ assignments: ActorAssignment[]; filed_by: string; is_object: boolean }>`
    select * from casework.standing_on(${row.case_id})`.execute(shell.tx);
  const [found] = rows;
  const isClaimant = row.claimant_kind === 'person' && row.claimant_id === caller.personId;
  const isMandated =
    row.claimant_kind === 'firm' && caller.mandates.some((m) => m.firmId === row.claimant_id);
  const isClerk = found?.assignments.some(
    (a) => a.role === 'counter-clerk' && (a.coversCase || found.filed_by === caller.personId),
  );
  return {
    kind: 'person',
    personId: caller.personId,
    accountId: caller.accountId,
    actsForClaimant: isClaimant ? 'claimant' : isMandated ? 'mandate' : isClerk ? 'counter' : null,
    tiedToClaimant: isClaimant || isMandated || (found?.is_object ?? false),
    assignments: found?.assignments ?? [],
  };
}

/** What every command answers. */
export const resultOf = ({ row, state }: LoadedCase) => ({
  caseId: row.case_id,
  status: state.status,
  statusLabel: statusLabels[state.status],
  version: state.version,
});

export type ManyResult =
  | { done: true; caseId: string; status: CaseStatus; statusLabel: string; version: number }
  | { done: false; caseId: string; code: string; message: string };

/** Runs `act` for each case by itself: a refusal of one undoes that one and is reported; the others stand. */
export async function performEach(
  tx: Tx,
  cases: readonly { caseId: string; expectedVersion: number }[],
  act: (one: { caseId: string; expectedVersion: number }) => Promise<LoadedCase>,
): Promise<{ results: ManyResult[]; doneCount: number; refusedCount: number }> {
  const results: ManyResult[] = [];
  // Always in the same order, so that two officers' selections cannot wait for each other.
  for (const one of [...cases].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    await sql`savepoint one_case`.execute(tx);
    try {
      results.push({ done: true, ...resultOf(await act(one)) });
      await sql`release savepoint one_case`.execute(tx);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await sql`rollback to savepoint one_case`.execute(tx);
      results.push({ done: false, caseId: one.caseId, code: error.code, message: error.message });
    }
  }
  const doneCount = results.filter((result) => result.done).length;
  return { results, doneCount, refusedCount: results.length - doneCount };
}
