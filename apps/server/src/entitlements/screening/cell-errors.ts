/** What is wrong in the cells of a row, as much of it as anybody reads: a file may be wrong throughout. */

/** What is wrong in one cell, for the person who mends the file. */
export type CellError = {
  /** As shown in the spreadsheet program. */
  readonly row: number;
  readonly column: string;
  readonly content: string;
  /** Chinese, with what to do. */
  readonly message: string;
};

/** So many cells of a row are told. */
const CELLS = 20;
/** So many letters of what stands in a cell. */
const LETTERS = 100;

/** The beginning of a text that may be any length; characters are not torn. */
export function clipped(text: string, letters = LETTERS): string {
  if (text.length <= letters) return text;
  const first = Array.from(text.slice(0, 2 * letters + 1));
  return first.length <= letters ? first.join('') : `${first.slice(0, letters).join('')}…`;
}

/** The first of what is wrong in a row, and how much more there is. */
export function listed(errors: readonly CellError[]): readonly CellError[] {
  const told = errors.slice(0, CELLS).map((each) => ({ ...each, content: clipped(each.content) }));
  const [first] = errors;
  if (first === undefined || errors.length <= CELLS) return told;
  const message = `另有 ${errors.length - CELLS} 处问题没有列出，改正以上各处后再看`;
  return [...told, { row: first.row, column: '其他列', content: '', message }];
}
