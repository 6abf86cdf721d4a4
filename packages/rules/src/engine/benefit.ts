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
    parameters: usedParameters(program, env.used, before),
  };
}

/** Each reading from a place on once, sorted by key, region and day. They are few: each is put where it belongs. */
function usedParameters(program: Program, used: readonly Used[], from: number): UsedParameter[] {
  const sorted: Used[] = [];
  for (let i = from; i < used.length; i++) {
    const each = used[i] as Used;
    if (sorted.includes(each)) continue;
    let at = sorted.length;
    let difference = -1;
    while (at > 0 && (difference = order(sorted[at - 1] as Used, each)) > 0) at--;
    if (difference !== 0) sorted.splice(at, 0, each);
  }
  return sorted.map((each) => {
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

function tell(program: Program, { key, entry, region, on, from, to }: Used): UsedParameter {
  const { type, label, unit } = (program.book.get(key) as Chapter).definition;
  return {
    key,
    label,
    value: formatKnown(type, entry.value as Known),
    unit: unit ?? null,
    region,
    on: formatDate(on),
    from: Number.isFinite(from) ? formatDate(from) : null,
    to: Number.isFinite(to) ? formatDate(to) : null,
    source: entry.source,
    ...(entry.by === undefined ? {} : { by: entry.by }),
    confidence: entry.confidence,
  };
}

function order(a: Used, b: Used): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  if (a.region !== b.region) return a.region < b.region ? -1 : 1;
  return a.on - b.on;
}
