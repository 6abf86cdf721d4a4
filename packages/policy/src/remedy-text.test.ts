import { expect, test } from 'vitest';
import { remedyText } from './remedy-text.ts';

const change = { fact: 'f', item: null, label: '欠缴失业保险费', from: '', to: '' };
const paysUp = [{ ...change, fromText: '是', toText: '否' }];
const amount = { yuan: '60000.00', kind: 'once' } as const;

test('a way says what is to change, what it brings, and what follows where it does not entitle at once', () => {
  expect(remedyText({ changes: paysUp, eligibility: 'entitled', amount })).toBe(
    '不再是“欠缴失业保险费”，可得 60,000.00 元',
  );
  const two = [...paysUp, { ...change, label: '参保', fromText: '否', toText: '是' }];
  expect(remedyText({ changes: two, eligibility: 'official-must-judge', amount: null })).toBe(
    '不再是“欠缴失业保险费”，并且做到“参保”，再由经办机构认定',
  );
});

test('what comes every month is told as such', () => {
  const monthly = { yuan: '266.60', kind: 'per-month' } as const;
  expect(remedyText({ changes: paysUp, eligibility: 'entitled', amount: monthly })).toBe(
    '不再是“欠缴失业保险费”，每月可得 266.60 元',
  );
});

test('what may be borrowed or need not be paid is not given', () => {
  const way = { changes: paysUp, eligibility: 'entitled', amount } as const;
  expect(remedyText(way, 'loan')).toContain('，贷款最高 60,000.00 元');
  expect(remedyText(way, 'relief')).toContain('，可少缴 60,000.00 元');
});

test('what comes every month is not taken for all of it', () => {
  const monthly = { yuan: '650.00', kind: 'per-month' } as const;
  const way = { changes: paysUp, eligibility: 'entitled', amount: monthly } as const;
  expect(remedyText(way)).toContain('，每月可得 650.00 元');
  expect(remedyText(way, 'relief')).toContain('，每月可少缴 650.00 元');
});
