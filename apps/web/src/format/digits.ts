import { toHalfWidth } from './dates.ts';

/** A whole number as it was typed, in the plain digits that a Chinese keyboard may not give. Pure. */
export const plainDigits = (typed: string): string => toHalfWidth(typed).trim();

/** Why what is typed is no whole number from 0 on, in words for its field; undefined where it is one. Pure. */
export function problemOfDigits(typed: string): string | undefined {
  if (/^\d+$/.test(typed)) return undefined;
  return /^[-−–]\d+$/.test(typed) ? '不能是负数' : '请填整数';
}
