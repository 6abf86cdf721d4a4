/** What would turn a refusal, where the request asks for it: a line for each way. Pure. */
import { remedyText } from '@wenye/policy';
import type { Answer, BenefitAnswer, Outcome } from '@wenye/rules';

/** Nothing where the request did not ask, or it is not refused. */
export function wayLines(
  { id, kind }: Pick<BenefitAnswer, 'id' | 'kind'>,
  item: string | null,
  { eligibility }: Pick<Outcome, 'eligibility'>,
  changes: Answer['changes'],
): string[] {
  if (changes === undefined || eligibility !== 'not-entitled') return [];
  const ways = changes.remedies.filter((each) => each.benefit === id && each.item === item);
  if (ways.length > 0) return ways.map((each) => remedyText(each, kind));
  return [
    changes.complete
      ? '只改本人（单位）做得到的事，至多改三项，都不能使它符合。'
      : '可以试的情形太多，没有试完，还没有找到能使它符合的。',
  ];
}
