import { CASE_STATUS_LABELS } from '@wenye/codes';
import { expect, test } from 'vitest';
import { orderWords, statusChoices, takenByColleague } from './words.ts';

test('names who has taken a case, unless it is who reads it, or nobody', () => {
  const [pass, release] = [{ command: 'pass-review' }, { command: 'release' }];
  expect(takenByColleague({ assignee: { name: '杨利娟' }, allowed: [pass] })).toBe('杨利娟');
  expect(takenByColleague({ assignee: { name: '杨利娟' }, allowed: [pass, release] })).toBeNull();
  expect(takenByColleague({ assignee: null, allowed: [pass] })).toBeNull();
});

test('says by what the list is really ordered', () => {
  expect(orderWords(undefined)).toBe('按办理时限排序，先到期的在前');
  expect(orderWords('-amount')).toBe('按金额排序，多的在前');
});

test('a state is filtered by under the name that the list has for it', () => {
  const named = statusChoices.filter(({ value }) => value !== 'public-notice');
  expect(named.map(({ label }) => label)).toEqual(named.map(({ value }) => CASE_STATUS_LABELS[value]));
});
