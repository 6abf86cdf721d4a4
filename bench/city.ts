/**
 * Screening a whole city from columns: every benefit, relief, loan and rule for its people and firms, in one thread and
 * in two, beside a hand-written C program of all of them over the same columns, which must find the same. Needs gcc.
 *
 *     npm run bench:city                                     7,060,000 people and 300,000 firms
 *     npm run bench:city -- --people 100000 --firms 4000     fewer
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Made } from './city/generate.ts';
import type { Screened, Times } from './city/screen.ts';
import { sameTotals, type Totals } from './city/totals.ts';
import { type Figure, report } from './measure.ts';

const { values: size } = parseArgs({
  options: {
    people: { type: 'string', default: '7060000' },
    firms: { type: 'string', default: '300000' },
  },
});

const here = join(import.meta.dirname, 'city');
const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const script = <T>(name: string, ...args: readonly string[]): T =>
  JSON.parse(run(process.execPath, [join(here, name), ...args])) as T;

const folder = mkdtempSync(join(tmpdir(), 'wenye-city-'));
try {
  const { spells, relations } = script<Made>('generate.ts', folder, size.people, size.firms);
  const one = script<Screened>('screen.ts', folder, '1');
  const two = script<Screened>('screen.ts', folder, '2');
  sameTotals('one thread and two', one.totals, two.totals);
  const floor = inC(folder);
  sameTotals('rules and C', one.totals, floor.totals);
  const seconds = (n: number): string => `${n.toFixed(3)} s`;
  const all = Object.values(one.totals);
  const sum = (count: (total: Totals[string]) => number): string =>
    all.reduce((total, each) => total + count(each), 0).toLocaleString('en');
  const ratio = (subjects: 'person' | 'all'): number => one.seconds[subjects].best / floor[subjects].best;
  const [ofPeople, ofAll] = [ratio('person'), ratio('all')];
  const times = ({ median, best }: Times): string => `${seconds(median)} (best ${best.toFixed(3)})`;
  const figures: Figure[] = [
    [
      `${spells.toLocaleString('en')} spells of employment to columns`,
      seconds(relations),
      '≤ 5 s',
      relations <= 5,
    ],
    ['people, one thread', times(one.seconds.person), '≤ 0.65 s', one.seconds.person.median <= 0.65],
    ['people, two threads', times(two.seconds.person), '≤ 0.4 s', two.seconds.person.median <= 0.4],
    ['people and firms, one thread', times(one.seconds.all), '≤ 0.65 s', one.seconds.all.median <= 0.65],
    ['people and firms, two threads', times(two.seconds.all), '≤ 0.4 s', two.seconds.all.median <= 0.4],
    ['first run, one thread, code of the rules included', seconds(one.seconds.first)],
    ['peak memory, one thread', `${one.megabytes} MB`, '≤ 1,200 MB', one.megabytes <= 1200],
    ['peak memory, two threads', `${two.megabytes} MB`, '≤ 1,200 MB', two.megabytes <= 1200],
    ['people in C, one thread', times(floor.person)],
    ['people and firms in C, one thread', times(floor.all)],
    ['people, times the time of C, best by best', ofPeople.toFixed(1), '≤ 4', ofPeople <= 4],
    ['people and firms, times the time of C, best by best', ofAll.toFixed(1), '≤ 4', ofAll <= 4],
  ];
  report(
    `${Number(size.people).toLocaleString('en')} people and ${Number(size.firms).toLocaleString('en')} firms, ${all.length} benefits and rules: ${sum(({ due }) => due)} due, ${sum(({ open }) => open)} open`,
    figures,
  );
} finally {
  rmSync(folder, { recursive: true });
}

interface Floor {
  readonly person: Times;
  readonly all: Times;
  readonly totals: Totals;
}

/** The floor: compiled for this machine, then run over the stored columns. */
function inC(city: string): Floor {
  const program = join(city, 'screen');
  const warnings = ['-Wall', '-Wextra', '-Werror'];
  run('gcc', ['-O3', '-march=native', ...warnings, '-o', program, join(here, 'c', 'screen.c')]);
  return JSON.parse(run(program, [city, size.people, size.firms])) as Floor;
}
