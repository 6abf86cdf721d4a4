import { groupYuan } from '../../format/money.ts';
import type { UnclaimedBenefit, UnclaimedPerson } from './views.ts';

type AmountKind = NonNullable<UnclaimedBenefit['amountKind']>;

const kinds: Readonly<Record<AmountKind, string>> = { 'per-month': '每月', once: '一次性', total: '合计' };

/** What a sum is of; a loan is borrowed, not given. */
export function sumWord({ kind, amountKind }: Pick<UnclaimedBenefit, 'kind' | 'amountKind'>): string {
  if (kind === 'loan') return '贷款额度';
  return amountKind === null ? '' : kinds[amountKind];
}

export const eligibilityWords: Readonly<Record<UnclaimedPerson['eligibility'], string>> = {
  entitled: '确定应享',
  undetermined: '缺信息',
  'official-must-judge': '须经办机构认定',
};

/** What is due to one person, in yuan: `合计 1,098.00`, `合计 732.00 至 1,098.00`, `合计至少 500.00`. */
export function amountWords(amount: UnclaimedPerson['amount']): string {
  if (amount === null) return '—';
  const { kind, lowYuan, highYuan } = amount;
  const low = groupYuan(lowYuan);
  if (highYuan === null) return lowYuan === '0.00' ? '还不能确定' : `${kinds[kind]}至少 ${low}`;
  if (highYuan === lowYuan) return `${kinds[kind]} ${low}`;
  if (lowYuan === '0.00') return `${kinds[kind]}最多 ${groupYuan(highYuan)}`;
  return `${kinds[kind]} ${low} 至 ${groupYuan(highYuan)}`;
}

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
