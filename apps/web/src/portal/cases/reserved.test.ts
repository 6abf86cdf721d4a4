import { expect, test } from 'vitest';
import { hasReserved } from './reserved.ts';

const through = (...states: string[]) => hasReserved(states.map((to) => ({ to })));

test('only what was reserved and not given back since is let go by a withdrawal', () => {
  expect(through('submitted', 'data-check', 'review')).toBe(false);
  expect(through('review', 'waiting-for-funds')).toBe(false);
  expect(through('review', 'proposed-refusal')).toBe(false);
  expect(through('waiting-for-funds', 'proposed-award', 'public-notice')).toBe(true);
  expect(through('proposed-award', 'public-notice', 'objection', 'proposed-refusal')).toBe(true);
  expect(through('proposed-award', 'returned', 'review', 'proposed-refusal')).toBe(false);
  expect(through('proposed-award', 'awarded', 'reconsideration', 'data-check', 'review')).toBe(false);
});
