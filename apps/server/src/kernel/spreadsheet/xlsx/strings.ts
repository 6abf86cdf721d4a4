import { type Cell, cellOf } from '../cell.ts';
import { checkCell, tooLarge } from '../limits.ts';
import type { WorkbookParts } from './parts.ts';
import { LONGEST, type PartReader, read, tooLong } from './xml.ts';

/** What of the strings is kept in memory is about as large as the part. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST = 10_000_000;

/** The strings of a workbook, which its cells name by number, as cells. */
export async function sharedStrings(
  parts: WorkbookParts,
  name: string | undefined,
): Promise<readonly Cell[]> {
  if (name === undefined) return [];
  const strings: Cell[] = [];
  const string = gathered();
  const reader: PartReader = {
    ...string,
    close: (element) => {
      string.close(element);
      if (element === 'si') strings.push(textCell(string.take()));
    },
  };
  for await (const _ of read(await parts.open(name, MOST_BYTES), reader))
    if (strings.length > MOST) throw tooLarge(`有超过 ${MOST} 段文字`);
  return strings;
}

/** Gathers the text of a string from its runs, without how it is read aloud (rPh). */
export function gathered() {
  let text = '';
  let isText = false;
  let isAloud = false;
  return {
    open: (element: string) => {
      if (element === 'rPh') isAloud = true;
      else if (element === 't') isText = !isAloud;
    },
    close: (element: string) => {
      if (element === 'rPh') isAloud = false;
      else if (element === 't') isText = false;
    },
    text: (piece: string) => {
      if (!isText) return;
      text += piece;
      if (text.length > LONGEST) throw tooLong();
    },
    /** What was gathered since the last time. */
    take: () => {
      const taken = text;
      text = '';
      return taken;
    },
  };
}

/** A text as a cell: what XML cannot hold is written _x000D_ (ISO/IEC 29500-1, 22.9.2.19). */
export function textCell(text: string): Cell {
  const plain = text.includes('_x')
    ? text
        .replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
        .toWellFormed()
    : text;
  const cell = cellOf(plain);
  checkCell(cell, '');
  return cell;
}
