import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json-text.ts';

const problem = (text: string): string => {
  const read = parseJson(text);
  if (read.ok) throw new Error(`is JSON: ${text}`);
  return read.problem;
};

describe('text that is not JSON', () => {
  it.each([
    ['not json', '第 1 行第 1 个字符（“not json”）'],
    ['{"a":1,}', '第 1 行第 8 个字符（“}”）'],
    ['{"a" 1}', '第 1 行第 6 个字符'],
    ['{"a":1\n "b":2}', '第 2 行第 2 个字符（“"b":2}”）'],
    ['{"a":01}', '第 1 行第 6 个字符'],
    ["{'a':1}", '第 1 行第 2 个字符'],
    ['{"a":“1”}', '第 1 行第 6 个字符'],
    ['{"a":1}}', '第 1 行第 8 个字符'],
    ['[1}', '第 1 行第 3 个字符'],
    ['["a\n"]', '第 1 行第 2 个字符'],
  ])('%j is told of where it goes wrong', (text, place) => {
    expect(problem(text)).toContain(place);
  });

  it('that ends too early is told of its end, an empty one of being empty', () => {
    for (const text of ['{', '[1,2', '{"a":', '{"a":1,']) expect(problem(text)).toContain('到末尾还不完整');
    for (const text of ['', ' \n', '\uFEFF']) expect(problem(text)).toBe('内容是空的');
  });

  it('always has a place at or before where it was spoilt', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const at = seed % (text.length + 1);
        const spoilt = `${text.slice(0, at)}\u0007${text.slice(at)}`;
        const [, column] = /第 1 行第 (\d+) 个字符/.exec(problem(spoilt)) ?? [];
        expect(Number(column)).toBeGreaterThan(0);
        expect(Number(column)).toBeLessThanOrEqual(at + 1);
      }),
    );
  });
});

describe('JSON', () => {
  it('is read as JavaScript reads it, with a byte order mark in front or without', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(`\uFEFF${text}`)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  it('keeps a key called __proto__', () => {
    const read = parseJson('{"__proto__": 1}');
    expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__']);
  });
});
