/**
 * A frame: the facts of many subjects as columns. Level 0 has a row for each subject; the level of a list has a row
 * for each of its records, in the order of their parents, whose records begin at `starts[parent]`.
 */
import type { Layout } from '../engine/layout.ts';
import type { ColumnData } from './term.ts';

/** Numbers as rules hold them: fen, days, months, 0 and 1, places of codes in the dictionary. */
export type Cells = Float64Array | Int32Array | Int16Array | Uint8Array;

export interface Column extends ColumnData {
  readonly cells: Cells;
  /** 1 where the cell is filled; absent: all are. */
  readonly filled?: Uint8Array;
}

export interface LevelRows {
  readonly count: number;
  /** For lists: where the records of each parent begin, and at the end their number. */
  readonly starts?: Int32Array;
  /** For lists: the parent of each record. */
  readonly parents?: Int32Array;
  /** For lists: 1 where it is known which records the parent has; absent: everywhere. */
  readonly listed?: Uint8Array;
}

export interface Frame {
  readonly layout: Layout;
  /** Every code that a cell, a rule or a figure names. */
  readonly dictionary: readonly string[];
  readonly levels: readonly LevelRows[];
  /** By fact id; a fact without a column is unknown for all. A fraction has two: `id` and `id/`. */
  readonly columns: ReadonlyMap<string, Column>;
}

/** What rules are lowered over: which columns there are and what can stand in them, but no cells. */
export interface Shape {
  readonly dictionary: readonly string[];
  readonly columns: ReadonlyMap<string, ColumnData>;
  /** By level: the lists whose records are at hand; a list that is absent is unknown for all. */
  readonly lists: ReadonlyMap<number, ListShape>;
}

export interface ListShape {
  /** Whether of some parent it is unknown which records it has. */
  readonly nullable: boolean;
  /** The most records that a parent has. */
  readonly most: number;
}

export function shapeOf({ dictionary, columns, levels }: Frame): Shape {
  const lists = new Map<number, ListShape>();
  for (const [level, { starts, listed }] of levels.entries())
    if (starts !== undefined) lists.set(level, { nullable: listed !== undefined, most: mostRecords(starts) });
  return { dictionary, columns, lists };
}

function mostRecords(starts: Int32Array): number {
  let most = 0;
  for (let i = 0; i + 1 < starts.length; i++)
    most = Math.max(most, (starts[i + 1] as number) - (starts[i] as number));
  return most;
}

/** The name of the column that holds the denominators of a fraction. */
export const denominators = (id: string): string => `${id}/`;

/** The column of a parent's row that is filled where its list is known. */
export const listColumn = (id: string, parent: number, nullable: boolean): ColumnData => ({
  name: `${id}?`,
  level: parent,
  min: 0,
  max: 0,
  nullable,
});

const parentCache = new WeakMap<LevelRows, Int32Array>();
/** The parent of each record, found out once. */
export function parentsOf(rows: LevelRows): Int32Array {
  if (rows.parents !== undefined) return rows.parents;
  const known = parentCache.get(rows);
  if (known !== undefined) return known;
  const starts = rows.starts as Int32Array;
  const parents = new Int32Array(rows.count);
  for (let i = 0; i + 1 < starts.length; i++) parents.fill(i, starts[i], starts[i + 1]);
  parentCache.set(rows, parents);
  return parents;
}
