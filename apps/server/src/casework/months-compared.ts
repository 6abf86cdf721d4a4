import { type FrozenFact, isClaimedByMonth, isRows, type KnownFact, monthOf } from './facts.ts';

/**
 * Of what the registers know now, what a claim by the month is about: of its list the months for which they were asked now, told
 * with the day of these alone, and the others as they were compared before. Pure.
 *
 * @param known of months only those that were asked for
 * @param before the facts of the case as frozen before
 */
export const withOtherMonths = (
  known: readonly KnownFact[],
  before: readonly FrozenFact[],
  asked: readonly string[],
): KnownFact[] =>
  known.map((each) => {
    const then = before.find(({ fact }) => fact === each.fact);
    if (!isClaimedByMonth(each.fact) || !isRows(each.value) || !isRows(then?.registry)) return each;
    const others = then.registry.filter((row) => !asked.includes(monthOf(row)));
    if (others.length === 0) return each;
    const rows = [...each.value, ...others].toSorted((one, other) =>
      monthOf(one) < monthOf(other) ? -1 : 1,
    );
    return { ...each, value: rows, source: each.value.length === 0 ? then.source : laterOf(each, then) };
  });

/** Of the same register the later day on which it wrote down what is told. */
const laterOf = ({ source: now }: KnownFact, { source: then }: FrozenFact): KnownFact['source'] =>
  then.name === now.name && then.recordedOn > now.recordedOn ? then : now;
