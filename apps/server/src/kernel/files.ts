import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { UploadPurpose } from '@wenye/codes';
import { sql } from 'kysely';
import { type Anchor, readAnchors } from './audit/anchor.ts';
import type { Tx } from './database.ts';
import { allowedFor, contentWords, fileType, typeByName } from './file-type.ts';
import { isWhole } from './file-whole.ts';
import { refuse } from './refusals.ts';

/** An uploaded file as a use case receives it. Still in memory; nothing is kept until it is stored. */
export type UploadedFile = { readonly name: string; readonly bytes: Buffer };

/** Metadata row of a stored file. Bytes are found by `sha256`; one content is kept once. */
export type StoredFile = {
  readonly fileId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
};

/** Whose the file is besides the account that uploads it. */
export type FileOwner = { readonly personId?: string | null; readonly firmId?: string | null };

/** Officers who see the file: those of a division, or of an office. */
export type FileAudience = { readonly divisionCode: string } | { readonly officeId: string };

export type FileStore = {
  /**
   * Keeps a file. Its bytes are on disk, synced, before the metadata row is written; a transaction that is
   * then rolled back leaves bytes that no row names, never a row without bytes.
   *
   * @throws Refusal `kernel.file-too-large`, `kernel.file-type-not-allowed`, `kernel.file-not-as-named`, `kernel.file-empty`,
   *   `kernel.file-broken`
   */
  readonly store: (
    tx: Tx,
    file: UploadedFile,
    about: { purpose: UploadPurpose } & FileOwner,
  ) => Promise<StoredFile>;
  /** @throws Refusal `kernel.not-found`, also where row-level security hides the file */
  readonly describe: (tx: Tx, fileId: string) => Promise<StoredFile>;
  /** Lets officers see a file of the actor's, when it is attached to something of theirs. */
  readonly share: (tx: Tx, fileId: string, audience: FileAudience) => Promise<void>;
  readonly read: (file: StoredFile) => Readable;
  /** Contents on disk since before `before`, by SHA-256. */
  readonly contentsBefore: (before: Date) => Promise<string[]>;
  /** Removes a content that no file has any more; no upload of the same is under way then. @returns whether it did */
  readonly discard: (tx: Tx, sha256: string) => Promise<boolean>;
  /** Roots of the audit chain that were deposited beside the files, outside the database; oldest first. */
  readonly anchors: () => Promise<Anchor[]>;
};

/** The store below `<data folder>/files`, addressed by SHA-256. */
export function fileStore(dataFolder: string): FileStore {
  const place = (sha256: string) => join(dataFolder, 'files', sha256.slice(0, 2), sha256);
  return {
    async store(tx, file, about) {
      const { mediaType } = admit(file, about.purpose);
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      // Held until the row is committed, so that nobody discards the content in between.
      await sql`select pg_advisory_xact_lock_shared(${CONTENT_LOCK}, hashtext(${sha256}))`.execute(tx);
      await writeSynced(place(sha256), file.bytes);
      const name = file.name
        .normalize('NFC')
        .replaceAll(/[\p{Cc}/\\]/gu, '_')
        .slice(-200);
      const { rows } = await sql<{ id: string }>`
        select kernel.store_file(${sha256}, ${name}, ${mediaType}, ${file.bytes.length}, ${about.purpose},
          ${about.personId ?? null}, ${about.firmId ?? null}) as id`.execute(tx);
      return { fileId: (rows[0] as { id: string }).id, sha256, name, mediaType, size: file.bytes.length };
    },
    async describe(tx, fileId) {
      const [file] = await describeFiles(tx, [fileId]);
      return file ?? refuse('kernel.not-found');
    },
    async share(tx, fileId, audience) {
      const [division, office] =
        'divisionCode' in audience ? [audience.divisionCode, null] : [null, audience.officeId];
      await sql`select kernel.share_file(${fileId}, ${division}, ${office})`.execute(tx);
    },
    read: (file) => createReadStream(place(file.sha256)),
    contentsBefore: (before) => contentsIn(join(dataFolder, 'files'), before),
    async discard(tx, sha256) {
      await sql`select pg_advisory_xact_lock(${CONTENT_LOCK}, hashtext(${sha256}))`.execute(tx);
      const { rows } = await sql<{ used: boolean }>`select kernel.has_content(${sha256}) as used`.execute(tx);
      if (rows[0]?.used !== false) return false;
      await rm(place(sha256), { force: true });
      return true;
    },
    anchors: () => readAnchors(join(dataFolder, 'anchors')),
  };
}

/** First key of the advisory locks on contents. */
const CONTENT_LOCK = 7;

/** What a crash left half written is no content, and is removed on the way. */
async function contentsIn(folder: string, before: Date): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    // Nothing was ever uploaded.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const contents: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtime >= before) continue;
    if (/^[0-9a-f]{64}$/.test(entry.name)) contents.push(entry.name);
    else await rm(path, { force: true });
  }
  return contents;
}

/** Those of the files that the caller sees, in no particular order. */
export async function describeFiles(tx: Tx, fileIds: readonly string[]): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select id as "fileId", sha256, name, media_type as "mediaType", size
    from kernel.files_of(${fileIds}::uuid[])`.execute(tx);
  return rows;
}

function admit(file: UploadedFile, purpose: UploadPurpose): { mediaType: string } {
  const rule = allowedFor(purpose);
  if (file.bytes.length === 0) return refuse('kernel.file-empty', {}, { path: ['file'] });
  if (file.bytes.length > rule.bytes) {
    return refuse('kernel.file-too-large', { limit: rule.megabytes }, { path: ['file'] });
  }
  const type = fileType(file.bytes);
  if (type === null || !rule.labels.includes(type.label)) {
    const named = typeByName(file.name);
    if (named !== null && named !== type?.label && rule.labels.includes(named)) {
      return refuse('kernel.file-not-as-named', { named, found: contentWords(type) }, { path: ['file'] });
    }
    return refuse('kernel.file-type-not-allowed', { allowed: rule.labels.join('、') }, { path: ['file'] });
  }
  if (!isWhole(file.bytes, type.label)) return refuse('kernel.file-broken', {}, { path: ['file'] });
  return type;
}

/** Under another name first, then renamed: what has the final name is whole, also after a crash. */
async function writeSynced(target: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const draft = `${target}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, target);
  const folder = await open(dirname(target), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
