/** 11.2 the whole way: a graduate in flexible work on a phone, from the first question to the paid amount. */
import { expect, test } from 'vitest';
import { applicant } from './support/applicant.ts';
import { journeyBrowser, picture } from './support/browser.ts';
import { expectLedger } from './support/ledger.ts';
import { lookAt } from './support/looked-at.ts';
import { appropriates, authorises, composesBatch, reconcilesAndCloses, seesAnswered } from './support/money.ts';
import { businessDate, officersOf } from './support/officers.ts';
import { account, signIn } from './support/sign-in.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);

test('a graduate of 嵩县 finds out, applies, and is paid', { timeout: 400_000 }, async () => {
  const graduate = applicant(await browser.open('phone'));
  const { page } = graduate;

  // Without signing in: what is due to me?
  await page.goto('/');
  await lookAt(page, 'home');
  await page.getByRole('link', { name: /我是个人/ }).click();
  await graduate.answers('从哪天开始灵活就业', (card) => card.getByRole('textbox').fill('2020-03-02'));
  await lookAt(page, 'questionnaire: a date');
  await graduate.answers('签发日期', (card) => card.getByRole('textbox').fill('20190628'));
  await graduate.answers('哪一类学校', (card) => card.getByLabel(/^普通高等学校/).check());
  await graduate.answers('每个月怎样参保', async (card) => {
    await lookAt(page, 'questionnaire: months');
    await card.getByLabel('从哪个月').fill('2020-7');
    await card.getByLabel('到哪个月').fill('2020-9');
    await card.getByLabel('参保身份').selectOption({ label: '灵活就业人员（个人缴费）' });
    await card.getByLabel('本人实际缴纳').fill('549');
    await card.getByRole('button', { name: '填入 3 个月' }).click();
  });
  await page.getByRole('heading', { level: 2, name: '测算结果' }).waitFor();
  await expect.poll(() => page.locator('.verdict-amount').innerText()).toContain('1,098.00');
  await lookAt(page, 'questionnaire: result');
  await picture(page, 'result of the questionnaire');

  // Applying asks for who I am; what the registers know I only confirm.
  await page.getByRole('link', { name: '去申请' }).click();
  await page.getByRole('heading', { name: '请先登录' }).waitFor();
  await lookAt(page, 'apply: signed out');
  await graduate.provesIdentityAs('王雨晴');
  await page.getByRole('button', { name: '开始申请' }).click();
  await page.getByRole('heading', { level: 2, name: '系统已有的信息，请核对' }).waitFor();
  await lookAt(page, 'apply: facts');
  console.log(await page.getByRole('main').innerText());
  await picture(page, 'apply facts');
});
