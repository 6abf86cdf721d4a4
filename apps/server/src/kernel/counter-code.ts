import { createHash, randomInt } from 'node:crypto';

/** Without the letters that are read as digits (Crockford's Base32 without U, too). */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/** A code to be read from a slip of paper: 10 characters, about 49 bits, in two groups. */
export function newCounterCode(): string {
  const code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What the database keeps and compares; typing in lower case or without the hyphen makes no difference. */
export function counterCodeHash(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest();
}
