/** Why months of a claim are not paid for, told by its facts. Pure. */
import type { Json } from '@wenye/rules';
import { type FrozenFact, isClaimedByMonth, isInsuredOtherwise, isRows, isStated, monthOf } from './facts.ts';

/**
 * Why a month that is claimed is not paid for: another case holds it, or it was received before; the register, which decides,
 * does not hold it; it is insured as somebody whom the benefit is not for; nothing was paid in it; else the rules do not reach it.
 */
export type LeftOut =
  | { readonly why: 'held-elsewhere' | 'not-registered' | 'beyond-rules' }
  | { readonly why: 'nothing-paid'; readonly registered: boolean }
  | {
      readonly why: 'insured-otherwise';
      readonly fact: string;
      readonly as: string;
      readonly registered: boolean;
    };

/** Of these months of a claim, which are not paid for, why; none of a claim that is not by the month. */
export function monthsLeftOut(
  facts: readonly Pick<FrozenFact, 'fact' | 'value' | 'declared' | 'registry' | 'resolution'>[],
  months: readonly string[],
): Map<string, LeftOut> {
  const list = facts.find(({ fact }) => isClaimedByMonth(fact));
  if (list === undefined) return new Map();
  const registered = list.resolution !== 'declared' && isStated(list.registry);
  const among = (rows: Json | undefined) =>
    new Map(isRows(rows) ? rows.map((row) => [monthOf(row), row]) : []);
  const [found, decided] = [among(registered ? list.registry : list.declared), among(list.value)];
  const causeOf = (month: string): LeftOut => {
    const row = decided.get(month);
    if (row === undefined) return { why: found.has(month) ? 'held-elsewhere' : 'not-registered' };
    const as = row['insured-as'];
    if (typeof as === 'string' && isInsuredOtherwise(row))
      return { why: 'insured-otherwise', fact: `${list.fact}.insured-as`, as, registered };
    const paid = row['paid'] ?? row['unit-paid'] ?? null;
    return paid !== null && Number(paid) === 0
      ? { why: 'nothing-paid', registered }
      : { why: 'beyond-rules' };
  };
  return new Map(months.map((month) => [month, causeOf(month)]));
}
