/** Whether a word that somebody types stands in a text: as written, as people say it, or nearly. Pure. */
import { EVERYDAY, partsOfWord } from './everyday-words.ts';

/** Letters of one width and case; figures as people type them: no separators, no space before the unit. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replaceAll(/(\d)\s+(?=[元万亿])/g, '$1');
}

/** As written, an amount as a whole amount, or by what the document calls what people say. Both are plain. */
export function stands(word: string, text: string): boolean {
  return (
    isWritten(word, text) ||
    partsOfWord(word).every((names) => names.some((name) => isWritten(plain(name), text)))
  );
}

/** Of an age, of months, of a clause: 22 is no part of 2022, nor 9.3 of 19.3. */
const SMALL = /^\d{1,2}(?:\.\d+)?$/;

const AMOUNT = /^(\d{3,})(?=$|元)/;

/** As written; an amount and a number as a whole. */
export function isWritten(word: string, text: string): boolean {
  if (SMALL.test(word)) return new RegExp(`(?<![\\d.])${word.replace('.', '\\.')}(?![\\d.])`).test(text);
  const amount = AMOUNT.exec(word)?.[1];
  if (amount === undefined) return text.includes(word);
  return [amount, inTenThousands(amount)].some((said) =>
    new RegExp(`(?<![\\d.])${said}(?![\\d.万亿])`).test(text),
  );
}

/** 300万 for 3000000, as the pages have it. */
function inTenThousands(amount: string): string {
  return amount.length > 4 && amount.endsWith('0000') ? `${amount.slice(0, -4)}万` : amount;
}

const HAN = String.raw`\p{Script=Han}`;

/**
 * Whether a text has the word with one character wrong, one missing, or, of four or more, one too many; null for a word
 * too short to tell, or not of Chinese characters.
 */
export function nearly(word: string): ((text: string) => boolean) | null {
  if (!new RegExp(`^${HAN}{3,}$`, 'u').test(word)) return null;
  const nearby = pattern(word);
  const others = corrected(word);
  return (text) => nearby.test(text) || others.some((other) => stands(other, text));
}

function pattern(word: string): RegExp {
  const places = Array.from(word, (_, at) => at);
  const wrong = places.map((at) => `${word.slice(0, at)}${HAN}${word.slice(at + 1)}`);
  const missing = places.slice(1).map((at) => `${word.slice(0, at)}${HAN}${word.slice(at)}`);
  const tooMany = word.length < 4 ? [] : places.map((at) => `${word.slice(0, at)}${word.slice(at + 1)}`);
  return new RegExp([...wrong, ...missing, ...tooMany].join('|'), 'u');
}

/** The word with an everyday word in it put right: `社报补贴` is `社保补贴`, which the document calls otherwise. */
function corrected(word: string): string[] {
  return EVERYDAY.filter(({ length }) => length > 2 || word.length > 3).flatMap((spoken) =>
    Array.from({ length: word.length - spoken.length + 1 }, (_, at) => at)
      .filter((at) => unlike(spoken, word.slice(at, at + spoken.length)) === 1)
      .map((at) => `${word.slice(0, at)}${spoken}${word.slice(at + spoken.length)}`),
  );
}

const unlike = (one: string, other: string): number =>
  Array.from(one).filter((sign, at) => sign !== other[at]).length;
