import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spooled } from './spool.ts';
import { put } from './written-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-spool-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Files of the folder that the process holds open, removed ones among them. */
async function held(): Promise<readonly string[]> {
  const open = await readdir('/proc/self/fd');
  const paths = await Promise.all(open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return paths.filter((path) => path.startsWith(folder));
}

/** Packed it is as long as before, and the disk is not read to its end at once. */
const unpackable = () => randomBytes(100_000).toString('base64');
const line = `${'一'.repeat(1000)}\n`;
const lines = async (of: () => string, count: number, name = 'answer') =>
  spooled(join(folder, name), async (stream) => {
    for (let row = 0; row < count; row += 1) await put(stream, of());
  });

test('it is read as it was written, and is gone from the folder before', async () => {
  const stream = await lines(() => line, 100);
  expect(await readdir(folder)).toEqual([]);
  expect(await text(stream)).toBe(line.repeat(100));
  await vi.waitFor(async () => expect(await held()).toEqual([]));
});

test('what nobody reads on goes with its reader', async () => {
  const streams = await Promise.all(['a', 'b', 'c'].map((name) => lines(unpackable, 100, name)));
  for (const stream of streams) stream.once('readable', () => void stream.read(1));
  expect(await held()).toHaveLength(3);
  for (const stream of streams) stream.destroy();
  await Promise.all(streams.map((stream) => finished(stream).catch(() => undefined)));
  await vi.waitFor(async () => expect(await held()).toEqual([]));
});

test('work that breaks off leaves nothing', async () => {
  const reason = new Error('nobody waits');
  const broken = spooled(join(folder, 'answer'), async (stream) => {
    await put(stream, line);
    throw reason;
  });
  await expect(broken).rejects.toBe(reason);
  expect(await readdir(folder)).toEqual([]);
  await vi.waitFor(async () => expect(await held()).toEqual([]));
});

test('a disk that cannot be written ends the work', async () => {
  const nowhere = spooled(join(folder, 'none', 'answer'), async (stream) => {
    for (;;) await put(stream, line);
  });
  await expect(nowhere).rejects.toThrow('ENOENT');
});
