import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { sha256 } from './sha256.ts';

it('hashes as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

it('writes one text for one value', () => {
  expect(canonical({ b: [1, 'x', null], a: { d: undefined, c: true } })).toBe(
    '{"a":{"c":true},"b":[1,"x",null]}',
  );
});
