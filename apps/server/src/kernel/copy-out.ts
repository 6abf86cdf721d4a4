/**
 * Rows by COPY in PostgreSQL's binary format: bytes come as they are kept. The driver else asks for text, in which bytes
 * are written as digits, twice as many and to be read one by one.
 */
import type { PostgresCursor, RawBuilder } from 'kysely';
import pg from 'pg';
import type { Tx } from './database.ts';

/** A row's values in the binary format of their types. */
export type BinaryRow = readonly (Buffer | null)[];

/**
 * The rows of a query, all at once. What it needs stands in it as literals (`sql.lit`): COPY takes no parameters.
 *
 * @throws Error where the query has parameters
 */
export async function copyOut(tx: Tx, query: RawBuilder<unknown>): Promise<readonly BinaryRow[]> {
  const compiled = query.compile(tx);
  const rows: BinaryRow[] = [];
  for await (const result of tx.getExecutor().stream<BinaryRow>(compiled, 1)) rows.push(...result.rows);
  return rows;
}

/** What Kysely streams from: everything is read at the first asking. */
export class CopyCursor<T> extends pg.Query implements PostgresCursor<T> {
  private readonly messages: Buffer[] = [];
  private readonly copied: Promise<void>;
  private isRead = false;

  constructor(query: string, parameters: readonly unknown[]) {
    if (parameters.length > 0) throw new Error('COPY takes no parameters');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    super(`copy (${query}) to stdout (format binary)`, (error) => (error ? reject(error) : resolve()));
    this.copied = promise;
  }

  /** Called by the driver; its buffer is written over afterwards. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.messages.push(Buffer.from(chunk));
  }

  async read(): Promise<T[]> {
    await this.copied;
    if (this.isRead) return [];
    this.isRead = true;
    return rowsOf(Buffer.concat(this.messages.splice(0))) as T[];
  }

  async close(): Promise<void> {}
}

/** Signature (11 bytes) and flags (4); then how long the rest of the head is. */
const HEAD = 15;

/** A file of COPY's binary format: of each row how many values, of each value its length (-1: null) and its bytes. */
function rowsOf(file: Buffer): BinaryRow[] {
  const rows: BinaryRow[] = [];
  let at = HEAD + 4 + file.readInt32BE(HEAD);
  const value = (): Buffer | null => {
    const length = file.readInt32BE(at);
    at += 4;
    return length < 0 ? null : file.subarray(at, (at += length));
  };
  for (let count = file.readInt16BE(at); count >= 0; count = file.readInt16BE(at)) {
    at += 2;
    rows.push(Array.from({ length: count }, value));
  }
  return rows;
}
