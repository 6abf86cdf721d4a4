/**
 * Screening a whole city from columns: every benefit, relief, loan and rule for a person over generated people.
 *
 *     npm run bench:city             7,060,000 people
 *     npm run bench:city 100000      fewer
 */
import { pack } from '@wenye/policy';
import { Kernel, programOf } from '@wenye/rules/columns';
import { peopleFrame } from './city/people.ts';

const PEOPLE = Number(process.argv[2] ?? 7_060_000);
const RUNS = 5;

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(3);
let since = performance.now();
const frame = peopleFrame(PEOPLE);
console.log(`generate ${seconds(since)} s, ${frame.columns.size} columns`);
const program = programOf(pack);
const benefits = program.benefits.filter(({ benefit }) => benefit.subject === 'person');
for (let run = 0; run < RUNS; run++) {
  since = performance.now();
  const kernel = new Kernel(program, frame, benefits, { knownOn: null, trust: 'demonstration' });
  const built = seconds(since);
  since = performance.now();
  const reduced = seconds(since);
  since = performance.now();
  const hits = kernel.screen();
  const screened = seconds(since);
  if (run === 0)
    for (const { benefit, rows, open } of hits)
      console.log(`${benefit}  due ${rows.length}  open ${open.length}`);
  console.log(`build ${built}  reduce ${reduced}  screen ${screened} s`);
}
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
