import { expect, test } from 'vitest';
import type { Post } from './views.ts';
import { clashText, historyOf, loginsText, previewTexts, termText } from './words.ts';

const end = (on: string, lastDay: string, lastDayBefore: string | null = null) => ({
  on,
  lastDay,
  lastDayBefore,
  byName: '李管理',
  reason: '调离',
});
const from = '2020-11-01';

test.each<[Pick<Post, 'from' | 'until' | 'ends'>, string]>([
  [{ from, until: null, ends: [] }, '2020年11月1日 起'],
  [{ from, until: '2020-12-31', ends: [] }, '2020年11月1日 至 2020年12月31日'],
  [
    { from, until: '2020-10-31', ends: [end('2020-10-20', '2020-10-31')] },
    '原定 2020年11月1日 起，到任前终止',
  ],
  [{ from, until: '2020-10-31', ends: [end('2020-11-01', '2020-10-31')] }, '2020年11月1日 起，当天终止'],
])('the term of a post: %j', (post, text) => expect(termText(post)).toBe(text));

test('the history tells each act with who, when and why', () => {
  const proposal = {
    from,
    until: null,
    reason: '3号文',
    on: '2020-10-15',
    byName: '王管理',
    decision: 'declined' as const,
    decidedOn: '2020-10-16',
    decidedByName: '李管理',
    decisionReason: '查无此件',
  };
  expect(historyOf({ proposal, ends: [], from })).toEqual([
    '2020年10月15日 王管理提出：3号文',
    '2020年10月16日 李管理不同意：查无此件',
  ]);
  expect(
    historyOf({
      proposal: null,
      ends: [end('2020-10-20', '2020-10-25', '2020-12-31'), end('2020-10-20', '2020-09-30')],
      from: '2020-10-01',
    }),
  ).toEqual([
    '系统启用时登记',
    '2020年10月20日 李管理终止，任职到 2020年10月25日（原定到 2020年12月31日）：调离',
    '2020年10月20日 李管理终止：调离',
  ]);
});

test('before a post is proposed, what stands against it comes first, and that nobody could confirm it is a warning', () => {
  const preview = { obstacle: null, clashes: [], secondFactor: true, confirmers: ['李管理', '赵管理'] };
  expect(previewTexts(preview)).toEqual([{ type: 'info', text: '由李管理、赵管理之一确认后生效。' }]);
  const clashes = [{ role: 'finance' as const, officeName: '嵩县局' }];
  expect(
    previewTexts({ obstacle: 'held', clashes, secondFactor: false, confirmers: [] }).map(({ type }) => type),
  ).toEqual(['error', 'warning', 'warning', 'warning']);
  expect(clashText(clashes)).toContain('嵩县局的“财务”');
  expect(clashText([])).toBeUndefined();
});

test('an account of the identity provider is named as one, not by its address', () => {
  expect(loginsText(['li.guanli', '3f0c@identity.invalid'])).toBe('li.guanli、统一身份认证账户');
  expect(loginsText([])).toBe('');
});
