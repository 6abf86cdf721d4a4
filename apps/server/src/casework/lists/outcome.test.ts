import { expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

const ground = { clause: '11.2', reason: { noteId: '0', commitment: '' }, addFen: null };

test('a reconsideration says whether the decision stands, an objection whether it is well-founded', () => {
  expect(outcomeOf({ kind: 'decide-reconsideration', outcome: 'set-aside', ...ground })).toBe('撤销原决定');
  expect(outcomeOf({ kind: 'decide-reconsideration', outcome: 'vary', ...ground })).toMatch(
    /^变更.*继续有效/,
  );
  const raised = { ...ground, addFen: 123_456 };
  expect(outcomeOf({ kind: 'decide-reconsideration', outcome: 'vary', ...raised })).toMatch(
    /，本件补发 1,234\.56 元$/,
  );
  const elsewhere = { decidedOn: '2020-10-19', documentNo: '洛政复决〔2020〕12号' };
  expect(outcomeOf({ kind: 'record-reconsideration', outcome: 'uphold', ...elsewhere, ...ground })).toBe(
    '洛政复决〔2020〕12号（2020年10月19日）：维持原决定',
  );
  expect(outcomeOf({ kind: 'decide-reconsideration', outcome: 'uphold', ...ground })).toBe('维持原决定');
  const objection = { kind: 'decide-objection', objectionId: '0', ...ground } as const;
  expect(outcomeOf({ ...objection, upheld: true })).toBe('异议成立');
  expect(outcomeOf({ ...objection, upheld: false })).toBe('异议不成立');
});

test('a proposed revocation says what becomes of the money', () => {
  const proposal = { kind: 'propose-revocation', ...ground } as const;
  expect(outcomeOf({ ...proposal, recoverFen: null })).toMatch(/先停付.*已经付的全部追回$/);
  expect(outcomeOf({ ...proposal, recoverFen: 36_600 })).toMatch(/已经付的追回 ?366\.00 ?元$/);
});

test('a step that is named after its outcome does not say it twice', () => {
  expect(outcomeOf({ kind: 'propose-refusal', ...ground })).toBeNull();
});
