/** Who sees what: an officer of one county nothing of another's cases, an account that is nobody's nothing at all. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { applicant } from './support/applicant.ts';
import { journeyBrowser } from './support/browser.ts';
import { officersOf } from './support/officers.ts';
import { expectReadable } from './support/readable.ts';
import { account, fillsInSignIn, signIn, signInByForm, timeCode } from './support/sign-in.ts';
import { stack } from './support/stack-of-worker.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);

test('an officer of 西工区 finds nothing of a case of 嵩县, by page, by search or by the API', async () => {
  const graduate = applicant(await browser.open('phone'));
  await signIn(graduate.page, account('graduate.lacking'));
  const filed = await graduate.appliesFor112({ 毕业证书上写的签发日期是哪天: '2019-06-28' });

  const page = await officer('xigong.reviewer').desk();
  await page.goto(`/desk/cases/${filed.caseId}`);
  await page.getByText('没有找到这件办件').waitFor();
  await expectReadable(page, 'desk: case of another county');
  expect(await page.getByRole('main').innerText()).not.toContain('李明轩');
  for (const sought of [filed.caseNumber, '李明轩']) {
    await page.goto(`/desk/cases?q=${sought}`);
    await page.getByText('没有符合条件的办件').waitFor();
  }

  // The API answers as for a case that never was, whatever is asked.
  for (const [method, path, status] of [
    ['GET', '', 404],
    ['GET', '/colleagues', 404],
    ['POST', '/take', 404],
    ['POST', '/pass-review', 404],
  ] as const) {
    const theirs = await answerOf(page, method, `/api/cases/${filed.caseId}${path}`);
    const nobodys = await answerOf(page, method, `/api/cases/${randomUUID()}${path}`);
    expect.soft(theirs, `${method} ${path}`).toEqual(nobodys);
    expect.soft(theirs.status, `${method} ${path}`).toBe(status);
  }
  const people = await page.request.get(`/api/people?q=${encodeURIComponent('李明轩')}`);
  expect(await people.json()).toMatchObject({ rows: [], total: 0 });

  // Nor does another applicant; the officer of 嵩县 does.
  const stranger = await browser.open('phone');
  await signIn(stranger, account('graduate.late'));
  expect((await answerOf(stranger, 'GET', `/api/cases/mine/${filed.caseId}`)).status).toBe(404);
  await officer('song.acceptor').opens(filed);
  await graduate.acts(filed, '撤回申请', '只是试一试', '确定撤回');
});

test('an account that is bound to nobody sees nothing of the registers', async () => {
  const page = await browser.open('phone');
  await signInByForm(page, account('newcomer'));
  for (const path of ['/me', '/cases', '/apply/11.2', '/firm']) {
    await page.goto(path);
    await page.getByRole('heading', { name: '确认您本人的身份' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('赵文博');
  }
  await expectReadable(page, 'account bound to nobody');
  for (const path of [
    '/api/people/me',
    '/api/entitlements/mine',
    '/api/cases/mine',
    '/api/drafts',
    '/api/cases',
    '/api/people?q=赵文博',
    '/api/funds/ledgers',
    '/api/audit',
  ]) {
    expect((await answerOf(page, 'GET', path)).status, path).toBe(403);
  }
});

test('the desk leads to sign-in and back; a session that ends in the middle loses nothing', async () => {
  const page = await browser.open('desktop');
  const finance = account('city.finance');
  await page.goto('/desk/funds');
  await page.waitForURL((url) => url.pathname === '/sign-in');
  await fillsInSignIn(page, finance);
  await page.waitForURL((url) => url.pathname === '/desk/funds');

  await page.getByRole('button', { name: '登记指标下达' }).click();
  const dialog = page.getByRole('dialog', { name: '登记指标下达' });
  await dialog.getByLabel('金额（元）').fill('123.45');
  await dialog.getByLabel('文号').fill('洛财预〔2020〕9号');
  // A county whose ledger no other journey adds up.
  await dialog.getByLabel('付款地').fill('汝阳县');
  await page.locator('.ant-select-item-option').filter({ hasText: '汝阳县' }).click();
  // A day that cannot be given is complained of, not cleared.
  await dialog.getByLabel('文件日期').fill('2033-10-12');
  await dialog.getByLabel('文件日期').press('Tab');
  await dialog.getByText(/2033年10月12日晚于.*请核对/).waitFor();
  // Nor does a day that does not exist become the one after it.
  await dialog.getByLabel('文件日期').fill('2020-09-31');
  await dialog.getByLabel('文件日期').press('Tab');
  await dialog.getByText('“2020-09-31”不是日期，请填如 2020-10-15').waitFor();
  expect(await dialog.getByLabel('文件日期').inputValue()).toBe('2020-09-31');
  await dialog.getByLabel('年度').fill('2020.5');
  await dialog.getByText('“2020.5”不能填在这里，请填 2019 至 2021 的整数').waitFor();
  await dialog.getByLabel('年度').fill('2020');
  // The day under the mouse takes no part in what is typed.
  const day = dialog.getByLabel('文件日期');
  await day.click();
  await day.fill('2020-10-11');
  await page.locator('td[title="2020-10-28"]:visible').hover();
  expect(await day.inputValue()).toBe('2020-10-11');
  await day.fill('2020-10-12');
  await page.locator('td[title="2020-10-27"]:visible').hover();
  await day.press('Enter');
  expect(await day.inputValue()).toBe('2020-10-12');
  // Nor does the day that stood there come back, however the next one is typed; Escape ends the calendar alone.
  await day.fill('2020-10-9');
  await day.press('Enter');
  await expect.poll(() => day.inputValue()).toBe('2020-10-09');
  await day.fill('20201012');
  await day.press('Escape');
  await expect.poll(() => day.inputValue()).toBe('2020-10-12');
  await dialog.waitFor();
  // Escape asks first, and Enter goes on.
  await dialog.getByLabel('文号').press('Escape');
  const stay = page.getByRole('button', { name: '继续填写' });
  await expect.poll(() => stay.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await stay.waitFor({ state: 'hidden' });
  expect(await dialog.getByLabel('文号').inputValue()).toBe('洛财预〔2020〕9号');
  await page.context().clearCookies();
  await dialog.getByRole('button', { name: '登记', exact: true }).click();

  const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
  await again.getByLabel('用户名或邮箱').fill(finance.login);
  await again.getByLabel('密码').fill('wrong');
  await again.getByLabel('动态口令').fill(timeCode(finance.totpSecret ?? ''));
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await again.getByText('用户名或密码不正确').waitFor();
  await expectReadable(page, 'desk: session over');
  await again.getByLabel('密码').fill(finance.password);
  await again.getByLabel('密码').press('Enter');
  await again.waitFor({ state: 'hidden' });
  await dialog.getByText('刚才登录已过期，这一步没有办理').waitFor();
  expect(await dialog.getByLabel('金额（元）').inputValue()).toBe('123.45');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
});

test('a page for other posts says for whose it is, an address that leads nowhere that it does', async () => {
  const page = await officer('city.leader').desk();
  await page.goto('/desk/notices');
  await page.getByRole('heading', { level: 1, name: '您的岗位不能打开“公示”' }).waitFor();
  await page.getByText('您的岗位是领导').waitFor();
  expect(await page.title()).toBe('您的岗位不能打开“公示” · 稳业');
  await expectReadable(page, 'desk: a page for other posts');
  await page.goto('/desk/nonsense');
  await page.getByRole('heading', { level: 1, name: '工作台没有这个页面' }).waitFor();
  expect(await page.title()).toBe('工作台没有这个页面 · 稳业');
  await expectReadable(page, 'desk: no such page');
  const ways = page.getByRole('navigation', { name: '您可以打开的页面' });
  await ways.getByRole('link', { name: '政策条款' }).click();
  await page.getByRole('heading', { level: 1, name: '政策条款' }).waitFor();
});

test('whoever has no post is told so at the desk, on a page that says what day it is', async () => {
  const page = await browser.open('desktop');
  await signIn(page, account('graduate.late'), '/desk/cases');
  await page.getByRole('heading', { level: 1, name: '您在业务日期没有经办职责' }).waitFor();
  await page
    .getByRole('banner')
    .getByText(/^业务日期 /)
    .waitFor();
  await expectReadable(page, 'desk: no post');
});

test('whatever leads to a page of the portal, one goes on at its heading', async () => {
  const page = await browser.open('desktop');
  await page.goto('/');
  for (const [link, heading] of [
    ['政策条款', '政策条款'],
    ['公示公告', '公示公告'],
  ] as const) {
    await page.getByRole('contentinfo').getByRole('link', { name: link }).click();
    const title = page.getByRole('heading', { level: 1, name: heading });
    await expect.poll(() => title.evaluate((each) => each === document.activeElement)).toBe(true);
  }
  await page.goto('/nonsense');
  await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
  expect(await page.title()).toBe('没有这个页面 · 稳业');
});

async function answerOf(
  page: Page,
  method: 'GET' | 'POST',
  path: string,
): Promise<{ status: number; body: unknown }> {
  const { origin } = stack();
  const answer = await page.request.fetch(path, {
    method,
    headers: { 'x-wenye': '1', origin, 'idempotency-key': randomUUID() },
    ...(method === 'POST' ? { data: { expectedVersion: 1 } } : {}),
  });
  return { status: answer.status(), body: await answer.json() };
}
