/**
 * Lists that generated code adds rows to: hits with a number each, and rows that are open. A loop takes the arrays, of
 * which it knows that all its rows fit in, and counts for itself: what a call might have changed V8 would read anew for
 * every row.
 */
export class Growing {
  hits = 0;
  opens = 0;
  rows = new Int32Array(0);
  amounts = new Float64Array(0);
  open = new Int32Array(0);

  /** Makes room for so many rows more, be they hits or open. */
  reserve(more: number): this {
    const { hits, opens, rows, amounts, open } = this;
    if (hits + more > rows.length) {
      this.rows = grown(rows, hits + more);
      this.amounts = grown(amounts, hits + more);
    }
    if (opens + more > open.length) this.open = grown(open, opens + more);
    return this;
  }

  list(): { rows: Int32Array; amounts: Float64Array; open: Int32Array } {
    const { hits, opens, rows, amounts, open } = this;
    return {
      rows: rows.subarray(0, hits),
      amounts: amounts.subarray(0, hits),
      open: open.subarray(0, opens),
    };
  }
}

/** Lines of generated code before a loop over the rows from `from` to before `to`, and after it. */
export const BEFORE = ['  const { rows, amounts, open } = found;', '  let { hits, opens } = found;'];
export const AFTER = ['  found.hits = hits;', '  found.opens = opens;'];
/** Statements that add a row. */
export const hit = (row: string, amount: string): string =>
  `rows[hits] = ${row}; amounts[hits++] = ${amount};`;
export const open = (row: string): string => `open[opens++] = ${row};`;

function grown<T extends Int32Array | Float64Array>(array: T, least: number): T {
  const more = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2));
  more.set(array as never);
  return more;
}
