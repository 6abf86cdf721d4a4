/** The registers' own work: who may act for a firm, what is put right, where money may go, what the bank says else. */
import { graduateLate } from '@wenye/city';
import { expect, test } from 'vitest';
import { bankReceives } from './support/bank.ts';
import { journeyBrowser } from './support/browser.ts';
import { confirms, officersOf } from './support/officers.ts';
import { expectReadableAtBothWidths } from './support/readable.ts';
import { account, signIn } from './support/sign-in.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);
const firm = '洛阳稳业示范轴承有限公司';
const traders = '洛阳稳业示范商贸有限公司';

test('a representative lets somebody act for the firm, and ends it', async () => {
  const agent = await browser.open('phone');
  await signIn(agent, account('graduate.late'), '/firm');
  await agent.getByText('您还没有被授权的企业').waitFor();
  await expectReadableAtBothWidths(agent, 'firm: none');

  const boss = await browser.open('phone');
  await signIn(boss, account('bearings.boss'), '/firm');
  await boss.getByRole('heading', { level: 2, name: firm }).waitFor();
  await boss.getByText('申请补贴、看企业的办件，请先点“由我本人办理”').waitFor();
  expect(await boss.getByRole('button', { name: '申请招用补贴' }).count(), 'not without a mandate').toBe(0);
  await boss.getByRole('button', { name: '授权一个人' }).click();
  const dialog = boss.getByRole('dialog');
  await expectReadableAtBothWidths(boss, 'firm: grant a mandate');
  await dialog.getByLabel('身份证号码').fill(graduateLate.idNumber);
  await dialog.getByLabel('姓名').fill('张亚男');
  await dialog.getByLabel('依据').fill('2020年10月15日授权委托书');
  await dialog.getByRole('button', { name: '授权', exact: true }).click();
  await dialog.getByText(/登记/).first().waitFor();
  await dialog.getByLabel('姓名').fill(graduateLate.name);
  await dialog.getByRole('button', { name: '授权', exact: true }).click();
  await boss.getByText('已授权', { exact: true }).waitFor();
  await expectReadableAtBothWidths(boss, 'firm: mandates');

  await agent.reload();
  await agent.getByRole('heading', { level: 2, name: firm }).waitFor();
  await agent.getByRole('button', { name: '申请招用补贴' }).waitFor();
  await agent.getByRole('heading', { name: '授权经办人' }).waitFor();
  expect(await agent.getByRole('button', { name: '授权一个人' }).count(), 'applies only').toBe(0);
  await expectReadableAtBothWidths(agent, 'firm: with a mandate');

  await boss.getByRole('button', { name: `撤销${graduateLate.name}的授权` }).click();
  await expectReadableAtBothWidths(boss, 'firm: end a mandate');
  await boss.getByRole('button', { name: '撤销授权', exact: true }).click();
  await boss.getByText('授权已撤销').waitFor();
  await agent.reload();
  // On the day on which the city of this journey stands: others have moved it.
  await agent.getByText(new RegExp(`^您在${firm}的授权已于2020年\\d+月\\d+日撤销。$`)).waitFor();
});

test('a clerk puts a person and a firm right, and registers accounts that the bank verifies', async () => {
  const clerk = officer('xigong.clerk');
  const page = await clerk.desk();
  await page.goto(`/desk/people?q=${graduateLate.idNumber}`);
  await expectReadableAtBothWidths(page, 'desk: people');
  await page.getByRole('link', { name: graduateLate.name }).click();
  await page.getByRole('heading', { level: 1, name: graduateLate.name }).waitFor();
  await expectReadableAtBothWidths(page, 'desk: person');
  await page.getByRole('button', { name: '更正手机号码' }).click();
  await confirms(page, '更正', async (dialog) => {
    await dialog.getByLabel('正确的手机号码').fill('16199991234');
    await dialog.getByLabel('依据').fill('居民身份证原件，2020-10-15 窗口核验');
  });
  await page.getByText('16199991234').first().waitFor();
  await page.getByRole('button', { name: '更正', exact: true }).last().click();
  await registers(page, '6217003810020304076');
  await verified(page, '4076');

  await page.goto(`/desk/firms?q=${encodeURIComponent(traders)}`);
  await page.getByRole('link', { name: traders }).click();
  await page.getByRole('heading', { level: 1, name: traders }).waitFor();
  await expectReadableAtBothWidths(page, 'desk: firm');
  await page.getByRole('button', { name: '更正联系电话' }).click();
  await confirms(page, '更正', async (dialog) => {
    await dialog.getByLabel('正确的联系电话').fill('037960000001');
    await dialog.getByLabel('依据').fill('营业执照副本，2020-10-15 窗口核验');
  });
  await page.getByText('0379-60000001').first().waitFor();
  await page
    .locator('.ant-card')
    .filter({ hasText: '基本存款账户' })
    .getByRole('button', { name: '更正', exact: true })
    .click();
  await registers(page, '6217003810020304084');
  await verified(page, '4084');
});

type Page = Awaited<ReturnType<ReturnType<typeof officer>['desk']>>;

/** Fills in the dialog of an account; the holder is the owner already. */
function registers(page: Page, number: string): Promise<void> {
  return confirms(page, '登记', async (dialog) => {
    await dialog.getByLabel('开户银行').fill('洛阳银行西工支行');
    await dialog.getByLabel('账号').fill(number);
  });
}

/** Waits until the bank has verified the account that ends so, and the former one is closed. */
async function verified(page: Page, ending: string): Promise<void> {
  const state = async () => {
    await page.reload();
    return page.getByRole('row').filter({ hasText: ending }).innerText();
  };
  await expect.poll(state, { timeout: 45_000, interval: 1_000 }).toContain('已核验');
  await page.getByText(/停用$/).first().waitFor();
}

test('what the bank lists and nobody knows is found, explained and worked off', async () => {
  const reconciler = officer('song.reconciler');
  const entryNo = await bankReceives('410325-employment-subsidy', '来历不明', 12_345);
  const page = await reconciler.desk();
  const row = page.getByRole('row').filter({ hasText: entryNo });
  const listed = async () => {
    await page.goto('/desk/reconciliation');
    await page.getByRole('heading', { level: 1, name: '对账差异' }).waitFor();
    await page.getByText(/没有待处理的差异|共 \d+ 条/).waitFor();
    return row.count();
  };
  await expect.poll(listed, { timeout: 45_000, interval: 1_000 }).toBe(1);
  await expectReadableAtBothWidths(page, 'desk: differences');
  await row.getByRole('button', { name: '说明并处理' }).click();
  await confirms(page, '处理', (dialog) =>
    dialog.getByLabel('查明的原因和处理办法').fill('他单位错汇，已通知银行原路退回。'),
  );
  await page.getByText('已处理', { exact: true }).first().click();
  await page.getByText('他单位错汇，已通知银行原路退回。').waitFor();
  await page.getByRole('tab', { name: '对账单' }).click();
  await page.getByRole('heading', { level: 1, name: '银行对账单' }).waitFor();
  await page.getByRole('button', { name: /展开/ }).first().click();
  await page.getByText(entryNo).waitFor();
  await expectReadableAtBothWidths(page, 'desk: statements');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '银行对账单' }).waitFor();
});

test('an auditor takes the trail out, and sees that trail and cases hold', async () => {
  const page = await officer('city.auditor').desk();
  await page.goto('/desk/audit?action=firms.');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^导出 \d+ 条$/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('审计记录.csv');
  await page.getByText(/已导出 \d+ 条，导出本身已记入审计/).waitFor();
  await page.goto('/desk/audit?action=kernel.export-audit');
  await page.getByRole('cell', { name: /导出审计记录/ }).waitFor();
  await page.getByRole('button', { name: '核验全链' }).click();
  await page.getByText(/逐环核验无误，.*与库外存证相符/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '核验辖区内的办件' }).click();
  await page.getByText(/件办件、\d+ 个事件逐一核验无误/).waitFor();
  await expectReadableAtBothWidths(page, 'desk: audit');
});
