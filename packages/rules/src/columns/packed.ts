/**
 * A frame as bytes, as narrow as its numbers allow, to be kept and joined with others later: what registers say of a
 * whole city is reduced to columns once and read many times, each time those columns that the question needs.
 */
import type { Layout } from '../engine/layout.ts';
import type { Cells, Column, Frame } from './frame.ts';

interface CellsOf {
  readonly byte: Uint8Array;
  readonly short: Int16Array;
  readonly int: Int32Array;
  readonly number: Float64Array;
}
export type CellKind = keyof CellsOf;

export const MAKE: { readonly [K in CellKind]: (count: number) => CellsOf[K] } = {
  byte: (count) => new Uint8Array(count),
  short: (count) => new Int16Array(count),
  int: (count) => new Int32Array(count),
  number: (count) => new Float64Array(count),
};

/** What a frame has: without its cells, and without its layout, which is that of the pack. */
export interface FrameHead {
  readonly dictionary: readonly string[];
  readonly levels: readonly {
    readonly count: number;
    readonly starts: boolean;
    readonly listed: boolean;
  }[];
  readonly columns: readonly (Pick<Column, 'name' | 'level' | 'min' | 'max' | 'nullable'> & {
    readonly kind: CellKind;
  })[];
}

export interface PackedFrame {
  readonly head: FrameHead;
  /** By id: of a list `starts`, then `listed` where there is such; of a column the cells, then `filled` likewise. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** The narrowest kind of whole numbers of a range. */
export function kindFor(min: number, max: number): CellKind {
  if (min >= 0 && max < 2 ** 8) return 'byte';
  if (min >= -(2 ** 15) && max < 2 ** 15) return 'short';
  return min >= -(2 ** 31) && max < 2 ** 31 ? 'int' : 'number';
}

/** How many rows the level has in which those of another lie. */
export function parentsIn(layout: Layout, head: Pick<FrameHead, 'levels'>, level: number): number {
  const parent = layout.levels[level]?.parent ?? -1;
  return head.levels[parent]?.count ?? 0;
}

export function packFrame({ layout, dictionary, levels, columns }: Frame): PackedFrame {
  const parts = new Map<string, Uint8Array>();
  for (const [level, { starts, listed }] of levels.entries()) {
    const list = layout.levels[level]?.list;
    if (list && starts) parts.set(list.id, concatenated(bytesOf(starts), listed));
  }
  const kept = [...columns.values()].map(({ cells, filled, ...column }) => {
    const { name, level, min, max, nullable } = column;
    const kind = kindFor(min, max);
    parts.set(name, concatenated(bytesOf(narrowed(kind, cells)), filled));
    return { name, level, min, max, nullable, kind };
  });
  const rows = levels.map(({ count, starts, listed }) => ({
    count,
    starts: starts !== undefined,
    listed: listed !== undefined,
  }));
  return { head: { dictionary, levels: rows, columns: kept }, parts };
}

/**
 * A head with some of its columns and lists, so that no others need be read. What is left out is unknown.
 * @param wanted ids of facts and lists
 */
export function headOf(layout: Layout, head: FrameHead, wanted: ReadonlySet<string>): FrameHead {
  const has = (level: number): boolean => wanted.has(layout.levels[level]?.list?.id ?? '');
  return {
    ...head,
    levels: head.levels.map((each, level) => ({ ...each, starts: each.starts && has(level) })),
    columns: head.columns.filter(({ name }) => wanted.has(factOf(name))),
  };
}

/** The fact whose numbers a column holds, of a fraction the denominators. */
const factOf = (column: string): string => (column.endsWith('/') ? column.slice(0, -1) : column);

function narrowed(kind: CellKind, cells: Cells): Cells {
  const made = MAKE[kind](cells.length);
  made.set(cells);
  return made;
}

export const bytesOf = ({ buffer, byteOffset, byteLength }: Cells): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function concatenated(first: Uint8Array, second: Uint8Array | undefined): Uint8Array {
  if (second === undefined) return first;
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
