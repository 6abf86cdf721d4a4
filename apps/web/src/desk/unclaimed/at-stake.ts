import { sumYuan } from '../../format/money.ts';
import type { UnclaimedBenefit } from './views.ts';
import { sumWord } from './words.ts';

type Stake = { readonly benefitId: string; readonly aloneHighYuan: string; readonly aloneUnbounded: number };
type Kind = Pick<UnclaimedBenefit, 'id' | 'kind' | 'amountKind'>;

/**
 * The most that several benefits can come to, by what their amounts are: a month's is not added to a total, nor a loan to what
 * is given. Benefits without an amount, and amounts of nothing, are left out.
 */
export function atStake(
  stakes: readonly Stake[],
  benefits: readonly Kind[],
): { readonly word: string; readonly yuan: string }[] {
  const kinds = new Map(benefits.map((each) => [each.id, each]));
  const words = Map.groupBy(stakes, ({ benefitId }) => {
    const kind = kinds.get(benefitId);
    return kind?.amountKind ? sumWord(kind) : '';
  });
  return [...words]
    .map(([word, some]) => ({ word, yuan: sumYuan(some.map(({ aloneHighYuan }) => aloneHighYuan)) }))
    .filter(({ word, yuan }) => word !== '' && yuan !== '0.00');
}
