import { amountWords, eligibilityWords, termWords } from '../parts/due-words.ts';
import type { ImpactPerson } from './views.ts';

export const effectWords: Readonly<Record<ImpactPerson['effect'], string>> = {
  gains: '增加',
  loses: '减少',
  'may-gain': '可能增加',
  'may-lose': '可能减少',
  shifts: '有增有减',
};

export const effectColours = {
  gains: 'success',
  loses: 'error',
  'may-gain': 'processing',
  'may-lose': 'warning',
  shifts: 'default',
} as const satisfies Readonly<Record<ImpactPerson['effect'], string>>;

export const effectChoices = Object.entries(effectWords).map(([value, label]) => ({ value, label }));

/** What it comes to for one person: `确定应享，合计 1,098.00，已计 3 个月，期限到 2023年6月30日`. */
export function standingWords(standing: ImpactPerson['before']): string {
  if (standing === null) return '不符合';
  const { eligibility, amount } = standing;
  return [eligibilityWords[eligibility], amount === null ? '' : amountWords(amount), termWords(standing)]
    .filter(Boolean)
    .join('，');
}
