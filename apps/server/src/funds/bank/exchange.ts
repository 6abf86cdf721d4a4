import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobContext } from '../../kernel/jobs.ts';

/**
 * Every point of a payment run at which a process may die. A run passes them in the order of the list; tests
 * kill the process at each.
 */
export const STEPS = [
  'instruct:began',
  'instruct:items-written',
  'instruct:committed',
  'write:began',
  'write:temporary',
  'write:renamed',
  'write:synced',
  'sent:written',
  'sent:committed',
  'read:began',
  'read:file-written',
  'read:committed',
  'read:moved',
  'read:answers-written',
  'read:answers-committed',
] as const;
export type Step = (typeof STEPS)[number];

/** How the worker reaches the bank: a folder to exchange files, and transactions before and after. */
export type Exchange = {
  folder: string;
  transaction: JobContext<unknown>['transaction'];
  /** Told of every step that was reached. Only tests do something there. */
  reached: (step: Step) => void;
  /** Told of a file that could not be read, and why; what stands in it is not for a log. */
  unreadable?: (file: string, problem: string) => void;
};

/**
 * Writes a file so that it is there whole or not at all, also after a loss of power: temporary name, sync,
 * rename, sync of the folder. Writing the same file again is harmless.
 */
export async function writeToBank(exchange: Exchange, name: string, content: Buffer): Promise<void> {
  exchange.reached('write:began');
  const folder = await folderOf(exchange, 'to-bank');
  const temporary = join(folder, `.${name}.${randomUUID()}`);
  const file = await open(temporary, 'wx', 0o640);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  exchange.reached('write:temporary');
  await rename(temporary, join(folder, name));
  exchange.reached('write:renamed');
  await syncFolder(folder);
  exchange.reached('write:synced');
}

/** Is the file still lying there, not yet taken by the bank? */
export async function liesAtBank(exchange: Exchange, name: string): Promise<boolean> {
  return (await readdir(await folderOf(exchange, 'to-bank'))).includes(name);
}

/** Names of the files that wait to be read, in order of their names. */
export async function filesFromBank(exchange: Exchange): Promise<string[]> {
  const entries = await readdir(await folderOf(exchange, 'from-bank'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

export async function readFromBank(exchange: Exchange, name: string): Promise<Buffer> {
  return readFile(join(await folderOf(exchange, 'from-bank'), name));
}

/** Moves a file away once what it says is committed. */
export async function putAway(exchange: Exchange, name: string): Promise<void> {
  const done = await folderOf(exchange, 'read');
  await rename(join(await folderOf(exchange, 'from-bank'), name), join(done, name));
}

async function folderOf(exchange: Exchange, name: 'to-bank' | 'from-bank' | 'read'): Promise<string> {
  const folder = join(exchange.folder, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
