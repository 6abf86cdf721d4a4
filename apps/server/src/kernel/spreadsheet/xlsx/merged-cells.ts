/** Merged cells of a sheet. */
import { columnIndex } from '../cell.ts';
import { tooLarge } from '../limits.ts';
import type { Part } from './parts.ts';
import { LONGEST, tooLong } from './xml.ts';

/** The columns of a row whose cell is a further one of merged cells that hold something, to their range. Rows in order. */
export type MergedCells = (row: number, cells: readonly string[]) => ReadonlyMap<number, string>;

type Range = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly name: string;
};

const NONE: ReadonlyMap<number, string> = new Map();

/**
 * Reads which cells of a sheet are merged. They stand behind its rows, so that it is gone through once before.
 *
 * @param sheet its XML
 */
export async function mergedCells(sheet: Part): Promise<MergedCells> {
  const ranges = (await rangesIn(sheet)).toSorted((a, b) => a.top - b.top);
  let next = 0;
  // By column: merged cells do not overlap, and where they do in a file, no more are open than there are columns.
  const open = new Map<number, Range>();
  return (row, cells) => {
    for (const [column, { bottom }] of open) if (bottom < row) open.delete(column);
    for (let range = ranges[next]; range !== undefined && range.top <= row; range = ranges[++next]) {
      // Its first row may be missing from the file: then its first cell is empty.
      const isHeld = range.top === row && (cells[range.left] ?? '') !== '';
      if (isHeld && !open.has(range.left))
        for (let column = range.left; column <= range.right; column++) open.set(column, range);
    }
    if (open.size === 0) return NONE;
    const further = [...open].filter(([column, { left, top }]) => column !== left || row !== top);
    return new Map(further.map(([column, { name }]) => [column, name]));
  };
}

const MERGED = /<(?:[\w.-]+:)?mergeCell\s[^<>]*>/g;
const REF = /\sref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/;
/** More columns than any roster has; whole rows are merged to the last that there is, XFD. */
const COLUMNS = 500;
const MOST = 200_000;

async function rangesIn(sheet: Part): Promise<Range[]> {
  const found = new Map<string, Range>();
  let before = '';
  for await (const block of sheet) {
    const text = before + block;
    if (text.includes('mergeCell')) for (const [tag] of text.matchAll(MERGED)) add(found, REF.exec(tag));
    if (found.size > MOST) throw tooLarge(`有超过 ${MOST} 处合并的单元格`);
    // A tag that ends in the next block.
    const last = text.lastIndexOf('<');
    before = last < 0 || text.includes('>', last) ? '' : text.slice(last);
    if (before.length > LONGEST) throw tooLong();
  }
  return [...found.values()];
}

function add(found: Map<string, Range>, match: RegExpExecArray | null): void {
  if (match === null) return;
  const [, from = '', top, to = '', bottom] = match;
  const left = columnIndex(from);
  const right = columnIndex(to);
  const name = `${from}${top}:${to}${bottom}`;
  if (left >= COLUMNS) return;
  found.set(name, {
    left,
    right: Math.min(right, COLUMNS - 1),
    top: Number(top),
    bottom: Number(bottom),
    name,
  });
}
