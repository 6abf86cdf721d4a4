import { groupYuan } from '../../format/money.ts';

export type AmountKind = 'per-month' | 'once' | 'total';

export const amountKindWords: Readonly<Record<AmountKind, string>> = {
  'per-month': '每月',
  once: '一次性',
  total: '合计',
};

export const eligibilityWords: Readonly<Record<'entitled' | 'undetermined' | 'official-must-judge', string>> =
  {
    entitled: '确定应享',
    undetermined: '缺信息',
    'official-must-judge': '须经办机构认定',
  };

type Amount = { kind: AmountKind; lowYuan: string; highYuan: string | null };

/**
 * What is due to one person, in yuan: `合计 1,098.00`, `合计 732.00 至 1,098.00`, `合计至少 500.00`; a dash where the benefit
 * has no amount. `highYuan` null: nothing bounds it.
 */
export function amountWords(amount: Amount | null): string {
  if (amount === null) return '—';
  const { kind, lowYuan, highYuan } = amount;
  const [word, low] = [amountKindWords[kind], groupYuan(lowYuan)];
  if (highYuan === null) return lowYuan === '0.00' ? '还不能确定' : `${word}至少 ${low}`;
  if (highYuan === lowYuan) return `${word} ${low}`;
  if (lowYuan === '0.00') return `${word}最多 ${groupYuan(highYuan)}`;
  return `${word} ${low} 至 ${groupYuan(highYuan)}`;
}
