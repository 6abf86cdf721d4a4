/** Why months of a claim are not paid for, in plain Chinese. */
import { formatSpans } from '@wenye/codes';
import { findFact } from '@wenye/policy';
import type { Tx } from '../../kernel/database.ts';
import { holdersOf, type MonthHolder } from '../exclusions.ts';
import type { FrozenFact } from '../facts.ts';
import { type LeftOut, monthsLeftOut } from '../months-left-out.ts';
import type { Reader } from './history.ts';

/** Months that are not paid for by one reason. */
interface LeftOutMonths {
  months: string[];
  reason: string;
}

type Fact = Pick<FrozenFact, 'fact' | 'value' | 'declared' | 'registry' | 'resolution'>;

/**
 * The months that a decision does not count, by reason, those first whose first month is first. Of a case that the reader may
 * not see no more is told than that there is one, or that the month was received.
 *
 * @param counted the months that it counts
 */
export async function leftOutOf(
  tx: Tx,
  row: { case_id: string; benefit_id: string; claimant_kind: string },
  facts: readonly Fact[],
  { uncounted, counted }: { uncounted: readonly string[]; counted: readonly string[] },
  reader: Reader,
): Promise<LeftOutMonths[]> {
  const causes = monthsLeftOut(facts, uncounted);
  const elsewhere = [...causes].filter(([, { why }]) => why === 'held-elsewhere').map(([month]) => month);
  const holders = new Map((await holdersOf(tx, row, elsewhere)).map((each) => [each.month, each]));
  const reasonOf = (month: string, cause: LeftOut): string => {
    switch (cause.why) {
      case 'held-elsewhere':
        return heldWords(holders.get(month), reader);
      case 'not-registered':
        return lackingWords(row.claimant_kind);
      case 'insured-otherwise':
        return `${whose(cause)}为${insuredWords(cause)}参保`;
      case 'nothing-paid':
        return `${whose(cause)}的实际缴费为 0`;
      case 'beyond-rules':
        return beyondWords(month, counted);
    }
  };
  const reasons = [...causes].map(([month, cause]) => ({ month, reason: reasonOf(month, cause) }));
  return [...Map.groupBy(reasons, ({ reason }) => reason)].map(([reason, of]) => ({
    months: of.map(({ month }) => month),
    reason,
  }));
}

const whose = ({ registered }: { registered: boolean }): string => (registered ? '登记' : '申报');

const insuredWords = ({ fact, as }: { fact: string; as: string }): string =>
  findFact(fact)?.values?.find(({ code }) => code === as)?.label ?? as;

/** Of what could be paid the rules leave out what is before the term or beyond it; of too many months the earliest count. */
function beyondWords(month: string, counted: readonly string[]): string {
  const [first, last] = [counted[0], counted.at(-1)];
  if (first !== undefined && month < first) return '在补贴期限开始以前';
  return last !== undefined && month > last ? '超过补贴期限或者剩余的月数' : '不符合计入月份的条件';
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
