import { amountKindWords } from '../parts/due-words.ts';
import type { Unclaimed, UnclaimedBenefit } from './views.ts';

/** What a sum is of; a loan is borrowed, not given. */
export function sumWord({ kind, amountKind }: Pick<UnclaimedBenefit, 'kind' | 'amountKind'>): string {
  if (kind === 'loan') return '贷款额度';
  return amountKind === null ? '' : amountKindWords[amountKind];
}

/** What a benefit's numbers count. */
export const unitWords = { people: '人', firms: '户', hires: '人' } as const;

/**
 * A number with its unit where a page counts in several: `12 户`, and of people whom firms hired `12 人（3 户）`; of people
 * alone the number.
 */
export function countWords(
  { counted }: Pick<UnclaimedBenefit, 'counted'>,
  count: number,
  subjects: number,
): string {
  const number = count.toLocaleString();
  if (counted === 'people') return number;
  const firms = counted === 'hires' && count > 0 ? `（${subjects.toLocaleString()} 户）` : '';
  return `${number} ${unitWords[counted]}${firms}`;
}

/** What the sums of everybody hold, by the word that stands before each. */
export const sumsTold = '“合计”是到测算日为止已有的月份，“每月”是各人一个月之和';

/** Why there is no list of those of whom the registers tell nothing. */
export const untoldTold =
  '登记对这一项说明不了什么，或者能说明的多数都一样，分不出谁更可能应享，所以只计数，不留名单，已申领的也算在内；登记补上以后，下次测算就会列出';

type Gap = Unclaimed['missing'][number];

/** What is missing, and from whom: a fact, a figure that is not settled, or an official's judgement. */
export function gapWords({ kind, label }: Pick<Gap, 'kind' | 'label'>): string {
  switch (kind) {
    case 'fact':
      return label;
    case 'parameter':
      return `标准未定：${label}`;
    case 'official':
      return `须认定：${label}`;
  }
}

/** What those lack of whom there is no list, the first few by name. */
export function lacksWords(lacks: readonly Gap[], most = 3): string {
  const named = lacks.slice(0, most).map(gapWords).join('、');
  return lacks.length > most ? `缺 ${named}等 ${lacks.length} 项` : `缺 ${named}`;
}
