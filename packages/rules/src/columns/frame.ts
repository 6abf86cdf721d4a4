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

/** The name of the column that holds the denominators of a fraction. */
export const denominators = (id: string): string => `${id}/`;

/** The column that says of which parents a list is known. */
export const listColumn = (frame: Frame, id: string, level: number): ColumnData => {
  const { parent } = frame.layout.levels[level] as { parent: number };
  const nullable = (frame.levels[level] as LevelRows).listed !== undefined;
  return { name: `${id}?`, level: parent, min: 0, max: 0, nullable };
};
