import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { put, UnwritableFile, writeWhole, writtenFile } from './written-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-written-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what stood there stays until the file is whole', async () => {
  const path = join(folder, 'result.csv');
  await writeFile(path, 'former');
  const file = await writtenFile(path);
  await put(file.stream, 'new');
  expect(await readFile(path, 'utf8')).toBe('former');
  await file.keep();
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['result.csv']);
});

test('a disk that fills up leaves the former result, and no half of the new one', async () => {
  const path = join(folder, 'result.csv');
  await writeFile(path, 'former');
  const file = await writtenFile(path);
  await put(file.stream, 'half');
  file.stream.destroy(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
  await expect(put(file.stream, 'more')).rejects.toThrow('no space');
  await expect(file.keep()).rejects.toThrow(`写不了文件 ${path}：磁盘已满`);
  expect(await readFile(path, 'utf8')).toBe('former');
  expect(await readdir(folder)).toEqual(['result.csv']);
});

test('a link leads to its file still, and a device is written itself', async () => {
  await writeFile(join(folder, 'there'), 'former');
  await symlink('there', join(folder, 'link'));
  await writeWhole(join(folder, 'link'), 'new');
  expect(await readFile(join(folder, 'there'), 'utf8')).toBe('new');
  await expect(writeWhole('/dev/full', 'new')).rejects.toThrow('磁盘已满');
  await writeWhole('/dev/null', 'new');
});

test.each([
  ['/proc/x.csv', '没有这个文件夹'],
  ['/dev/null/x.csv', '不是文件夹'],
  [tmpdir(), '是一个文件夹'],
])('%s is refused before anything is written', async (path, reason) => {
  await expect(writtenFile(path)).rejects.toThrow(UnwritableFile);
  await expect(writtenFile(path)).rejects.toThrow(reason);
});
