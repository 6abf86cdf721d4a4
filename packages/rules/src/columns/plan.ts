/** What a benefit comes to, as terms: the laws of engine/outcome.ts. */
import type { CompiledBenefit } from '../engine/program.ts';
import type { Lowering } from './lower.ts';
import {
  type Exact,
  exactly,
  fails,
  greatestExact,
  join,
  type NumberSymbol,
  possible,
  settle,
  settled,
  type TruthSymbol,
  type Why,
  whyWhere,
} from './symbol.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/** The state of a condition, by number. */
export const REASONS = ['not-met', 'met', 'not-applicable', 'error', 'official', 'unknown'] as const;
/** Eligibility, by number. */
export const VERDICTS = ['not-entitled', 'entitled', 'undetermined', 'official-must-judge'] as const;

export interface ConditionTerms {
  /** It is not met: the benefit is refused, whatever else is open. */
  readonly fails: Term;
  /** It is met for certain, or does not bind. */
  readonly holds: Term;
  /** Its state, a number of REASONS. */
  readonly state: Term;
  readonly why: Why;
}

export interface OutputTerms {
  /** It is a known number, where every condition holds. */
  readonly sure: Term;
  /** It is a known number, and due. */
  readonly known: Term;
  readonly value: Term;
}

export interface BenefitPlan {
  readonly benefit: CompiledBenefit;
  readonly conditions: readonly ConditionTerms[];
  /** Number of VERDICTS. */
  readonly verdict: Term;
  readonly amount: OutputTerms | null;
  readonly months: OutputTerms | null;
  readonly until: OutputTerms | null;
  /** Least and greatest fen that can be due; null: the benefit has no amount. */
  readonly due: { readonly min: Term; readonly max: Term } | null;
  /** Nothing missing can change the answer. */
  readonly settled: Term;
  /** What can still change eligibility, and what only the outputs. */
  readonly open: Why;
  readonly outputs: Why;
}

export function planOf(lowering: Lowering, benefit: CompiledBenefit): BenefitPlan {
  const { t } = lowering;
  const conditions = benefit.conditions.map((each) =>
    condition(lowering, lowering.lower(each.test) as TruthSymbol),
  );
  const refused = t.or(...conditions.map((each) => each.fails));
  const stateIs = (state: (typeof REASONS)[number]) => (each: ConditionTerms) =>
    t.equal(each.state, t.number(REASONS.indexOf(state)));
  const errors = t.or(...conditions.map(stateIs('error')));
  const unknown = t.or(...conditions.map(stateIs('unknown')));
  const official = t.or(...conditions.map(stateIs('official')));
  const decided = t.and(t.not(errors), t.not(unknown), t.not(official));
  const judged = t.and(t.not(errors), t.not(unknown));
  const verdict = t.choose(
    refused,
    t.number(0),
    t.choose(decided, t.number(1), t.choose(judged, t.number(3), t.number(2))),
  );
  const entitled = t.and(t.not(refused), decided);
  const lowered = (node: Parameters<Lowering['lower']>[0] | undefined) =>
    node === undefined ? null : (lowering.lower(node) as NumberSymbol);
  const { amount, months, until } = benefit.benefit;
  const [reckoned, monthsIs, untilIs] = [lowered(amount?.value), lowered(months), lowered(until)];
  const amountIs = reckoned === null ? null : awarded(t, reckoned);
  const outputs = [amountIs, monthsIs, untilIs].filter((each) => each !== null);
  const determined = t.and(...outputs.map((each) => t.and(settled(t, each), t.not(fails(t, each)))));
  return {
    benefit,
    conditions,
    verdict,
    amount: output(t, amountIs, entitled),
    months: output(t, monthsIs, entitled),
    until: output(t, untilIs, entitled),
    due: amountIs === null ? null : dueOf(t, amountIs, entitled, refused),
    settled: t.or(refused, t.and(entitled, determined)),
    open: whyWhere(t, join(t, ...conditions.map((each) => each.why)), t.not(refused)),
    outputs: whyWhere(t, join(t, ...outputs.map((each) => each.why)), t.not(refused)),
  };
}

/** As engine/awarded.ts. Where the bounds of what is read tell that it is not negative, nothing is added. */
function awarded(t: Terms, amount: NumberSymbol): NumberSymbol {
  const nothing = exactly(t.number(0), t.number(1));
  const [low, high] = [amount.low, amount.high].map((end) => greatestExact(t, end, nothing));
  return settle(t, { ...amount, low: low as Exact, high: high as Exact });
}

function condition(lowering: Lowering, test: TruthSymbol): ConditionTerms {
  const { t, causes } = lowering;
  const failing = fails(t, test);
  const { mayHold, mayNotHold, mayNotApply } = test;
  const notMet = t.and(mayNotHold, t.not(mayHold), t.not(mayNotApply), t.not(failing));
  const never = t.and(t.not(mayHold), t.not(mayNotHold));
  const notApplicable = t.and(never, mayNotApply, t.not(failing));
  const error = t.and(never, t.not(mayNotApply), failing);
  const met = t.and(mayHold, t.not(mayNotHold), t.not(failing));
  const byOfficial = t.or(...whys(test.why, (cause) => causes[cause]?.kind === 'official'));
  const byOther = t.or(...whys(test.why, (cause) => causes[cause]?.kind !== 'official'));
  const numbered = (state: (typeof REASONS)[number]) => t.number(REASONS.indexOf(state));
  const open = t.choose(t.and(byOfficial, t.not(byOther)), numbered('official'), numbered('unknown'));
  const state = [
    [notMet, numbered('not-met')],
    [notApplicable, numbered('not-applicable')],
    [error, numbered('error')],
    [met, numbered('met')],
  ].reduceRight((rest, [where, number]) => t.choose(where as Term, number as Term, rest), open);
  const isOpen = t.not(t.or(notMet, notApplicable, error, met));
  return { fails: notMet, holds: t.or(notApplicable, met), state, why: whyWhere(t, test.why, isOpen) };
}

const whys = (why: Why, wanted: (cause: number) => boolean): Term[] =>
  [...why].filter(([cause]) => wanted(cause)).map(([, where]) => where);

function output(t: Terms, symbol: NumberSymbol | null, entitled: Term): OutputTerms | null {
  if (symbol === null) return null;
  const sure = t.and(possible(t, symbol), settled(t, symbol));
  return { sure, known: t.and(entitled, sure), value: symbol.low.n };
}

/** Nothing is due where entitlement is open, or the amount may not apply or fail. */
function dueOf(t: Terms, amount: NumberSymbol, entitled: Term, refused: Term) {
  const nothing = t.number(0);
  const whole = ({ n, d }: NumberSymbol['low']) => t.floorDivide(n, d);
  const [low, high] = [whole(amount.low), whole(amount.high)];
  const mayBeNothing = t.or(t.not(entitled), amount.mayNotApply, fails(t, amount));
  const end = (value: Term, pick: Term): Term =>
    t.choose(t.or(refused, t.not(amount.possible)), nothing, t.choose(mayBeNothing, pick, value));
  return { min: end(low, t.least(nothing, low)), max: end(high, t.greatest(nothing, high)) };
}
