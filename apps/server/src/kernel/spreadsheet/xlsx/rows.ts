import { type Cell, columnIndex } from '../cell.ts';
import { COLUMNS, ROW, rowTooLong, turns } from '../limits.ts';
import type { RawRow } from '../raw-sheet.ts';
import { type Book, cellValue, type WrittenCell } from './cell-value.ts';
import type { MergedCells } from './merged-cells.ts';
import type { Part } from './parts.ts';
import { damaged, outOfOrder } from './refusals.ts';
import { gathered } from './strings.ts';
import { LONGEST, type PartReader, read, tooLong } from './xml.ts';

const ROWS = 1_048_576;

/**
 * The rows of a sheet that hold something; of a block of the file that has none, a blank one, so that whoever looks for
 * something may give up.
 *
 * @throws UnreadableTable with a Chinese message
 */
export async function* rowsIn(sheet: Part, book: Book, mergedIn: MergedCells): AsyncGenerator<RawRow> {
  const { reader, take, at } = rowReader(book);
  const others = turns();
  for await (const _ of read(sheet, reader)) {
    const rows = take();
    if (rows.length === 0) yield { number: at(), cells: [] };
    for (const { number, filled } of rows) {
      const cells: Cell[] = [];
      for (const [column, cell] of filled) {
        while (cells.length < column) cells.push('');
        cells[column] = cell;
      }
      yield { number, cells, merged: mergedIn(number, cells) };
      await others(cells.length);
    }
  }
}

/** A row by its columns: one far to the right takes no room for those before it while it waits. */
type Filled = { readonly number: number; readonly filled: Map<number, Cell> };

type Open = { -readonly [Key in keyof WrittenCell]: WrittenCell[Key] };

function rowReader(book: Book) {
  let rows: Filled[] = [];
  let row: Filled = { number: 0, filled: new Map() };
  let column = -1;
  let length = 0;
  let cell: Open | null = null;
  let into: 'value' | 'formula' | null = null;
  const inline = gathered();
  const reader: PartReader = {
    open: (element, { r, t, s }) => {
      if (element === 'row') {
        row = { number: rowNumber(r, row.number + 1), filled: new Map() };
        column = -1;
        length = 0;
      } else if (element === 'c') {
        column = columnOf(r, column + 1);
        cell = { type: t, style: s, value: undefined, formula: undefined };
      } else if (cell !== null) {
        inline.open(element);
        into = element === 'v' ? 'value' : element === 'f' ? 'formula' : null;
        if (into !== null) cell[into] = '';
      }
    },
    close: (element) => {
      into = null;
      inline.close(element);
      if (element === 'c' && cell !== null) {
        const shown = cellValue(cell, inline.take(), book);
        cell = null;
        if (shown === '') return;
        row.filled.set(column, shown);
        length += shown.length;
        if (length > ROW) throw rowTooLong(row.number);
      } else if (element === 'row' && row.filled.size > 0) rows.push(row);
    },
    text: (piece) => {
      if (cell === null) return;
      if (into === null) inline.text(piece);
      else cell[into] = joined(cell[into] ?? '', piece);
    },
  };
  return {
    reader,
    /** The rows that were read since the last time. */
    take: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
    /** The row that was begun last; 0: none. */
    at: () => row.number,
  };
}

function joined(before: string, piece: string): string {
  if (before.length + piece.length > LONGEST) throw tooLong();
  return before + piece;
}

/** A row without a number follows the one before it. */
function rowNumber(written: string | undefined, next: number): number {
  const number = written === undefined ? next : Number(written);
  if (Number.isInteger(number) && number >= 1 && number <= ROWS) {
    if (number < next) throw outOfOrder(number);
    return number;
  }
  throw damaged(new Error(`there is no row ${written ?? next}`));
}

/** So does a cell without a column. */
function columnOf(written: string | undefined, next: number): number {
  const named = columnIndex(written ?? '');
  const column = named < 0 ? next : named;
  if (column < COLUMNS) return column;
  throw damaged(new Error(`there is no column ${written ?? next}`));
}
