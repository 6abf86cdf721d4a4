import { expect, it } from 'vitest';
import { MEGABYTE, sizeProblem } from './uploads.ts';

it('takes a file up to the limit of its purpose, and none that is empty', () => {
  expect(sizeProblem(0, 'evidence')).toBe('文件是空的，请换一个文件。');
  expect(sizeProblem(1, 'evidence')).toBeUndefined();
  expect(sizeProblem(10 * MEGABYTE, 'evidence')).toBeUndefined();
  expect(sizeProblem(10 * MEGABYTE + 1, 'evidence')).toContain('超过 10 MB');
  expect(sizeProblem(10 * MEGABYTE + 1, 'roster')).toBeUndefined();
});
