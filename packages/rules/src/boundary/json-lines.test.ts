import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type JsonLine, jsonLines } from './json-lines.ts';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, size = 5): Promise<JsonLine[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return Array.fromAsync(jsonLines(pieces(bytes, size)));
}

it('gives every value with the number of its line, however the file comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.json()),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      async (texts, crlf, size) => {
        const file = `\uFEFF${texts.join(crlf ? '\r\n\r\n' : '\n\n')}`;
        expect(await read(file, size)).toEqual(
          texts.map((text, at) => ({
            number: 2 * at + 1,
            read: { ok: true, value: JSON.parse(text) as unknown },
          })),
        );
      },
    ),
  );
});

it('tells of a broken line by the number that it has in the file', async () => {
  const [, broken] = await read('{"a":1}\n\n\n{"a" 2}\n');
  expect(broken).toMatchObject({
    number: 4,
    read: { problem: expect.stringContaining('第 4 行第 6 个字符') as string },
  });
});

it('does not end a line at what ends one elsewhere', async () => {
  const value = 'one\u2028two\u2029three\u0085four';
  expect(await read(`${JSON.stringify(value)}\n1`)).toEqual([
    { number: 1, read: { ok: true, value } },
    { number: 2, read: { ok: true, value: 1 } },
  ]);
});

it('tells of what is no UTF-8, and reads on', async () => {
  const gbk = Uint8Array.of(0x22, 0xd5, 0xc5, 0x22, 0x0a, 0x31);
  expect(await read(gbk)).toEqual([
    { number: 1, read: { ok: false, problem: expect.stringContaining('UTF-8') as string, path: [] } },
    { number: 2, read: { ok: true, value: 1 } },
  ]);
});
