/** Merged cells of a sheet. The streaming reader of the library does not tell them. */

/** The columns of a row whose cell is a further one of merged cells that hold something, to their range. Rows in order. */
export type MergedCells = (row: number, cells: readonly string[]) => ReadonlyMap<number, string>;

type Range = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly name: string;
};

/**
 * Reads which cells of a sheet are merged. They stand behind its rows, so that it is gone through once before.
 *
 * @param sheet its XML as text
 */
export async function mergedCells(sheet: AsyncIterable<unknown>): Promise<MergedCells> {
  const ranges = (await rangesIn(sheet)).toSorted((a, b) => a.top - b.top);
  let next = 0;
  // By their first column: merged cells do not overlap, so that a file in which they do opens no more at once than these.
  const open = new Map<number, Range>();
  return (row, cells) => {
    for (const { left, bottom } of open.values()) if (bottom < row) open.delete(left);
    for (let range = ranges[next]; range !== undefined && range.top <= row; range = ranges[++next]) {
      // Its first row may be missing from the file: then its first cell is empty.
      const isHeld = range.top === row && (cells[range.left] ?? '') !== '';
      if (isHeld) open.set(range.left, range);
    }
    return new Map(
      [...open.values()].flatMap((range) => furtherIn(range, row).map((column) => [column, range.name])),
    );
  };
}

function furtherIn({ left, right, top }: Range, row: number): number[] {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return row === top ? columns.slice(1) : columns;
}

const MERGED = /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** More columns than any roster has; whole rows are merged to the last that there is, XFD. */
const COLUMNS = 500;
/** Longer than what tells of one range. */
const OVERLAP = 200;

async function rangesIn(sheet: AsyncIterable<unknown>): Promise<Range[]> {
  const found = new Map<string, Range>();
  let before = '';
  for await (const chunk of sheet) {
    const text = before + String(chunk);
    if (text.includes('mergeCell')) for (const each of text.matchAll(MERGED)) add(found, each);
    before = text.slice(-OVERLAP);
  }
  return [...found.values()];
}

function add(found: Map<string, Range>, [, from = '', top, to = '', bottom]: RegExpMatchArray): void {
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

const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
