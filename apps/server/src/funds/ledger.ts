/**
 * What casework calls inside its own transactions. Each function is one owner function of the schema
 * `funds`, because the officer who awards need not have access to the ledger of the division that pays.
 *
 * All amounts are integer fen. A refusal rolls the caller's transaction back; only lack of funds is an
 * answer, since a case then waits visibly.
 */
import { formatYuan } from '@wenye/codes';
import { sql } from 'kysely';
import type { Tx } from '../kernel/database.ts';
import type { LedgerKey } from './fund.ts';
import type { ObligationState } from './obligation.transitions.ts';
import { ask } from './owner-function.ts';
import type { ItemState } from './payment-item.transitions.ts';
import type { Overpaid } from './payments/recoveries.ts';
import type { WriteOff } from './payments/write-offs.ts';
import { refuse, refuseOutcome } from './refusals.ts';

export type { LedgerKey } from './fund.ts';

export type Claimant = { kind: 'person'; id: string } | { kind: 'firm'; id: string };

/** What a reservation lacks: money of the ledger, or room under the scheme's limit of it. */
export type Lack = 'ledger' | 'limit';

export type Reservation =
  | { reserved: true }
  /** `availableFen`: what the ledger, or the limit, still has. */
  | { reserved: false; lack: Lack; availableFen: number };

/** What an award owes, and the keys under which it may exist only once (invariant 5). */
export type NewObligation = {
  claimant: Claimant;
  /** Clause id of the benefit, such as `11.2`. */
  benefitId: string;
  /** The months or the year paid for, such as `2020-07/2020-09`; `once` for a one-off benefit. */
  periodKey: string;
  /** What it is paid for: the hired person's key, or `self`. */
  objectKey: string;
  /** Declared exclusions across schemes: two live obligations may not share one. */
  exclusionKeys: string[];
  /** A verified account of the claimant: `people.payee_account` or `firms.payee_account`. */
  payeeAccountId: string;
};

export type ObligationView = {
  obligationId: string;
  /** Which pays it, also what of it is owed later. */
  ledger: LedgerKey;
  state: ObligationState;
  amountFen: number;
  /** Paid and kept: settled less returned. */
  paidFen: number;
  /** Taken back of it without anybody owing it back: not paid, or come back. */
  cancelledFen: number;
  /** Instructed and not yet answered by the bank. */
  inTransitFen: number;
  /** Ordered back, and received of it. */
  recoveryOrderedFen: number;
  recoveredFen: number;
  /** What was paid back beyond it, and what of that went back to the claimant. */
  overpaid: Overpaid | null;
  /**
   * Paid back for it by the claimant, what is owed to them again for that included; not of what is ordered back now, of which
   * `recoveredFen` tells.
   */
  repaidFen: number;
  /** What is proposed to be given up of it, or was. */
  writeOff: WriteOff | null;
  /** The number of the open recovery, which who pays back writes on the transfer. */
  recoveryNo: string | null;
  /**
   * The latest payment: how it stands, since when, what the bank said, whether the next one goes to another account,
   * whether it pays again what came back before, and whether the bank refused the file as a whole, for which no
   * account is at fault. Null before the first.
   */
  payment: {
    state: ItemState;
    on: string;
    reason: string | null;
    /** By a written answer: then the reason is an officer's note, and null for who does not keep the money. */
    onPaper: boolean;
    /** The bank refused it, and its statement lists it as paid: nobody knows yet. */
    disputed: boolean;
    redirected: boolean;
    fileRefused: boolean;
    again: boolean;
    /** All that reached the account, each payment with its day. */
    arrived: { amountFen: number; on: string }[];
  } | null;
};

/**
 * Reserves `amountFen` of the ledger for a case: Available → Reserved. Idempotent for the same case,
 * ledger and amount. `limitScheme` counts against the scheme's sub-limit of the ledger, where one is set.
 * A ledger that does not exist has nothing available.
 * @throws Refusal `funds.already-reserved` when the case holds a reservation of another amount or ledger.
 */
export async function reserve(
  tx: Tx,
  request: { caseId: string; ledger: LedgerKey; amountFen: number; limitScheme?: string },
): Promise<Reservation> {
  const { caseId, ledger, amountFen, limitScheme } = request;
  const answer = await ask<{ outcome: string; lack: Lack; availableFen: number }>(
    tx,
    sql`funds.reserve(${caseId}, ${ledger.fund}, ${ledger.year}, ${ledger.division}, ${amountFen}, ${limitScheme ?? null})`,
  );
  if (answer.outcome === 'reserved') return { reserved: true };
  if (answer.outcome === 'insufficient')
    return { reserved: false, lack: answer.lack, availableFen: answer.availableFen };
  return refuseOutcome(answer.outcome);
}

/** Gives a case's reservation back: Reserved → Available. Nothing happens when none is live. */
export async function release(tx: Tx, request: { caseId: string; reason: string }): Promise<void> {
  await ask(tx, sql`funds.release(${request.caseId}, ${request.reason})`);
}

/**
 * Commits the case's reservation (Reserved → Committed) and opens the obligation. Idempotent per case.
 * @throws Refusal `funds.nothing-reserved`, `funds.duplicate-obligation` (same claimant, benefit, period
 *   and object), `funds.excluded-obligation` (a declared exclusion), `funds.account-not-verified`.
 */
export async function commit(
  tx: Tx,
  request: { caseId: string; obligation: NewObligation },
): Promise<{ obligationId: string }> {
  const answer = await ask<{ outcome: string; obligationId: string }>(
    tx,
    sql`funds.commit(${request.caseId}, ${JSON.stringify(request.obligation)}::jsonb)`,
  );
  if (answer.outcome !== 'committed') return refuseOutcome(answer.outcome);
  return { obligationId: answer.obligationId };
}

/** Whether something is owed back of an award, or was given up for lost. */
export const owesBack = ({ state }: Pick<ObligationView, 'state'>): boolean =>
  state === 'under-recovery' || state === 'written-off';

/**
 * What may be proposed to be taken back of an award: `recoverFen` of what was paid, or null, all of it. What `revoke` would
 * refuse is refused before anybody is heard about it.
 * @returns the same; null where it is all that the award comes to
 * @throws Refusal `funds.recovery-open`, `funds.part-unpaid`; at the input's `recoverYuan` `funds.recovers-beyond-paid`,
 *   `funds.recovers-nothing`
 */
export async function mayRecover(
  tx: Tx,
  { caseId, recoverFen }: { caseId: string; recoverFen: number | null },
): Promise<number | null> {
  const path = ['recoverYuan'];
  const obligation = await obligationOf(tx, caseId);
  if (obligation === null) return refuseOutcome('no-obligation');
  const { paidFen, amountFen, cancelledFen } = obligation;
  if (owesBack(obligation)) return refuseOutcome('recovery-open');
  if (recoverFen === null) return null;
  if (recoverFen > paidFen)
    return refuse('funds.recovers-beyond-paid', { paid: formatYuan(paidFen) }, { path });
  if (recoverFen <= 0) return refuseOutcome('recovers-nothing', path);
  if (recoverFen === paidFen) return null;
  return paidFen < amountFen - cancelledFen ? refuseOutcome('part-unpaid') : recoverFen;
}

type Revoked = { outcome: string; paidFen?: number; batchNo?: string };

/**
 * Takes an award back: all of it, which cancels what was not paid (Committed → Available) and orders the rest back; or
 * `recoverFen` of what was paid, after which it stands with the rest.
 * @throws Refusal `funds.payment-in-transit` while the bank has not answered: nobody knows yet what there
 *   is to recover; `funds.in-batch` while finance may still dissolve the batch that it is in;
 *   `funds.no-obligation` when the case has none; `funds.recovery-open` while something is owed back already;
 *   `funds.part-unpaid` for a part of what is not all paid; `funds.recovers-beyond-left` for more than is paid by now,
 *   `funds.recovers-nothing` for nothing of it.
 */
export async function revoke(
  tx: Tx,
  request: { caseId: string; reason: string; recoverFen?: number },
): Promise<{ outcome: 'cancelled' | 'recovery-ordered' }> {
  const { caseId, reason, recoverFen } = request;
  const { outcome, paidFen, batchNo } = await ask<Revoked>(
    tx,
    sql`funds.revoke(${caseId}, ${reason}, ${recoverFen ?? null})`,
  );
  if (outcome === 'cancelled' || outcome === 'recovery-ordered') return { outcome };
  if (outcome === 'in-batch') return refuse('funds.in-batch', { batchNo: batchNo ?? '' });
  // It was looked at when it was proposed: a payment has come back since.
  if (outcome === 'beyond-paid')
    return refuse('funds.recovers-beyond-left', { paid: formatYuan(paidFen ?? 0) });
  return refuseOutcome(outcome);
}

/**
 * Restores an award whose revocation was set aside: ends what was ordered back, and owes once more what was cancelled or
 * paid back, but for `revokedFen` that other revocations took back of it. Idempotent. Too little in the ledger that paid it is
 * an answer, as for a reservation.
 * @throws Refusal `funds.no-obligation` when the case has none
 */
export async function restore(
  tx: Tx,
  { caseId, revokedFen }: { caseId: string; revokedFen: number },
): Promise<Reservation> {
  return standing(await ask(tx, sql`funds.restore(${caseId}, ${revokedFen})`));
}

/**
 * Owes `addFen` more of an award than was awarded, as the decision with that number in the case's history says: out of
 * the ledger that pays it, once for one decision; what is owed back of it is less by as much. Too little in it is an answer, as for a reservation.
 * @throws Refusal `funds.no-obligation` when the case has none
 */
export async function raise(
  tx: Tx,
  request: { caseId: string; decision: number; addFen: number },
): Promise<Reservation> {
  const { caseId, decision, addFen } = request;
  return standing(await ask(tx, sql`funds.raise(${caseId}, ${decision}, ${addFen})`));
}

type Standing = { outcome: string; lack: Lack; availableFen: number };

/** Of an award that stands again or is raised: whether the ledger that pays it has what is owed more. */
function standing({ outcome, lack, availableFen }: Standing): Reservation {
  if (outcome === 'insufficient') return { reserved: false, lack, availableFen };
  return outcome === 'restored' || outcome === 'raised' ? { reserved: true } : refuseOutcome(outcome);
}

/**
 * Status and amounts for the case page; null without an award, and for who may neither see the case nor keeps the
 * paying division's money.
 */
export async function obligationOf(tx: Tx, caseId: string): Promise<ObligationView | null> {
  const { rows } = await sql<ObligationView>`
    select o.id as "obligationId", funds.ledger_of_case(o.case_id) as ledger, o.state, o.amount_fen as "amountFen",
      o.settled_fen - o.returned_fen as "paidFen", o.cancelled_fen as "cancelledFen", o.in_transit_fen as "inTransitFen",
      o.recovery_ordered_fen as "recoveryOrderedFen", o.recovered_fen as "recoveredFen",
      funds.open_recovery_no(o.case_id) as "recoveryNo", funds.overpaid_of_case(o.case_id) as overpaid,
      funds.repaid_of_case(o.case_id)::float8 as "repaidFen",
      funds.write_off_of_case(o.case_id) as "writeOff", funds.payment_of_case(o.case_id) as payment
    from funds.obligations_of_cases(array[${caseId}::uuid]) o`.execute(tx);
  return rows[0] ?? null;
}
