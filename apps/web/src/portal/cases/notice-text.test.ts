import { expect, test } from 'vitest';
import { noticeText } from './notice-text.ts';

test('names no last day while an objection stops the notice', () => {
  expect(noticeText('public-notice', '2020-10-22')).toBe('正在公示，到 2020年10月22日 为止。');
  expect(noticeText('objection', '2020-10-22')).toBe('公示中止，正在处理异议。');
  expect(noticeText('awarded', '2020-10-22')).toBe('已公示到 2020年10月22日。');
});
