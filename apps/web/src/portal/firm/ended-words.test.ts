import { expect, test } from 'vitest';
import { endedWords } from './ended-words.ts';

test('a mandate that has had its last day, and one that was revoked', () => {
  const ended = { firmName: '嵩县样例食品有限公司', endedOn: '2020-10-17' };
  expect(endedWords({ ...ended, revoked: false })).toBe(
    '您在嵩县样例食品有限公司的授权已于2020年10月17日到期。',
  );
  expect(endedWords({ ...ended, revoked: true })).toBe(
    '您在嵩县样例食品有限公司的授权已于2020年10月17日撤销。',
  );
});
