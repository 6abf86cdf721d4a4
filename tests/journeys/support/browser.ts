import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { followRequests } from './quiet.ts';
import { stack } from './stack-of-worker.ts';

const pictures = resolve(import.meta.dirname, '../../../test-results');

/**
 * Off: what asks the network, what delays a page, and the address bar's popups, each of which is a process of its own for
 * every window. The browser heeds one such list only, so this is instead of Playwright's and holds what of it matters.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'PaintHolding',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'AimEnabled',
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
];

const quiet = [
  `--disable-features=${disabledFeatures.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page lives for seconds here: what optimises its code takes longer than it saves.
  '--js-flags=--no-opt',
];

export const viewports = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const;

export type Device = keyof typeof viewports;

/**
 * A browser for the tests of one file. `open('phone')` gives a page of a person's own: nothing is shared
 * with other pages, and everything is closed after the test. When a test fails, a picture of each of its
 * pages is kept in `test-results/`.
 */
export function journeyBrowser(): { open(device: Device): Promise<Page> } {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), headless: true, args: quiet });
  });
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail';
    for (const [index, context] of contexts.entries()) {
      for (const page of failed ? context.pages() : []) {
        await picture(page, `failed ${task.name} ${index}`).catch(() => undefined);
      }
      await context.close();
    }
    contexts = [];
  });
  afterAll(() => browser.close());
  return {
    async open(device) {
      const context = await browser.newContext({
        ...viewports[device],
        baseURL: stack().origin,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        // Movements are for people; each would be waited for.
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      followRequests(page);
      return page;
    },
  };
}

/** Keeps a picture of the whole page as `test-results/<name>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({
    path: join(pictures, `${name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}.png`),
    fullPage: true,
  });
}

/** `npm test` finds or installs the browser and names it; by hand, one in PATH will do. */
function chromiumPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return (
    process.env['CHROMIUM_PATH'] ?? candidates.find((path) => existsSync(path)) ?? chromium.executablePath()
  );
}
