import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll } from './axe.ts';

const seen = new Set<string>();

/**
 * Looks at a page as a reader would: axe finds nothing, and nothing must be scrolled sideways on the narrow window.
 * A page that this file has passed before under the same name is not looked at again.
 *
 * @param where the page's name, for the report
 */
export async function expectReadable(page: Page, where: string): Promise<void> {
  if (seen.has(where)) return;
  seen.add(where);
  await expectAccessible(page, where);
  await expectNoSidewaysScroll(page, where);
}

/** Looks at a page at both widths: a phone's and a desktop's. Leaves the window as it was. */
export async function expectReadableAtBothWidths(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectReadable(page, `${where}, ${width} px`);
  }
  if (before) await page.setViewportSize(before);
}
