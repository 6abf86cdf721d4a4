/** What would turn a refusal, where the request asks for it: a line for each way. Pure. */
import { formatYuan, yuanToFen } from '@wenye/codes';
import { type Answer, type BenefitAnswer, type Outcome, quoted, type Remedy } from '@wenye/rules';

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

/** Nothing where the request did not ask, or it is not refused. */
export function wayLines(
  { id, kind }: Pick<BenefitAnswer, 'id' | 'kind'>,
  item: string | null,
  { eligibility }: Pick<Outcome, 'eligibility'>,
  changes: Answer['changes'],
): string[] {
  if (changes === undefined || eligibility !== 'not-entitled') return [];
  const ways = changes.remedies.filter((each) => each.benefit === id && each.item === item);
  if (ways.length > 0) return ways.map((each) => wayWords(each, GAINS[kind] ?? '可得'));
  return [
    changes.complete
      ? '只改本人（单位）做得到的事，至多改三项，都不能使它符合。'
      : '可以试的情形太多，没有试完，还没有找到能使它符合的。',
  ];
}

function wayWords({ changes, eligibility, amount }: Remedy, gains: string): string {
  const due = amount === null ? '' : `，${gains} ${formatYuan(yuanToFen(amount.yuan) ?? 0)}`;
  return `${changes.map(stepWords).join('，并且')}${due}${FURTHER[eligibility]}`;
}

/** What is to be so, or no more; a figure from what it is to what it must be. */
function stepWords({ label, fromText, toText }: Remedy['changes'][number]): string {
  if (fromText === '否' && toText === '是') return `做到${quoted(label)}`;
  if (fromText === '是' && toText === '否') return `不再是${quoted(label)}`;
  return `${quoted(label)}由 ${fromText} 变为 ${toText}`;
}
