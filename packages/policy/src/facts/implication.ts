/** A value of `given` means that `implies` has this value: among the facts themselves, or in the rows of `list`. */
export type Implication = {
  readonly list: string | null;
  readonly given: string;
  readonly implies: string;
  readonly value: boolean;
  /** Said where both are given and disagree. */
  readonly message: string;
};
