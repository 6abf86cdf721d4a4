import { remedyText } from '@wenye/policy';
import type { Answer, BenefitAnswer } from '@wenye/rules';
import { insteadOf } from '../answer/instead.ts';
import { inRoster } from '../facts/vocabulary.ts';
import { COUNTY } from './answers.ts';

/**
 * The id under which a fact is asked. What belongs to a record of a list is asked with the list, except for the
 * people on a roster, of whom one fact is asked at a time.
 */
export function askable(fact: string): string {
  if (fact === 'request.county') return COUNTY;
  const place = inRoster(fact);
  if (place !== null) return `${place.roster.id}.${place.key.split('.')[0]}`;
  return fact.split('.').slice(0, 2).join('.');
}

/** What to do where a benefit is refused, a sentence each; `none`: everything was tried, and nothing would do. */
export type Ways = { readonly texts: readonly string[]; readonly none: boolean };

export function waysFor(
  benefit: Pick<BenefitAnswer, 'id' | 'kind' | 'eligibility' | 'clause' | 'reasons'>,
  changes: Answer['changes'],
): Ways {
  const { id, kind, eligibility } = benefit;
  const remedies = (changes?.remedies ?? []).filter(({ benefit }) => benefit === id);
  const tried = eligibility === 'not-entitled' && changes?.complete === true;
  return {
    texts: remedies.map((each) => `${each.item === null ? '' : `${each.item}：`}${remedyText(each, kind)}`),
    // Whoever has something else, and more, need not change anything.
    none: tried && remedies.length === 0 && insteadOf(benefit).length === 0,
  };
}
