import { formatDate } from '../../format/dates.ts';
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

type Term = { amount: Amount | null; months: number | null; until: string | null };

/**
 * For how long, as far as it is told: of a total how many months are in it, which are none that have not come yet
 * (`已计 3 个月，期限到 2023年6月30日`); else how many months it runs (`共 9 个月，到 2021年6月15日`).
 */
export function termWords({ amount, months, until }: Term): string {
  const total = amount?.kind === 'total';
  return [
    months === null ? '' : `${total ? '已计' : '共'} ${months} 个月`,
    until === null ? '' : `${total ? '期限' : ''}到 ${formatDate(until)}`,
  ]
    .filter(Boolean)
    .join('，');
}
