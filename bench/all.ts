/**
 * Every bench, one after the other, each in a process of its own; their figures go into docs/performance.md. A bench that
 * fails makes this fail; a goal that is missed is marked. Not among them: `bench:lists`, which needs a database and half
 * an hour, and `bench:agreement`, which is no matter of speed.
 *
 *     npm run bench
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { HEAD, type Report, tableOf } from './measure.ts';

const BENCHES: readonly (readonly [name: string, ...args: string[]])[] = [
  ['case'],
  ['city'],
  ['registers'],
  ['in-place'],
  ['scaling'],
  ['engines'],
  ['questions'],
  ['screen', '5000'],
];
const PERFORMANCE = join(import.meta.dirname, '../docs/performance.md');
const MARKERS = ['<!-- figures: begin -->', '<!-- figures: end -->'] as const;

/** Starts a bench, and gives what it reports. */
async function run(name: string, args: readonly string[]): Promise<Report> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), args, { stdio: 'inherit' });
  const told: Report[] = [];
  child.on('message', (message: Report) => told.push(message));
  const [code] = (await once(child, 'exit')) as [number | null];
  const [first] = told;
  if (code !== 0 || first === undefined) throw new Error(`bench:${name} ended with ${code}`);
  return first;
}

function write(tables: readonly string[]): void {
  const [begin, end] = MARKERS;
  const text = readFileSync(PERFORMANCE, 'utf8');
  const [before, rest] = text.split(begin) as [string, string | undefined];
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${PERFORMANCE} has no markers`);
  const [processor] = cpus();
  const machine = `${cpus().length} cores (${processor?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}. Load: programs that wanted a core, a minute's average.`;
  writeFileSync(PERFORMANCE, `${before}${begin}\n\n${[machine, ...tables].join('\n\n')}\n\n${end}${after}`);
}

const tables: string[] = [];
const failed: string[] = [];
let missed = 0;
for (const [name, ...args] of BENCHES) {
  const command = [`npm run bench:${name}`, ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  console.log(`\n${command}`);
  try {
    const { over, rows, missed: here } = await run(name, args);
    missed += here;
    tables.push(`### \`${command}\`\n\n${over}\n\n${tableOf([HEAD, ...rows])}`);
    console.log(tables.at(-1));
  } catch (error) {
    console.error(error);
    failed.push(name);
  }
}
if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}; the figures are left as they were`);
write(tables);
console.log(`\n${missed} goals missed; written to docs/performance.md`);
