/** What an award came to by each of its months, for whoever takes some of them back. */
import { fenToYuan } from '@wenye/codes';
import { rulesInForce } from '../entitlements/parameters/rules-in-force.ts';
import type { Tx } from '../kernel/database.ts';
import type { LoadedCase } from './case.store.ts';
import { raisedFen, revokedMonths } from './case.ts';
import { questionOf } from './compare.ts';
import { currentFacts, monthsPaid } from './dossier.store.ts';
import { evaluate } from './evaluate.ts';
import { type FrozenFact, upToMonth } from './facts.ts';

/** A month that is paid for, and what it came to; null where that cannot be told of it alone. */
export interface PaidMonth {
  /** `YYYY-MM` */
  month: string;
  amountYuan: string | null;
}

export interface PaidMonths {
  /** Those that are paid for, rising; none of an award that is not by the month. */
  readonly months: readonly PaidMonth[];
  /** What the award comes to by these of its months alone, in fen; null where the rules come to another amount by now. */
  readonly fenOf: (kept: readonly string[]) => number | null;
}

/**
 * What each month came to is what the claim came to more by it, and what reconsiderations added for it: the rules are asked as if
 * the claim ended with each month in turn. What was added for several months at once is none's alone, and is lost with the last.
 */
export async function paidMonths(tx: Tx, loaded: LoadedCase): Promise<PaidMonths> {
  const { row, state } = loaded;
  const decidedFen = state.decision?.amountFen ?? 0;
  // As the decision had them: what was revoked since came to something, too.
  const months = await monthsPaid(tx, row.case_id, { ...state, parts: [] });
  if (months.length === 0) return { months: [], fenOf: () => decidedFen + raisedFen(state) };
  const decided = await fenByMonth(tx, loaded, months);
  const revoked = revokedMonths(state);
  const added = (isMeant: (of: readonly string[]) => boolean) =>
    state.raises.reduce((sum, raise) => sum + (isMeant(raise.months) ? raise.addFen : 0), 0);
  const amountOf = (month: string): string | null => {
    const own = decided?.get(month);
    if (
      own === undefined ||
      state.raises.some((raise) => raise.months.includes(month) && raise.months.length > 1)
    )
      return null;
    return fenToYuan(own + added((of) => of.includes(month)));
  };
  return {
    months: months
      .filter((month) => !revoked.includes(month))
      .map((month) => ({ month, amountYuan: amountOf(month) })),
    fenOf: (kept) =>
      decided &&
      kept.reduce((sum, month) => sum + (decided.get(month) ?? 0), 0) +
        added((of) => of.length === 0 || of.some((month) => kept.includes(month))),
  };
}

/** What the decision came to by each month, in fen; null where the rules come to another amount by now. */
async function fenByMonth(
  tx: Tx,
  loaded: LoadedCase,
  months: readonly string[],
): Promise<Map<string, number> | null> {
  const facts = await currentFacts(tx, loaded.row.case_id);
  const pack = await rulesInForce(tx);
  const fenOf = (values: readonly FrozenFact[]) => evaluate(pack, questionOf(loaded), values).amountFen;
  if (fenOf(facts) !== loaded.state.decision?.amountFen) return null;
  const came = new Map<string, number>();
  let before = 0;
  for (const month of months) {
    const upTo = fenOf(upToMonth(facts, month));
    came.set(month, upTo - before);
    before = upTo;
  }
  return came;
}
