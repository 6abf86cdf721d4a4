import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { progress } from './progress.ts';

test('a log has a line every 20,000 rows, and every ten seconds where rows are slow', () => {
  const log = new PassThrough({ encoding: 'utf8' });
  let now = 0;
  const shown = progress(log, () => now);
  // Ten rows a second for half a minute, then all at once.
  for (let row = 1; row <= 300; row += 1) {
    now = row * 100;
    shown.rows(row, 0);
  }
  for (let row = 301; row <= 40_000; row += 1) shown.rows(row, 0);
  expect(String(log.read()).trim().split('\n')).toEqual([
    '已测算 100 行，用时 10 秒',
    '已测算 200 行，用时 20 秒',
    '已测算 300 行，用时 30 秒',
    '已测算 20000 行，用时 30 秒',
    '已测算 40000 行，用时 30 秒',
  ]);
});
