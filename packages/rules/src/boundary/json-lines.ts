/** Reads JSON lines as they come, in constant memory: one value a line, each with the number of its line in the file. */
import { type JsonText, parseJson } from './json-text.ts';

/** A line that is not blank, and what it says or where in the file it goes wrong. */
export type JsonLine = { readonly number: number; readonly read: JsonText };

const NEWLINE = 0x0a;

/**
 * Lines end at a line feed and nowhere else: other characters that end lines elsewhere may stand in a JSON text. What is
 * no UTF-8 is told so, since guessed letters would pass for somebody's name.
 */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const bytes of lines(chunks)) {
    number += 1;
    const text = textOf(bytes);
    if (text === undefined)
      yield { number, read: { ok: false, problem: '不是 UTF-8 编码，请存为 UTF-8', path: [] } };
    else if (text.trim() !== '') yield { number, read: parseJson(text, number) };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield whole([...begun, chunk.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield whole(begun);
}

function whole(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
