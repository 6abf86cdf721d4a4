/** One cell as people see it: text, an exact decimal number as text, a date as YYYY-MM-DD, or nothing. */
export type Cell = string;

/** A row of a sheet: its number as shown in the spreadsheet program, and its non-empty cells by heading. */
export type SheetRow = {
  readonly number: number;
  readonly cells: ReadonlyMap<string, Cell>;
};

/** A file that cannot be read as a table at all; the message is Chinese and says what to do. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';
}

/** Marks a number that a spreadsheet program has stored with fewer digits than were typed (more than 15). */
export const lostDigits = '\u0000lost-digits';

/**
 * A value of the spreadsheet library as a cell. Dates are calendar dates at midnight UTC. Numbers are
 * written as the program shows them. A whole number
 * beyond 2^53 (an ID typed into a number cell) has lost digits and is marked, never guessed.
 */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'object') return objectCell(value);
  return '';
}

function numberCell(value: number): Cell {
  if (!Number.isInteger(value)) return decimal(Number(value.toPrecision(SHOWN_DIGITS)));
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? lostDigits : decimal(value);
}

/** Spreadsheet programs show no more: 0.1 + 0.2 reads 0.3 there. */
const SHOWN_DIGITS = 15;

/** Plain decimal notation, without an exponent: 1e-7 is 0.0000001. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function dateCell(value: Date): Cell {
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}

/** Formulas give their result, rich text its text, links what they show, errors their name (#N/A). */
function objectCell(value: object): Cell {
  if ('result' in value && value.result !== undefined) return cellOf(value.result);
  // Written by a program that did not compute it: an empty cell would pass for "unknown".
  if ('formula' in value) return `=${String(value.formula)}`;
  if ('sharedFormula' in value) return '=';
  if ('richText' in value && Array.isArray(value.richText)) {
    return tidy(value.richText.map((part: { text?: string }) => part.text ?? '').join(''));
  }
  if ('text' in value) return cellOf(value.text);
  if ('error' in value) return String(value.error);
  return '';
}

/**
 * Full-width digits, letters and spaces are what they look like; surrounding white space is not data, nor are
 * the marks that keep a number text in a CSV file: ="4103…" and '4103….
 */
function tidy(text: string): string {
  const plain = text.normalize('NFKC').trim();
  return /^="(.*)"$/.exec(plain)?.[1] ?? plain.replace(/^['‘’](?=[\dA-Z])/i, '');
}
