/** Somebody gets a post: one administrator proposes it, another confirms it, and the officer finds the new work. Then it ends. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { journeyBrowser, picture } from './support/browser.ts';
import { confirms, officersOf } from './support/officers.ts';
import { expectReadable, expectReadableAtBothWidths } from './support/readable.ts';
import { timeCode } from './support/sign-in.ts';
import { stack } from './support/stack-of-worker.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);
const who = 'xigong.reconciler';

test('one administrator proposes a post, another confirms it, and it is ended', async () => {
  const appointed = await officer(who).desk();
  await opensDesk(appointed);
  expect(await entry(appointed, '办件').count()).toBe(0);

  const first = await officer('city.administrator').desk();
  await first.goto('/desk/posts');
  await first.getByText(/^共 \d+ 条$/).waitFor();
  await expectReadableAtBothWidths(first, 'desk: posts');
  await first.getByRole('button', { name: '提出任职', exact: true }).click();
  await confirms(first, '提出任职', async (dialog) => {
    await dialog.getByRole('button', { name: '提出任职' }).click();
    await dialog.getByText('请查找并选定一人').waitFor();
    await dialog.getByLabel('登录名或姓名').fill('xigong.reconcile');
    await dialog.getByLabel('登录名或姓名').press('Enter');
    await dialog.getByText(/^没有找到/).waitFor();
    await fillsIn(dialog, who, '西工区人力资源和社会保障局', '审核');
    await picture(first, 'a post is proposed');
    await expectReadableAtBothWidths(first, 'desk: a post is proposed');
  });
  // Who proposed it does not confirm it, and until then it gives nothing.
  await first.goto('/desk/posts?standing=waiting');
  await first.getByText('须由另一人确认').waitFor();
  expect(await first.getByRole('button', { name: /^确认：/ }).count()).toBe(0);
  await opensDesk(appointed);
  expect(await entry(appointed, '办件').count()).toBe(0);

  const second = await officer('city.administrator.2').desk();
  await second.goto('/desk/posts?standing=waiting');
  await second.getByText('共 1 条').waitFor();
  await expectReadableAtBothWidths(second, 'desk: a post that waits');
  await second.getByRole('button', { name: /^确认：/ }).click();
  await confirms(second, '确认任职', (dialog) => dialog.getByText('洛人社任〔2020〕3号').waitFor());

  await opensDesk(appointed);
  await entry(appointed, '办件').click();
  await appointed.getByRole('heading', { level: 1, name: '办件' }).waitFor();
  await expectReadable(appointed, 'desk: the new work');

  // One ends it, with what was said kept; the rights are gone at once.
  await second.goto(`/desk/posts?q=${who}&role=reviewer`);
  await second.getByRole('button', { name: /^终止：/ }).click();
  await confirms(second, '终止任职', async (dialog) => {
    await dialog.getByLabel('理由或依据').fill('试任期满');
    await expectReadableAtBothWidths(second, 'desk: a post is ended');
  });
  await second.getByText(/当天终止$/).waitFor();
  await second.getByText(/终止：试任期满$/).waitFor();
  await second.getByText('已终止', { exact: true }).waitFor();
  await expectReadableAtBothWidths(second, 'desk: a post that has ended');
  await opensDesk(appointed);
  expect(await entry(appointed, '办件').count()).toBe(0);

  // An administrator's is not ended where nobody could give posts any more.
  await second.goto('/desk/posts?q=city.administrator&role=administrator');
  await second.getByRole('button', { name: /^终止：/ }).click();
  const dialog = second.getByRole('dialog');
  await dialog.getByLabel('理由或依据').fill('调离');
  await dialog.getByRole('button', { name: '终止任职' }).click();
  await dialog.getByText(/请先任命另一名管理员/).waitFor();
  await expectReadable(second, 'desk: the last administrators');

  // The trail names who was given what.
  const auditor = await officer('city.auditor').desk();
  await auditor.goto('/desk/audit?action=people.confirm-post');
  await auditor.getByText(/（西工区人力资源和社会保障局）/).waitFor();
});

test('somebody new is appointed by the whole login, sets up the time code alone, and starts to work', async () => {
  const clerk = await officer('song.clerk').desk();
  // Of the last page: the cast of the demonstration comes first.
  const { total } = await asks<{ total: number }>(clerk, 'GET', '/api/people?division=410325&pageSize=1');
  const last = `/api/people?division=410325&pageSize=1&page=${total}`;
  const [person] = (await asks<{ rows: { personId: string }[] }>(clerk, 'GET', last)).rows;
  const { code } = await asks<{ code: string }>(clerk, 'POST', '/api/counter-codes', person);
  const newcomer = await browser.open('phone');
  const [login, password] = ['new.officer', 'a password of their own'];
  const email = `${login}@account.invalid`;
  await asks(newcomer, 'POST', '/api/auth/sign-up/email', { username: login, name: login, email, password });
  await asks(newcomer, 'POST', '/api/me/counter-code', { code });

  // Who only applies is told nothing of it.
  await newcomer.goto('/me');
  await newcomer.getByRole('heading', { level: 2, name: '收款账户' }).waitFor();
  expect(await newcomer.getByText('动态口令').count()).toBe(0);

  const first = await officer('city.administrator').desk();
  const second = await officer('city.administrator.2').desk();
  await first.goto('/desk/posts');
  await first.getByRole('button', { name: '提出任职', exact: true }).click();
  await confirms(first, '提出任职', (dialog) => fillsIn(dialog, login, '嵩县人力资源和社会保障局', '对账'));
  await second.goto(`/desk/posts?q=${login}`);
  await second.getByRole('button', { name: /^确认：/ }).click();
  await confirms(second, '确认任职');

  await newcomer.goto('/me');
  await newcomer.getByRole('button', { name: '开通动态口令' }).click();
  await newcomer.getByLabel('账号的密码').fill('not the password');
  await newcomer.getByRole('button', { name: '下一步' }).click();
  await newcomer.getByText('密码不正确').waitFor();
  await newcomer.getByLabel('账号的密码').fill(password);
  await newcomer.getByRole('button', { name: '下一步' }).click();
  const secret = await newcomer.getByText(/^(?:[A-Z2-7]{4} )+[A-Z2-7]{1,4}$/).innerText();
  await picture(newcomer, 'the time code is set up');
  await expectReadable(newcomer, 'the time code is set up');
  await newcomer.getByLabel('动态口令').fill(timeCode(secret.replaceAll(' ', '')));
  await newcomer.getByRole('button', { name: '确认', exact: true }).click();
  await newcomer.getByText(/^动态口令：已开通/).waitFor();

  await newcomer.goto('/desk/reconciliation');
  await newcomer.getByRole('heading', { level: 1, name: '对账' }).waitFor();
});

/** Chooses who is to hold which post where; the reason is given too. */
async function fillsIn(dialog: Locator, login: string, office: string, role: string): Promise<void> {
  await dialog.getByLabel('登录名或姓名').fill(login);
  await dialog.getByLabel('登录名或姓名').press('Enter');
  await dialog.getByRole('radio', { name: new RegExp(RegExp.escape(login)) }).check();
  for (const [field, choice] of [
    ['机构', office],
    ['岗位', role],
  ] as const) {
    await dialog.getByLabel(field, { exact: true }).fill(choice);
    await dialog.getByLabel(field, { exact: true }).press('Enter');
  }
  await dialog.getByText(/确认后生效。$/).waitFor();
  await dialog.getByLabel('理由或依据').fill('洛人社任〔2020〕3号');
}

/** Asks the API as whoever uses the page. */
async function asks<T>(page: Page, method: 'GET' | 'POST', path: string, data?: unknown): Promise<T> {
  const { origin } = stack();
  const answer = await page.request.fetch(path, {
    method,
    headers: { 'x-wenye': '1', origin },
    ...(data === undefined ? {} : { data }),
  });
  expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

const entry = (page: Page, label: string) => page.getByRole('menuitem', { name: label, exact: true });

/** Opens the desk where the officer's own menu begins. */
async function opensDesk(page: Page): Promise<void> {
  await page.goto('/desk');
  await entry(page, '对账').waitFor();
}
