import { classifyEnterprise, fenToYuan, SIZE_ROWS } from '@wenye/codes';
import type { Request } from '@wenye/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideRequest } from '../decide.ts';
import { cases as smallFirmLoan } from './9.1.cases.ts';
import { cases as hireSubsidy } from './9.3.cases.ts';

type Figures = [industry: string, staff: number | null, revenueFen: number | null, assetsFen: number | null];

/** State of the condition "micro, small or medium enterprise" for a firm's figures. */
const judged = (...figures: Figures) => stateOf('enterprise', hireSubsidy.base, figures);
/** State of the condition "micro or small enterprise". */
const judgedSmall = (...figures: Figures) => stateOf('small', smallFirmLoan.base, figures);

const stateOf = (...of: Parameters<typeof reasonOf>) => reasonOf(...of)?.state;

function reasonOf(condition: string, base: Request, [industry, staff, revenueFen, assetsFen]: Figures) {
  const answer = decideRequest({
    ...base,
    facts: {
      ...base.facts,
      'firm.industry': industry,
      'firm.staff': staff,
      'firm.revenue': revenueFen === null ? null : fenToYuan(revenueFen),
      'firm.assets': assetsFen === null ? null : fenToYuan(assetsFen),
    },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  const [benefit] = answer.benefits;
  const reasons = benefit?.items?.[0]?.reasons ?? benefit?.reasons;
  return reasons?.find((reason) => reason.id === condition);
}

const bounds = SIZE_ROWS.flatMap((row) => [...(row.revenueWan ?? []), ...(row.assetsWan ?? [])]);
const money = fc.option(
  fc
    .constantFrom(...bounds)
    .chain((wan) => fc.constantFrom(-1, 0, 1).map((off) => Math.max(0, wan * 1_000_000 + off))),
);
const staff = fc.option(
  fc.constantFrom(1, 19, 20, 49, 50, 99, 100, 101, 199, 200, 299, 300, 301, 999, 1000, 1001, 1999, 2000),
);
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
      const state = (within: readonly string[]) =>
        possible.every((each) => within.includes(each))
          ? 'met'
          : possible.some((each) => within.includes(each))
            ? 'unknown'
            : 'not-met';
      expect(judged(code, people, revenueFen, assetsFen)).toBe(state(['micro', 'small', 'medium']));
      expect(judgedSmall(code, people, revenueFen, assetsFen)).toBe(state(['micro', 'small']));
    }),
    { numRuns: 500 },
  );
});

test('a firm that is too large is told which figures, and of what industry the bounds are', () => {
  const told = (...figures: Figures) => reasonOf('enterprise', hireSubsidy.base, figures)?.compared;
  expect(told('C3311', 1200, 50_000_000_000, null)).toBe(
    '从业人员是 1200 人，须小于 1000 人，或者营业收入是 500,000,000.00 元，须小于 400,000,000.00 元',
  );
  // Of a code that spans rows, each row in which the firm is large.
  expect(told('F', 300, 50_000_000_000, null)).toContain('须小于 200 人');
  expect(told('F', 300, 50_000_000_000, null)).toContain('须小于 300 人');
  const small = reasonOf('small', smallFirmLoan.base, ['C3311', 300, 2_000_000_000, null]);
  expect(small?.compared).toBe(
    '从业人员是 300 人，须小于 300 人，或者营业收入是 20,000,000.00 元，须小于 20,000,000.00 元',
  );
});

test.each(['J6621', 'P8336', 'Q8411', 'S9111', 'T9700', 'G5320', 'G', 'Q'])(
  '%s is outside the table: an official judges',
  (code) => {
    expect(judged(code, 10, 100, 100)).toBe('official');
    expect(judgedSmall(code, 10, 100, 100)).toBe('official');
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
