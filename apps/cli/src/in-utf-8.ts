import { utf16Of } from '@wenye/server/byte-order';

/** What a file says, whether it was saved as UTF-8 or, as some editors and Excel do, as UTF-16; null: as neither. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(utf16Of(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The same as it comes, as UTF-8. Only a file's beginning tells; what it is not is passed on as it is. */
export async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  let begun: Uint8Array = new Uint8Array();
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      begun = Buffer.concat([begun, chunk]);
      if (begun.length < 2) continue;
      const order = utf16Of(begun);
      decoder = order === null ? null : new TextDecoder(order);
      yield decoder === null ? begun : encoder.encode(decoder.decode(begun, { stream: true }));
      continue;
    }
    yield decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
  }
  if (decoder === undefined) yield begun;
  else if (decoder !== null) yield encoder.encode(decoder.decode());
}
