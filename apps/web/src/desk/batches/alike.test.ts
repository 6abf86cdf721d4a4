import { expect, test } from 'vitest';
import { alike } from './alike.ts';

test('what says the same is told once, with all that it is said of, in the order of the first', () => {
  const rows = [
    { id: 1, why: '账户已停用' },
    { id: 2, why: '等待核验' },
    { id: 3, why: '账户已停用' },
  ];
  expect(alike(rows, ({ why }) => why).map(({ said, rows: of }) => [said, of.map(({ id }) => id)])).toEqual([
    ['账户已停用', [1, 3]],
    ['等待核验', [2]],
  ]);
});
