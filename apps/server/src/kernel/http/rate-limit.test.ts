import { expect, it } from 'vitest';
import { rateLimiter } from './rate-limit.ts';

it('limits each key in its window, and says how long to wait', () => {
  let now = 0;
  const limit = rateLimiter({ requests: 2, seconds: 60 }, () => now);
  limit('a');
  limit('a');
  limit('b');
  now = 10_500;
  expect(() => limit('a')).toThrow('请 50 秒后再试');
  now = 60_000;
  expect(() => limit('a')).not.toThrow();
});
