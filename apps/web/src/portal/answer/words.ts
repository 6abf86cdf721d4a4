import { benefits, codeLabel, toldRange } from '@wenye/policy';
import type {
  AmountKind,
  BenefitAnswer,
  Confidence,
  Eligibility,
  Outcome,
  Reason,
  ReasonState,
  Step,
  UsedParameter,
} from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';
import { formatYuan, groupYuan } from '../../format/money.ts';
import type { TagTone } from '../../ui/surface.tsx';

/** The words in which an answer of the rules is told to people. Pure. */
export const VERDICTS: Readonly<Record<Eligibility, { label: string; tone: TagTone; mark: string }>> = {
  entitled: { label: '可以享受', tone: 'good', mark: '✓' },
  'not-entitled': { label: '不符合条件', tone: 'bad', mark: '×' },
  undetermined: { label: '还不能确定', tone: 'warn', mark: '?' },
  'official-must-judge': { label: '由经办机构认定', tone: 'accent', mark: '◎' },
};

const KINDS: Readonly<Record<AmountKind, string>> = { 'per-month': '每月', once: '一次性', total: '合计' };

/**
 * What is due, in one line: `合计 2,196.00 元`, the range where it is open, or null where nothing is due. Of a loan it is
 * what may be borrowed, of a relief what need not be paid: neither is money received.
 *
 * @param benefit id of the benefit of a roster's item, which does not name it itself
 */
export function amountText(
  outcome: Outcome | BenefitAnswer,
  benefit: string | null = ownId(outcome),
): string | null {
  const { kind } = benefits.find(({ id }) => id === benefit) ?? {};
  const of = { loan: kind === 'loan', relief: kind === 'relief' };
  const head = `${of.loan ? '' : periodText(outcome, benefit)}${of.relief ? '少缴' : ''}`;
  const told = (text: string) => `${head}${head && /^\d/.test(text) ? ' ' : ''}${text}`;
  // Entitled, and nothing to be had: a sum of 0 is no offer.
  if (outcome.amount?.yuan === '0.00') return '按现在的情况和标准算得 0 元';
  if (outcome.amount) return told(`${of.loan ? '贷款最高 ' : ''}${formatYuan(outcome.amount.yuan)}`);
  const range = toldRange(outcome);
  if (outcome.eligibility === 'not-entitled' || !range) return null;
  const { minYuan, maxYuan } = range;
  if (maxYuan === null) return minYuan === '0.00' ? '金额还不能确定' : told(`至少 ${formatYuan(minYuan)}`);
  if (minYuan === '0.00' && maxYuan !== '0.00')
    return told(`${of.loan ? '贷款最高' : '最多'} ${formatYuan(maxYuan)}`);
  return told(minYuan === maxYuan ? formatYuan(minYuan) : `${formatYuan(minYuan)} 至 ${formatYuan(maxYuan)}`);
}

const ownId = (outcome: Outcome | BenefitAnswer): string | null => ('id' in outcome ? outcome.id : null);

const kindOf = ({ amount }: Outcome, benefit: string | null): AmountKind | undefined =>
  amount?.kind ?? benefits.find(({ id }) => id === benefit)?.amount?.kind;

/** By what an amount is counted. What several on a roster get is added up: of monthly amounts the sum is monthly too. */
function periodText(outcome: Outcome | BenefitAnswer, benefit: string | null): string {
  const kind = kindOf(outcome, benefit);
  if (kind === undefined) return '';
  const several = 'items' in outcome && outcome.items !== null && outcome.items.length > 1;
  if (several) return kind === 'per-month' ? '每月合计' : '合计';
  return KINDS[kind];
}

/**
 * Months and last day, where the answer has them. Of a total the months are those of this claim, and the day is the end of
 * the whole term, which may lie years after them; of what is due by the month both bound the same term.
 *
 * @param benefit id of the benefit of a roster's item, which does not name it itself
 */
export function durationText(
  outcome: Outcome | BenefitAnswer,
  benefit: string | null = ownId(outcome),
): string | null {
  const { months, until } = outcome;
  const total = kindOf(outcome, benefit) === 'total';
  const [counted, ends] = total ? ['本次', '最长可以到'] : ['最长', months === null ? '最长可以到' : '到'];
  const parts = [
    months === null ? '' : `${counted} ${months} 个月`,
    until === null ? '' : `${ends} ${formatDate(until)}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(total ? '；' : '，') : null;
}

export const REASON_MARKS: Readonly<Record<ReasonState, { mark: string; word: string; tone: TagTone }>> = {
  met: { mark: '✓', word: '符合', tone: 'good' },
  'not-met': { mark: '×', word: '不符合', tone: 'bad' },
  unknown: { mark: '?', word: '还不知道', tone: 'warn' },
  official: { mark: '◎', word: '由经办机构认定', tone: 'accent' },
  'not-applicable': { mark: '–', word: '不适用', tone: 'plain' },
  error: { mark: '!', word: '无法计算', tone: 'bad' },
};

const REASON_ORDER: readonly ReasonState[] = [
  'not-met',
  'error',
  'unknown',
  'official',
  'met',
  'not-applicable',
];

/** What stands against comes first, what speaks for it after; the law's own order within each. */
export function orderReasons(reasons: readonly Reason[]): Reason[] {
  return reasons.toSorted((a, b) => REASON_ORDER.indexOf(a.state) - REASON_ORDER.indexOf(b.state));
}

/**
 * A step's formula with the numbers put in and what it comes to: `549.00 元 × 2/3，四舍五入到分 = 366.00 元`. null where
 * nothing is put in (a sum over records), or what is put in is the value itself.
 */
export function substitutedText({ formula, substituted, value }: Step): string | null {
  return substituted === formula || substituted === value ? null : `${substituted} = ${value}`;
}

/** The tone of how far a figure can be trusted. */
export const CONFIDENCE_TONES: Readonly<Record<Confidence, TagTone>> = {
  confirmed: 'good',
  seen: 'good',
  known: 'accent',
  uncertain: 'warn',
  given: 'warn',
};

/** Units as the parameter register keeps them, in the words of people. What is not here is shown as it is. */
const UNITS: Readonly<Record<string, string>> = {
  year: ' 年',
  month: ' 个月',
  ratio: '',
  date: '',
  CNY: ' 元',
  'CNY/day': ' 元/天',
  'CNY/month': ' 元/月',
  'CNY/year': ' 元/年',
  'CNY/event': ' 元/场',
  'CNY/person': ' 元/人',
  'CNY/person/year': ' 元/人/年',
  'reduction ratio': '',
  'ratio difference': ' 个百分点',
  'ratio of ui': '（占失业保险金）',
  'ratio of minWage': '（占最低工资）',
  'month of dibao': ' 个月低保标准',
  times: ' 次',
  'month per +1 month': ' 个月',
  USD: ' 美元',
  grade: ' 年级',
  person: ' 人',
};

/** A parameter's value with its unit: `3 年`, `2/3`, `5.5%`, `1,000.00 元/人`, `2020年7月13日`. */
export function parameterText({
  key,
  label,
  value,
  unit,
}: Pick<UsedParameter, 'key' | 'label' | 'value' | 'unit'>): string {
  if (unit === 'class') return codeLabel(key, value);
  const measure = unit === 'year' && label.endsWith('年龄') ? ' 周岁' : UNITS[unit ?? ''];
  return `${figureText(value, unit ?? '')}${measure ?? unit ?? ''}`;
}

function figureText(value: string, unit: string): string {
  if (/^(CNY|USD)/.test(unit)) return groupYuan(value);
  if (unit === 'ratio difference') return String(Number((Number(value) * 100).toFixed(6)));
  return unit.includes('ratio') ? shareText(value) : formatDate(value);
}

/** A share as a percentage; one that no decimal tells (`2/3`) as it is. */
const shareText = (value: string): string =>
  /^\d+(\.\d+)?$/.test(value) ? `${Number((Number(value) * 100).toFixed(6))}%` : value;
