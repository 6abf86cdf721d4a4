import { z } from 'zod';
import { type LedgerKey, reserve } from '../../funds/ledger.ts';
import { job } from '../../kernel/jobs.ts';
import type { Tx } from '../../kernel/database.ts';
import { type LoadedCase, loadCase } from '../case.store.ts';
import { performOn, type Shell } from '../perform.ts';
import { schemeOf } from '../scheme.ts';

/** The step is the system's, whoever's transaction it runs in. */
const system = { kind: 'system', job: 'casework.reserve-waiting' } as const;

/**
 * Reserves the case's amount in the ledger that pays it (25.1: never beyond what was appropriated), or leaves
 * the case waiting. The ledger's year is the year of the business date.
 */
export async function reserveFor(shell: Shell, loaded: LoadedCase): Promise<LoadedCase> {
  const { row, state } = loaded;
  const ledger: LedgerKey = {
    fund: schemeOf(row.benefit_id).fund,
    year: Number(shell.businessDate.slice(0, 4)),
    division: row.paying_division,
  };
  const amountFen = state.decision?.amountFen ?? 0;
  const answer = await reserve(shell.tx, { caseId: row.case_id, ledger, amountFen, limitScheme: row.benefit_id });
  const command = {
    kind: 'reserve-funds',
    reserved: answer.reserved,
    availableFen: answer.reserved ? 0 : answer.availableFen,
  } as const;
  return performOn(shell, loaded, state.version, command, system);
}

/** New money: the cases that wait in a division are served in the order in which they came. */
export const reserveWaiting = job('casework.reserve-waiting', z.object({ division: z.string() }), async (context) => {
  const waiting = await context.transaction(({ tx }) => waitingCases(tx, context.payload.division));
  for (const caseId of waiting) {
    // Each in its own transaction: one that fails is repeated with the job and holds up no money of others.
    await context.transaction((inside) => reserveOne({ ...inside, actor: 'worker' }, caseId));
  }
});

export async function waitingCases(tx: Tx, division: string | null): Promise<string[]> {
  const rows = await tx
    .selectFrom('casework.case')
    .select('case_id')
    .where('status', '=', 'waiting-for-funds')
    .$if(division !== null, (query) => query.where('paying_division', '=', division as string))
    .orderBy('submitted_on')
    .orderBy('case_number')
    .execute();
  return rows.map((row) => row.case_id);
}

/** Tries once more; a case that meanwhile moved on is left alone, and so is one for which nothing changed. */
export async function reserveOne(shell: Shell, caseId: string): Promise<void> {
  const loaded = await loadCase(shell.tx, caseId);
  if (loaded.state.status !== 'waiting-for-funds') return;
  await reserveFor(shell, loaded);
}
