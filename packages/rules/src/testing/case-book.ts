/** Cases beside each benefit, as data that a lawyer can read and dispute. A test runs them with exact equality. */
import type {
  Decided,
  Eligibility,
  ItemOutcome,
  Json,
  Missing,
  Outcome,
  ReasonState,
  Request,
} from '../answer.ts';
import type { Pack } from '../pack.ts';

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

/** The request that a case stands for. */
export function requestOf(pack: Pack, book: CaseBook, { given = {} }: Case): Request {
  const { facts: changed = {}, item, ...rest } = given;
  const facts = replace(book.base.facts, changed);
  const list = pack.benefits.find(({ id }) => id === book.benefit)?.per?.definition.id ?? '';
  const rows = facts[list];
  const roster = Array.isArray(rows) && item ? { [list]: [replace(rows[0] as Row, item)] } : {};
  return { ...book.base, ...rest, facts: { ...facts, ...roster } };
}

/** What a case may expect of an answer: the outcome of the benefit, or of its one item. */
export function summarise(decided: Decided, benefit: string): Expected {
  if (!decided.ok) throw new Error(JSON.stringify(decided.errors));
  const answer = decided.benefits.find((each) => each.id === benefit);
  const outcome: Outcome | ItemOutcome | undefined = answer?.items?.[0] ?? answer;
  if (outcome === undefined) throw new Error(`No answer for ${benefit}`);
  const against = outcome.reasons.filter((reason) => reason.state !== 'met');
  const { amount, range, months, until, missing } = outcome;
  return {
    eligibility: outcome.eligibility,
    ...(amount && { amount: amount.yuan }),
    ...(isOpen(range) && { range: [range.minYuan, range.maxYuan] as const }),
    ...(months !== null && { months }),
    ...(until !== null && { until }),
    ...(against.length > 0 && {
      against: Object.fromEntries(against.map(({ id, state }) => [id, state])),
    }),
    ...(missing.length > 0 && { missing: missing.map(nameOf) }),
  };
}

type Row = { readonly [key: string]: Json };

function replace(row: Row, changes: { readonly [key: string]: Json | undefined }): Row {
  const merged = Object.entries({ ...row, ...changes });
  return Object.fromEntries(merged.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function isOpen(range: Outcome['range']): range is NonNullable<Outcome['range']> {
  return range !== null && range.minYuan !== range.maxYuan;
}

function nameOf(missing: Missing): string {
  switch (missing.kind) {
    case 'fact':
      return `fact ${missing.fact}`;
    case 'parameter':
      return `parameter ${missing.key} (${missing.why})`;
    case 'official':
      return `official ${missing.judgement}`;
  }
}
