import type { Line } from './lines.ts';
import type { Reach } from './reach.ts';

/** What somebody may have who is refused, in one or two sentences. */
export interface Instead {
  readonly text: string;
  /** The clause that gives it, where it is one of the document. */
  readonly clause?: string;
}

/**
 * What a clause gives, in plain words for the people it is for: our own words, not quotations of the document. The
 * title and the conditions are those of its rule, the figures in force those of the register; what is here is to be
 * read, and is never reckoned with.
 */
export interface PolicyPage {
  /** Clause id, `article.number`. */
  readonly clause: string;
  /** How much, in one line; shown where the figures of `headlines.ts` are not known. */
  readonly gist: string;
  readonly forWhom: string;
  /** How the amount comes about. */
  readonly amount: readonly Line[];
  /** How long, how often. */
  readonly until: readonly Line[];
  /** One life with its amount, as the rule decides it: `examples` holds the request, and a test both together. */
  readonly example: { readonly title: string; readonly lines: readonly string[]; readonly result: string };
  /** Which county counts, where the amount goes by one that is not simply that of the application. */
  readonly county?: string;
  readonly notes: readonly Line[];
  /** Where to begin, where the offices that the article names do not tell. */
  readonly where?: string;
  /** What there is for those whom it does not reach. */
  readonly otherwise?: string;
  /** What there is for those whom one condition refuses, by the id of the condition. */
  readonly instead?: Readonly<Record<string, Instead>>;
  /** Where a unit claims it, but people are what it is for: whom of them to tell of it. */
  readonly reaches?: Reach;
}
