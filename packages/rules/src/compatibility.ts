/** Which benefits may be had together, as data of a pack: what nobody declared is an error, never a default. */
import type { Confidence } from './parameters.ts';

/** What two claims can have in common where they exclude each other. */
export const GRAINS = ['person', 'person-month', 'firm-person', 'firm-year', 'training', 'project'] as const;
export type Grain = (typeof GRAINS)[number];

/**
 * Benefits of different groups exclude each other (`one-of`), or may be had together (`together`). Of two within one
 * group this says nothing.
 */
export interface Compatibility {
  /** Unique in the pack. */
  readonly id: string;
  readonly relation: 'one-of' | 'together';
  /** Benefit ids. */
  readonly groups: readonly (readonly string[])[];
  /** What two claims have in common where they exclude each other. Not read by the engine: an installation keeps to it. */
  readonly grain?: Grain;
  /**
   * Two claims of one request are of the same object and period, unless this says that their periods may differ: then
   * only who knows the periods can tell whether they meet.
   */
  readonly periods?: 'may-differ';
  /**
   * Of two that are due, the one of the earlier group comes to at least as much over all its months, whatever figure is
   * not known: they are computed from the same one. Absent: only their amounts tell.
   */
  readonly amounts?: 'descending';
  /** The clause that says so; absent: another document does. */
  readonly clause?: string;
  /** Chinese: what excludes what, or why not. */
  readonly text: string;
  readonly source: string;
  /** The source governs another place or another matter, and is followed. */
  readonly by?: 'analogy';
  readonly confidence: Confidence;
  /** Chinese, for officers: doubtful text and the reading that runs. */
  readonly notes?: readonly string[];
}

/** Two benefits that one declaration relates. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly by: Compatibility;
}

/** Every pair that the declarations relate, in their order. */
export function pairsOf(declared: readonly Compatibility[]): Pair[] {
  return declared.flatMap((by) =>
    by.groups.flatMap((group, i) =>
      by.groups.slice(i + 1).flatMap((other) => group.flatMap((a) => other.map((b): Pair => ({ a, b, by })))),
    ),
  );
}
