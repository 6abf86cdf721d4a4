/** A decision with all that led to it, as lines that a person reads from top to bottom. Pure. */
import { CONFIDENCE_LABELS, codeLabel, sourceText } from '@wenye/policy';
import type { Answer, BenefitAnswer, Outcome, ReasonState, Trace, TracedOutcome } from '@wenye/rules';
import { amountWords, eligibilityWords, missingWords } from '@wenye/server/screening';

const MARKS: Readonly<Record<ReasonState, string>> = {
  met: '✓ 符合',
  'not-met': '✗ 不符合',
  unknown: '？ 未知',
  official: '待认定',
  'not-applicable': '— 不适用',
  error: '！ 出错',
};

/** Every benefit of the answer, each roster row by itself, in the order of the answer. */
export function explanationOf({ answer, benefits }: Trace): string[] {
  return answer.benefits.flatMap((benefit) =>
    benefits
      .filter(({ id }) => id === benefit.id)
      .flatMap((traced) => [
        ...outcomeLines(benefit, traced),
        ...section('能否与其他各款同时享受', togetherLines(answer.combinations, traced)),
        '',
      ]),
  );
}

function outcomeLines(benefit: BenefitAnswer, traced: TracedOutcome): string[] {
  const outcome: Outcome = benefit.items?.find(({ item }) => item === traced.item) ?? benefit;
  const amount = amountWords(outcome);
  const who = traced.item === null ? '' : `，${traced.item}`;
  return [
    `第 ${benefit.clause} 款 ${benefit.title}${who}：${[eligibilityWords[outcome.eligibility], amount].filter(Boolean).join('，')}`,
    '  条件',
    ...traced.conditions.flatMap(({ id, state, text, clause, substituted }) => [
      `    ${MARKS[state]}：${text}（第 ${clause} 款）`,
      `        ${substituted}`,
      // Of a table the line above says only that it is read: here are the figures that it comes to.
      ...outcome.reasons.flatMap((reason) =>
        reason.id === id && reason.compared !== undefined ? [`        ${reason.compared}`] : [],
      ),
    ]),
    ...section(
      '计算',
      outcome.computation.map(({ label, value, substituted }) =>
        [label, ...new Set([substituted, value])].join(' ＝ '),
      ),
    ),
    ...section(
      '读到的事实',
      traced.facts.map(({ label, value }) => `${label}：${value}`),
    ),
    ...section(
      '用到的标准',
      benefit.parameters.map(
        ({ key, label, value, confidence, ...cited }) =>
          `${label}：${codeLabel(key, value)}（${sourceText(cited)}，${CONFIDENCE_LABELS[confidence]}）`,
      ),
    ),
    ...section('还缺', outcome.missing.length === 0 ? [] : [missingWords(outcome.missing)]),
    ...section('存疑与采用的读法', benefit.notes),
  ];
}

/** What is said of the benefit, of this row or of the subject, beside others that it may exclude. */
function togetherLines(combinations: Answer['combinations'], { id, item }: TracedOutcome): string[] {
  return combinations
    .filter((each) => each.item === null || each.item === item)
    .flatMap(({ benefits, rules }) =>
      benefits
        .filter(({ benefit }) => benefit === id)
        .flatMap(({ text }) => [text, ...rules.map((rule) => `${rule.text}（${sourceText(rule)}）`)]),
    );
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
