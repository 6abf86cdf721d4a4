/** Cells that are 1 in few rows and else 0: rows are passed over four at a time, as many cells as one number holds. */
import type { Source } from './javascript.ts';
import type { ColumnData, Term } from './term.ts';

/** So many rows tell how many cells are 1. */
const SAMPLE = 1024;
/** At most one in so many. */
const FEW = 16;

/** Four cells as one number each, and how many rows there are of which it holds all four. */
export interface Fours {
  readonly cells: Int32Array;
  readonly rows: number;
}

/** Of a test that refuses rows in which a rare cell is 0: its cells. Undefined where there is none. */
export function foursOf(source: Source, refuses: Term): Fours | undefined {
  const tests = refuses.op === 'or' ? refuses.args : [refuses];
  for (const each of tests) {
    const column = cellOf(each);
    if (column === undefined) continue;
    const { cells } = source.columnOf(column);
    if (!(cells instanceof Uint8Array) || cells.byteOffset % 4 !== 0 || !isRare(cells)) continue;
    const count = cells.length >> 2;
    return { cells: new Int32Array(cells.buffer, cells.byteOffset, count), rows: count * 4 };
  }
  return undefined;
}

/** The column whose cell is not 1 where a test holds: it is 0. */
function cellOf({ op, args: [test] }: Term): ColumnData | undefined {
  if (op !== 'not' || test?.op !== 'equal') return undefined;
  const [cell, one] = test.args[0]?.op === 'column' ? test.args : test.args.toReversed();
  if (cell?.op !== 'column' || cell.min < 0 || cell.max > 1 || one?.op !== 'constant') return undefined;
  return one.min === 1 ? (cell.data as ColumnData) : undefined;
}

function isRare(cells: Uint8Array): boolean {
  let some = 0;
  for (let at = 0; at < SAMPLE; at++) some += cells[Math.floor((at * cells.length) / SAMPLE)] ?? 0;
  return some * FEW <= SAMPLE;
}
