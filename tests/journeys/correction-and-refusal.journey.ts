/** When it does not go straight: asked for a paper, withdrawn; refused with clause and remedy, reconsidered. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { applicant } from './support/applicant.ts';
import { journeyBrowser, picture } from './support/browser.ts';
import { officersOf } from './support/officers.ts';
import { expectReadable, expectReadableAtBothWidths } from './support/readable.ts';
import { account, signIn } from './support/sign-in.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);

test('asked for a paper, the applicant sends it, and then withdraws', async () => {
  const graduate = applicant(await browser.open('phone'));
  const { page } = graduate;
  await signIn(page, account('graduate.lacking'));
  const filed = await graduate.appliesFor112({ 毕业证书上写的签发日期是哪天: '2019-06-28' });

  await officer('song.acceptor').acts(filed, '要求补正', async (dialog) => {
    await dialog.getByLabel('材料：毕业证书').check();
    await dialog.getByLabel(/补正说明/).fill('毕业证书照片看不清，请重新拍照上传。');
  });
  await graduate.looksUp(filed);
  await page.getByText('毕业证书照片看不清，请重新拍照上传。').first().waitFor();
  await page.getByText(/还有 \d+ 个工作日/).waitFor();
  await expectReadable(page, 'case: correction asked for');
  await graduate.attaches(/^毕业证书\s*照片/);
  await page.getByLabel(/^说明/).fill('已重新拍照。');
  await page.getByRole('button', { name: '提交补正', exact: true }).click();
  await page.getByText('补正已提交').waitFor();
  await officer('song.acceptor').accepts(filed);

  await graduate.acts(filed, '撤回申请', '找到单位了', '确定撤回');
  await graduate.looksUp(filed);
  await page.getByText('已撤回').first().waitFor();
  expect(await page.getByRole('button', { name: '撤回申请' }).count()).toBe(0);
});

test('refused with clause and remedy, the applicant asks for reconsideration', async () => {
  const graduate = applicant(await browser.open('phone'));
  const { page } = graduate;
  await signIn(page, account('graduate.late'));
  const filed = await graduate.appliesFor112();

  await officer('xigong.acceptor').accepts(filed);
  await seesAnotherDay(await officer('xigong.reviewer').opens(filed));
  await officer('xigong.reviewer').acts(filed, '拟不予批准', async (dialog) => {
    await dialog.getByLabel(/^理由/).fill('开始灵活就业时离校已满两年。');
  });
  // Nobody is refused unheard.
  const waits = await officer('xigong.approver').opens(filed);
  await waits.getByText(/^等申请人陈述、申辩，可以陈述到/).waitFor();
  expect(await waits.getByRole('button', { name: '不予批准' }).count()).toBe(0);
  await graduate.defends(filed, '毕业证书是八月才领到的。');
  // The refusal takes over what was proposed, so whoever decides reads it where it is decided, and what was stated.
  await officer('xigong.approver').acts(filed, '不予批准', async (dialog) => {
    await dialog.getByText(/依据：.*；开始灵活就业时离校已满两年/).waitFor();
    await dialog.getByText('毕业证书是八月才领到的。').waitFor();
    await dialog.getByLabel(/^对陈述、申辩的答复/).fill('毕业时间以登记为准，不予采纳。');
  });
  await graduate.looksUp(filed);
  await page.getByText('不予批准').first().waitFor();
  await page
    .getByText(/依据：洛政〔2020〕25号第十一条（11\.2）；开始灵活就业时离校已满两年/)
    .first()
    .waitFor();
  await page
    .getByText(/不服本决定的，可以自知道本决定之日起六十日内，.*申请行政复议/)
    .first()
    .waitFor();
  await page.getByText(/要申请复议的，最晚 .*年.*月.*日/).waitFor();
  await picture(page, 'refused');
  await expectReadable(page, 'case: refused');
  await graduate.acts(filed, '申请复议', '毕业证书是 2018 年 6 月发的，八月才领到。', '提交复议申请');

  await officer('city.approver').acts(filed, '作出复议决定', async (dialog) => {
    await dialog.getByLabel('维持原决定').check();
    await dialog.getByLabel(/^理由/).fill('离校时间从毕业证书签发之日起算，原决定正确。');
  });
  await graduate.looksUp(filed);
  await page
    .getByText(/离校时间从毕业证书签发之日起算/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: '申请复议' }).count(), 'only once').toBe(0);
});

test('a refusal set aside is compared at once, and not reviewed again by who proposed it', async () => {
  const graduate = applicant(await browser.open('phone'));
  const { page } = graduate;
  await signIn(page, account('graduate.late'));
  const filed = await graduate.appliesFor112();
  await officer('xigong.acceptor').accepts(filed);
  const before = await officer('xigong.reviewer').opens(filed);
  await officer('xigong.reviewer').decides('拟不予批准', async (dialog) => {
    await dialog.getByLabel(/^理由/).fill('开始灵活就业时离校已满两年。');
  });
  await graduate.defends(filed);
  await officer('xigong.approver').acts(filed, '不予批准');
  await graduate.looksUp(filed);
  await graduate.acts(filed, '申请复议', '登记的毕业日期有误。', '提交复议申请');

  const above = await officer('city.approver.2').opens(filed);
  await officer('city.approver.2').decides('作出复议决定', async (dialog) => {
    await dialog.getByLabel('撤销原决定').check();
    await dialog.getByText(/系统随即重新比对登记数据/).waitFor();
    await dialog.getByRole('link', { name: '“张亚楠”的登记' }).waitFor();
    await expectReadableAtBothWidths(above, 'desk: what follows from setting aside');
    await dialog.getByLabel(/^理由/).fill('毕业日期尚未核清，应重新审查。');
  });
  await above.getByText('审核中').first().waitFor();

  await before.reload();
  await before.getByText(/^您审核过或者作出过已被复议撤销的原决定，不能再办理.*须由.*办理。$/).waitFor();
  expect(await before.getByRole('button', { name: '拟不予批准' }).count()).toBe(0);
  await expectReadableAtBothWidths(before, 'desk: a step that is kept from the reviewer of before');
  await officer('city.reviewer').acts(filed, '拟不予批准', async (dialog) => {
    await dialog.getByLabel(/^理由/).fill('经重新审查，开始灵活就业时离校已满两年。');
  });
  await graduate.acts(filed, '撤回申请', '不再申请', '确定撤回');
});

/** By today's law the case is what it is; the officer sees it, and nothing of it is kept. */
async function seesAnotherDay(desk: Page) {
  await desk.getByRole('button', { name: '换一天测算' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: '测算', exact: true }).click();
  await dialog.getByText(/与办件现在的认定相同/).waitFor();
  await expectReadableAtBothWidths(desk, 'desk: case as of another day');
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
}
