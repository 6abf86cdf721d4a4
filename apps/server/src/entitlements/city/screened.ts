/** What screening finds of somebody. */

/** The person, or the firm; and whom the firm hired where a benefit is decided hire by hire. */
export type Who = {
  readonly subjectId: string;
  /** Null: it is about the subject itself. */
  readonly objectId: string | null;
};

/** A benefit that is due to somebody, or may be. Amounts in fen, of the kind that the benefit has. */
export type Screened = Who & {
  readonly benefitId: string;
  /** The county whose standards apply. */
  readonly division: string;
  /** Where they are looked after; null: no register says. */
  readonly township: string | null;
  readonly eligibility: 'entitled' | 'undetermined' | 'official-must-judge';
  readonly settled: boolean;
  /** Places of the conditions that are met or do not bind, in order. */
  readonly met: readonly number[];
  /** Null: the benefit has no amount. */
  readonly lowFen: number | null;
  /** Null: it has none, or nothing bounds it. */
  readonly highFen: number | null;
  readonly months: number | null;
  /** YYYY-MM-DD, last day included. */
  readonly until: string | null;
  /** Numbers of gaps: what eligibility depends on, and what only amount, months or end do. */
  readonly missing: readonly number[];
  readonly missingForAmount: readonly number[];
};

/** Whose registers say what no rule can read. */
export type Reject = {
  readonly subjectKind: 'person' | 'firm';
  readonly subjectId: string;
  readonly division: string;
  readonly path: string;
  readonly message: string;
};
