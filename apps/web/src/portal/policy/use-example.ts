import { useQuery } from '@tanstack/react-query';
import { policyPageOf } from '@wenye/policy';
import { type Benefit, type BenefitAnswer, type Pack, readingsOf } from '@wenye/rules';
import { amountText, durationText, VERDICTS } from '../answer/words.ts';
import { usePack } from '../check/use-pack.ts';

/**
 * What the example of a page comes to: as the page says it, or, where officers confirmed figures that change it, as the
 * rules decide it with those; null where that is not known yet.
 */
export function useExample(benefit: Benefit): string | null {
  const { clause } = benefit;
  const { pack } = usePack();
  const changed = pack !== undefined && readsConfirmed(benefit, pack);
  const { data } = useQuery({
    queryKey: ['example', clause, pack?.values],
    queryFn: async () => {
      const { exampleOtherwise } = await import('@wenye/policy/examples');
      const outcome = pack === undefined ? null : exampleOtherwise(clause, pack);
      return { anew: outcome === null ? null : resultText(outcome) };
    },
    enabled: changed,
    staleTime: Infinity,
  });
  const published = policyPageOf(clause).example.result;
  if (pack !== undefined && !changed) return published;
  return data === undefined ? null : (data.anew ?? published);
}

/** Whether its rules read a figure that officers confirmed. */
function readsConfirmed(benefit: Benefit, { values }: Pack): boolean {
  const read = readingsOf(benefit).parameters;
  return values.some(({ key, confidence }) => confidence === 'confirmed' && read.has(key));
}

/** The outcome in one line: `按现在的标准：可以享受，合计 274.50 元。` Pure. */
export function resultText(outcome: BenefitAnswer): string {
  const parts = [VERDICTS[outcome.eligibility].label, amountText(outcome), durationText(outcome)];
  return `按现在的标准：${parts.filter((part) => part !== null).join('，')}。`;
}
