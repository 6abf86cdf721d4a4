import { expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

const ground = { clause: '11.2', reason: { noteId: '0', commitment: '' } };

test('a reconsideration says whether the decision stands, an objection whether it is well-founded', () => {
  expect(outcomeOf({ kind: 'decide-reconsideration', setAside: true, ...ground })).toBe('撤销原决定');
  expect(outcomeOf({ kind: 'decide-reconsideration', setAside: false, ...ground })).toBe('维持原决定');
  const objection = { kind: 'decide-objection', objectionId: '0', ...ground } as const;
  expect(outcomeOf({ ...objection, upheld: true })).toBe('异议成立');
  expect(outcomeOf({ ...objection, upheld: false })).toBe('异议不成立');
});

test('a step that is named after its outcome does not say it twice', () => {
  expect(outcomeOf({ kind: 'propose-refusal', ...ground })).toBeNull();
});
