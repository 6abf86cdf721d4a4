import type { Benefit, Changed, ImpactCount, Pack, Standing } from '@wenye/rules';
import type { Transaction } from '../city/everybody.ts';
import type { Who } from '../city/screened.ts';

/** A change that is measured: the rules before and after it, on the registers of a day. */
export type Change = {
  readonly transaction: Transaction;
  readonly day: string;
  readonly packs: readonly [before: Pack, after: Pack];
  /** The benefits that it concerns, of people or of firms. */
  readonly benefits: readonly Benefit[];
  /** Told after each portion how many are done. */
  readonly progress: (done: number) => Promise<unknown>;
};

/** What it comes to: all of it counted, some of those concerned kept. */
export type Measured = {
  readonly counts: readonly ImpactCount[];
  readonly changed: readonly Changed<Who>[];
};

/** Before and after, of whatever has a standing in one of them; null: it has none. `nameOf` tells one from another. */
export function sideBySide<One extends { readonly standing: Standing | null }>(
  before: Iterable<One>,
  after: Iterable<One>,
  nameOf: (one: One) => string,
): Iterable<{ readonly one: One; readonly before: Standing | null; readonly after: Standing | null }> {
  type Pair = { readonly one: One; readonly before: Standing | null; after: Standing | null };
  const pairs = new Map<string, Pair>();
  for (const one of before) pairs.set(nameOf(one), { one, before: one.standing, after: null });
  for (const one of after) {
    const known = pairs.get(nameOf(one));
    if (known) known.after = one.standing;
    else pairs.set(nameOf(one), { one, before: null, after: one.standing });
  }
  return pairs.values();
}
