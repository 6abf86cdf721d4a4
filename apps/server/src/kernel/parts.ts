/**
 * Files that are being written beside their place. They may hold people's names and numbers: none is to outlive the process
 * that writes it.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Of this machine: a folder may be shared, and a number means another process elsewhere. */
const HOST = hostname().replaceAll(/[^\w-]/g, '_');

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const unfinished = new Set<string>();

/** Removes what is unfinished, and ends as the signal would have. */
function endUnfinished(signal: NodeJS.Signals): void {
  for (const path of unfinished) rmSync(path, { force: true });
  for (const each of SIGNALS) process.removeListener(each, endUnfinished);
  process.kill(process.pid, signal);
}

/** A new path in the folder for what is being written; a signal that ends the process removes the file. */
export function partIn(folder: string): string {
  if (unfinished.size === 0) for (const each of SIGNALS) process.on(each, endUnfinished);
  const path = join(folder, `.wenye-${HOST}-${process.pid}-${randomUUID()}.part`);
  unfinished.add(path);
  return path;
}

/** It is in its place, or removed. */
export function endedPart(path: string): void {
  unfinished.delete(path);
  if (unfinished.size === 0) for (const each of SIGNALS) process.removeListener(each, endUnfinished);
}

/** Removes from a folder what processes of this machine have left there that were killed. */
export async function sweepParts(folder: string): Promise<void> {
  // A folder that cannot be looked into is not to keep anybody from writing.
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, host, pid] =
      /^\.wenye-(.+)-(\d+)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.part$/.exec(name) ?? [];
    if (host === HOST && !isRunning(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
