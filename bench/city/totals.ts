/** What a screening comes to, so that two can be compared. */
import type { Hits } from '@wenye/rules/columns';

export interface Total {
  /** Rows for which it is due, and those that are open. */
  readonly due: number;
  readonly open: number;
  /** Sum of the amounts due, in fen. */
  readonly fen: number;
}

/** By benefit. */
export type Totals = { readonly [benefit: string]: Total };

/** Of hits in shares, added up. */
export function totalsOf(hits: readonly Hits[]): Totals {
  const totals: { [benefit: string]: Total } = {};
  for (const { benefit, rows, open, amounts, unseen: [from, to] = [0, 0] } of hits) {
    const before = totals[benefit] ?? { due: 0, open: 0, fen: 0 };
    totals[benefit] = {
      due: before.due + rows.length,
      open: before.open + open.length + to - from,
      fen: amounts.reduce((sum, fen) => sum + fen, before.fen),
    };
  }
  return totals;
}

/** Throws where two differ, also where one of them has a benefit that the other does not have. */
export function sameTotals(what: string, totals: Totals, other: Totals): void {
  for (const benefit of new Set([...Object.keys(totals), ...Object.keys(other)])) {
    const [own, others] = [JSON.stringify(totals[benefit]), JSON.stringify(other[benefit])];
    if (own !== others) throw new Error(`${what} of ${benefit}: ${own} and ${others}`);
  }
}
