/**
 * Whether screening costs the same for each row, however many there are, and for each rule, however many: people from
 * 100,000 on, and copies of the pack's rules for a person whose constants are shifted, so that no two are the same.
 *
 *     npm run bench:scaling                        up to 7,060,000 people
 *     npm run bench:scaling -- --people 1000000    fewer
 */
import { parseArgs } from 'node:util';
import { pack } from '@wenye/policy';
import type { Benefit, Pack } from '@wenye/rules';
import { type Frame, Kernel, programOf } from '@wenye/rules/columns';
import { kindsOf, peopleFrame } from './city/people.ts';
import { type Figure, median, report } from './measure.ts';

const RUNS = 7;
/** So many rows are screened in each measurement, over and over where there are fewer. */
const ROWS = 1_000_000;
const COPIES = [1, 2, 5, 11];
const FLAT = 1.5;

const { values: size } = parseArgs({ options: { people: { type: 'string', default: '7060000' } } });
const people = Number(size.people);
const ofPeople = pack.benefits.filter(({ subject }) => subject === 'person');

/** The rules with every number that stands in them greater by `by`. */
function shifted(by: number): Benefit[] {
  const known = new Map<object, object>();
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === 'definition' ? each : copy(each)]),
    );
    if (made['kind'] === 'constant' && typeof made['value'] === 'number') made['value'] += by;
    if (made['kind'] === 'definition') made['id'] = `${String(made['id'])} + ${by}`;
    known.set(value, made);
    return made;
  };
  return ofPeople.map((each) => ({ ...(copy(each) as Benefit), id: `${each.id} + ${by}` }));
}

/** Nanoseconds for each of the first `count` rows, all rules together. */
function perRow(rules: Pack, frame: Frame, count: number): number {
  const program = programOf(rules);
  const benefits = program.benefits.filter(({ benefit }) => benefit.subject === 'person');
  const kernel = new Kernel(program, frame, benefits, { knownOn: null, trust: 'demonstration' });
  const times = Math.ceil(ROWS / count);
  const took: number[] = [];
  for (let run = -3; run < RUNS; run++) {
    const started = performance.now();
    for (let time = 0; time < times; time++) kernel.screen(0, count);
    if (run >= 0) took.push(((performance.now() - started) * 1e6) / (times * count));
  }
  return median(took);
}

const frame = peopleFrame(kindsOf(people));
const byRows = [100_000, 1_000_000, people]
  .filter((count, i, all) => count <= people && all.indexOf(count) === i)
  .map((count) => [count, perRow(pack, frame, count)] as const);
const byRules = COPIES.map((copies) => {
  const benefits = Array.from({ length: copies }, (_, by) => (by === 0 ? ofPeople : shifted(by))).flat();
  const count = Math.min(ROWS, people);
  return [
    benefits.length,
    perRow({ ...pack, benefits, compatibility: [] }, frame, count) / benefits.length,
  ] as const;
});
const spread = (costs: readonly (readonly [number, number])[]): Figure => {
  const all = costs.map(([, cost]) => cost);
  const ratio = Math.max(...all) / Math.min(...all);
  return ['dearest by cheapest', ratio.toFixed(2), `≤ ${FLAT}`, ratio <= FLAT];
};
report(`${ofPeople.length} rules for a person and copies of them, one thread`, [
  ...byRows.map(
    ([count, ns]): Figure => [`${count.toLocaleString('en')} people`, `${ns.toFixed(1)} ns a person`],
  ),
  spread(byRows),
  ...byRules.map(([count, ns]): Figure => [`${count} rules`, `${ns.toFixed(2)} ns a rule and person`]),
  spread(byRules),
]);
