import { expect, test } from 'vitest';
import { everyRow } from './every-row.ts';

const list = (all: readonly number[], size: number) => {
  const asked: number[] = [];
  const read = async (page: number) => {
    asked.push(page);
    return { rows: all.slice((page - 1) * size, page * size), total: all.length };
  };
  return { asked, read };
};

test('every page is read, each once, the last not beyond the end', async () => {
  const { asked, read } = list([1, 2, 3, 4, 5], 2);
  expect(await everyRow(read)).toEqual([1, 2, 3, 4, 5]);
  expect(asked).toEqual([1, 2, 3]);
  const exact = list([1, 2], 2);
  await everyRow(exact.read);
  expect(exact.asked).toEqual([1]);
});

test('a list that grows shorter while it is read comes to an end', async () => {
  const read = async (page: number) => ({ rows: page === 1 ? [1] : [], total: 3 });
  expect(await everyRow(read)).toEqual([1]);
});
