/** What a change of the rules does to one person's answer. Pure. */
import type { Eligibility } from '../answer.ts';
import type { AmountKind } from '../pack.ts';

/** What a benefit comes to for somebody to whom it is due, or may be. */
export type Standing = {
  readonly eligibility: Exclude<Eligibility, 'not-entitled'>;
  /** At least, in fen, of the kind that the benefit has; null: the benefit has no amount. */
  readonly lowFen: number | null;
  /** At most; null: the benefit has no amount, or nothing bounds it. */
  readonly highFen: number | null;
  readonly months: number | null;
  /** YYYY-MM-DD, last day included. */
  readonly until: string | null;
};

/** Whoever would be given no more than 0 yuan is due nothing, whatever they are entitled to: a figure of 0 takes all away. */
export const ofWorth = (standing: Standing): Standing | null => (standing.highFen === 0 ? null : standing);

/**
 * gains, loses: it is due for certain before or after, and never less, or never more, than before. may-gain, may-lose: it
 * opens or closes. shifts: it changes and is neither.
 */
export type Effect = 'gains' | 'loses' | 'may-gain' | 'may-lose' | 'shifts';

/**
 * @param before null: not due
 * @param kind of the benefit's amount; of a total the months are in it already. Absent: it has none.
 * @returns null where nothing changes
 */
export function effectOf(
  before: Standing | null,
  after: Standing | null,
  kind: AmountKind | undefined,
): Effect | null {
  const [was, is] = [rank(before), rank(after)];
  if (was !== is) {
    if (is === 'due') return 'gains';
    if (was === 'due' && is === 'none') return 'loses';
    // What was due and is open may still be due; what was open and is not due never was for certain.
    return was === 'none' ? 'may-gain' : 'may-lose';
  }
  if (before === null || after === null) return null;
  const steps = compared(before, after, kind);
  const [more, less] = [steps.some((step) => step > 0), steps.some((step) => step < 0)];
  if (!more && !less) return null;
  if (more && less) return 'shifts';
  if (is === 'open') return more ? 'may-gain' : 'may-lose';
  return more ? 'gains' : 'loses';
}

/** The answer itself turns, not only what it comes to. */
export const turns = (before: Standing | null, after: Standing | null): boolean =>
  rank(before) !== rank(after);

type Rank = 'none' | 'open' | 'due';

function rank(standing: Standing | null): Rank {
  if (standing === null) return 'none';
  return standing.eligibility === 'entitled' ? 'due' : 'open';
}

/** Least, most, months and end, each as more (1), the same (0) or less (-1). */
function compared(before: Standing, after: Standing, kind: AmountKind | undefined): number[] {
  const unbounded = (standing: Standing) =>
    standing.highFen ?? (standing.lowFen === null ? null : Number.POSITIVE_INFINITY);
  return [
    step(before.lowFen, after.lowFen),
    step(unbounded(before), unbounded(after)),
    ...(kind === undefined || kind === 'per-month' ? [step(before.months, after.months)] : []),
    step(before.until, after.until),
  ];
}

/** A value that is not there is no less than one that is: nothing is known of it. */
function step<Value extends number | string>(before: Value | null, after: Value | null): number {
  if (before === null || after === null || before === after) return 0;
  return after > before ? 1 : -1;
}
