/** What each month of an award came to, for whoever takes some of them back. */

import { fenToYuan } from '@wenye/codes';
import { rulesInForce } from '../entitlements/parameters/rules-in-force.ts';
import type { Tx } from '../kernel/database.ts';
import type { LoadedCase } from './case.store.ts';
import { revokedMonths } from './case.ts';
import { questionOf } from './compare.ts';
import { currentFacts, monthsPaid } from './dossier.store.ts';
import { evaluate } from './evaluate.ts';
import { type FrozenFact, upToMonth } from './facts.ts';

/** A month that is paid for, and what it came to; null where the rules cannot tell that. */
export interface PaidMonth {
  /** `YYYY-MM` */
  month: string;
  amountYuan: string | null;
  /** What it came to at least, in fen; 0 where the rules cannot tell. */
  leastFen: number;
}

/**
 * The months that a case is paid for, each with what the claim came to more by it: the rules are asked as if it ended with each
 * month in turn. They cannot tell what of a reconsideration's addition for several months is for which, nor anything once they
 * come to another amount.
 */
export async function paidMonths(tx: Tx, loaded: LoadedCase): Promise<PaidMonth[]> {
  const { row, state } = loaded;
  // As the decision had them: what one came to is what the claim came to more by it.
  const months = await monthsPaid(tx, row.case_id, { ...state, parts: [] });
  if (months.length === 0) return [];
  const facts = await currentFacts(tx, row.case_id);
  const pack = await rulesInForce(tx);
  const fenOf = (values: readonly FrozenFact[]) => evaluate(pack, questionOf(loaded), values).amountFen;
  const isTold = fenOf(facts) === state.decision?.amountFen;
  let before = 0;
  const came = months.map((month) => {
    if (!isTold) return { month, amountYuan: null, leastFen: 0 };
    const upTo = fenOf(upToMonth(facts, month));
    const more = upTo - before;
    before = upTo;
    const added = state.raises.filter((raise) => raise.months.includes(month));
    const alone = added.filter((raise) => raise.months.length === 1);
    const leastFen = more + alone.reduce((sum, { addFen }) => sum + addFen, 0);
    return { month, amountYuan: alone.length < added.length ? null : fenToYuan(leastFen), leastFen };
  });
  const revoked = revokedMonths(state);
  return came.filter(({ month }) => !revoked.includes(month));
}
