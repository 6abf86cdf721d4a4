/** 11.2 the whole way: a graduate in flexible work on a phone, from the first question to the paid amount. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Answer, applicant } from './support/applicant.ts';
import { journeyBrowser, picture } from './support/browser.ts';
import { answersObjector, takesObjectionAtCounter } from './support/counter-objection.ts';
import { expectLedger } from './support/ledger.ts';
import {
  appropriates,
  authorises,
  composesBatch,
  reconcilesAndCloses,
  seesAnswered,
} from './support/money.ts';
import { dayAfter, officersOf } from './support/officers.ts';
import { expectWholeInPrint } from './support/print.ts';
import { expectReadable } from './support/readable.ts';
import { account, signIn } from './support/sign-in.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);

const nothingTicked = (card: Locator) => card.getByRole('button', { name: '都没有，下一步' }).waitFor();

/** A graduate of June 2019 with a net shop since March 2020, who pays 549 yuan of pension insurance a month. */
const situation: readonly Answer[] = [
  {
    asked: '您现在是下面哪些情况',
    give: (card) => card.getByRole('checkbox', { name: '灵活就业', exact: true }).check(),
  },
  { asked: '您有下面哪些认定', give: nothingTicked },
  { asked: '培训和创业方面', give: nothingTicked },
  { asked: '出生日期', give: (card) => card.getByRole('textbox').fill('1997-05-04') },
  { asked: '户口在哪里', give: (card) => card.getByLabel('洛阳市', { exact: true }).check() },
  { asked: '从哪天开始灵活就业', give: (card) => card.getByRole('textbox').fill('2020-03-02') },
  { asked: '签发日期', give: (card) => card.getByRole('textbox').fill('20190628') },
  { asked: '哪一类学校', give: (card) => card.getByLabel(/^普通高等学校/).check() },
  {
    asked: '每个月怎样参保',
    give: async (card) => {
      await card.getByLabel('从哪个月').fill('2020-7');
      await card.getByLabel('到哪个月').fill('2020-9');
      await card.getByLabel('参保身份').selectOption({ label: '灵活就业人员（个人缴费）' });
      await card.getByLabel('本人实际缴纳').fill('549');
      await card.getByRole('button', { name: '填入 3 个月' }).click();
    },
  },
];

test('a graduate of 嵩县 finds out, applies, and is paid', { timeout: 900_000 }, async () => {
  const graduate = applicant(await browser.open('phone'));
  const { page } = graduate;

  // Without signing in: what is due to me?
  await page.goto('/');
  await expectReadable(page, 'home');
  await page.getByRole('link', { name: /我是个人/ }).click();
  await graduate.answers(situation);
  await page.getByRole('heading', { level: 2, name: '测算结果' }).waitFor();
  await expect.poll(() => page.locator('.verdict-amount').innerText()).toContain('1,098.00');
  await expectReadable(page, 'questionnaire: result');
  await picture(page, 'result of the questionnaire');
  await expectWholeInPrint(page, 'questionnaire: result');

  // Applying asks for who I am; what the registers know I only confirm.
  await page.getByRole('link', { name: '去申请' }).click();
  await page.getByRole('heading', { name: '请先登录' }).waitFor();
  await expectReadable(page, 'apply: signed out');
  await graduate.provesIdentityAs('王雨晴');
  await page.getByRole('button', { name: '开始申请' }).click();
  expect(await brokenWords(page), 'months in the largest letters').toEqual([]);
  await page.getByRole('heading', { level: 2, name: '系统已有的信息，请核对' }).waitFor();
  await expectReadable(page, 'apply: facts');
  await page.getByText('来源：就业登记').first().waitFor();
  // Every month that the insurance register knows is offered; this time the same three as in the questionnaire.
  for (const month of ['3', '4', '5', '6'])
    await page.getByRole('checkbox', { name: new RegExp(`^2020年${month}月`) }).uncheck();
  await graduate.goesOnTo('材料');
  await expectReadable(page, 'apply: papers');
  await graduate.attaches(/灵活就业情况说明/);
  await page.getByRole('button', { name: '换一个账户' }).click();
  await graduate.replacesAccount('洛阳银行嵩县支行', '6217003810020304050', '王雨晴');
  await page.getByText('已自动保存，可以随时离开').waitFor();

  // The browser's own buttons go from step to step, and a reload keeps the step.
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: '系统已有的信息，请核对' }).waitFor();
  await page.goForward();
  await page.reload();
  await page.getByRole('heading', { level: 2, name: '材料' }).waitFor();
  await page.getByRole('radio', { name: /洛阳银行嵩县支行 .*4050/, checked: true }).waitFor();
  // What was attached is there by its name, to be looked at.
  const address = await page.getByRole('link', { name: '材料.png' }).getAttribute('href');
  expect((await page.request.get(address ?? '')).headers()['content-type']).toBe('image/png');

  // Leaves, comes back by the list of drafts, and finds everything where it was.
  await page.goto('/');
  await page.goto('/cases');
  await page.getByRole('link', { name: '接着填' }).click();
  await page.getByRole('heading', { level: 2, name: '按现在的信息，结果会是这样' }).waitFor();
  await expectReadable(page, 'apply: preview');
  await graduate.submits();
  await expectReadable(page, 'receipt');
  expect(await numberLines(page, '22'), 'numbers to copy out in the second size of letters').toEqual([1, 1]);
  expect(await numberLines(page, '30'), 'the same in the largest').toEqual([2, 2]);
  const [filed, ...others] = await graduate.receivedCases();
  if (filed === undefined) throw new Error('the receipt lists no case');
  expect(others, 'one case, however often the button was pressed').toEqual([]);
  const sees = async (text: string | RegExp) => {
    await graduate.looksUp(filed);
    await page.getByText(text).first().waitFor();
  };
  await sees('待受理');
  await expectReadable(page, 'case');

  // The way back to what is submitted leads to its receipt; an address beyond the end of the list, to its last page.
  await page.goBack();
  await page.goBack();
  await page.getByRole('link', { name: '看回执' }).waitFor();
  await page.goto('/cases?page=99');
  await page.getByText(filed.caseNumber).waitFor();

  // The township accepts; the county and the city review, as the scheme has it.
  const town = officer('song.town.acceptor');
  await town.finds(filed);
  await town.decides('受理');
  await sees('县区人社部门审核');
  await officer('song.reviewer').passes(filed);
  await sees('市人社部门复审');
  await officer('city.reviewer').passes(filed);

  // 嵩县 has no money yet: the case waits where everybody sees it, and goes on by itself when there is some.
  await sees('待资金到位');
  const finance = officer('song.finance');
  await appropriates(finance, '嵩县', '100000.00');
  await expectLedger(finance, '嵩县', { 指标下达: '100000', 可用: '98902', 预留: '1098' });
  await sees('拟批准');

  // On public notice, masked; a neighbour objects, and somebody who had nothing to do with the case decides.
  const notice = await officer('song.reviewer').publishesNotice('11.2', 1);
  expect(notice.shown).not.toContain('王雨晴');
  await sees('正在公示');
  const neighbour = applicant(await browser.open('phone'));
  await signIn(neighbour.page, account('graduate.late'), '/notices');
  await neighbour.objects('这个网店去年就关了，没有在灵活就业。');
  await sees('异议');
  await officer('city.approver').dismissesObjection(filed, '11.2', '已实地核实，网店仍在经营。');
  await sees('正在公示');
  await takesObjectionAtCounter(officer('song.clerk'), '有人说他已到外地就业。');
  await officer('city.approver').dismissesObjection(filed, '11.2', '经核实，仍在嵩县经营网店。');
  await answersObjector(officer('song.clerk'));

  // The notice ends, the award follows.
  await officer('city.administrator').movesDateTo(dayAfter(notice.until));
  await officer('song.approver').awards(filed);
  await expectLedger(finance, '嵩县', { 指标下达: '100000', 可用: '98902', 承诺支出: '1098' });

  // One composes and freezes, another authorises, the bank pays, a third reconciles.
  const batch = await composesBatch(finance, '嵩县', 1);
  await authorises(officer('song.authoriser'), batch);
  await seesAnswered(finance, batch);
  await expectLedger(finance, '嵩县', { 指标下达: '100000', 可用: '98902', 已拨付: '1098' });
  await reconcilesAndCloses({ reconciler: officer('song.reconciler'), finance }, batch);

  await sees('补贴已拨付');
  await page.getByText('1,098.00 元').first().waitFor();
  expect(await page.getByText('银行退回').count(), 'nothing came back').toBe(0);
  await expectReadable(page, 'case: paid');
  await expectWholeInPrint(page, 'case: paid');
  await picture(page, 'case paid');
});

/** What of the months to choose from stands in columns of single characters in elder mode's largest letters. */
async function brokenWords(page: Page): Promise<(string | null)[]> {
  const words = page.locator('.registered-month .choice-text > span');
  await words.first().waitFor();
  await page.evaluate(() => document.documentElement.setAttribute('data-elder', '30'));
  const broken = await words.evaluateAll((all) =>
    all
      .filter((one) => one.clientWidth < 3 * Number.parseFloat(getComputedStyle(one).fontSize))
      .map((one) => one.textContent),
  );
  await page.evaluate(() => document.documentElement.removeAttribute('data-elder'));
  return broken;
}

/** How many lines each long number of the page takes up in a size of elder mode. */
async function numberLines(page: Page, size: string): Promise<number[]> {
  await page.evaluate((elder) => document.documentElement.setAttribute('data-elder', elder), size);
  const lines = await page.locator('.long-number').evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
  await page.evaluate(() => document.documentElement.removeAttribute('data-elder'));
  return lines;
}
