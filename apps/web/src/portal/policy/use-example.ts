import { useQuery } from '@tanstack/react-query';
import { figureDay, measureOf, policyPageOf } from '@wenye/policy';
import { type Benefit, type BenefitAnswer, type Pack, readingsOf, type UsedParameter } from '@wenye/rules';
import { amountText, durationText, parameterText, VERDICTS } from '../answer/words.ts';
import { usePack } from '../check/use-pack.ts';
import { useFigures } from './use-figures.ts';

/** What the example of a page comes to. */
export interface Example {
  /** Null where it is not known yet. */
  readonly result: string | null;
  /** By which figures it does so, where others are in force today. */
  readonly earlier: string | null;
}

/**
 * What the example of a page comes to: as the page says it, or, where officers confirmed figures that change it, as the
 * rules decide it with those.
 */
export function useExample(benefit: Benefit): Example {
  const { id, clause } = benefit;
  const { figures } = useFigures();
  const { pack } = usePack();
  const changed = pack !== undefined && readsConfirmed(benefit, pack);
  const day =
    figures === undefined ? undefined : figureDay(measureOf(id, figures.day, figures.values), figures.day);
  const { data } = useQuery({
    queryKey: ['example', clause, day, pack?.values],
    queryFn: async () => {
      const { earlierInExample, exampleOtherwise } = await import('@wenye/policy/examples');
      if (pack === undefined || day === undefined) return { anew: null, earlier: null };
      const outcome = exampleOtherwise(clause, pack);
      const earlier = earlierText(earlierInExample(clause, day, pack));
      return { anew: outcome && resultText(outcome, earlier === null ? '现在' : '当时'), earlier };
    },
    enabled: changed && day !== undefined,
    staleTime: Infinity,
  });
  const published = policyPageOf(clause).example.result;
  if (pack !== undefined && !changed) return { result: published, earlier: null };
  return { result: data === undefined ? null : (data.anew ?? published), earlier: data?.earlier ?? null };
}

/** Whether its rules read a figure that officers confirmed. */
function readsConfirmed(benefit: Benefit, { values }: Pack): boolean {
  const read = readingsOf(benefit).parameters;
  return values.some(({ key, confidence }) => confidence === 'confirmed' && read.has(key));
}

/** The outcome in one line: `按现在的标准：可以享受，合计 274.50 元。` By those of which day it is, is said of it. Pure. */
export function resultText(outcome: BenefitAnswer, when: '现在' | '当时'): string {
  const parts = [VERDICTS[outcome.eligibility].label, amountText(outcome), durationText(outcome)];
  return `按${when}的标准：${parts.filter((part) => part !== null).join('，')}。`;
}

/** `当时的标准：社保补贴比例 2/3。`; null where the figures are those in force. Pure. */
export function earlierText(figures: readonly UsedParameter[]): string | null {
  const told = new Set(figures.map((each) => `${each.label} ${parameterText(each)}`));
  return told.size === 0 ? null : `当时的标准：${[...told].join('，')}。`;
}
