import { expect, test } from 'vitest';
import { Blockers, OPEN_KEPT } from './blockers.ts';

const place = { benefitId: '11.2', division: '410325' };
const who = (n: number) => ({ subjectId: `person ${n}`, objectId: null }) as never;

test('all are counted, whoever lacks this condition alone is kept, of the others so many a county and condition', () => {
  const blockers = new Blockers();
  const open = OPEN_KEPT + 3;
  for (let n = 0; n < open; n++) blockers.add(place, who(n), 'insured', false);
  for (let n = 0; n < open; n++) blockers.add(place, who(open + n), 'insured', true);
  blockers.add({ ...place, division: '410311' }, who(0), 'insured', false);
  const kept = blockers.takeNear();
  expect(kept.filter(({ othersMet }) => othersMet)).toHaveLength(open);
  expect(kept.filter(({ othersMet, division }) => !othersMet && division === '410325')).toHaveLength(
    OPEN_KEPT,
  );
  expect(kept.filter(({ division }) => division === '410311')).toHaveLength(1);
  expect(blockers.all()).toEqual([
    { ...place, conditionId: 'insured', people: 2 * open, othersMet: open },
    { ...place, division: '410311', conditionId: 'insured', people: 1, othersMet: 0 },
  ]);
  expect(blockers.takeNear()).toEqual([]);
});
