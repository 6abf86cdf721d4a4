/**
 * A number as people copy it from cards, chats and spreadsheets, in one form: half-width, capital letters, without
 * white space, dashes, the marks of direction and width that nobody sees, and the apostrophe that makes it text.
 */
export function normaliseTypedNumber(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/^['‘’`]/, '')
    .toUpperCase();
}
