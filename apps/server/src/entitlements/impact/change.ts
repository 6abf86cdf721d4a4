import type { Benefit, Changed, ImpactCount, Pack } from '@wenye/rules';
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
