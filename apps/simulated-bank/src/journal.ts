import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An append-only file of JSON lines. What `append` has returned from is on disk: it is written and synced
 * before anyone is told. A line that a crash cut off was never told to anyone and is dropped at the start.
 */
export class Journal<Entry> {
  readonly entries: Entry[];
  readonly #file: number;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    this.#file = openSync(path, 'a+');
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) ftruncateSync(this.#file, Buffer.byteLength(whole));
    this.entries = whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Entry);
  }

  append(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    writeSync(this.#file, `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`);
    fsyncSync(this.#file);
    this.entries.push(...entries);
  }

  close(): void {
    closeSync(this.#file);
  }
}
