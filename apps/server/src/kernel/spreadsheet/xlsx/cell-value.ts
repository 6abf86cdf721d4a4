import { type Cell, cellOf } from '../cell.ts';
import type { DateStyles } from './date-formats.ts';
import { damaged } from './refusals.ts';
import { textCell } from './strings.ts';
import { isTrue } from './xml.ts';

/** A cell as it is written in a sheet. */
export type WrittenCell = {
  readonly type: string | undefined;
  readonly style: string | undefined;
  /** undefined where there is none; a formula that gives no text has an empty value. */
  readonly value: string | undefined;
  readonly formula: string | undefined;
};

/** What the cells of a workbook are read with. */
export type Book = {
  readonly strings: readonly Cell[];
  readonly isDate: DateStyles;
  readonly since1904: boolean;
};

/**
 * What a cell shows (ISO/IEC 29500-1, 18.3.1.4 and 18.18.11).
 *
 * @param inline the text of a string that is written in the cell itself
 */
export function cellValue({ type, style, value, formula }: WrittenCell, inline: string, book: Book): Cell {
  // Written by a program that did not compute it: an empty cell would pass for "unknown".
  if (formula !== undefined && (value === undefined || (value === '' && type !== 'str')))
    return textCell(`=${formula}`);
  if (type === 'inlineStr') return textCell(inline);
  if (value === undefined) return '';
  switch (type) {
    case 's':
      return value === '' ? '' : shared(book.strings, Number(value));
    case 'str':
    case 'e':
      return textCell(value);
    case 'b':
      return cellOf(isTrue(value));
    case 'd':
      return /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0] ?? textCell(value);
    default:
      return numberOf(value, book.isDate(Number(style ?? 0)), book.since1904);
  }
}

function shared(strings: readonly Cell[], index: number): Cell {
  const string = strings[index];
  if (string === undefined) throw damaged(new Error(`there is no string ${index}`));
  return string;
}

const DAY = 86_400_000;
/** 9999-12-31, the last that spreadsheet programs know. */
const LAST = 2_958_465;

function numberOf(value: string, isDate: boolean, since1904: boolean): Cell {
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return textCell(value);
  if (!isDate || number < 0 || number > LAST) return cellOf(number);
  // Serial numbers count days from 1899-12-30, or from 1904-01-01 where the workbook says so.
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return cellOf(new Date(first + Math.round(number * DAY)));
}
