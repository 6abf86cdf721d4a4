/** The state of one evaluation: which rows are looked at, what is remembered, what has been read. */
import type { Cause } from '../core/causes.ts';
import type { Value } from '../core/state.ts';
import type { Entry, Reading, Used } from './book.ts';
import type { Common } from './common.ts';
import type { Row } from './layout.ts';

export interface Env {
  /** The current row of each level; level 0 is the subject. */
  readonly current: Row[];
  /** By definition: its value for the row that it was last computed for. */
  readonly memo: (Memo | undefined)[];
  readonly reading: Reading;
  /** Parameter values of the request, by key. */
  readonly given: ReadonlyMap<string, readonly Entry[]>;
  readonly judgements: Judgements;
  /** Parameters in the order of reading, repetitions included. */
  readonly used: Used[];
  /** One cause object per thing, so that a set of causes holds each once. */
  readonly causes: Map<string | object, Cause>;
  /** Whether the computation is written out: what only tries values out does not need it, and it costs the most. */
  readonly explains: boolean;
  /** What this case has in common with others; null: nothing. */
  readonly common: Common | null;
}

export type Judgements = ReadonlyMap<string, boolean | ReadonlyMap<string, boolean>>;

/** A class: of literals V8 concludes from those that are kept (common.ts) that all live long, and allocates them so. */
export class Memo {
  readonly row: Row;
  readonly value: Value;
  readonly used: readonly Used[];
  constructor(row: Row, value: Value, used: readonly Used[]) {
    this.row = row;
    this.value = value;
    this.used = used;
  }
}

export type Evaluate = (env: Env) => Value;

/** The item of rows that stand for any record of a list that is not known. */
export const ANY_ITEM = '*';

/** An evaluation in which nothing has been read or remembered yet. */
export function newEnv(
  root: Row,
  reading: Reading,
  given: Env['given'] = new Map(),
  judgements: Judgements = new Map(),
  explains = true,
  common: Common | null = null,
): Env {
  return {
    current: [root],
    memo: [],
    reading,
    given,
    judgements,
    used: [],
    causes: new Map(),
    explains,
    common,
  };
}
