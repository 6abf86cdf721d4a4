import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './axe.ts';

/**
 * Looks at a page as a reader would: axe finds nothing, and nothing must be scrolled sideways on the narrow window.
 * A page that this run has looked at before under the same name, in whichever journey, is not looked at again.
 *
 * @param where the page's name, for the report
 */
export async function expectReadable(page: Page, where: string): Promise<void> {
  if (!isFirst(where)) return;
  await expectAccessible(page, where);
  await expectNoSidewaysScroll(page, where);
}

/** Whether nobody has looked yet; whoever asks first is told so, and looks. */
function isFirst(where: string): boolean {
  try {
    const mark = createHash('sha256').update(where).digest('hex');
    writeFileSync(join(inject('seenFolder'), mark), where, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Looks at a page at both widths: axe at a phone's, where menus and tables are other ones, and at the desktop's, which most
 * pages are looked at in, for what does not fit. Leaves the window as it was.
 */
export async function expectReadableAtBothWidths(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectReadable(page, `${where}, narrow`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectNoSidewaysScroll(page, `${where}, wide`);
  if (before) await page.setViewportSize(before);
}
