/**
 * In which order tests are made of a row, measured on some of the rows at hand: what refuses most rows for the least
 * comes first. Tests whose branch the processor would often guess wrongly are made together, by one branch.
 */

import { costOf } from './costs.ts';
import type { LevelRows } from './frame.ts';
import { Block, outerRows, type Writing } from './javascript.ts';
import type { Term } from './term.ts';

/** So many rows tell how often a test refuses. */
const SAMPLE = 256;
/** What a branch costs that is guessed wrongly, in the units of `costOf`. */
const MISSED = 24;

/** Rows that a test refuses, of those that come to it. */
type Refuses = (row: number) => boolean;

/** Tests that are made together, and the rows of the sample that they leave. */
interface Group {
  readonly tests: readonly Term[];
  readonly left: readonly number[];
  /** What it costs for each row that it refuses; the least is best. */
  readonly rank: number;
}

/**
 * The tests in their order, those that are made together joined by `or`. None of them reduces records, and all are
 * total, so the order does not show in what is found. Tests of the records that a row lies in come first: one is made
 * for all rows of a record.
 */
export function orderOf(writing: Writing, level: number, tests: readonly Term[]): Term[] {
  const { terms, source } = writing;
  const [own, outer] = [true, false].map((is) => tests.filter((each) => each.levels.includes(level) === is));
  let rows: readonly number[] = sampled(source.rowsOf(level));
  return [outer, own].flatMap((some = []) => {
    const refuses = new Map(
      some.filter((each) => each !== terms.false).map((test) => [test, refusesOf(writing, level, test)]),
    );
    const ordered: Term[] = [];
    for (let group = best(rows, refuses); group !== undefined; group = best(rows, refuses)) {
      for (const test of group.tests) refuses.delete(test);
      ordered.push(terms.or(...group.tests));
      rows = group.left;
    }
    // What refuses no row of the sample.
    return [...ordered, ...[...refuses.keys()].sort((a, b) => costOf(a) - costOf(b))];
  });
}

/** The best next group: it grows by one test as long as that is better. Undefined where no test refuses any row. */
function best(rows: readonly number[], refuses: ReadonlyMap<Term, Refuses>): Group | undefined {
  let group: Group = { tests: [], left: rows, rank: Infinity };
  for (;;) {
    const next = [...refuses]
      .filter(([test]) => !group.tests.includes(test))
      .map((each) => grown(group, each, rows.length))
      .reduce<Group>((one, other) => (other.rank < one.rank ? other : one), group);
    if (next === group) return group.tests.length === 0 ? undefined : group;
    group = next;
  }
}

function grown({ tests, left }: Group, [test, refuses]: readonly [Term, Refuses], rows: number): Group {
  const together = [...tests, test];
  const stay = left.filter((row) => !refuses(row));
  const share = 1 - stay.length / rows;
  const cost = together.reduce((sum, each) => sum + costOf(each), 0);
  const rank = stay.length === rows ? Infinity : (cost + MISSED * Math.min(share, 1 - share)) / share;
  return { tests: together, left: stay, rank };
}

/** Rows at even distances. */
function sampled({ count }: LevelRows): number[] {
  const size = Math.min(SAMPLE, count);
  return Array.from({ length: size }, (_, at) => Math.floor((at * count) / size));
}

function refusesOf({ bindings, source }: Writing, level: number, test: Term): Refuses {
  const block = new Block(bindings, source, '  ');
  for (const line of outerRows(level, bindings, source)) block.line(line);
  block.share([test]);
  block.line(`return ${block.text(test)};`);
  return bindings.compile([`r${level}`], block.lines.join('\n')) as Refuses;
}
