/** Cases beside each benefit, as data that a lawyer can read and dispute. A test runs them with exact equality. */
import type { Eligibility, GivenParameter, Json, ReasonState, Request } from '@wenye/rules';

export type CaseBook = {
  readonly benefit: string;
  /** What every case starts from. */
  readonly base: Request;
  readonly cases: readonly Case[];
};

export type Case = {
  /** What the case shows, in plain Chinese. */
  readonly says: string;
  /** Replaced in the base; facts one by one, a fact set to undefined is left out. */
  readonly given?: Partial<Omit<Request, 'facts'>> & {
    readonly facts?: { readonly [id: string]: Json | undefined };
    /** Replaced in the one row of the base's list that the benefit is decided for, item by item. */
    readonly item?: { readonly [key: string]: Json | undefined };
  };
  readonly expect: Expected;
};

/** The whole of what counts in an outcome; what is not stated is expected to be null or empty. */
export type Expected = {
  readonly eligibility: Eligibility;
  readonly amount?: string;
  /** Least and greatest amount still possible; null: no upper bound. */
  readonly range?: readonly [string, string | null];
  readonly months?: number;
  readonly until?: string;
  /** Conditions that are not met, by state. */
  readonly against?: { readonly [condition: string]: ReasonState };
  /** `fact <id>`, `parameter <key> (<why>)`, `official <judgement>`. */
  readonly missing?: readonly string[];
};

/** The validity, given with a case in which nothing else is confirmed. */
export const VALIDITY: readonly GivenParameter[] = [
  { key: 'policy.firstDay', value: '2020-07-13' },
  { key: 'policy.years', value: 3 },
];
