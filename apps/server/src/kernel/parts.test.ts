import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from './written-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-parts-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A process that has begun to write a file, and is ended by a signal. */
async function endedBy(signal: NodeJS.Signals): Promise<void> {
  const written = join(import.meta.dirname, 'written-file.ts');
  const code = `const { put, writtenFile } = await import(${JSON.stringify(written)});
    const { stream } = await writtenFile(${JSON.stringify(join(folder, 'result.csv'))});
    await put(stream, 'half');
    console.log('begun');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill(signal);
  const [, by] = (await once(child, 'exit')) as [number | null, string | null];
  expect(by).toBe(signal);
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no half of a result', async (signal) => {
  await endedBy(signal);
  expect(await readdir(folder)).toEqual([]);
});

test('what a killed process left is removed by the next that writes there', async () => {
  await endedBy('SIGKILL');
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^\.wenye-.*\.part$/)]);
  await writeWhole(join(folder, 'other.csv'), 'whole');
  expect(await readdir(folder)).toEqual(['other.csv']);
});
