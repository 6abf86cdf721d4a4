import { expect, test } from 'vitest';
import type { Standing } from './effect.ts';
import { ImpactTally } from './tally.ts';

const place = { benefitId: '11.2', division: '100001' };
const due = (lowFen: number): Standing => ({
  eligibility: 'entitled',
  lowFen,
  highFen: lowFen,
  months: null,
  until: null,
});
const open = (highFen: number): Standing => ({ ...due(0), eligibility: 'undetermined', highFen });

test('what all are due before and after is told apart, and the difference is what is gained less what is lost', () => {
  const tally = new ImpactTally();
  tally.add(place, 'a', due(100), due(150), 'total');
  tally.add(place, 'b', due(100), null, 'total');
  tally.add(place, 'c', open(30), due(20), 'total');
  tally.add(place, 'd', due(7), due(7), 'total');
  tally.add(place, 'e', null, open(9), 'total');
  tally.add({ ...place, division: '100002' }, 'f', due(1), due(2), 'total');
  const [count] = tally.counts();
  expect(count).toEqual({
    ...place,
    entitledBefore: 3,
    entitledAfter: 3,
    openBefore: 1,
    openAfter: 1,
    lowBeforeFen: 207,
    lowAfterFen: 177,
    highBeforeFen: 237,
    highAfterFen: 186,
    gains: 2,
    gainedFen: 70,
    loses: 1,
    lostFen: 100,
    mayGain: 1,
    mayLose: 0,
    shifts: 0,
  });
  expect(tally.counts()).toHaveLength(2);
  expect(tally.people().map(({ who, effect, turns }) => [who, effect, turns])).toEqual([
    ['a', 'gains', false],
    ['b', 'loses', true],
    ['c', 'gains', true],
    ['e', 'may-gain', true],
    ['f', 'gains', false],
  ]);
});

test('of many some are kept, all are counted', () => {
  const tally = new ImpactTally();
  for (let i = 0; i < 200; i += 1) tally.add(place, String(i), due(1), due(2), 'total');
  tally.add(place, 'turns', due(1), null, 'total');
  expect(tally.counts()[0]).toMatchObject({ gains: 200, gainedFen: 200, loses: 1 });
  expect(tally.people()).toHaveLength(51);
});

test('of one firm a few rows are kept, so that others have room; all are counted', () => {
  const tally = new ImpactTally<{ firm: string; hire: number }>((a, b) => a.firm === b.firm);
  for (const firm of ['a', 'b'])
    for (let hire = 0; hire < 60; hire += 1) tally.add(place, { firm, hire }, due(1), due(2), 'once');
  expect(tally.counts()[0]).toMatchObject({ gains: 120 });
  expect(tally.people().map(({ who }) => who.firm)).toEqual([
    ...Array<string>(5).fill('a'),
    ...Array<string>(5).fill('b'),
  ]);
});
