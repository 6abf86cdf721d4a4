import { expect, it } from 'vitest';
import { notDueWords, reckonedWords } from './reckoned.ts';

const due = { outcome: 'entitled', amountYuan: '366.00' } as const;
const refused = { outcome: 'not-entitled', amountYuan: null } as const;
const open = { outcome: 'official-must-judge', amountYuan: null } as const;

it('says of a case without an amount why it has none', () => {
  expect([due, refused, open].map(reckonedWords)).toEqual(['366.00 元', '不符合条件', '待核实']);
});

it('says on the receipt why what is not due could be filed, and of how many', () => {
  expect(notDueWords([due])).toBeNull();
  expect(notDueWords([refused])).toMatchObject({ title: '按提交时的测算还不符合条件' });
  expect(notDueWords([refused])?.text).toContain('不是审批决定，所以仍然可以提交');
  expect(notDueWords([due, refused, open])?.title).toBe('有 1 件按提交时的测算还不符合条件');
  expect(notDueWords([due, open])?.title).toBe('有 1 件按提交时的信息还不能确定');
});
