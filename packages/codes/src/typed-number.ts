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
/** What a number is called, as our pages head it. What a notice is called is part of its number (公示号：2020-0003 is 公示2020-0003). */
const called = /(?!公示)[\p{L}（）()]{1,12}\s*[:：]\s*/u;
/** Without a colon, as a page is copied with its line breaks: then only before a number, and only what numbers are called. */
const headed =
  /(?!公示)[\p{Script=Han}（）()]{0,10}(?:号|码|办件|回执|批次|追回|付款|身份证|证件)(?:（[^（）]{1,6}）)?\s*/u;
const number = /[\p{Script=Latin}\s\p{Pd}]*\p{Nd}[\p{Script=Latin}\p{Nd}\s\p{Pd}]*$/u;
const label = new RegExp(`^(?:${called.source}(?=\\S)|${headed.source}(?=${number.source}))`, 'u');

/**
 * What is looked for, out of the text that it was copied with: without marks, the quotation marks or brackets around it,
 * the stops at its ends, and what it is called before a colon or, as our pages head numbers, before a gap or none. What
 * stands between its own characters stays.
 */
export function outOfText(input: string): string {
  const bare = pairs
    .reduce((text, pair) => text.replace(pair, '$1'), withoutMarks(input).replace(stops, ''))
    .replace(stops, '')
    .replace(label, '');
  return bare === input ? bare : outOfText(bare);
}

/** A number as people copy it from cards, pages, chats and spreadsheets, in one form: half-width, capital letters, no spaces, no dashes. */
export function normaliseTypedNumber(input: string): string {
  return outOfText(input)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}
