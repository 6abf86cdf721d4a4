/**
 * `npm run explore [PATH…]`: the property tests with a fresh seed and more runs than in `npm test`. WENYE_SEED
 * repeats an exploration, WENYE_RUNS is the factor of runs. Tests that need a database: `npm run database` first.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const seed = process.env['WENYE_SEED'] || String(randomInt(2 ** 31));
const runs = process.env['WENYE_RUNS'] || '20';
const wanted = process.argv.slice(2);

const files = globSync('{packages,apps}/*/src/**/*.test.{ts,tsx}').filter(
  (file) =>
    (wanted.length === 0 || wanted.some((part) => file.includes(part))) &&
    readFileSync(file, 'utf8').includes("from 'fast-check'"),
);
if (files.length === 0) {
  console.error(`No property tests in ${wanted.join(' ')}.`);
  process.exit(1);
}

const again = `WENYE_SEED=${seed} WENYE_RUNS=${runs} npm run explore ${wanted.join(' ')}`.trimEnd();
console.log(`${files.length} files, seed ${seed}, ${runs} times the usual runs. To repeat: ${again}`);
const vitest = spawn('vitest', ['run', '--project', 'unit', '--testTimeout', '0', ...files], {
  stdio: 'inherit',
  env: { ...process.env, WENYE_SEED: seed, WENYE_RUNS: runs },
});
vitest.on('exit', (code) => {
  if (code !== 0) console.error(`Failed with seed ${seed}. To repeat: ${again}`);
  process.exitCode = code ?? 1;
});
