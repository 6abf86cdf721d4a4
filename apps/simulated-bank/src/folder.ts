import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Files to and from whoever instructs the bank. Written whole or not at all. */
export class ExchangeFolder {
  readonly #in: string;
  readonly #out: string;
  readonly #taken: string;

  constructor(exchange: string, own: string) {
    this.#in = join(exchange, 'to-bank');
    this.#out = join(exchange, 'from-bank');
    this.#taken = join(own, 'taken');
    for (const folder of [this.#in, this.#out, this.#taken]) mkdirSync(folder, { recursive: true });
  }

  /** Files that begin with this mark, in order of name. */
  waiting(mark: 'PAY-' | 'VER-'): { name: string; content: string }[] {
    return readdirSync(this.#in)
      .filter((name) => name.startsWith(mark))
      .sort()
      .map((name) => ({ name, content: readFileSync(join(this.#in, name), 'utf8') }));
  }

  /** Moves a file out of the way once what it asks for is in the book. */
  take(name: string): void {
    renameSync(join(this.#in, name), join(this.#taken, name));
  }

  write(name: string, content: string): void {
    const temporary = join(this.#out, `.${name}.${randomUUID()}`);
    const file = openSync(temporary, 'wx');
    try {
      writeSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(this.#out, name));
    const folder = openSync(this.#out, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
}
