import { expect, it } from 'vitest';
import { isPartlyTaken, monthsFree, takenByCase } from './taken.ts';

const by = { caseId: 'a', caseNumber: 'BJ2020-410325-00001' };
const taken = [
  { month: '2020-08', by },
  { month: '2020-09', by: null },
];

it('keeps the months that nobody has claimed, before and after the others are left out', () => {
  expect(monthsFree({ months: ['2020-08', '2020-09', '2020-10'], taken })).toEqual(['2020-10']);
  expect(monthsFree({ months: ['2020-10'], taken })).toEqual(['2020-10']);
  expect(isPartlyTaken({ months: ['2020-10'], taken })).toBe(true);
});

it('of what is claimed whole, or not by the month, nothing can be kept', () => {
  expect(isPartlyTaken({ months: ['2020-08', '2020-09'], taken })).toBe(false);
  expect(isPartlyTaken({ months: [], taken: [] })).toBe(false);
});

it('tells the months of one case together, and another’s apart', () =>
  expect(takenByCase([...taken, { month: '2020-10', by }])).toEqual([
    { by, months: ['2020-08', '2020-10'] },
    { by: null, months: ['2020-09'] },
  ]));
