import { confirms, type Officer } from './officers.ts';
import { expectReadableAtBothWidths } from './readable.ts';

/** Somebody without an account comes to the counter and objects to the first line of the first running notice. */
export async function takesObjectionAtCounter(clerk: Officer, reason: string): Promise<void> {
  const page = await clerk.desk();
  await page.goto('/desk/objections');
  await page.getByRole('button', { name: '登记异议' }).click();
  await confirms(page, '登记异议', async (dialog) => {
    await dialog.getByLabel('公示', { exact: true }).click();
    await page.locator('.ant-select-item-option').first().click();
    await dialog.getByLabel('哪一条').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '第 1 条' }).click();
    await dialog.getByLabel('到窗口当面').check();
    await dialog.getByLabel(/^留了姓名和联系方式/).check();
    await dialog.getByLabel('姓名', { exact: true }).fill('王女士');
    await dialog.getByRole('textbox', { name: '联系方式' }).fill('0379-60000001');
    await dialog.getByLabel('异议内容').fill(reason);
    await expectReadableAtBothWidths(page, 'desk: objection at the counter');
  });
  await page.getByText('当面提出；异议人：王女士').waitFor();
}

/** The clerk tells them what was decided, and writes down how. */
export async function answersObjector(clerk: Officer): Promise<void> {
  const page = await clerk.desk();
  await page.goto('/desk/objections?status=dismissed');
  await page.getByRole('button', { name: '登记已答复' }).click();
  await confirms(page, '登记', (dialog) => dialog.getByLabel('当面').check());
  await page.getByText(/已当面答复/).waitFor();
}
