/**
 * Screens a stored city for every benefit of people and firms, in one or more threads, and prints as JSON how long it
 * took, what it found and the most memory that it held.
 *
 *     node bench/city/screen.ts FOLDER THREADS
 */
import { join } from 'node:path';
import { pack } from '@wenye/policy';
import { codesOf, programOf } from '@wenye/rules/columns';
import { median } from '../measure.ts';
import type { City, Subject } from './share.ts';
import { load } from './stored.ts';
import { Threads } from './threads.ts';
import { type Totals, totalsOf } from './totals.ts';

const RUNS = 5;

/** Of several runs. The best tells what the work takes where others want the processor too. */
export interface Times {
  readonly median: number;
  readonly best: number;
}

/** Seconds, by what was screened; `first` includes writing and compiling the code of the rules. */
export interface Screened {
  readonly seconds: {
    readonly first: number;
    readonly person: Times;
    readonly firm: Times;
    readonly all: Times;
  };
  readonly megabytes: number;
  readonly totals: Totals;
}

const [folder = '', threads = '1'] = process.argv.slice(2);
const city: City = { person: load(join(folder, 'person')), firm: load(join(folder, 'firm')) };
const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const started = performance.now();
  const result = await work();
  return [(performance.now() - started) / 1000, result];
};
const dictionary = [...codesOf(programOf(pack))];
const [first, all] = await timed(async () => {
  const started = await Threads.start(city, dictionary, Number(threads));
  await started.screen(['person', 'firm']);
  return started;
});
// A screening is run once: its peak is that of the first run.
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const timesOf = async (subjects: readonly Subject[]): Promise<Times> => {
  const seconds: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    const [took] = await timed(() => all.screen(subjects));
    if (run >= 0) seconds.push(took);
  }
  return { median: median(seconds), best: Math.min(...seconds) };
};
const seconds = {
  first,
  person: await timesOf(['person']),
  firm: await timesOf(['firm']),
  all: await timesOf(['person', 'firm']),
};
const totals = totalsOf(await all.screen(['person', 'firm']));
await all.stop();
const screened: Screened = { seconds, megabytes, totals };
console.log(JSON.stringify(screened));
