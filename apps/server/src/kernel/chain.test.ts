import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CanonicalValue, canonicalJson, chainHash, genesis } from './chain.ts';

const { value } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
}));

describe('canonical JSON', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(JSON.parse(canonicalJson(given))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (given) => {
        const turned = Object.fromEntries(Object.entries(given).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(given));
      }),
    );
  });

  it('refuses fractions and what is no number', () => {
    for (const given of [0.1, Number.NaN, 2 ** 53]) expect(() => canonicalJson([given])).toThrow(RangeError);
  });
});

it('a link depends on its content and on what comes before', () => {
  const first = chainHash(genesis, '{"a":1}');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(chainHash(genesis, '{"a":2}')).not.toBe(first);
  expect(chainHash(first, '{"a":1}')).not.toBe(first);
});
