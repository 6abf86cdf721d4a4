import { amountKindWords } from '../parts/due-words.ts';
import type { UnclaimedBenefit, UnclaimedPerson } from './views.ts';

/** What a sum is of; a loan is borrowed, not given. */
export function sumWord({ kind, amountKind }: Pick<UnclaimedBenefit, 'kind' | 'amountKind'>): string {
  if (kind === 'loan') return '贷款额度';
  return amountKind === null ? '' : amountKindWords[amountKind];
}

/** What the sums of everybody hold, by the word that stands before each. */
export const sumsTold = '合计：到测算日为止已有的月份；每月：各人一个月之和';

type Gap = UnclaimedPerson['missing'][number];

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
