import { type Answer, type BenefitAnswer, quoted, type Remedy } from '@wenye/rules';
import { formatYuan } from '../../format/money.ts';
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

/** What follows where it does not entitle at once. */
const FURTHER: Readonly<Record<Remedy['eligibility'], string>> = {
  entitled: '',
  'official-must-judge': '，再由经办机构认定',
  undetermined: '，就可以接着看其他条件',
};

/** What an amount is that is not given. */
const GAINS: Readonly<Partial<Record<BenefitAnswer['kind'], string>>> = {
  loan: '贷款最高',
  relief: '可少缴',
};

/** What is to be so, or no more; a figure from what it is to what it must be. */
function stepText({ label, fromText, toText }: Remedy['changes'][number]): string {
  if (fromText === '否' && toText === '是') return `做到${quoted(label)}`;
  if (fromText === '是' && toText === '否') return `不再是${quoted(label)}`;
  return `${quoted(label)}由 ${fromText} 变为 ${toText}`;
}

/**
 * What to do where a benefit is refused, in one sentence.
 * @param kind of the benefit: what may be borrowed, or need not be paid, is not given
 */
export function remedyText(
  { item, changes, eligibility, amount }: Remedy,
  kind: BenefitAnswer['kind'] = 'benefit',
): string {
  const steps = changes.map(stepText);
  const due = amount ? `，${GAINS[kind] ?? '可得'} ${formatYuan(amount.yuan)}` : '';
  return `${item === null ? '' : `${item}：`}${steps.join('，并且')}${due}${FURTHER[eligibility]}`;
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
    texts: remedies.map((each) => remedyText(each, kind)),
    // Whoever has something else, and more, need not change anything.
    none: tried && remedies.length === 0 && insteadOf(benefit).length === 0,
  };
}
