/** Decides one benefit. */
import type { BenefitAnswer, UsedParameter } from '../answer.ts';
import { formatKnown } from '../boundary/format.ts';
import { formatDate } from '../core/calendar.ts';
import type { Known } from '../core/state.ts';
import type { Chapter, Used } from './book.ts';
import type { Env } from './env.ts';
import { decideOutcome, testsOf } from './outcome.ts';
import type { CompiledBenefit, Program } from './program.ts';
import { decideRoster } from './roster.ts';

export function decideBenefit(program: Program, compiled: CompiledBenefit, env: Env): BenefitAnswer {
  const before = env.used.length;
  const { benefit } = compiled;
  const summary = compiled.level === 0 ? null : decideRoster(program, compiled, env);
  const outcome = summary ?? decideOutcome(program, compiled, env, testsOf(compiled, env)).outcome;
  // Written out: what is spread is copied twice, and is slower to serialise.
  return {
    id: benefit.id,
    clause: benefit.clause,
    title: benefit.title,
    kind: benefit.kind,
    eligibility: outcome.eligibility,
    settled: outcome.settled,
    amount: outcome.amount,
    range: outcome.range,
    months: outcome.months,
    until: outcome.until,
    reasons: outcome.reasons,
    missing: outcome.missing,
    errors: outcome.errors,
    computation: outcome.computation,
    items: summary?.items ?? null,
    notes: benefit.notes ?? [],
    parameters: usedParameters(program, env.used.slice(before)),
  };
}

/** Each reading once, sorted by key, region and day. */
function usedParameters(program: Program, used: readonly Used[]): UsedParameter[] {
  const sorted = [...new Set(used)].sort(
    (a, b) => order(a.key, b.key) || order(a.region, b.region) || a.on - b.on,
  );
  const once = sorted.filter(({ key, region, on }, i) => {
    const before = sorted[i - 1];
    return before === undefined || before.key !== key || before.region !== region || before.on !== on;
  });
  return once.map((each) => {
    let told = tellings.get(each);
    if (told === undefined) {
      told = tell(program, each);
      tellings.set(each, told);
    }
    return told;
  });
}

/** The same readings recur in every case (book.ts); so do the words for them. */
const tellings = new WeakMap<Used, UsedParameter>();

function tell(program: Program, { key, entry, region, on }: Used): UsedParameter {
  const { type, label, unit } = (program.book.get(key) as Chapter).definition;
  return {
    key,
    label,
    value: formatKnown(type, entry.value as Known),
    unit: unit ?? null,
    region,
    on: formatDate(on),
    from: Number.isFinite(entry.from) ? formatDate(entry.from) : null,
    to: Number.isFinite(entry.to) ? formatDate(entry.to) : null,
    source: entry.source,
    ...(entry.by === undefined ? {} : { by: entry.by }),
    confidence: entry.confidence,
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
