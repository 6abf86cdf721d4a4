import { expect, test } from 'vitest';
import type { CaseCommand } from '../case.commands.ts';
import type { CaseStatus } from '../case.ts';
import { outcomeOf } from './outcome.ts';

const told = (command: CaseCommand, to: CaseStatus = 'reconsideration', unpaid = true) =>
  outcomeOf({ command, to }, unpaid);

const nothing = { owedFen: 0, addFen: null, reckonedFen: null, byMonth: null, months: [], held: [] };
const ground = { clause: '11.2', reason: { noteId: '0', commitment: '' }, ...nothing };

test('a reconsideration says whether the decision stands, an objection whether it is well-founded', () => {
  expect(told({ kind: 'decide-reconsideration', outcome: 'set-aside', ...ground })).toBe('撤销原决定');
  expect(told({ kind: 'decide-reconsideration', outcome: 'vary', ...ground })).toMatch(/^变更.*继续有效/);
  const raised = { ...ground, addFen: 123_456, months: ['2020-08', '2020-09'] };
  expect(told({ kind: 'decide-reconsideration', outcome: 'vary', ...raised })).toMatch(
    /，本件补发 1,234\.56 元（2020年8月、2020年9月）$/,
  );
  const elsewhere = { decidedOn: '2020-10-19', documentNo: '洛政复决〔2020〕12号' };
  expect(told({ kind: 'record-reconsideration', outcome: 'uphold', ...elsewhere, ...ground })).toBe(
    '洛政复决〔2020〕12号（2020年10月19日）：维持原决定',
  );
  expect(told({ kind: 'decide-reconsideration', outcome: 'uphold', ...ground })).toBe('维持原决定');
  const objection = { kind: 'decide-objection', objectionId: '0', ...ground } as const;
  expect(told({ ...objection, upheld: true })).toBe('异议成立');
  expect(told({ ...objection, upheld: false })).toBe('异议不成立');
});

test('a proposed revocation says what becomes of the money', () => {
  const { clause, reason } = ground;
  const proposal = { kind: 'propose-revocation', clause, reason } as const;
  expect(told({ ...proposal, recoverFen: null })).toMatch(/^尚有没付的，先停付.*已经付的全部追回$/);
  expect(told({ ...proposal, recoverFen: 36_600 })).toMatch(/已经付的追回 366\.00 元$/);
  expect(told({ ...proposal, recoverFen: 36_600, months: ['2020-08'] }, 'proposed-revocation', false)).toBe(
    '只撤销 2020年8月，其余月份不变；已经付的追回 366.00 元',
  );
  expect(told({ ...proposal, recoverFen: null }, 'proposed-revocation', false)).toBe('已经付的全部追回');
  const dropped = { kind: 'drop-revocation', reason } as const;
  expect(told(dropped, 'awarded')).toBe('批准继续有效；尚有没付的，照付');
  expect(told(dropped, 'awarded', false)).toBe('批准继续有效');
});

test('a reconsideration that its applicant withdraws ends once that is granted, or was never sent on', () => {
  const { reason } = ground;
  const asked = { kind: 'withdraw-reconsideration', reason } as const;
  expect(told(asked)).toMatch(/请求撤回.*是否准予$/);
  for (const ended of [told(asked, 'refused'), told({ kind: 'grant-withdrawal', note: null }, 'refused')])
    expect(ended).toMatch(/复议终止/);
  expect(told({ kind: 'deny-withdrawal', reason })).toMatch(/继续复议$/);
});

test('a step that is named after its outcome does not say it twice', () => {
  expect(told({ kind: 'propose-refusal', ...ground })).toBeNull();
});
