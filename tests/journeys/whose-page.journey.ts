/** One browser, several accounts: nothing is shown or done for another than the page says, nothing typed is lost. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { applicant } from './support/applicant.ts';
import { journeyBrowser } from './support/browser.ts';
import { expectReadable } from './support/readable.ts';
import { account, signIn, signInByApi } from './support/sign-in.ts';

const browser = journeyBrowser();

const over = (page: Page) => page.getByRole('dialog', { name: '登录已过期，请重新登录' });

test('a session of the portal that ends loses nothing, and leaves nothing for another', async () => {
  const graduate = applicant(await browser.open('phone'));
  const { page } = graduate;
  const lacking = account('graduate.lacking');
  await signIn(page, lacking);
  const filed = await graduate.appliesFor112({ 毕业证书上写的签发日期是哪天: '2019-06-28' });
  await graduate.looksUp(filed);
  const withdraw = page.getByRole('dialog', { name: /撤回/ });
  const ends = async () => {
    await page.context().clearCookies();
    await withdraw.getByRole('button', { name: '确定撤回' }).click();
    await over(page).waitFor();
  };
  await page.getByRole('button', { name: '撤回申请' }).click();
  await withdraw.getByRole('textbox').fill('先不办了');
  await ends();

  // Nothing closes what has to be answered.
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
  expect(await over(page).isVisible()).toBe(true);
  await expectReadable(page, 'portal: session over');

  const opened = page.waitForEvent('popup');
  await over(page).getByRole('link', { name: '在新窗口用统一身份认证登录' }).click();
  const elsewhere = applicant(await opened);
  await elsewhere.provesIdentityAs('李明轩');
  await elsewhere.page.waitForURL((url) => url.pathname === '/me');
  await elsewhere.page.close();
  await isComeBackTo(page);
  await over(page).waitFor({ state: 'hidden' });
  expect(await withdraw.getByRole('textbox').inputValue()).toBe('先不办了');

  await ends();
  const late = account('graduate.late');
  await over(page).getByLabel('用户名或邮箱').fill(late.login);
  await over(page).getByLabel('密码', { exact: true }).fill(late.password);
  await over(page).getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('没有找到').first().waitFor();
  await page.goBack();
  await page.goForward();
  await page.getByText('没有找到').first().waitFor();
  for (const theirs of [filed.caseNumber, '李明轩', '先不办了']) {
    expect(await page.locator('body').innerText()).not.toContain(theirs);
  }

  await signInByApi(page, lacking);
  await graduate.acts(filed, '撤回申请', '只是试一试', '确定撤回');
});

test('what is filled in when a session ends is kept for the same person, and saved for nobody else', async () => {
  const { page } = applicant(await browser.open('phone'));
  const lacking = account('graduate.lacking');
  await signIn(page, lacking, '/apply/11.2');
  await page.getByRole('button', { name: /^(开始申请|接着填)$/ }).click();
  await page.waitForURL(/step=/);
  await page.goto(page.url().replace(/step=\d/, 'step=1'));
  await page.getByRole('button', { name: '灵活就业开始日期：有误' }).click();
  const start = page.getByRole('textbox', { name: '正确的灵活就业开始日期' });
  const types = async (text: string) => {
    await page.context().clearCookies();
    await start.fill(text);
    await over(page).waitFor();
  };
  const signsIn = async ({ login, password }: typeof lacking) => {
    await over(page).getByLabel('用户名或邮箱').fill(login);
    await over(page).getByLabel('密码', { exact: true }).fill(password);
    await over(page).getByLabel('密码', { exact: true }).press('Enter');
    await over(page).waitFor({ state: 'hidden' });
  };
  await types('2020-03-04');
  await signsIn(lacking);
  await expect.poll(() => start.inputValue(), { timeout: 10_000 }).toBe('2020-03-04');
  await page.getByText('已自动保存，可以随时离开').waitFor();

  await types('2020-03-05');
  const saved: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') saved.push(request.url());
  });
  await signsIn(account('graduate.late'));
  await page.getByText('这份申请不在您的名下').waitFor();
  expect(saved).toEqual([]);
  await expectReadable(page, 'apply: a draft of another');
  await page.getByRole('link', { name: '申请这项补贴' }).click();
  await page.getByRole('button', { name: '开始申请' }).waitFor();

  // Whoever applies as this person afterwards begins anew.
  await signInByApi(page, lacking);
  await page.goto('/cases');
  await page.getByRole('button', { name: '不要了' }).click();
  await page.getByRole('button', { name: '确定删除' }).click();
  await page.getByRole('button', { name: '不要了' }).waitFor({ state: 'hidden' });
});

test('an act is done by the account that the page shows, or not at all', async () => {
  const graduate = applicant(await browser.open('phone'));
  await signIn(graduate.page, account('graduate.late'));
  const filed = await graduate.appliesFor112();

  const page = await browser.open('desktop');
  await signIn(page, account('西工区受理 xigong.acceptor'), `/desk/cases/${filed.caseId}`);
  await page.getByRole('button', { name: '受理', exact: true }).click();
  await page.getByRole('dialog').getByLabel('备注').fill('齐全。');
  await signInByApi(page, account('xigong.acceptor.2'));
  await page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click();
  const told = page.getByRole('dialog', { name: '已换成另一个账号登录，刚才的操作没有办理' });
  await told.getByText('xigong.acceptor.2').waitFor();
  await expectReadable(page, 'desk: another account');
  await told.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '受理', exact: true }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await graduate.acts(filed, '撤回申请', '只是试一试', '确定撤回');
});

/** A browser without windows never hides a page. */
const isComeBackTo = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
