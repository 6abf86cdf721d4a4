import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { quiet } from './quiet.ts';

/** The short form: the long one takes a browser four times as long to read, longer than axe then takes to look. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what axe calls best practice; of what it finds, only what it objects to. */
const judged: axe.RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * Fails when axe objects to the page, naming each rule, the element and what to do.
 *
 * @param where the page's name, for the report
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await settled(page);
  const violations = await objections(page);
  const findings = violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${where}: ${id} (${impact}) ${help}\n  ${html}\n  ${failureSummary}`,
    ),
  );
  expect.soft(findings, findings.join('\n\n')).toEqual([]);
}

/** What axe objects to; it is read into a document once, and no page of ours has a frame. */
async function objections(page: Page): Promise<axe.Result[]> {
  const read = await page.evaluate(() => 'axe' in window);
  if (!read) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    return (await run(document, options)).violations;
  }, judged);
}

/** Fails when something on the page is wider than the window, so that it must be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect.soft(content, `${where}: width of the content`).toBeLessThanOrEqual(window);
}

/** The page is there, and colours are as they are drawn: half-way through a transition they are others. */
async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor();
  await quiet(page);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    // One that is cancelled, because its element goes, is over too.
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
