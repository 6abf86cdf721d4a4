/** 9.3 and 9.4: a firm files for sixty people by one spreadsheet; money comes back once and is paid again. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { applicant } from './support/applicant.ts';
import { bankPaid, bankReturns } from './support/bank.ts';
import { journeyBrowser, picture } from './support/browser.ts';
import { expectLedger, fen, yuan } from './support/ledger.ts';
import {
  appropriates,
  authorises,
  composesBatch,
  reconcilesAndCloses,
  redirectsReturned,
  seesAnswered,
} from './support/money.ts';
import { dayAfter, officersOf } from './support/officers.ts';
import { expectNumbersUnbroken } from './support/print.ts';
import { expectReadable } from './support/readable.ts';
import { hiresOnFile, inOwnWords, misspelt, type RosterLine, spreadsheet } from './support/roster.ts';
import { account, signIn, signInByForm } from './support/sign-in.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);

/** Five slips, each of another kind, by the line that they stand on; the file has two lines of heading above. */
function slipsOn(lines: readonly RosterLine[]): Readonly<Record<number, RosterLine>> {
  return {
    3: { 身份证号: misspelt(lines[3]?.['身份证号'] ?? '') },
    11: { 劳动合同开始日期: '2020-02-30' },
    19: { 缴费起始月: '2020-08', 缴费截止月: '2020-09', 每月单位实际缴纳: '六百二十' },
    30: lines[25] ?? {},
    40: { 姓名: '' },
  };
}

const hasFocus = (place: Locator) =>
  expect.poll(() => place.evaluate((each) => each === document.activeElement)).toBe(true);

test('a firm files for sixty people at once and is paid', { timeout: 900_000 }, async () => {
  const hr = applicant(await browser.open('phone'));
  const { page } = hr;
  await signInByForm(page, account('bearings.hr'));
  await page.goto('/firm');
  await page.getByRole('button', { name: '申请招用补贴' }).click();
  await page.getByRole('heading', { level: 2, name: '系统已有的信息，请核对' }).waitFor();
  await expectReadable(page, 'firm: facts');
  await hr.goesOnTo('新招用人员花名册');

  // The template that is offered is a spreadsheet.
  const template = await page.getByRole('link', { name: /下载花名册模板/ }).getAttribute('href');
  const offered = await page.request.get(new URL(template ?? '', page.url()).href);
  expect(offered.headers()['content-type']).toContain('spreadsheetml');

  // Every slip is named by its row and column of the file, a person who is there twice at both rows.
  const lines = hiresOnFile('2020-10-15')
    .slice(0, 60)
    .map(({ line }) => line);
  const slips = slipsOn(lines);
  await hr.uploadsRoster(await spreadsheet(lines.map((line, at) => ({ ...line, ...slips[at] }))));
  await page.getByText('54 行可用，6 行有误').waitFor();
  await page.getByRole('button', { name: '下一步' }).press('Enter');
  await page.getByRole('link', { name: '还有 6 行有误，请改正或删除' }).press('Enter');
  await hasFocus(page.getByRole('group', { name: '显示哪些行' }));
  await expectReadable(page, 'firm: roster with errors');
  await picture(page, 'roster with errors');
  const wrong = (row: number) =>
    page.locator('form.roster-row').filter({ has: page.getByRole('heading', { name: `第 ${row} 行` }) });
  for (const [at, column, problem] of [
    [3, '身份证号', /校验码对不上/],
    [11, '劳动合同开始日期', /没有这一天/],
    [19, '每月单位实际缴纳', /金额请填数字/],
    [25, '身份证号', /与第 33 行是同一人/],
    [30, '身份证号', /与第 28 行是同一人/],
    [40, '姓名', /缺姓名/],
  ] as const) {
    const field = wrong(at + 3).getByLabel(column, { exact: true });
    expect(await field.getAttribute('aria-invalid'), `row ${at + 3}, ${column}`).toBe('true');
    await wrong(at + 3)
      .getByText(problem)
      .waitFor();
  }

  // Two are mended in the spreadsheet, which is uploaded again; the others on the phone. Its headings are the firm's own
  // now, and the first is another slip: the boxes of the template hold what stands in this file, not in the former.
  const slip = misspelt(lines[4]?.['身份证号'] ?? '');
  const twice = lines[25]?.['身份证号'] ?? '';
  const still: typeof slips = { 3: { 身份证号: slip }, 11: slips[11] ?? {}, 30: { 身份证号: twice } };
  await hr.uploadsRoster(await spreadsheet(lines.map((line, at) => inOwnWords({ ...line, ...still[at] }))));
  await page.getByText('56 行可用，4 行有误').waitFor();
  for (const [row, number, problem] of [
    [6, slip, /校验码对不上/],
    [28, twice, /与第 33 行是同一人/],
    [33, twice, /与第 28 行是同一人/],
  ] as const) {
    await expect.poll(() => wrong(row).getByLabel('身份证号', { exact: true }).inputValue()).toBe(number);
    expect(await wrong(row).getByText(problem).count(), `row ${row}, told once`).toBe(1);
    expect(await wrong(row).getByLabel('公民身份号码').count(), `row ${row}, one box`).toBe(0);
  }
  await picture(page, 'roster with other headings');
  // What is typed and not handed in yet is there again after a look at the step before.
  const start = wrong(14).getByLabel('劳动合同开始日期', { exact: true });
  await start.fill('2020-07');
  await wrong(14).getByText('这一行改过，还没有保存').waitFor();
  await page.getByRole('button', { name: '上一步' }).click();
  await page.locator('[aria-current=step]').filter({ hasText: '核对企业信息' }).waitFor();
  await hr.goesOnTo('花名册');
  expect(await start.inputValue()).toBe('2020-07');
  await hr.mends(wrong(33), '身份证号', lines[30]?.['身份证号'] ?? '');
  await wrong(28).waitFor({ state: 'detached' });
  await hr.mends(wrong(6), '身份证号', lines[3]?.['身份证号'] ?? '');
  await hr.mends(wrong(14), '劳动合同开始日期', lines[11]?.['劳动合同开始日期'] ?? '');
  await page.getByText('60 行可用').waitFor();
  await expectReadable(page, 'firm: roster in order');
  const listed = page.getByRole('table', { name: '可用的行' }).getByRole('row').nth(1);
  for (const heading of ['身份证号', '劳动合同开始日期', '劳动合同终止日期'])
    expect(await listed.innerText(), heading).toContain(lines[0]?.[heading]);
  // By keyboard, a row is deleted and put back: one goes on with the row after it.
  await page.getByRole('button', { name: '修改或删除第 4 行' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '删除这一行' }).press('Enter');
  await hasFocus(page.getByRole('button', { name: '修改或删除第 5 行' }));
  await page.getByRole('button', { name: '已删除 1' }).press('Enter');
  await page.getByRole('button', { name: '改好并放回名册' }).press('Enter');
  await page.getByText('60 行可用').waitFor();
  await hr.goesOnTo('材料');
  await expectReadable(page, 'firm: papers');
  await hr.goesOnTo('按现在的信息，结果会是这样');
  await expectReadable(page, 'firm: preview');
  await expectNumbersUnbroken(page, 'firm: preview');

  // A contract of less than a year is no slip: the rules say why nothing is due, and the firm takes such people off.
  for (let turned = 1; turned < 6; turned += 1) await page.getByRole('button', { name: '下一页' }).click();
  const tooShort = page.getByRole('row').filter({ hasText: '不符合条件' }).first();
  await tooShort.getByText('看理由').click();
  await tooShort.getByText(/不符合：.*签订一年以上劳动合同/).waitFor();
  await page.getByRole('button', { name: '把 16 位都不符合的移出名册' }).click();
  await expectReadable(page, 'firm: take people off');
  await page.getByRole('button', { name: '移出名册', exact: true }).click();
  await page.getByText('共 88 件，其中 88 件可以享受').waitFor();
  const total = await page.locator('.total-line strong').innerText();
  await hr.submits();
  await expectReadable(page, 'firm: receipt');
  await expectNumbersUnbroken(page, 'firm: receipt');
  const [one, ...others] = await hr.receivedCases();
  if (one === undefined) throw new Error('the receipt lists no case');
  expect(others, 'one receipt for two claims for each of 44 people').toHaveLength(87);
  const sees = async (text: string | RegExp) => {
    await hr.looksUp(one);
    await page.getByText(text).first().waitFor();
  };

  // Officers handle them many at once; the money is there from the start.
  const finance = officer('xigong.finance');
  await appropriates(finance, '西工区', '100000.00');
  const left = yuan(fen('100000') - fen(total));
  let noticeEnds = '';
  for (const benefit of ['9.3', '9.4']) {
    const mine = (status: string) => `benefitId=${benefit}&status=${status}&pageSize=200`;
    await officer('xigong.acceptor').actsOnMany(mine('submitted'), '受理', 44);
    await officer('xigong.reviewer').actsOnMany(mine('review'), '审核通过', 44);
    await officer('xigong.reviewer').seesCount(mine('proposed-award'), 44);
    const notice = await officer('xigong.reviewer').publishesNotice(benefit, 44);
    expect(notice.shown, 'masked').not.toMatch(/\d{17}[\dX]/);
    noticeEnds = notice.until;
  }
  await expectLedger(finance, '西工区', { 指标下达: '100000', 可用: left, 预留: total });
  await officer('city.administrator').movesDateTo(dayAfter(noticeEnds));
  for (const benefit of ['9.3', '9.4']) {
    const search = `benefitId=${benefit}&status=public-notice&pageSize=200`;
    await officer('xigong.approver').actsOnMany(search, '批准', 44);
  }
  await expectLedger(finance, '西工区', { 指标下达: '100000', 可用: left, 承诺支出: total });

  // One account, one payment, eighty-eight lines. The bank pays, and the payment comes back.
  const first = await composesBatch(finance, '西工区', 88);
  await authorises(officer('xigong.authoriser'), first);
  await seesAnswered(finance, first);
  await expectLedger(finance, '西工区', { 指标下达: '100000', 可用: left, 已拨付: total });
  await sees('补贴已拨付');
  await bankReturns('洛阳稳业示范轴承有限公司');
  await expectLedger(finance, '西工区', { 指标下达: '100000', 可用: left, 承诺支出: total });
  await reconcilesAndCloses({ reconciler: officer('xigong.reconciler'), finance }, first);

  // An agent who may only apply names no account; the representative does, after reading what becomes of the present one.
  await sees('银行退回：账号和户名对不上（银行原话：收款行退汇：账号户名不符）');
  await page.getByText('登记和更换收款账户，由法定代表人').waitFor();
  expect(await page.getByText('登记新的收款账户').count()).toBe(0);
  await expectReadable(page, 'case: money came back');
  const boss = applicant(await browser.open('phone'));
  await signIn(boss.page, account('bearings.boss'), '/firm');
  await boss.page.getByText('请登记一个新的收款账户').waitFor();
  await expectReadable(boss.page, 'firm: account that money came back from');
  await boss.page.getByRole('button', { name: '更换账户' }).click();
  await boss.fillsInAccount('洛阳银行涧西支行', '6217003810020304068', '洛阳稳业示范轴承有限公司');
  const replacing = boss.page.getByRole('dialog', { name: '更换收款账户吗？' });
  await replacing.getByText(/先不停用，到银行核验了新账户那天才停用/).waitFor();
  await expectReadable(boss.page, 'firm: replacing the account');
  await replacing.getByRole('button', { name: '确认更换' }).click();
  await boss.page.getByText('等银行核验', { exact: true }).waitFor();

  // Finance redirects what came back, and it is paid in a second generation.
  await redirectsReturned(finance, 88, '4068');
  const second = await composesBatch(finance, '西工区', 88);
  await authorises(officer('xigong.authoriser'), second);
  const answered = await seesAnswered(finance, second);
  await answered.getByRole('button', { name: /^查看 .* 的付款$/ }).click();
  await answered.getByRole('dialog').getByRole('cell', { name: '2', exact: true }).first().waitFor();
  await reconcilesAndCloses({ reconciler: officer('xigong.reconciler'), finance }, second);
  await expectLedger(finance, '西工区', { 指标下达: '100000', 可用: left, 已拨付: total });
  await sees('补贴已拨付');
  expect(await bankPaid('洛阳稳业示范轴承有限公司'), 'what the bank paid is what is settled').toBe(
    fen(total),
  );
});
