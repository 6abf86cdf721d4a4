/**
 * Money that should not have been paid comes back: by the rule that lets it be spent again, by the one that owes it to
 * the treasury, and what is lost is written off. Then the year ends. Runs last: it leaves the year behind.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { applicant } from './support/applicant.ts';
import { bankReceives } from './support/bank.ts';
import { journeyBrowser, picture } from './support/browser.ts';
import { asAdministrator } from './support/database.ts';
import { fen, yuan } from './support/ledger.ts';
import {
  appropriates,
  authorises,
  composesBatch,
  reconcilesAndCloses,
  seesAnswered,
} from './support/money.ts';
import { confirms, dayAfter, type Officer, officersOf } from './support/officers.ts';
import { expectReadable, expectReadableAtBothWidths } from './support/readable.ts';
import { account, signIn } from './support/sign-in.ts';
import { stack } from './support/stack-of-worker.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);

test('what was paid wrongly is ordered back, received by both rules, and written off', {
  timeout: 900_000,
}, async () => {
  const graduate = applicant(await browser.open('phone'));
  const { page } = graduate;
  await signIn(page, account('graduate.lacking'));
  const filed = await graduate.appliesFor112({ 毕业证书上写的签发日期是哪天: '2019-06-28' });
  await officer('song.acceptor').accepts(filed);
  await officer('song.reviewer').passes(filed);
  await officer('city.reviewer').passes(filed);
  const finance = officer('song.finance');
  await appropriates(finance, '嵩县', '20000.00', '洛财预〔2020〕201号');
  await officer('song.reviewer').seesCount(`status=proposed-award&q=${filed.caseNumber}`, 1);
  const { until } = await officer('song.reviewer').publishesNotice('11.2', 1);
  const administrator = officer('city.administrator');
  await administrator.movesDateTo(dayAfter(until));
  await officer('song.approver').awards(filed);
  const batch = await composesBatch(finance, '嵩县', 1);
  await authorises(officer('song.authoriser'), batch);
  await seesAnswered(finance, batch);

  // Who asks for more is heard by the office above, and is paid the difference on the same case.
  await graduate.acts(filed, '申请复议', '七月实际缴纳 639 元，少算了。', '提交复议申请');
  // The insurance office puts July right; what is due by it is reckoned, and no more can be added.
  await asAdministrator(
    `update people.contribution set pension_own_fen = pension_own_fen + 9000, recorded_on = kernel.business_date()
     where month = '2020-07-01' and person_id = (select claimant_id from casework."case" where case_id = $1)`,
    [filed.caseId],
  );
  const reviewer = await officer('city.reviewer').desk();
  await reviewer.goto('/desk/reckoned');
  await reviewer.getByRole('button', { name: /^(开始|重新)测算$/ }).click();
  const reckoned = async () => {
    await officer('city.reviewer').opens(filed);
    return reviewer.getByRole('main').innerText();
  };
  await expect.poll(reckoned, { timeout: 60_000, interval: 1000 }).toContain('少给 60.00 元');
  // One writes it, a slip is mended, and another decides it.
  for (const yuanToAdd of ['6', '60'])
    await officer('city.approver').acts(filed, '拟补发', async (dialog) => {
      await dialog.getByLabel('2020年7月').check();
      await dialog.getByLabel('补发金额（元）').fill(yuanToAdd);
      await dialog.getByLabel(/，补发后合计 /).check();
      await dialog.getByLabel(/^理由/).fill('七月实缴 639 元，补差额 90 元的三分之二。');
    });
  await graduate.looksUp(filed);
  expect(await page.getByText('拟补发').count(), 'nothing is decided').toBe(0);
  const above = await officer('city.approver.2').opens(filed);
  await officer('city.approver.2').decides('作出复议决定', async (dialog) => {
    await dialog.getByLabel('变更（对申请人有利）').check();
    await dialog.getByLabel('已批准的月份或者事项少给了，在本件补发').check();
    await dialog.getByText(/本件补发 60\.00 元（2020年7月），由另一人核对/).waitFor();
    await dialog.getByLabel('补发金额（元）').fill('60');
    await dialog.getByLabel(/，补发后合计 /).check();
    await dialog.getByLabel(/^理由/).fill('七月按实际缴纳的 639 元计算，补发差额的三分之二。');
    await picture(above, 'more is awarded at the desk');
    await expectReadableAtBothWidths(above, 'desk: more is awarded');
  });
  await graduate.looksUp(filed);
  await page.getByText('复议决定补发').first().waitFor();
  await page.getByText('调增批准金额').first().waitFor();
  await page.getByText('其余的等待拨付').waitFor();
  await picture(page, 'more is awarded');
  await expectReadableAtBothWidths(page, 'case: more is awarded');
  const rest = await composesBatch(finance, '嵩县', 1);
  await authorises(officer('song.authoriser'), rest);
  await seesAnswered(finance, rest);
  const before = await balances(finance);

  // Who reviewed finds it wrong; the holder is heard, and another approver than the one who awarded takes it back.
  await officer('song.reviewer').acts(filed, '拟撤销', async (dialog) => {
    await dialog.getByLabel(/^理由/).fill('核查发现网店自五月起已停业。');
  });
  await graduate.defends(filed, '五月停业的是另一家网店。');
  const decider = await officer('city.approver').opens(filed);
  await decider.getByRole('button', { name: '撤销', exact: true }).click();
  await decider.getByRole('dialog').getByText('五月停业的是另一家网店。').waitFor();
  await expectReadableAtBothWidths(decider, 'desk: revocation to be decided');
  await confirms(decider, '撤销', (dialog) => dialog.getByLabel(/答复/).fill('工商登记显示是同一家。'));
  await graduate.looksUp(filed);
  await page.getByText(/批准已撤销，请退回/).waitFor();
  await page
    .getByText(/核查发现网店自五月起已停业/)
    .first()
    .waitFor();
  await picture(page, 'to be paid back');
  await expectReadableAtBothWidths(page, 'case: to be paid back');

  const desk = await finance.desk();
  await desk.goto('/desk/payments?tab=recoveries&state=open');
  await desk.getByText('共 1 条').waitFor();
  await expectReadableAtBothWidths(desk, 'desk: recoveries');
  const recoveryNo = await desk.getByText(/^\d+ZH\d+$/).innerText();
  const receives = async (
    reference: string,
    amountYuan: string,
    { state, button } = { state: 'open', button: /^登记收款/ },
  ) => {
    const entryNo = await bankReceives('410325-employment-subsidy', reference, fen(amountYuan));
    const arrived = async () => {
      await desk.goto(`/desk/payments?tab=recoveries&state=${state}`);
      await desk.getByRole('button', { name: button }).click();
      await desk
        .getByText(/对账单上没有待登记的收款|对账单上的收款/)
        .first()
        .waitFor();
      return desk.getByRole('radio', { name: new RegExp(entryNo) }).count();
    };
    await expect.poll(arrived, { timeout: 45_000, interval: 1_000 }).toBe(1);
    await confirms(desk, '登记', async (dialog) => {
      await dialog.getByRole('button', { name: '登记', exact: true }).click();
      await dialog.getByText('请选择一笔收款').waitFor();
      await expectReadable(desk, 'desk: receipt of a recovery');
      await dialog.getByRole('radio', { name: new RegExp(entryNo) }).check();
      if (state === 'open') return;
      await dialog.getByText(/这笔比欠款多.*抵偿欠款，多缴的.*记入“应退多缴款”/).waitFor();
      await picture(desk, 'paid back beyond the debt');
      await expectReadableAtBothWidths(desk, 'desk: receipt beyond the debt');
    });
  };
  await receives(recoveryNo, '100.00');
  const restored = await balances(finance);
  expect(restored.available - before.available, 'can be spent again').toBe(fen('100'));
  expect(before.disbursed - restored.disbursed).toBe(fen('100'));

  // The rule is data of the fund; no fund that pays these benefits has the other one.
  const rule = 'update funds.fund set recovery = $2 where id = $1';
  await asAdministrator(rule, ['employment-subsidy', 'treasury']);
  try {
    await receives('退回补贴', '50.00');
  } finally {
    await asAdministrator(rule, ['employment-subsidy', 'restores']);
  }
  const owed = await balances(finance);
  expect(owed.available, 'is not ours to spend').toBe(restored.available);
  expect(owed.treasury - restored.treasury).toBe(fen('50'));

  await desk.goto('/desk/payments?tab=recoveries&state=open');
  await desk.getByRole('button', { name: /^提出核销/ }).click();
  await confirms(desk, '提出核销', async (dialog) => {
    await dialog.getByLabel('批准文号').fill('洛财核〔2020〕7号');
    await dialog.getByLabel('原因').fill('确无财产可供追偿。');
  });
  // One person proposes, another confirms.
  const second = await officer('song.authoriser').desk();
  await second.goto('/desk/payments?tab=recoveries&state=open');
  await second.getByText(/提出核销.*洛财核〔2020〕7号：确无财产可供追偿.*待另一人确认/).waitFor();
  await expectReadableAtBothWidths(second, 'desk: write-off to confirm');
  await second.getByRole('button', { name: /^确认核销/ }).click();
  await confirms(second, '确认核销', async (dialog) => {
    await dialog.getByRole('checkbox').check();
  });
  await desk.goto('/desk/payments?tab=recoveries&state=written-off');
  await desk.locator('.ant-tag', { hasText: '已核销' }).waitFor();
  await graduate.looksUp(filed);
  await page.getByText('已不再追回，不用再做什么').waitFor();

  // The debtor pays after all, and too much: the rest is theirs, and goes back in a batch.
  await receives(recoveryNo, '20000.00', { state: 'written-off', button: /^又收到款/ });
  await desk.goto('/desk/payments?tab=recoveries&refundDue=true');
  await desk.getByText(/多缴 .* 元，待退还 .* 元/).waitFor();
  await picture(desk, 'paid back too much');
  await expectReadableAtBothWidths(desk, 'desk: paid back too much');
  await graduate.looksUp(filed);
  await page.getByText(/会随下一批拨付退到您的收款账户/).waitFor();
  await picture(page, 'paid back too much, to the debtor');
  await ledgerOf(finance);
  await desk.getByText('应退多缴款').first().waitFor();
  await picture(desk, 'ledger that owes what was paid back too much');
  const refund = await composesBatch(finance, '嵩县', 1);
  await authorises(officer('song.authoriser'), refund);
  const answered = await seesAnswered(finance, refund);
  await answered.getByRole('button', { name: /^查看 .* 的付款$/ }).click();
  await answered.getByText('退还多缴款').waitFor();
  await picture(answered, 'what was paid back too much goes back');
  await reconcilesAndCloses({ reconciler: officer('song.reconciler'), finance }, refund);
  await desk.goto('/desk/payments?tab=recoveries&state=received');
  await desk.getByText(/多缴 .* 元，已全部退还/).waitFor();
  await graduate.looksUp(filed);
  await page.getByText(/您多退了.*已退还给您/).waitFor();

  // Nothing of all this broke a chain: not the trail's, and not the case's, which an officer sees at once.
  await officer('song.reviewer').opens(filed);
  const { stdout } = await promisify(execFile)(process.execPath, ['apps/server/src/kernel/audit-verify.ts'], {
    env: {
      ...process.env,
      WENYE_DATA: stack().dataFolder,
      DATABASE_URL: stack().databaseUrl,
    },
  });
  expect(stdout).toContain('全部核验无误');
  await (await officer('song.reviewer').desk()).getByText(/共 \d+ 步，完整；/).waitFor();
});

test('the year ends: part lapses, the rest goes to the next year', { timeout: 600_000 }, async () => {
  const finance = officer('song.finance');
  const desk = await finance.desk();
  await ledgerOf(finance);
  expect(await desk.getByRole('button', { name: '年末结转' }).count(), 'not before the last day').toBe(0);
  const administrator = officer('city.administrator');
  await administrator.movesDateTo('2020-12-31');
  const days = await administrator.desk();
  await days.getByText(/各日自动办理的到期事项/).waitFor();
  await days
    .getByText(/公示期满撤下 \d+ 件/)
    .first()
    .waitFor();
  await expectReadableAtBothWidths(days, 'desk: what fell due');

  const before = await balances(finance);
  await ledgerOf(finance);
  await desk.getByRole('button', { name: '年末结转' }).click();
  await confirms(desk, '办理结转', async (dialog) => {
    await dialog.getByLabel('文号').fill('洛财预〔2020〕299号');
    await dialog.getByRole('button', { name: '办理结转' }).click();
    await dialog.getByText('收回和结转至少填写一项').waitFor();
    await dialog.getByLabel('收回（元）').fill('1000');
    await dialog.getByLabel('结转下年（元）').fill(yuan(before.available));
    await dialog.getByRole('button', { name: '办理结转' }).click();
    await dialog.getByText(/最多可结转/).waitFor();
    await dialog.getByLabel('结转下年（元）').fill(yuan(before.available - fen('1000')));
  });
  const after = await balances(finance);
  expect(after.available).toBe(0);
  await expectReadableAtBothWidths(desk, 'desk: ledger of the year that ended');
  await desk.goto('/desk/funds');
  const next = desk.getByRole('row').filter({ hasText: '2021' }).filter({ hasText: '嵩县' });
  expect(await next.innerText()).toContain(
    (before.available / 100 - 1000).toLocaleString('en-US', { minimumFractionDigits: 2 }),
  );
});

/** Opens the ledger of 嵩县 for 2020. */
async function ledgerOf(finance: Officer) {
  const desk = await finance.desk();
  await desk.goto('/desk/funds');
  await desk
    .getByRole('row')
    .filter({ hasText: '嵩县' })
    .filter({ hasText: '2020' })
    .getByRole('link')
    .click();
  await desk.getByText(/下达＋净调入＋净结转.*＝/).waitFor();
  return desk;
}

/** Balances of that ledger in fen, as its page shows them; an account that is not shown is empty. */
async function balances(finance: Officer) {
  const desk = await ledgerOf(finance);
  const read = async (name: string) => {
    const item = desk
      .locator('.ant-descriptions-item')
      .filter({ has: desk.locator('.ant-descriptions-item-label', { hasText: new RegExp(`^${name}$`) }) });
    if ((await item.count()) === 0) return 0;
    return fen(await item.locator('.ant-descriptions-item-content').innerText());
  };
  return {
    available: await read('可用指标'),
    disbursed: await read('已拨付'),
    treasury: await read('应缴国库'),
  };
}
