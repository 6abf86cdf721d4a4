/** What an award came to by each of its months, for whoever takes some of them back. */
import { fenToYuan } from '@wenye/codes';
import { rulesInForce } from '../entitlements/parameters/rules-in-force.ts';
import type { Tx } from '../kernel/database.ts';
import { type FenByMonth, fenByMonth, sumOf } from './by-month.ts';
import type { LoadedCase } from './case.store.ts';
import { revokedMonths } from './case.ts';
import { questionOf } from './compare.ts';
import { currentFacts, monthsPaid } from './dossier.store.ts';
import { evaluate } from './evaluate.ts';
import type { FrozenFact } from './facts.ts';

/** A month that is paid for, and what it came to; null where that cannot be told of it alone. */
export interface PaidMonth {
  /** `YYYY-MM` */
  month: string;
  amountYuan: string | null;
}

export interface PaidMonths {
  /** Those that are paid for, rising; none of an award that is not by the month. */
  readonly months: readonly PaidMonth[];
  /**
   * What each of these came to, by the decision and by what reconsiderations added for it; of an award that is not by the month
   * all of it. Without what was added for several months of which nobody could tell how much was for which. null where the rules
   * come to another amount by now.
   */
  readonly byMonth: (kept: readonly string[]) => FenByMonth | null;
  /** The same together, and with what was added for several months, which is lost with the last of them. */
  readonly fenOf: (kept: readonly string[]) => number | null;
}

/** What the decision came to by each month, and what was added for it, as far as the rules can tell. */
export async function paidMonths(tx: Tx, loaded: LoadedCase): Promise<PaidMonths> {
  const { row, state } = loaded;
  // As the decision had them: what was revoked since came to something, too.
  const months = await monthsPaid(tx, row.case_id, { ...state, parts: [] });
  const decided = await decidedByMonth(tx, loaded, months);
  const revoked = revokedMonths(state);
  const together = state.raises.filter(({ byMonth }) => byMonth === null);
  const byMonth = (kept: readonly string[]): FenByMonth | null => {
    if (decided === null) return null;
    const cameTo = (month: string) =>
      state.raises.reduce((sum, raise) => sum + (raise.byMonth?.[month] ?? 0), decided[month] ?? 0);
    return Object.fromEntries((months.length === 0 ? [''] : kept).map((month) => [month, cameTo(month)]));
  };
  const amountOf = (month: string): string | null => {
    const fen = byMonth([month])?.[month];
    const isAlone = !together.some((raise) => raise.months.includes(month));
    return fen === undefined || !isAlone ? null : fenToYuan(fen);
  };
  return {
    months: months
      .filter((month) => !revoked.includes(month))
      .map((month) => ({ month, amountYuan: amountOf(month) })),
    byMonth,
    fenOf: (kept) => {
      const came = byMonth(kept);
      const touched = together.filter((raise) => raise.months.some((month) => kept.includes(month)));
      return came && touched.reduce((sum, { addFen }) => sum + addFen, sumOf(came));
    },
  };
}

/** What the decision came to by each month; null where the rules come to another amount by now. */
async function decidedByMonth(
  tx: Tx,
  loaded: LoadedCase,
  months: readonly string[],
): Promise<FenByMonth | null> {
  const decidedFen = loaded.state.decision?.amountFen ?? 0;
  if (months.length === 0) return { '': decidedFen };
  const facts = await currentFacts(tx, loaded.row.case_id);
  const pack = await rulesInForce(tx);
  const fenOf = (values: readonly FrozenFact[]) => evaluate(pack, questionOf(loaded), values).amountFen;
  return fenOf(facts) === decidedFen ? fenByMonth(facts, months, fenOf) : null;
}
