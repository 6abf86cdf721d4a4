import { formatYuan, yuanToFen } from '@wenye/codes';
import { type BenefitAnswer, quoted, type Remedy } from '@wenye/rules';

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
 * What to do where a benefit is refused, in one sentence without a stop. Chinese; whom of a roster it is about is not said.
 *
 * @param kind of the benefit: what may be borrowed, or need not be paid, is not given
 */
export function remedyText(
  { changes, eligibility, amount }: Omit<Remedy, 'benefit' | 'item'>,
  kind: BenefitAnswer['kind'] = 'benefit',
): string {
  const each = amount?.kind === 'per-month' ? '每月' : '';
  const due =
    amount === null ? '' : `，${each}${GAINS[kind] ?? '可得'} ${formatYuan(yuanToFen(amount.yuan) ?? 0)}`;
  return `${changes.map(stepText).join('，并且')}${due}${FURTHER[eligibility]}`;
}
