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

/** Looks at a page on the narrowest phone and on paper: no number of a person, a case or a receipt breaks within. */
export async function expectNumbersUnbroken(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  for (const [width, media] of [
    [320, 'screen'],
    [390, 'screen'],
    // A4 within its margins.
    [718, 'print'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ media });
    const found = await numbersOf(page);
    expect.soft(found.length, `${where}: numbers`).toBeGreaterThan(0);
    const broken = found.filter(({ lines }) => lines > 1);
    expect.soft(broken, `${where}: broken at ${width} pixels, ${media}`).toEqual([]);
  }
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
}

/** Masked numbers, and those of cases and receipts, with the lines that each takes. */
function numbersOf(page: Page): Promise<{ text: string; lines: number }[]> {
  return page.locator('main').evaluate((main) => {
    const found: { text: string; lines: number }[] = [];
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      for (const { 0: text, index } of (node.nodeValue ?? '').matchAll(
        /\d*\*+[\dX]+|(?:BJ|SL)\d+-\d+-\d+/g,
      )) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        found.push({ text, lines: new Set([...range.getClientRects()].map(({ top }) => top)).size });
      }
    }
    return found;
  });
}
