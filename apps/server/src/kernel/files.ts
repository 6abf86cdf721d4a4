import type { Readable } from 'node:stream';
import type { Tx } from './database.ts';

/** An uploaded file as a use case receives it. Still in memory; nothing is kept until `storeFile`. */
export type UploadedFile = { readonly name: string; readonly bytes: Buffer };

/** Metadata row of a stored file. Bytes are found by `sha256`; one content is kept once. */
export type StoredFile = {
  readonly fileId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
};

/** What a file is for; decides who may see it and which types and sizes are allowed. */
export type FilePurpose = 'evidence' | 'roster' | 'letter';

export type StoreFile = (
  tx: Tx,
  file: UploadedFile,
  about: { readonly purpose: FilePurpose; readonly divisionCode?: string },
) => Promise<StoredFile>;

export type OpenFile = (tx: Tx, fileId: string) => Promise<StoredFile & { readonly content: Readable }>;
