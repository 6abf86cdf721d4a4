/**
 * Text as it was meant, where it was pasted: without the marks of direction and width that nobody sees, and without the
 * apostrophe in front by which a spreadsheet keeps a number text.
 */
export const withoutMarks = (input: string): string =>
  input.replace(/\p{Cf}/gu, '').replace(/^\s*['‘’`＇]\s*/, '');

/** A number as people copy it from cards, chats and spreadsheets, in one form: half-width, capital letters, no spaces, no dashes. */
export function normaliseTypedNumber(input: string): string {
  return withoutMarks(input)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}
