/** A decision with all that led to it, as lines that a person reads from top to bottom. Pure. */
import { formatDate, industrySectionOf } from '@wenye/codes';
import { isAddedFact, sourceText } from '@wenye/policy';
import type { Answer, BenefitAnswer, Outcome, Pack, ReasonState, TracedOutcome } from '@wenye/rules';
import { CONFIDENCE_LABELS } from '@wenye/rules';
import { amountWords, eligibilityWords, missingWords, termWords } from '@wenye/server/screening';
import { togetherLines, verdictBeside } from './together.ts';
import { wayLines } from './ways.ts';

const MARKS: Readonly<Record<ReasonState, string>> = {
  met: '✓ 符合',
  'not-met': '✗ 不符合',
  unknown: '？ 未知',
  official: '待认定',
  'not-applicable': '— 不适用',
  error: '！ 出错',
};

export type Explained = {
  readonly answer: Answer;
  readonly benefits: readonly TracedOutcome[];
  /** Facts as the request states them, before they were completed. */
  readonly given: Readonly<Record<string, unknown>>;
};

/** Every benefit of the answer, each roster row by itself, in the order of the answer. */
export function explanationOf({ answer, benefits, given }: Explained, pack: Pack): string[] {
  const context = { answer, given, pack };
  return answer.benefits.flatMap((benefit) =>
    benefits
      .filter(({ id }) => id === benefit.id)
      .flatMap((traced) => [...outcomeLines(benefit, traced, context), '']),
  );
}

type Context = Omit<Explained, 'benefits'> & { readonly pack: Pack };

function outcomeLines(
  benefit: BenefitAnswer,
  traced: TracedOutcome,
  { answer, given, pack }: Context,
): string[] {
  const outcome: Outcome = benefit.items?.find(({ item }) => item === traced.item) ?? benefit;
  const who = traced.item === null ? '' : `，${traced.item}`;
  const valueName = (of: string, value: string) =>
    pack.parameters
      .find(({ definition }) => definition.key === of)
      ?.definition.values?.find(({ code }) => code === value)?.label ?? value;
  const regionName = (code: string) => pack.divisions.find((each) => each.code === code)?.name ?? code;
  const amountKind = pack.benefits.find(({ id }) => id === benefit.id)?.amount?.kind;
  const verdict = [
    eligibilityWords[outcome.eligibility],
    amountWords(outcome, amountKind),
    termWords(outcome),
    verdictBeside(benefit.id, traced.item, answer.combinations),
  ];
  return [
    `第 ${benefit.clause} 款 ${benefit.title}${who}：${verdict.filter(Boolean).join('，')}`,
    ...section('能不能同时享受', togetherLines(benefit.id, traced.item, answer.combinations)),
    '  条件',
    ...traced.conditions.flatMap(({ id, state, text, clause, substituted }) => [
      `    ${MARKS[state]}：${text}（第 ${clause} 款）`,
      `        ${substituted}`,
      // Of a table the line above says only that it is read: here are the figures that it comes to.
      ...outcome.reasons.flatMap((reason) =>
        reason.id === id && reason.compared !== undefined ? [`        ${reason.compared}`] : [],
      ),
    ]),
    ...section('怎样才能符合', wayLines(benefit, traced.item, outcome, answer.changes)),
    ...section(
      '计算',
      outcome.computation.map(({ label, value, substituted }) =>
        [label, ...new Set([substituted, value])].join(' ＝ '),
      ),
    ),
    ...section(
      '读到的事实',
      // What completing added is nothing that anybody stated.
      traced.facts.flatMap(({ fact, label, value }) =>
        isAddedFact(fact) ? [] : [`${label}：${factWords(value, given[fact])}`],
      ),
    ),
    ...section(
      '用到的标准',
      benefit.parameters.map(
        ({ key, label, value, on, region, confidence, ...cited }) =>
          `${label}${among(benefit.parameters, { key, on, region }, regionName)}：${valueName(key, value)}（${sourceText(cited)}，${CONFIDENCE_LABELS[confidence]}）`,
      ),
    ),
    ...section('还缺', outcome.missing.length === 0 ? [] : [missingWords(outcome.missing, regionName)]),
    ...section('存疑与采用的读法', benefit.notes),
  ];
}

type Read = { readonly key: string; readonly on: string; readonly region: string | null };

/** Of a figure that was read more than once, as of which day, or where, it is this one. */
function among(
  all: readonly Read[],
  { key, on, region }: Read,
  regionName: (code: string) => string,
): string {
  const same = all.filter((each) => each.key === key);
  const words = [
    same.some((each) => each.on !== on) ? `${formatDate(on)}的` : '',
    region !== null && same.some((each) => each.region !== region) ? regionName(region) : '',
  ].filter(Boolean);
  return words.length === 0 ? '' : `（${words.join('，')}）`;
}

/** An industry is reduced to what the rules tell apart before they read it: what was stated comes first. */
function factWords(value: string, given: unknown): string {
  if (typeof given !== 'string' || given === value || industrySectionOf(value) === null) return value;
  const section = industrySectionOf(given);
  return section === null ? value : `${given}（${section.name}），按 ${value} 认定`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
