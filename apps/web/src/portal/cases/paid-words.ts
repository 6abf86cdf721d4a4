import type { OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { formatYuan, sumYuan } from '../../format/money.ts';

type Payment = NonNullable<OutputOf<'GET /api/cases/mine/:caseId'>['payment']>;
export type Arrived = NonNullable<Payment['latest']>['arrived'];

/**
 * What was paid, and on which day it arrived; of several payments each with its day. Where some of it was paid back since,
 * what arrived is more than what was paid, and only the last day is told. Pure.
 */
export function paidWords({
  paidYuan: keptYuan,
  repaidYuan = null,
  latest,
}: Pick<Payment, 'paidYuan' | 'latest'> & Partial<Pick<Payment, 'repaidYuan'>>): string {
  // What was paid back since had arrived.
  const paidYuan = sumYuan([keptYuan, repaidYuan ?? '0.00']);
  const paid = formatYuan(paidYuan);
  const arrived = latest?.arrived ?? [];
  const days = arrivalWords(arrived);
  if (days === '') return paid;
  if (sumYuan(arrived.map(({ amountYuan }) => amountYuan)) === paidYuan)
    return `${paid}${arrived.length > 1 ? '：' : '，'}${days}`;
  return latest?.status === 'settled' ? `${paid}，${formatDate(latest.on)}到账` : paid;
}

/** `2020年10月23日到账`; of several `2020年10月23日到账 697.50 元，2020年11月11日到账 496.00 元`. Pure. */
export function arrivalWords(arrived: Arrived): string {
  return arrived
    .map(
      ({ amountYuan, on }) =>
        `${formatDate(on)}到账${arrived.length > 1 ? ` ${formatYuan(amountYuan)}` : ''}`,
    )
    .join('，');
}
