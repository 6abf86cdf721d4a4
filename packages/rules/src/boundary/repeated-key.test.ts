import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json-text.ts';
import { dotted, repeatedKey } from './repeated-key.ts';

describe('a key that an object gives twice', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"b":{},"a":1}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"\\"":1,"\\u0022":2}', '"'],
    ['{"":1,"":2}', ''],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"facts":{"f.list":[{"m":1},{"m":1,"n":[[]],"m":2}]}}', 'facts.f.list[1].m'],
    ['[0,"x",[{},{"k":{"l":1,"l":1}}]]', '[2][1].k.l'],
    ['{"a":"\\\\","b":"\\"","b":1}', 'b'],
  ])('%s is found at %s', (text, path) => {
    const found = repeatedKey(text);
    expect(found && dotted(found)).toBe(path);
    expect(parseJson(text)).toMatchObject({ ok: false, path: found });
  });

  it.each([
    '{"a":{"a":1},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"a","b":["a","a"],"c":"b"}',
    '{"a":",\\"a\\":{","A":1}',
    '"a"',
    '[]',
  ])('%s has none', (text) => {
    expect(repeatedKey(text)).toBeNull();
  });

  it('is found where one was put, and nowhere in what was written from a value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (value, seed) => {
        const text = JSON.stringify(value);
        const keys = Object.keys(value);
        const key = keys[seed % keys.length] as string;
        expect(repeatedKey(text)).toBeNull();
        expect(repeatedKey(`[${text.slice(0, -1)},${JSON.stringify(key)}:0}]`)).toEqual([0, key]);
      }),
    );
  });

  it('is looked for in one pass, however deep and however long', () => {
    const deep = 200_000;
    expect(repeatedKey(`${'['.repeat(deep)}${']'.repeat(deep)}`)).toBeNull();
    expect(repeatedKey(`["${'\\\\'.repeat(5_000_000)}"]`)).toBeNull();
  });
});
