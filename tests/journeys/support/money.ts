import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { confirms, type Officer } from './officers.ts';
import { expectReadable } from './readable.ts';

/** A batch of payments, by its place among the desk's pages. */
export type Batch = { readonly path: string };

/** Finance enters an appropriation of the employment subsidy fund, this year's, for a division. */
export async function appropriates(
  finance: Officer,
  division: string,
  amountYuan: string,
  documentNo = '洛财预〔2020〕123号',
): Promise<void> {
  const page = await finance.desk();
  await page.goto('/desk/funds');
  await page.getByRole('button', { name: '登记指标下达' }).click();
  await confirms(page, '登记', async (dialog) => {
    await dialog.getByLabel('付款地').fill(division);
    await page.locator('.ant-select-item-option').filter({ hasText: division }).click();
    await dialog.getByLabel('金额（元）').fill(amountYuan);
    await dialog.getByLabel('文号').fill(documentNo);
    await dialog.getByLabel('文件日期').fill('2020-10-12');
    await dialog.getByLabel('文件日期').press('Enter');
  });
}

/** Finance puts all that is payable from the division's ledger into one batch and freezes it. */
export async function composesBatch(finance: Officer, division: string, count: number): Promise<Batch> {
  const page = await finance.desk();
  await page.goto('/desk/batches/new');
  await page.getByText(new RegExp(`就业补助资金 · \\d+ · ${division}`)).waitFor();
  await page.getByText(`共 ${count} 件`).waitFor();
  await page.getByRole('checkbox', { name: '全选本页' }).check();
  await page.getByRole('button', { name: `预览 ${count} 件` }).click();
  await page.getByText(/^\d+ 笔，共/).waitFor();
  await expectReadable(page, 'desk: new batch');
  await page.getByRole('button', { name: '编制批次' }).click();
  await page.getByRole('heading', { level: 1, name: /^批次 / }).waitFor();
  await finance.decides('冻结');
  await page.getByRole('button', { name: '撤销批次' }).waitFor();
  return { path: new URL(page.url()).pathname };
}

/** Another person compares count, total and hash, and lets the money go. */
export async function authorises(authoriser: Officer, batch: Batch): Promise<void> {
  await opensBatch(authoriser, batch);
  await authoriser.decides('授权支付');
}

/** Waits until the bank has answered every line of the batch. */
export async function seesAnswered(officer: Officer, batch: Batch): Promise<Page> {
  const page = await opensBatch(officer, batch);
  await page.getByText('银行已全部答复').first().waitFor({ timeout: 45_000 });
  return page;
}

/** A third person compares the batch with the bank's statement; finance closes it. */
export async function reconcilesAndCloses(
  { reconciler, finance }: { reconciler: Officer; finance: Officer },
  batch: Batch,
): Promise<void> {
  const page = await opensBatch(reconciler, batch);
  await reconciler.decides('确认对账相符');
  await page.getByText('已对账').first().waitFor();
  const closing = await opensBatch(finance, batch);
  await finance.decides('办结');
  await closing.getByText('已办结').first().waitFor();
}

/**
 * Finance finds the one payment that came back, and sends all its lines to the payee's other account, once the bank
 * has verified it.
 *
 * @param ending last digits of the other account
 */
export async function redirectsReturned(finance: Officer, lines: number, ending: string): Promise<void> {
  const page = await finance.desk();
  const account = page.getByRole('dialog', { name: '更正收款账户' }).getByLabel(new RegExp(`${ending}$`));
  const offered = async () => {
    await page.goto('/desk/payments?state=returned');
    await page.getByRole('button', { name: /^查看 .* 的付款$/ }).click();
    await page.getByRole('button', { name: `全部 ${lines} 件更正账户再付` }).click();
    // Not listed before the bank has answered: asked again then, not waited for.
    return account.isEnabled({ timeout: 2_000 });
  };
  await expect.poll(offered, { timeout: 45_000, interval: 1_000 }).toBe(true);
  await expectReadable(page, 'desk: another account');
  await account.check();
  await page.getByRole('button', { name: '改付此账户' }).click();
  await page.getByText('账户已更正，可编入下一批次').waitFor({ timeout: 60_000 });
}

async function opensBatch(officer: Officer, { path }: Batch): Promise<Page> {
  const page = await officer.desk();
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: /^批次 / }).waitFor();
  await expectReadable(page, 'desk: batch');
  return page;
}
