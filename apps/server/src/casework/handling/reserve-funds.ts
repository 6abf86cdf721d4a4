import { z } from 'zod';
import { type LedgerKey, type Reservation, raise, reserve, restore } from '../../funds/ledger.ts';
import type { Tx } from '../../kernel/database.ts';
import { job } from '../../kernel/jobs.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type LoadedCase, loadCase } from '../case.store.ts';
import { revokedFen } from '../case.ts';
import { performOn, type Shell } from '../perform.ts';
import { schemeOf } from '../scheme.ts';

/** The step is the system's, whoever's transaction it runs in. */
const system = { kind: 'system', job: 'casework.reserve-waiting' } as const;

/**
 * Reserves the case's amount in the ledger that pays it (25.1: never beyond what was appropriated), or leaves
 * the case waiting, which its history shows.
 */
export async function reserveFor(shell: Shell, loaded: LoadedCase): Promise<LoadedCase> {
  return recordReservation(shell, loaded, await tryToReserve(shell, loaded));
}

/** What a case is reserved in: the ledger of the year of the business date. */
export function ledgerToReserve(
  row: Pick<LoadedCase['row'], 'benefit_id' | 'paying_division'>,
  businessDate: string,
): LedgerKey {
  return {
    fund: schemeOf(row.benefit_id).fund,
    year: Number(businessDate.slice(0, 4)),
    division: row.paying_division,
  };
}

/** An award that stands again, or is raised, is owed out of the ledger that paid it. */
function tryToReserve({ tx, businessDate }: Shell, { row, state }: LoadedCase): Promise<Reservation> {
  if (state.restoring) return restore(tx, { caseId: row.case_id, revokedFen: revokedFen(state) });
  if (state.raising !== null) return raise(tx, { caseId: row.case_id, ...state.raising });
  const ledger = ledgerToReserve(row, businessDate);
  const amountFen = state.decision?.amountFen ?? 0;
  return reserve(tx, { caseId: row.case_id, ledger, amountFen, limitScheme: row.benefit_id });
}

async function recordReservation(shell: Shell, loaded: LoadedCase, answer: Reservation): Promise<LoadedCase> {
  const { lack, availableFen } = answer.reserved ? { lack: null, availableFen: 0 } : answer;
  const command = { kind: 'reserve-funds', reserved: answer.reserved, lack, availableFen } as const;
  return performOn(shell, loaded, loaded.state.version, command, system);
}

/** New money: the cases that wait in a division are served in the order in which they came. */
export const reserveWaiting = job(
  'casework.reserve-waiting',
  z.object({ division: z.string() }),
  async (context) => {
    const waiting = await context.transaction(({ tx }) => waitingCases(tx, context.payload.division));
    for (const caseId of waiting) {
      // Each in its own transaction: one that fails is repeated with the job and holds up no money of others.
      await unlessOvertaken(() =>
        context.transaction((inside) => reserveOne({ ...inside, actor: 'worker' }, caseId)),
      );
    }
  },
);

/** Where somebody else takes a step of the case meanwhile, it is read again: mostly it does not wait any more. */
async function unlessOvertaken(work: () => Promise<void>, triesLeft = 2): Promise<void> {
  try {
    await work();
  } catch (error) {
    const overtaken = error instanceof Refusal && error.code === 'casework.version-conflict';
    if (!overtaken || triesLeft === 0) throw error;
    await unlessOvertaken(work, triesLeft - 1);
  }
}

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

/**
 * Tries once more. A case that moved on meanwhile is left alone; one that still waits for the same gets no event for it.
 */
export async function reserveOne(shell: Shell, caseId: string): Promise<void> {
  const loaded = await loadCase(shell.tx, caseId);
  if (loaded.state.status !== 'waiting-for-funds') return;
  const answer = await tryToReserve(shell, loaded);
  const waitsOn = !answer.reserved && answer.lack === loaded.state.lack;
  if (!waitsOn) await recordReservation(shell, loaded, answer);
}
