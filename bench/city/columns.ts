/**
 * Columns of generated subjects: each cell from a random number of its own and from what kind of subject it is. Cells
 * lie in shared memory, so that threads read the same ones.
 */
import type { Cells, Column } from '@wenye/rules/columns';

/** A small fast generator; `next()` is at least 0 and less than 1. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/** Gives a cell of the row: a number as rules hold it; NaN where it is empty. */
export type Draw = (row: number, random: Random) => number;

/** Whole numbers from `from` to before `to`. */
export const between =
  (from: number, to: number): Draw =>
  (_, random) =>
    Math.floor(from + random.next() * (to - from));

interface CellsOf {
  readonly byte: Uint8Array;
  readonly short: Int16Array;
  readonly int: Int32Array;
  readonly number: Float64Array;
}
export type Kind = keyof CellsOf;

const MAKE: { readonly [K in Kind]: (count: number) => CellsOf[K] } = {
  byte: (count) => new Uint8Array(new SharedArrayBuffer(count)),
  short: (count) => new Int16Array(new SharedArrayBuffer(count * 2)),
  int: (count) => new Int32Array(new SharedArrayBuffer(count * 4)),
  number: (count) => new Float64Array(new SharedArrayBuffer(count * 8)),
};

export const sharedCells = <K extends Kind>(kind: K, count: number): CellsOf[K] => MAKE[kind](count);

export interface ColumnPlan {
  readonly id: string;
  readonly level: number;
  readonly count: number;
  readonly cells: Kind;
  readonly draw: Draw;
}

export function columnOf({ id, level, count, cells: kind, draw }: ColumnPlan): Column {
  const random = new Random(seedOf(id));
  const cells: Cells = sharedCells(kind, count);
  let filled: Uint8Array | undefined;
  let [min, max] = [Infinity, -Infinity];
  for (let row = 0; row < count; row++) {
    const value = draw(row, random);
    if (Number.isNaN(value)) {
      filled ??= sharedCells('byte', count).fill(1, 0, row);
      continue;
    }
    cells[row] = value;
    if (filled !== undefined) filled[row] = 1;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) [min, max] = [0, 0];
  const nullable = filled !== undefined;
  return { name: id, level, min, max, nullable, cells, ...(filled === undefined ? {} : { filled }) };
}

function seedOf(text: string): number {
  let seed = 2_166_136_261;
  for (const each of text) seed = Math.imul(seed ^ (each.codePointAt(0) as number), 16_777_619);
  return seed;
}

export function kindOf(cells: Cells): Kind {
  if (cells instanceof Uint8Array) return 'byte';
  if (cells instanceof Int16Array) return 'short';
  return cells instanceof Int32Array ? 'int' : 'number';
}
