import { expect, test } from 'vitest';
import { countsSummed, divisionIn } from './counts-summed.ts';
import type { ImpactCount } from './views.ts';

const count = (code: string, benefitId: string, lowYuan: string): ImpactCount => ({
  benefitId,
  division: { code, name: code },
  before: { entitled: 1, open: 2, lowYuan, highYuan: '9.00' },
  after: { entitled: 1, open: 2, lowYuan: '0.10', highYuan: '9.00' },
  gains: 1,
  gainedYuan: '0.10',
  loses: 2,
  lostYuan: '0.20',
  mayGain: 3,
  mayLose: 4,
  shifts: 5,
});

test('each benefit over the counties, to the fen; one county alone where it is chosen', () => {
  const counts = [
    count('410325', '11.2', '0.10'),
    count('410303', '11.2', '0.20'),
    count('410303', '22.2', '5.00'),
  ];
  expect(countsSummed(counts)).toMatchObject([
    {
      benefitId: '11.2',
      before: { entitled: 2, open: 4, lowYuan: '0.30', highYuan: '18.00' },
      after: { lowYuan: '0.20' },
      gains: 2,
      gainedYuan: '0.20',
      loses: 4,
      lostYuan: '0.40',
      mayGain: 6,
      mayLose: 8,
      shifts: 10,
    },
    { benefitId: '22.2', before: { lowYuan: '5.00' } },
  ]);
  // Of no county: its numbers would lead to the list of one.
  expect(countsSummed(counts)[0]).not.toHaveProperty('division');
  expect(countsSummed(counts, '410325')).toMatchObject([{ before: { lowYuan: '0.10' } }]);
});

test('a county of which nothing is told counts as not chosen', () => {
  const counts = [count('410325', '11.2', '0.10')];
  expect(divisionIn(counts, '410325')).toBe('410325');
  for (const asked of ['999999', undefined, 410325]) expect(divisionIn(counts, asked)).toBeUndefined();
});
