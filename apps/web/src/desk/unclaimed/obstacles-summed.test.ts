import { expect, test } from 'vitest';
import { obstaclesSummed } from './obstacles-summed.ts';
import type { Obstacles } from './views.ts';

const at = (code: string) => ({ division: { code, name: code } });
const condition = { id: 'graduate', clause: '11.2', text: '甲' };
const lacking = { gap: 1, kind: 'fact' as const, id: 'person.diploma-date', label: '乙', aloneUnbounded: 0 };
const obstacles: Obstacles = {
  conditions: [
    { ...condition, ...at('410325'), people: 9, othersMet: 0 },
    { ...condition, id: 'window', ...at('410325'), people: 1, othersMet: 1 },
    { ...condition, ...at('410303'), people: 2, othersMet: 0 },
  ],
  missing: [
    { ...lacking, ...at('410325'), people: 4, alone: 1, aloneHighYuan: '0.10', untold: 90 },
    { ...lacking, ...at('410303'), people: 5, alone: 2, aloneHighYuan: '0.20', untold: 7 },
  ],
};

test('each thing once over the counties, to the fen, what would help most first', () => {
  const { conditions, missing } = obstaclesSummed(obstacles);
  expect(conditions.map(({ id, people, othersMet }) => [id, people, othersMet])).toEqual([
    ['window', 1, 1],
    ['graduate', 11, 0],
  ]);
  expect(missing).toMatchObject([{ gap: 1, people: 9, alone: 3, aloneHighYuan: '0.30', untold: 97 }]);
});

test('of one county, that county alone', () => {
  expect(obstaclesSummed(obstacles, '410303')).toMatchObject({
    conditions: [{ id: 'graduate', people: 2 }],
    missing: [{ alone: 2, aloneHighYuan: '0.20' }],
  });
});
