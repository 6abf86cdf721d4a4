import { once } from 'node:events';
import { constants, createWriteStream } from 'node:fs';
import { access, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { endedPart, partIn, sweepParts } from './parts.ts';

/** A file could not be written; what stood in its place is there as it was. The message is Chinese. */
export class UnwritableFile extends Error {
  override readonly name = 'UnwritableFile';
  constructor(path: string, cause: unknown) {
    super(`写不了文件 ${path}：${reasonOf(cause)}`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EROFS: '文件系统是只读的',
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  ENOENT: '没有这个文件夹，或那里不能新建文件',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '那里是一个文件夹',
  ENAMETOOLONG: '文件名太长',
  EIO: '磁盘读写出错',
};

/** @returns Chinese for a failure of the system; its own words where there are none */
function reasonOf(cause: unknown): string {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/** A file that is written as it comes, beside its place, and put there when it is whole. */
export type WrittenFile = {
  readonly stream: Writable;
  /** Ends the stream and puts the file in its place. @throws UnwritableFile */
  readonly keep: () => Promise<void>;
  /** Removes what was written. */
  readonly discard: () => Promise<void>;
};

/** @throws UnwritableFile where nothing can be written there */
export async function writtenFile(path: string): Promise<WrittenFile> {
  const [place, beside] = await placesOf(path).catch((error: unknown) => {
    throw new UnwritableFile(path, error);
  });
  if (beside !== place) await sweepParts(dirname(beside));
  const stream = createWriteStream(beside);
  // Whoever writes next finds the error on the stream; unheard, it would end the process.
  stream.on('error', () => undefined);
  const discard = async () => {
    stream.destroy();
    if (beside === place) return;
    await rm(beside, { force: true });
    endedPart(beside);
  };
  const orDiscard = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      await discard();
      throw new UnwritableFile(path, error);
    }
  };
  await orDiscard(() => once(stream, 'open'));
  return {
    stream,
    keep: () =>
      orDiscard(async () => {
        stream.end();
        await finished(stream);
        if (beside === place) return;
        await rename(beside, place);
        endedPart(beside);
      }),
    discard,
  };
}

/** Writes, and waits while the stream is full. @throws the stream's error, also one of an earlier write */
export async function put(stream: Writable, text: string): Promise<void> {
  if (stream.errored) throw stream.errored;
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Writes a file whole. @throws UnwritableFile */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await writtenFile(path);
  file.stream.write(content);
  await file.keep();
}

/** Where the file goes, links followed, and where it is written; a device or a pipe is written itself. */
async function placesOf(path: string): Promise<[place: string, beside: string]> {
  const place = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (place === null) return [path, besideOf(path)];
  await access(place, constants.W_OK);
  const there = await stat(place);
  if (there.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return [place, there.isFile() ? besideOf(place) : place];
}

const besideOf = (place: string) => partIn(dirname(place));
