/** What is there before anybody does anything: the pages open at both widths, sign-in works for each kind of person. */
import { describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { journeyBrowser, picture, viewports } from './support/browser.ts';
import { signInByForm } from './support/sign-in.ts';
import { stack } from './support/stack-of-worker.ts';

const browser = journeyBrowser();
const devices = Object.keys(viewports) as (keyof typeof viewports)[];

describe.each(devices)('on a %s', (device) => {
  test('the first page and sign-in are accessible and fit', async () => {
    const page = await browser.open(device);
    for (const [path, name] of [
      ['/', 'home'],
      ['/sign-in', 'sign-in'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await picture(page, `${name} ${device}`);
      await expectAccessible(page, path);
      await expectNoSidewaysScroll(page, path);
    }
  });
});

test('an officer signs in with password and time code', async () => {
  const officer = stack().accounts.find(({ totpSecret }) => totpSecret !== undefined);
  const page = await browser.open('desktop');
  await signInByForm(page, officer as NonNullable<typeof officer>);
  const me = await page.request.get('/api/me');
  expect(me.status()).toBe(200);
});
