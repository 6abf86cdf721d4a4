import { expect, test } from 'vitest';
import { deadlineWords } from './deadline-words.ts';

test.each([
  // Ended on Friday, looked at on Saturday and on Monday.
  ['2020-10-16', -0, true, '2020-10-17', '受理期限 已到期'],
  ['2020-10-16', -1, true, '2020-10-19', '受理期限 超期 1 个工作日'],
  ['2020-10-16', 0, false, '2020-10-16', '受理期限 今天到期'],
  ['2020-10-16', 1, false, '2020-10-15', '受理期限 剩 1 个工作日'],
  // Ends on Sunday, by calendar days.
  ['2020-10-18', 0, false, '2020-10-17', '受理期限 2020年10月18日到期'],
  ['2020-10-16', null, false, '2020-10-12', '受理期限中止'],
])('ends on %s, %s days left', (on, workingDaysLeft, overdue, today, words) => {
  expect(deadlineWords({ label: '受理期限', on, workingDaysLeft, overdue }, today)).toBe(words);
});
