/** For whoever sees badly or has no mouse: elder mode, 200% zoom, and the keyboard alone. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { journeyBrowser, picture, viewports } from './support/browser.ts';
import { expectReadable } from './support/readable.ts';
import { account, signIn, timeCode } from './support/sign-in.ts';

const browser = journeyBrowser();

test('the elder mode enlarges every page of the portal, and stays', async () => {
  const page = await browser.open('phone');
  await page.goto('/');
  await page.getByRole('button', { name: '长辈版', exact: true }).click();
  await page.getByRole('button', { name: '最大' }).click();
  for (const path of ['/', '/check/person', '/sign-in', '/notices', '/policy/11.2']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const size = await page
      .locator('main')
      .evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
    expect(size, `letters on ${path}`).toBeGreaterThanOrEqual(30);
    await expectReadable(page, `elder mode: ${path}`);
  }
  await picture(page, 'elder mode');
  await page.getByRole('button', { name: '大', exact: true }).click();
  for (const path of ['/', '/policy']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await lowTargets(page), `links and buttons under 44 pixels on ${path}`).toEqual([]);
  }
  await page.getByRole('button', { name: '最大' }).click();
  // The question is on the first window, and the next one stands at its top, with answers below it.
  await page.goto('/check/person');
  const question = page.locator('.question-control .field-label').first();
  await question.waitFor();
  const foot = (await page.locator('.tabbar').boundingBox())?.y ?? 0;
  const bottomOf = async (element: Locator) => {
    const { y, height } = (await element.boundingBox()) ?? { y: 0, height: Infinity };
    return y + height;
  };
  expect(await bottomOf(question), 'end of the first question').toBeLessThan(foot);
  const first = await page.locator('.question-control .choice').first().boundingBox();
  expect(first?.y, 'beginning of its answers').toBeLessThan(foot);
  const before = (await question.textContent()) ?? '';
  await page.getByRole('button', { name: /下一步/ }).click();
  await expect.poll(() => question.textContent()).not.toBe(before);
  const answer = page.locator('.question-control .choice').first();
  await expect.poll(async () => (await answer.boundingBox())?.y).toBeLessThan(foot);
  expect((await question.boundingBox())?.y, 'top of the next question').toBeGreaterThanOrEqual(0);
  await page.goto('/policy/11.2');
  await page.getByRole('button', { name: '退出长辈版' }).click();
  await page.reload();
  await page.getByRole('button', { name: '长辈版', exact: true }).waitFor();
});

test('a page that is opened first keeps its margins', async () => {
  const page = await browser.open('phone');
  for (const path of ['/', '/policy', '/nowhere']) {
    await page.goto(path);
    const heading = page.getByRole('heading').last();
    await heading.waitFor();
    const { x } = (await heading.boundingBox()) ?? { x: 0 };
    expect(x, `left edge on ${path}`).toBeGreaterThan(8);
  }
});

test('at 200% nothing must be scrolled sideways', async () => {
  const portal = { phone: ['/', '/check/person', '/policy/11.2'], desktop: ['/', '/sign-in', '/notices'] };
  for (const device of ['phone', 'desktop'] as const) {
    const page = await browser.open(device);
    await zoomIn(page, device);
    for (const path of portal[device]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectReadable(page, `200% on a ${device}: ${path}`);
    }
  }
  const desk = await browser.open('desktop');
  await zoomIn(desk, 'desktop');
  await signIn(desk, account('song.finance'), '/desk/funds');
  for (const path of ['/desk/funds', '/desk/batches', '/desk/payments']) {
    await desk.goto(path);
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await expectReadable(desk, `200%: ${path}`);
  }
});

test('the questionnaire and signing in need no mouse', async () => {
  const page = await browser.open('desktop');
  await page.goto('/');
  await tabsTo(page, page.getByRole('link', { name: /我是个人/ }));
  await page.keyboard.press('Enter');
  const next = page.getByRole('button', { name: '下一步', exact: true });
  const asked = page.locator('form.question');
  await asked.waitFor();
  await tabsTo(page, asked.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await tabsTo(page, next);
  await page.keyboard.press('Enter');
  // The next question has the focus at once: what is typed goes into its field.
  await asked.getByText(/^第 2 题/).waitFor();
  await expect.poll(() => asked.locator(':focus').count()).toBe(1);
  await tabsTo(page, asked.getByRole('button', { name: '上一步' }));
  await page.keyboard.press('Enter');
  await asked.getByText(/^第 1 题/).waitFor();

  // Whoever signs in to no page in particular and is an officer comes to the desk.
  await page.goto('/me');
  const officer = account('song.approver');
  await tabsTo(page, page.getByLabel('用户名或邮箱'));
  await page.keyboard.type(officer.login);
  await tabsTo(page, page.getByLabel('密码', { exact: true }));
  await page.keyboard.type(officer.password);
  await page.keyboard.press('Enter');
  await page.getByLabel('动态口令').waitFor();
  expect(await page.getByLabel('动态口令').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type(timeCode(officer.totpSecret ?? ''));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/desk');
});

test('the keyboard comes to the desk past its menu, and its place is seen', async () => {
  const page = await browser.open('desktop');
  await signIn(page, account('song.approver'), '/desk/firms');
  const head = page.locator('th.ant-table-column-has-sorters').first();
  await head.waitFor();
  const skip = page.getByRole('link', { name: '跳到正文' });
  await page.keyboard.press('Tab');
  await expect.poll(() => skip.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  // One stop for each page of the menu, and none for the list around them.
  expect(await page.getByRole('navigation', { name: '工作台菜单' }).locator('ul[tabindex="0"]').count()).toBe(
    0,
  );
  await tabsTo(page, head);
  expect(await head.evaluate((at) => Number.parseFloat(getComputedStyle(at).outlineWidth))).toBeGreaterThan(
    1,
  );
  expect(await head.evaluate((at) => getComputedStyle(at).outlineStyle)).toBe('solid');
});

test('a dialog of the desk begins at its first field, and gives the focus back', async () => {
  const page = await browser.open('desktop');
  await signIn(page, account('song.finance'), '/desk/funds');
  const opener = page.getByRole('button', { name: '登记指标下达', exact: true });
  await tabsTo(page, opener);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '登记指标下达' });
  const focused = (element: Locator) => () => element.evaluate((found) => found === document.activeElement);
  await expect.poll(focused(dialog.locator('input').first())).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(focused(opener)).toBe(true);
});

test('without a network every page says so, and nothing that was typed is lost', async () => {
  const page = await browser.open('phone');
  const network = (on: boolean) => page.context().setOffline(!on);
  const offline = page.getByText(/^现在没有网络。/);
  await page.goto('/sign-in');
  await page.getByLabel('用户名或邮箱').fill('somebody');
  await page.getByLabel('密码', { exact: true }).fill('a password');
  await network(false);
  await offline.waitFor();
  await expectReadable(page, 'offline: sign-in');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('网络没有连上，请检查网络后再试。').waitFor();
  expect(await page.getByLabel('用户名或邮箱').inputValue()).toBe('somebody');

  // A page that was never opened cannot be: it says so within the shell, and opens once there is a network again.
  await page.getByRole('link', { name: '公示公告' }).click();
  await page.getByRole('heading', { level: 1, name: '页面没有载入' }).waitFor();
  await page.getByRole('navigation', { name: '主导航' }).first().waitFor();
  await expectReadable(page, 'offline: page not loaded');
  await network(true);
  await offline.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '重新载入' }).click();
  await page.getByRole('heading', { level: 1, name: '公示公告' }).waitFor();

  const desk = await browser.open('desktop');
  await signIn(desk, account('song.approver'), '/desk/cases');
  const list = desk
    .getByText(/^共 \d+ 条$/)
    .or(desk.getByText(/目前没有要办的件|没有符合条件的办件/))
    .first();
  await list.waitFor();
  await desk.context().setOffline(true);
  await desk.getByText(/^现在没有网络。/).waitFor();
  await desk.getByText(/^已超期/).click();
  await desk.getByText('现在没有网络，内容还没有读到。').waitFor();
  await expectReadable(desk, 'offline: list of the desk');
  await desk.context().setOffline(false);
  // It is read by itself.
  await list.waitFor();
});

/** The browser's 200%: half as many CSS pixels each way. */
async function zoomIn(page: Page, device: keyof typeof viewports): Promise<void> {
  const { width, height } = viewports[device].viewport;
  await page.setViewportSize({ width: width / 2, height: Math.round(height / 2) });
}

/** Presses Tab until this has the focus; fails when it cannot be reached so. */
async function tabsTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted.toString()}`);
}

/** Links that stand by themselves, and buttons, that are lower than a finger. */
const lowTargets = (page: Page) =>
  page.locator('main :is(a, button)').evaluateAll((all) =>
    all
      .filter((one) => getComputedStyle(one).display !== 'inline' && one.checkVisibility())
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.textContent),
  );
