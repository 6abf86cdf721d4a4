import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { progress, shareProgress } from './progress.ts';

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

test('of what is known to be how much, a log has a line every ten seconds, a terminal one line that changes', () => {
  const log = new PassThrough({ encoding: 'utf8' });
  const terminal = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
  let now = 0;
  const shown = [log, terminal].map((stream) => shareProgress(stream, () => now));
  for (let step = 1; step <= 4; step += 1) {
    now = step * 6000;
    for (const each of shown) each.share(step / 4);
  }
  for (const each of shown) each.done();
  expect(log.read()).toBe(
    '已测算 50%，用时 12 秒\n已测算 100%，用时 24 秒\n已测算 100%，用时 24 秒，完成。\n',
  );
  expect(terminal.read()).toBe(
    '\r已测算 25%，用时 6 秒\r已测算 50%，用时 12 秒\r已测算 75%，用时 18 秒\r已测算 100%，用时 24 秒\r已测算 100%，用时 24 秒，完成。\n',
  );
});
