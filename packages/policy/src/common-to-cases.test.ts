import { decide } from '@wenye/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack } from './pack.ts';
import { asRulesRead, randomRequest } from './testing/random-requests.ts';

// What cases of one day and county have in common is worked out once (engine/common.ts): values, figures read, steps told.
it('answers a case after others as if it were the first', () => {
  const cases = fc.array(fc.oneof(randomRequest('person'), randomRequest('firm')), {
    minLength: 8,
    maxLength: 8,
  });
  fc.assert(
    fc.property(cases, (requests) => {
      const after = { ...pack };
      for (const each of asRulesRead(requests))
        expect(decide(after, each)).toEqual(decide({ ...pack }, each));
    }),
    { numRuns: 6 },
  );
});
