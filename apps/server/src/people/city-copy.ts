import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Value = string | number | boolean | null;

/**
 * Rows on their way into one table by COPY. Rows wait in memory until `flush`, so that several tables can be filled
 * from one pass over a stream on one connection, in one transaction.
 */
export class CopyTarget {
  readonly #statement: string;
  #lines: string[] = [];
  #written = 0;

  constructor(table: string, columns: readonly string[]) {
    this.#statement = `copy ${table} (${columns.join(', ')}) from stdin`;
  }

  /** Values in the order of the columns. */
  add(...values: readonly Value[]): void {
    this.#lines.push(values.map(copyText).join('\t'));
  }

  get written(): number {
    return this.#written;
  }

  async flush(client: pg.Client): Promise<void> {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    const stream = client.query(copyFrom(this.#statement));
    const finished = once(stream, 'finish');
    stream.end(`${lines.join('\n')}\n`);
    await finished;
    this.#written += lines.length;
  }
}

/** One value in COPY's text format. */
function copyText(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\t\n\r]/.test(value)
    ? value.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
    : value;
}
