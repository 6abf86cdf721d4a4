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
  private readonly found: BinaryRow[] = [];
  private readonly copied: Promise<void>;
  private isBegun = false;

  constructor(query: string, parameters: readonly unknown[]) {
    if (parameters.length > 0) throw new Error('COPY takes no parameters');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    super(`copy (${query}) to stdout (format binary)`, (error) => (error ? reject(error) : resolve()));
    this.copied = promise;
  }

  /** Called by the driver, always with whole rows (PostgreSQL's protocol, COPY). Its buffer is written over afterwards. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    const message = Buffer.from(chunk);
    this.found.push(...rowsOf(message, this.isBegun ? 0 : headOf(message)));
    this.isBegun = true;
  }

  async read(): Promise<T[]> {
    await this.copied;
    return this.found.splice(0) as T[];
  }

  async close(): Promise<void> {}
}

/** Before the first row: signature (11 bytes), flags (4), the length of what else there is (4). */
const HEAD = 15;
const headOf = (file: Buffer): number => HEAD + 4 + file.readInt32BE(HEAD);

/** Of each row how many values (-1: the end), of each value its length (-1: null) and its bytes. */
function rowsOf(message: Buffer, from: number): BinaryRow[] {
  const rows: BinaryRow[] = [];
  let at = from;
  const value = (): Buffer | null => {
    const length = message.readInt32BE(at);
    at += 4;
    return length < 0 ? null : message.subarray(at, (at += length));
  };
  while (at < message.length) {
    const count = message.readInt16BE(at);
    at += 2;
    if (count < 0) break;
    rows.push(Array.from({ length: count }, value));
  }
  return rows;
}
