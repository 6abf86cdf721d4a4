import { createHash, randomInt } from 'node:crypto';
import { BINDING_CODE_ALPHABET, BINDING_CODE_LENGTH, normaliseBindingCode } from '@wenye/codes';

/** A code to be read from a slip of paper: 10 characters, about 49 bits, in two groups. */
export function newCounterCode(): string {
  const letter = () => BINDING_CODE_ALPHABET[randomInt(BINDING_CODE_ALPHABET.length)];
  const code = Array.from({ length: BINDING_CODE_LENGTH }, letter).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What the database keeps and compares; in which case or width it is typed, with or without the hyphen, makes no difference. */
export function counterCodeHash(code: string): Buffer {
  return createHash('sha256').update(normaliseBindingCode(code)).digest();
}
