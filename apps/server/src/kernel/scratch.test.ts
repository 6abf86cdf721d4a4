import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useScratch } from './scratch.ts';

const before = process.env['TMPDIR'];
let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'wenye-scratch-'));
});
afterEach(async () => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await rm(dataFolder, { recursive: true });
});

test('what a killed server had for a moment is gone when the next begins, and nothing of the worker', async () => {
  await useScratch({ dataFolder }, 'worker');
  await writeFile(join(tmpdir(), 'roster.csv'), '姓名\n');
  await useScratch({ dataFolder }, 'server');
  const folder = await mkdtemp(join(tmpdir(), 'wenye-screen-'));
  expect(folder.startsWith(dataFolder)).toBe(true);
  await writeFile(join(folder, 'input.csv'), '姓名,身份证号\n');
  await useScratch({ dataFolder }, 'server');
  expect(await readdir(tmpdir())).toEqual([]);
  await useScratch({ dataFolder }, 'server');
  expect(await readdir(join(dataFolder, 'scratch', 'worker'))).toEqual(['roster.csv']);
});
