import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';

const asked = new WeakMap<Page, Set<Request>>();

/** Follows what a page asks the server for, from before it is opened. */
export function followRequests(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/**
 * Waits until the page has every answer that it asked for, and asks for nothing more when they are drawn. Playwright's own
 * `networkidle` is half a second in which nothing happens, after each of some hundred pages.
 */
export async function quiet(page: Page): Promise<void> {
  const open = asked.get(page) ?? new Set();
  do {
    await expect.poll(() => open.size, { timeout: 30_000, interval: 20 }).toBe(0);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  } while (open.size > 0);
}
