/**
 * Other engines beside the columns, on the rules for a person that each can express: DuckDB over all rows,
 * json-logic-js, zen-engine and json-rules-engine over the first ones, for they take one row at a time. All must find
 * the same rows, open rows and sums. They are installed into bench/peers when first run.
 *
 *     npm run bench:engines
 */
import { kindsOf, peopleFrame } from './city/people.ts';
import { sameTotals, totalsOf } from './city/totals.ts';
import { duckdb } from './engines/duckdb.ts';
import type { Given, Ran } from './engines/engine.ts';
import { jsonLogic } from './engines/json-logic.ts';
import { jsonRules } from './engines/json-rules.ts';
import { installPeers } from './engines/peers.ts';
import { kernelOf, Names, rowOf, rulesOf } from './engines/rules.ts';
import { zen } from './engines/zen.ts';
import { type Figure, median, report } from './measure.ts';

const PEOPLE = Number(process.env.PP ?? 1_000_000);
const RUNS = 5;

installPeers();
const frame = peopleFrame(kindsOf(PEOPLE));
const names = new Names(frame);
const rules = rulesOf(kernelOf(frame));
const given = (count: number, asRows = true): Given => ({
  rules,
  names,
  frame,
  count,
  rows: asRows ? Array.from({ length: count }, (_, row) => rowOf(frame, names, row)) : [],
});

/** Nanoseconds that the columns take for a row with the same rules; throws where they find something else. */
function columns({ expressed, totals }: Ran, count: number): number {
  const kernel = kernelOf(frame, expressed);
  sameTotals('columns and another engine', totalsOf(kernel.screen(0, count)), totals);
  const seconds: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    const started = performance.now();
    kernel.screen();
    if (run >= 0) seconds.push((performance.now() - started) / 1000);
  }
  return (median(seconds) / PEOPLE) * 1e9;
}

const figures: Figure[] = [];
for (const [name, count, run] of [
  ['DuckDB, one thread', PEOPLE, () => duckdb(given(PEOPLE, false), 1)],
  ['json-logic-js', 20_000, () => jsonLogic(given(20_000))],
  ['zen-engine', 2000, () => zen(given(2000))],
  ['json-rules-engine', 2000, () => jsonRules(given(2000))],
] as const) {
  const ran = await run();
  const [theirs, ours] = [(ran.seconds / count) * 1e9, columns(ran, count)];
  const told = `${ran.expressed.size} of ${rules.length} rules, ${count.toLocaleString('en')} rows`;
  figures.push([`${name}: ${told}`, `${Math.round(theirs).toLocaleString('en')} ns a row`]);
  figures.push([
    `columns, the same rules`,
    `${Math.round(ours)} ns a row, ${(theirs / ours).toFixed(1)} times as fast`,
    'faster',
    ours < theirs,
  ]);
  const without = rules.map(({ id }) => id).filter((id) => !ran.expressed.has(id));
  console.log(`${name} cannot express ${without.join(', ') || 'none'}`);
}
report('Rules for a person, all engines with the same results', figures);
