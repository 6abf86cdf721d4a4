import type { Json } from '@wenye/rules';

/** A value of `given` means that `implies` has this value: among the facts themselves, or in the rows of `list`. */
export type Implication = {
  readonly list: string | null;
  readonly given: string;
  /** The value of `given` of which alone it follows, or what such a value is like; absent: of any. */
  readonly of?: Json | ((value: Json) => boolean);
  readonly implies: string;
  readonly value: Json;
  /** Said where both are given and disagree. */
  readonly message: string;
};

/**
 * Two facts of the subject that are never both true. Of one the other follows where nothing was said of it; said together at
 * the open door they are a contradiction, told at the first (contradictions.ts).
 */
export type Exclusion = { readonly facts: readonly [string, string]; readonly message: string };

/** A row of `list` that proves `implies`, a fact of the subject by which questions about such rows begin. */
export type Proof = {
  readonly list: string;
  /** `on`: the day of the decision, as a day number; null: not told. */
  readonly proves: (row: { readonly [key: string]: Json }, on: number | null) => boolean;
  readonly implies: string;
  /** Said where the fact was denied. */
  readonly message: string;
};
