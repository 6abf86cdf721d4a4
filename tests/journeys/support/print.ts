import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Looks at a page as a printer does: what is folded away on the screen is there, and where the keyboard stands is not
 * marked.
 */
export async function expectWholeInPrint(page: Page, where: string): Promise<void> {
  await page.keyboard.press('Tab');
  expect.soft(await ringOf(page), `${where}: ring of the focus on the screen`).not.toBe('none');
  await page.emulateMedia({ media: 'print' });
  // What was folded away becomes visible with the next frame, not with the answer to the change of medium.
  await expect
    .poll(async () => (await foldsOf(page)).filter(({ printed }) => !printed), {
      message: `${where}: left out in print`,
    })
    .toEqual([]);
  expect.soft((await foldsOf(page)).length, `${where}: folds`).toBeGreaterThan(0);
  expect.soft(await ringOf(page), `${where}: ring of the focus in print`).toBe('none');
  await page.emulateMedia({ media: null });
}

function foldsOf(page: Page): Promise<{ text: string; printed: boolean }[]> {
  return page.locator('details:not([open]) > :not(summary)').evaluateAll((contents) =>
    contents
      .filter((content) => content.closest('.no-print') === null)
      .map((content) => ({
        text: content.textContent.slice(0, 40),
        printed: content.checkVisibility({ contentVisibilityAuto: true }),
      })),
  );
}

function ringOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
}
