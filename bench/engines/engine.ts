/** What is asked of another engine. */
import type { Frame } from '@wenye/rules/columns';
import type { Totals } from '../city/totals.ts';
import type { Names, Row, Rule } from './rules.ts';

export interface Given {
  readonly rules: readonly Rule[];
  readonly names: Names;
  readonly frame: Frame;
  /** So many rows from the first on. */
  readonly count: number;
  readonly rows: readonly Row[];
}

export interface Ran {
  /** Ids of the rules that its language can express. */
  readonly expressed: ReadonlySet<string>;
  readonly seconds: number;
  readonly totals: Totals;
}

/** What a rule says of a row: fen that are due, or that it is open, or that it is refused. */
export type Said = number | 'open' | 'refused';

/** Adds up what an engine says of rows, one by one, and takes the time of the saying alone. */
export async function overRows(
  ids: readonly string[],
  rows: readonly Row[],
  say: (row: Row) => readonly Said[] | Promise<readonly Said[]>,
): Promise<Ran> {
  for (const row of rows.slice(0, rows.length / 10)) await say(row);
  const said: (readonly Said[])[] = [];
  const started = performance.now();
  for (const row of rows) said.push(await say(row));
  const seconds = (performance.now() - started) / 1000;
  const totals = ids.map((id, i) => {
    const ofRule = said.map((each) => each[i] as Said);
    const due = ofRule.filter((each) => typeof each === 'number');
    const open = ofRule.filter((each) => each === 'open').length;
    return [id, { due: due.length, open, fen: due.reduce((sum, fen) => sum + fen, 0) }] as const;
  });
  return { expressed: new Set(ids), seconds, totals: Object.fromEntries(totals) };
}
