import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../chain.ts';
import type { Link } from './seal.ts';

/** A root of the audit chain, deposited outside the database; each names the file before it by its hash. */
const anchorFile = z.object({
  format: z.literal('wenye-anchor-1'),
  seq: z.int(),
  hash: z.string(),
  depositedAt: z.string(),
  previous: z.object({ file: z.string(), sha256: z.string() }).nullable(),
});
export type Anchor = z.infer<typeof anchorFile> & { readonly file: string; readonly sha256: string };

/**
 * Deposits the chain's head as a file that is never written again, synced with its folder. Copy the folder
 * elsewhere: whoever can change both the database and this folder could rewrite both.
 *
 * @param now wall clock
 */
export async function depositAnchor(folder: string, head: Link, now: Date): Promise<Anchor> {
  await mkdir(folder, { recursive: true });
  const last = (await readAnchors(folder)).at(-1) ?? null;
  const content = canonicalJson({
    format: 'wenye-anchor-1',
    seq: head.seq,
    hash: head.hash,
    depositedAt: now.toISOString(),
    previous: last === null ? null : { file: last.file, sha256: last.sha256 },
  });
  const file = `${now.toISOString().replaceAll(':', '')}-${String(head.seq).padStart(12, '0')}.json`;
  await writeOnce(folder, file, content);
  return asAnchor(file, content);
}

/** Deposits unless there is an anchor of this day (Shanghai) or the chain has not grown since the last. */
export async function depositDaily(folder: string, head: Link, now: Date): Promise<Anchor | null> {
  await mkdir(folder, { recursive: true });
  const last = (await readAnchors(folder)).at(-1);
  const sameDay = last !== undefined && shanghaiDay(new Date(last.depositedAt)) === shanghaiDay(now);
  if (sameDay || head.seq <= (last?.seq ?? 0)) return null;
  return depositAnchor(folder, head, now);
}

/** All anchors, oldest first. */
export async function readAnchors(folder: string): Promise<Anchor[]> {
  const files = (await readdir(folder).catch(noFolder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => asAnchor(file, await readFile(join(folder, file), 'utf8'))));
}

function asAnchor(file: string, content: string): Anchor {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ...anchorFile.parse(JSON.parse(content)), file, sha256 };
}

async function writeOnce(folder: string, file: string, content: string): Promise<void> {
  const draft = join(folder, `${file}.draft`);
  const handle = await open(draft, 'w', 0o444);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, file));
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function shanghaiDay(instant: Date): string {
  return instant.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
