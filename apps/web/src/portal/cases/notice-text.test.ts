import { expect, test } from 'vitest';
import { noticeText } from './notice-text.ts';

const UNTIL = '2020-10-22';
const published = { command: 'publish-notice', from: 'proposed-award', to: 'public-notice' };
const raised = { command: 'raise-objection', from: 'public-notice', to: 'objection' };

test('names no last day while an objection stops the notice', () => {
  expect(noticeText('public-notice', UNTIL, [published])).toBe('正在公示，到 2020年10月22日 为止。');
  expect(noticeText('objection', UNTIL, [published, raised])).toBe('公示中止，正在处理异议。');
});

test('says that the period is over, and what is awaited, from the day after its last', () =>
  expect(noticeText('public-notice', UNTIL, [published], true)).toBe(
    '已公示到 2020年10月22日，公示期满，等待批准。',
  ));

test('tells a notice that ran to its end from one that ended before, whatever became of the case since', () => {
  const dismissed = { command: 'decide-objection', from: 'objection', to: 'public-notice' };
  const awarded = { command: 'award', from: 'public-notice', to: 'awarded' };
  const revoked = { command: 'revoke', from: 'awarded', to: 'revoked' };
  const whole = [published, raised, dismissed, awarded];
  expect(noticeText('awarded', UNTIL, whole)).toBe('已公示到 2020年10月22日。');
  expect(noticeText('revoked', UNTIL, [...whole, revoked])).toBe('已公示到 2020年10月22日。');
  const upheld = { command: 'decide-objection', from: 'objection', to: 'proposed-refusal' };
  const refused = { command: 'refuse', from: 'proposed-refusal', to: 'refused' };
  expect(noticeText('refused', UNTIL, [published, raised, upheld, refused])).toContain(
    '异议成立，公示已终止',
  );
  const withdrawn = { command: 'withdraw', from: 'public-notice', to: 'withdrawn' };
  expect(noticeText('withdrawn', UNTIL, [published, withdrawn])).toBe('公示已终止。');
});
