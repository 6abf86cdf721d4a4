/** One cell as people see it: text, an exact decimal number as text, a date as YYYY-MM-DD, or nothing. */
export type Cell = string;

/** A row of a sheet: its number as shown in the spreadsheet program, and its non-empty cells by heading. */
export type SheetRow = {
  readonly number: number;
  readonly cells: ReadonlyMap<string, Cell>;
  /**
   * What stands to the right of the last heading, the first of it by its column, and how much more: an unquoted comma has
   * moved the cells.
   */
  readonly beyond?: { readonly column: string; readonly content: Cell; readonly more: number };
  /** Headings whose cell is no more than the rest of merged cells (A3:A5), which hold their content at their first. */
  readonly merged?: ReadonlyMap<string, string>;
};

/** What a spreadsheet program calls the column of an index from 0: A, …, Z, AA, … */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** The index, from 0, of the column that a spreadsheet program calls A, …, Z, AA, …, or of a cell in it; -1: of none. */
export function columnIndex(reference: string): number {
  let index = 0;
  for (let i = 0; i < reference.length; i++) {
    // Of a lower case letter: a file may have either.
    const letter = (reference.charCodeAt(i) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index - 1;
}

/** Said of a file that is no spreadsheet, whatever its name says. */
export const noSpreadsheet =
  '这不是能读取的表格文件（.xlsx 或 .csv）。请用 Excel 或 WPS 打开后另存为 .xlsx 后再试。';

/** A file that cannot be read as a table at all; the message is Chinese and says what to do. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';
}

/**
 * Whether a cell holds what is left of a number that was too long for a spreadsheet program, written as such programs
 * show it (4.10303E+17): an ID typed into a number cell. Its last digits are lost, and are never guessed.
 */
export const isRounded = (cell: Cell): boolean => /^-?\d(\.\d+)?E\+?\d{2}$/i.test(cell);

/**
 * A value of a spreadsheet as a cell. Dates are calendar dates at midnight UTC. Numbers are written as the program shows
 * them, those beyond 2^53 rounded (`isRounded`). Every cell is text that a database can hold.
 */
export function cellOf(value: string | number | boolean | Date): Cell {
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value.toISOString().slice(0, 10);
}

function numberCell(value: number): Cell {
  if (!Number.isInteger(value)) return decimal(Number(value.toPrecision(SHOWN_DIGITS)));
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? rounded(value) : decimal(value);
}

/** 4.10303E+17, as Excel and WPS show a number of more than eleven digits. */
const rounded = (value: number): string => value.toExponential(5).replace(/\.?0*e/, 'E');

/** Spreadsheet programs show no more: 0.1 + 0.2 reads 0.3 there. */
const SHOWN_DIGITS = 15;

/** Plain decimal notation, without an exponent: 1e-7 is 0.0000001. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/**
 * Full-width digits, letters and spaces are what they look like; surrounding white space is not data, nor are
 * the marks that keep a number text in a CSV file: ="4103…" and '4103…. A NUL, which no text can hold, becomes the
 * sign of a character that could not be read.
 */
function tidy(text: string): string {
  const plain = text.normalize('NFKC').replaceAll('\u0000', '\uFFFD').trim();
  return /^="(.*)"$/.exec(plain)?.[1] ?? plain.replace(/^['‘’](?=[\dA-Z])/i, '');
}
