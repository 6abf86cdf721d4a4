/** Why months of a claim are not paid for, in plain Chinese. */
import { formatSpans } from '@wenye/codes';
import type { Tx } from '../../kernel/database.ts';
import { holdersOf, type MonthHolder } from '../exclusions.ts';
import { type FrozenFact, monthsLeftOut } from '../facts.ts';
import type { Reader } from './history.ts';

/** Months that are not paid for by one reason. */
interface LeftOutMonths {
  months: string[];
  reason: string;
}

type Fact = Pick<FrozenFact, 'fact' | 'value' | 'declared' | 'registry' | 'resolution'>;

/**
 * Of the months that a decision does not count those that it was not decided by at all, by reason. Of a case that the reader
 * may not see no more is told than that there is one, or that the month was received.
 */
export async function leftOutOf(
  tx: Tx,
  row: { case_id: string; benefit_id: string; claimant_kind: string },
  facts: readonly Fact[],
  uncounted: readonly string[],
  reader: Reader,
): Promise<LeftOutMonths[]> {
  const causes = monthsLeftOut(facts, uncounted);
  const elsewhere = [...causes].filter(([, cause]) => cause === 'held-elsewhere').map(([month]) => month);
  const holders = new Map((await holdersOf(tx, row, elsewhere)).map((each) => [each.month, each]));
  const reasons = [...causes].map(([month, cause]) => ({
    month,
    reason:
      cause === 'not-registered' ? lackingWords(row.claimant_kind) : heldWords(holders.get(month), reader),
  }));
  return [...Map.groupBy(reasons, ({ reason }) => reason)].map(([reason, of]) => ({
    months: of.map(({ month }) => month),
    reason,
  }));
}

/** Of a firm the register may have the month as another's. */
const lackingWords = (claimant: string): string =>
  `登记中没有${claimant === 'firm' ? '本单位' : ''}这个月的缴费`;

/** Of a case that the reader does not see nothing but that there is one, or that the month was received. Pure. */
function heldWords(holder: MonthHolder | undefined, reader: Reader): string {
  if (holder?.caseNumber) return `已由另一申请 ${holder.caseNumber} 占用`;
  return reader === 'officer' && holder?.received ? '已经享受过' : '已由另一申请占用，或者已经享受过';
}

/** `2020年8月：登记中没有这个月的缴费`. Pure. */
export const leftOutWords = (leftOut: readonly LeftOutMonths[]): string =>
  leftOut.map(({ months, reason }) => `${formatSpans(months)}：${reason}`).join('；');
