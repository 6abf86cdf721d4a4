import { expect, test } from 'vitest';
import type { Screened } from './screened.ts';
import { Tellings } from './tellings.ts';

const open: Screened = {
  benefitId: '10.2',
  subjectId: 'somebody',
  objectId: null,
  division: '410325',
  township: null,
  eligibility: 'undetermined',
  settled: false,
  met: [4],
  lowFen: 0,
  highFen: null,
  months: null,
  until: null,
  missing: [],
  missingForAmount: [],
};
const counted = (rows: readonly Partial<Screened>[]) => {
  const tellings = new Tellings();
  const numbers = rows.map((row) => tellings.numberOf({ ...open, ...row }));
  return { numbers, common: tellings.common(() => 10) };
};
const times = (count: number, row: Partial<Screened>) => Array.from({ length: count }, () => row);

test('of what more than half are told, or more than it, nobody is kept; who is told more than most is', () => {
  const { numbers, common } = counted([
    ...times(3, { met: [4] }),
    ...times(2, { met: [2, 4] }),
    { met: [2, 3] },
  ]);
  expect(numbers).toEqual([0, 0, 0, 1, 1, 2]);
  // Five of ten hold the fourth alone: half is not most.
  expect(common).toEqual([]);
  expect(counted([...times(4, { met: [4] }), ...times(2, { met: [2, 4] })]).common).toEqual([0]);
  // Who is told less than most is told no more than they are, however few.
  expect(counted([{ met: [] }, ...times(6, { met: [4] }), { met: [2] }]).common).toEqual([0, 1]);
});

test('benefits are counted apart; what is certain and what a firm hired for is kept in any case', () => {
  expect(counted([...times(5, {}), ...times(5, { benefitId: '10.4' })]).common).toEqual([]);
  const { numbers, common } = counted([
    ...times(6, { eligibility: 'entitled' }),
    ...times(6, { objectId: 'a hire' }),
  ]);
  expect(new Set(numbers)).toEqual(new Set([null]));
  expect(common).toEqual([]);
});
