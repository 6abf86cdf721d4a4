/** Outcomes in the words of people and officers. */
import { formatDate, formatYuan, yuanToFen } from '@wenye/codes';
import { pack, toldRange } from '@wenye/policy';
import type {
  AmountKind,
  BenefitAnswer,
  Combination,
  Eligibility,
  Missing,
  Outcome,
  PlacedBenefit,
  PlacedState,
} from '@wenye/rules';

export const eligibilityWords: Record<Eligibility, string> = {
  entitled: '可享受',
  'not-entitled': '不符合',
  undetermined: '待补充',
  'official-must-judge': '需人工认定',
};

const kindWords = { 'per-month': '每月', once: '一次性', total: '合计' } as const;

/** One row per outcome: a person's, or the hired person's of a roster row. */
export function outcomeOf(answer: BenefitAnswer): Outcome {
  return answer.items?.length === 1 && answer.items[0] ? answer.items[0] : answer;
}

/**
 * 合计 366.00 元; 0.00 元 至 366.00 元 while undetermined; 金额待定 where nothing bounds it; empty where nothing is due.
 *
 * @param kind of the benefit's amount: what can still be due is told as a month's where it comes every month
 */
export function amountWords(outcome: Outcome, kind: AmountKind | undefined): string {
  const { amount, eligibility } = outcome;
  if (amount) return `${kindWords[amount.kind]} ${yuanWords(amount.yuan)}`;
  const range = toldRange(outcome);
  if (!range || eligibility === 'not-entitled') return '';
  const least = `${kind === 'per-month' ? `${kindWords[kind]} ` : ''}${yuanWords(range.minYuan)}`;
  if (range.maxYuan === null) return range.minYuan === '0.00' ? '金额待定' : `${least}以上`;
  return `${least} 至 ${yuanWords(range.maxYuan)}`;
}

/** How the amount of a benefit is told, by the policy that is installed; undefined where it has none. */
export const amountKindOf = (benefit: string): AmountKind | undefined =>
  pack.benefits.find(({ id }) => id === benefit)?.amount?.kind;

/** 共 6 个月，到 2021年4月30日; of a sum the months that it counts and the last day of its term. */
export function termWords({ amount, months, until }: Outcome): string {
  const total = amount?.kind === 'total';
  return [
    months === null ? '' : `${total ? '已计' : '共'} ${months} 个月`,
    until === null ? '' : `${total ? '期限' : ''}到 ${formatDate(until)}`,
  ]
    .filter(Boolean)
    .join('，');
}

const yuanWords = (yuan: string): string => formatYuan(yuanToFen(yuan) ?? 0);

/** 11.2 离校两年内灵活就业毕业生社会保险补贴：合计 366.00 元; without an amount the title alone. */
export function titleWords(answer: BenefitAnswer): string {
  const amount = amountWords(outcomeOf(answer), amountKindOf(answer.id));
  return `${answer.id} ${answer.title}${amount === '' ? '' : `：${amount}`}`;
}

const placedWords: Record<PlacedState, string> = {
  chosen: '选这一项',
  'not-chosen': '不选',
  choice: '待选择',
  open: '待定',
  check: '须核对',
};

/** Nothing is recommended while what is open could take its place. */
export const placedWord = ({ state, mayLoseTo }: PlacedBenefit): string =>
  placedWords[state === 'chosen' && mayLoseTo.length > 0 ? 'open' : state];

/** Which of benefits that exclude each other to have, and why; nothing while all of them are open. */
export function togetherWords(combinations: readonly Combination[]): string[] {
  return combinations
    .map(({ benefits }) => benefits)
    .filter((benefits) => benefits.some(({ state }) => state !== 'open'))
    .flat()
    .map((placed) => `${placed.benefit} ${placedWord(placed)}（${placed.text}）`);
}

/** What the row comes to is read first, and what is plainly not due last. */
export const READING_ORDER: readonly Eligibility[] = [
  'entitled',
  'official-must-judge',
  'undetermined',
  'not-entitled',
];

/** Why not, or what is open; for the entitled, why. */
export function reasonWords(outcome: Outcome): string {
  const shown =
    outcome.eligibility === 'entitled'
      ? outcome.reasons.filter(({ state }) => state === 'met')
      : outcome.reasons.filter(({ state }) => state !== 'met' && state !== 'not-applicable');
  const mark = {
    met: '✓',
    'not-met': '✗',
    unknown: '？',
    official: '待认定',
    error: '！',
    'not-applicable': '',
  };
  return shown.map(({ state, clause, text }) => `${mark[state]} ${text}（第 ${clause} 款）`).join('；');
}

/** The days without a usable value; nothing where it is every day. */
function spanWords({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from === null && to === null) return '';
  if (from === null) return `至 ${to}`;
  return to === null ? `${from} 起` : `${from} 至 ${to}`;
}

const ownName = (code: string): string => pack.divisions.find((each) => each.code === code)?.name ?? code;

/** @param nameOf what a division is called, where it is not this policy's */
export function missingWords(
  missing: readonly Missing[],
  nameOf: (division: string) => string = ownName,
): string {
  const words = missing.map((each) => {
    if (each.kind === 'fact') return each.label;
    if (each.kind === 'official') return `由经办人认定：${each.question}`;
    const region = each.region === null ? '地区未知' : nameOf(each.region);
    return `标准待确认：${[`${each.label}（${region}`, spanWords(each)].filter(Boolean).join('，')}）`;
  });
  return [...new Set(words)].join('；');
}
