import type { Json } from '@wenye/rules';

/** A value of `given` means that `implies` has this value: among the facts themselves, or in the rows of `list`. */
export type Implication = {
  readonly list: string | null;
  readonly given: string;
  /** The value of `given` of which alone it follows; absent: of any. */
  readonly of?: Json;
  readonly implies: string;
  readonly value: Json;
  /** Said where both are given and disagree. */
  readonly message: string;
};
