import { classifyEnterprise, fenToYuan, SIZE_ROWS } from '@wenye/codes';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideRequest } from '../decide.ts';
import { cases } from './9.3.cases.ts';

/** State of the condition "micro, small or medium enterprise" for a firm's figures. */
function judged(industry: string, staff: number | null, revenueFen: number | null, assetsFen: number | null) {
  const answer = decideRequest({
    ...cases.base,
    facts: {
      ...cases.base.facts,
      'firm.industry': industry,
      'firm.staff': staff,
      'firm.revenue': revenueFen === null ? null : fenToYuan(revenueFen),
      'firm.assets': assetsFen === null ? null : fenToYuan(assetsFen),
    },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer.benefits[0]?.items?.[0]?.reasons.find((reason) => reason.id === 'enterprise')?.state;
}

const bounds = SIZE_ROWS.flatMap((row) => [...(row.revenueWan ?? []), ...(row.assetsWan ?? [])]);
const money = fc.option(
  fc
    .constantFrom(...bounds)
    .chain((wan) => fc.constantFrom(-1, 0, 1).map((off) => Math.max(0, wan * 1_000_000 + off))),
);
const staff = fc.option(fc.constantFrom(1, 199, 200, 299, 300, 301, 999, 1000, 1001, 1999, 2000));
const industry = fc.constantFrom(
  'A0111',
  'C3311',
  'E4710',
  'F5211',
  'F5111',
  'G5411',
  'G5911',
  'G5990',
  'G6010',
  'H6110',
  'I6311',
  'I6510',
  'K7010',
  'K7020',
  'K7030',
  'L7211',
  'M7340',
  'Q8510',
  'R8710',
);

test('agrees with the classification of the codes package, whatever is unknown', () => {
  fc.assert(
    fc.property(industry, staff, money, money, (code, people, revenueFen, assetsFen) => {
      const size = classifyEnterprise({ industry: code, staff: people, revenueFen, assetsFen });
      const possible =
        size.kind === 'known' ? [size.size] : size.kind === 'undetermined' ? size.possible : [];
      const large = possible.includes('large');
      const state = !large ? 'met' : possible.length === 1 ? 'not-met' : 'unknown';
      expect(judged(code, people, revenueFen, assetsFen)).toBe(state);
    }),
    { numRuns: 500 },
  );
});

test.each(['J6621', 'P8336', 'Q8411', 'S9111', 'T9700', 'G5320', 'G', 'Q'])(
  '%s is outside the table: an official judges',
  (code) => {
    expect(judged(code, 10, 100, 100)).toBe('official');
  },
);

test('a section alone decides where all of its rows agree, else an official does', () => {
  expect(judged('F', 100, 100_000_000, null)).toBe('met');
  expect(judged('F', 250, 50_000_000_000, null)).toBe('official');
});

// 250 people and 400 million a year: large in storage, medium in transport, to which loading (G591) belongs.
test.each([
  ['G5911', 'met'],
  ['G5920', 'not-met'],
  ['G59', 'official'],
])('of %s with 250 people it is %s', (code, state) => {
  expect(judged(code, 250, 40_000_000_000, null)).toBe(state);
});
