import { refuse } from '../refusals.ts';

export type RateLimit = { readonly requests: number; readonly seconds: number };

/**
 * Counts requests of a key in a window that begins with its first request. Kept in the process: one server
 * process serves a city; lock-out after failures (kernel/identity) is kept in the database.
 */
export function rateLimiter(limit: RateLimit, clock: () => number = Date.now): (key: string) => void {
  const windows = new Map<string, { began: number; count: number }>();
  const length = limit.seconds * 1000;
  return (key) => {
    const now = clock();
    const current = windows.get(key);
    if (current === undefined || now - current.began >= length) {
      if (windows.size > 10_000) forgetBefore(windows, now - length);
      windows.set(key, { began: now, count: 1 });
      return;
    }
    current.count += 1;
    if (current.count > limit.requests) {
      const seconds = Math.ceil((current.began + length - now) / 1000);
      refuse('kernel.too-many-requests', { seconds }, { details: { retryAfterSeconds: seconds } });
    }
  };
}

function forgetBefore(windows: Map<string, { began: number }>, time: number): void {
  for (const [key, { began }] of windows) if (began < time) windows.delete(key);
}
