/**
 * Text as it was meant, where it was pasted: without the marks of direction and width that nobody sees, and without the
 * apostrophe in front by which a spreadsheet keeps a number text.
 */
export const withoutMarks = (input: string): string =>
  input.replace(/\p{Cf}/gu, '').replace(/^\s*['‘’`＇]\s*/, '');

/** What stands around a number in a sentence: both marks of a pair, or one that was left of it; pairs within stay. */
const pairs = [
  '“”',
  '‘’',
  '「」',
  '『』',
  '《》',
  '〈〉',
  '【】',
  '〔〕',
  '（）',
  '()',
  '［］',
  '[]',
  '｛｝',
  '{}',
  '""',
  "''",
  '＂＂',
].map((pair) => {
  const [open, close] = Array.from(pair, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
  const others = `[^${open}${close}]`;
  return new RegExp(`^${open}?((?:${others}|${open}${others}*${close})*)${close}?$`, 'u');
});
const stops = /^[\s，。、；：！？．,.;:!?]+|[\s，。、；：！？．,.;:!?]+$/g;
/** `办件号：`. What a notice is called is part of its number (公示号：2020-0003 is 公示2020-0003). */
const label = /^(?!公示)[\p{L}（）()]{1,12}\s*[:：](?=.)/u;

/**
 * What is looked for, out of the text that it was copied with: without marks, the quotation marks or brackets around it,
 * the stops at its ends, and what it is called before a colon. What stands between its own characters stays.
 */
export function outOfText(input: string): string {
  const bare = pairs
    .reduce((text, pair) => text.replace(pair, '$1'), withoutMarks(input).replace(stops, ''))
    .replace(stops, '')
    .replace(label, '');
  return bare === input ? bare : outOfText(bare);
}

/** A number as people copy it from cards, chats and spreadsheets, in one form: half-width, capital letters, no spaces, no dashes. */
export function normaliseTypedNumber(input: string): string {
  return withoutMarks(input)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}
