import { toHalfWidth } from '../../format/dates.ts';

/** A number as it is typed: `66.67`, `1,200.00`, `2/3`; null where it is none. */
export function numberOf(text: string | null | undefined): number | null {
  const plain = toHalfWidth(text ?? '').replace(/[\s,]/g, '');
  const [, over, under = '1'] = /^(-?\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?$/.exec(plain) ?? [];
  return over === undefined || Number(under) === 0 ? null : Number(over) / Number(under);
}

/** From here on a difference is more likely a misplaced point or another unit than a change of the policy. */
const FAR = 5;

/** In percent: a difference below it is one of rounding, such as 0.666667 for 2/3, and its digits say nothing. */
const TINY = 0.01;

/** How a value that is typed differs from the one in force; `far` where it is probably a slip. */
export type Compared = { words: string; far: boolean };

/**
 * Compares two values as they are written, such as `66.67` and `6.667`; null where either is no number. Pure.
 * @param than what the first of them is called
 */
export function compared(
  present: string | null,
  typed: string | null | undefined,
  than = '现行',
): Compared | null {
  const [before, after] = [numberOf(present), numberOf(typed)];
  if (before === null || after === null) return null;
  if (after === before) return { words: `与${than}相同`, far: false };
  if (before === 0 || after / before <= 0) return { words: `与${than}不同`, far: before !== 0 };
  const times = after / before;
  if (times >= FAR) return { words: `约为${than}的 ${short(times)} 倍`, far: true };
  if (times <= 1 / FAR) return { words: `只有${than}的约 1/${short(1 / times)}`, far: true };
  const share = Math.abs(times - 1) * 100;
  const told = share < TINY ? `不到 ${TINY}%` : ` ${short(share)}%`;
  return { words: `比${than}${times > 1 ? '多' : '少'}${told}`, far: false };
}

/** Two significant decimals at most: `10`, `1.5`, `0.03`. */
function short(value: number): string {
  return String(Number(value >= 1 ? value.toFixed(1) : value.toPrecision(1)));
}
