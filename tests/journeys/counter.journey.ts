/** Without a phone: a clerk at the counter files in a person's name and hands over the receipt. */
import { newcomer } from '@wenye/city';
import { expect, test } from 'vitest';
import { applicant } from './support/applicant.ts';
import { journeyBrowser, picture } from './support/browser.ts';
import { officersOf } from './support/officers.ts';
import { expectReadable } from './support/readable.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);

test('a clerk files for a person who came without a phone', async () => {
  const page = await officer('xigong.clerk').desk();
  await page.goto('/desk/counter');
  await expectReadable(page, 'counter');
  await page.getByPlaceholder(/^身份证号码、姓名/).fill(newcomer.idNumber);
  await page.getByPlaceholder(/^身份证号码、姓名/).press('Enter');
  await page.getByRole('link', { name: newcomer.name }).click();
  await page.getByRole('heading', { level: 1, name: `代${newcomer.name}办理` }).waitFor();
  await page.getByRole('button', { name: `代${newcomer.name}申请` }).waitFor();
  await expectReadable(page, 'counter: person');
  await page.getByRole('button', { name: `代${newcomer.name}申请` }).click();

  const clerk = applicant(page);
  await clerk.fillsIn112();
  await expectReadable(page, 'counter: preview');
  await clerk.submits();
  const [filed] = await clerk.receivedCases();
  if (filed === undefined) throw new Error('the receipt lists no case');
  await page
    .getByText(/窗口代办/)
    .first()
    .waitFor();
  await expectReadable(page, 'counter: receipt');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').first().isVisible(), 'the menu is not printed').toBe(false);
  await page.getByText('收件机构（盖章）').waitFor();
  await picture(page, 'receipt printed');
  await page.emulateMedia({ media: 'screen' });

  // Who filed it at the counter does not accept it, nor review it; others do, and the person may withdraw there.
  await officer('xigong.acceptor').accepts(filed);
  await page.goto(`/desk/counter/cases/${filed.caseId}`);
  await page.getByText('县区人社部门审核').first().waitFor();
  await expectReadable(page, 'counter: case');
  await page.getByRole('button', { name: '撤回申请' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('本人到窗口要求撤回。');
  await dialog.getByRole('button', { name: '确定撤回' }).click();
  await page.getByText('已撤回').first().waitFor();
});
