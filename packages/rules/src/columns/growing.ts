/** Lists that generated code adds rows to: hits with a number each, and rows that are open. */

export interface Growing {
  hit(row: number, amount: number): void;
  open(row: number): void;
  /** The rows from `from` to before `to`, every one. */
  openAll(from: number, to: number): void;
  readonly list: () => { rows: Int32Array; amounts: Float64Array; open: Int32Array };
}

export function newGrowing(): Growing {
  let [rows, amounts, open] = [new Int32Array(1024), new Float64Array(1024), new Int32Array(256)];
  let [hits, opens] = [0, 0];
  return {
    hit(row, amount) {
      if (hits === rows.length) [rows, amounts] = [grown(rows), grown(amounts)];
      rows[hits] = row;
      amounts[hits++] = amount;
    },
    open(row) {
      if (opens === open.length) open = grown(open);
      open[opens++] = row;
    },
    openAll(from, to) {
      if (opens + to - from > open.length) open = grown(open, opens + to - from);
      for (let row = from; row < to; row++) open[opens++] = row;
    },
    list: () => ({
      rows: rows.subarray(0, hits),
      amounts: amounts.subarray(0, hits),
      open: open.subarray(0, opens),
    }),
  };
}

function grown<T extends Int32Array | Float64Array>(array: T, least = 0): T {
  const length = Math.max(least, array.length * 2);
  const more = new (array.constructor as new (length: number) => T)(length);
  more.set(array as never);
  return more;
}
