import { expect, test } from 'vitest';
import { orderWords, takenByColleague } from './words.ts';

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
