/** The questionnaire as people use it: they do not know everything, go back with the browser, and reload. */
import { expect, test } from 'vitest';
import { applicant } from './support/applicant.ts';
import { journeyBrowser, picture } from './support/browser.ts';
import { expectReadable } from './support/readable.ts';

const browser = journeyBrowser();

test('back, forward and reload keep to the question; what stays open is named, with the way to it', async () => {
  const person = applicant(await browser.open('phone'));
  const { page } = person;
  await page.goto('/');
  await page.getByRole('link', { name: /我是个人/ }).click();
  const card = page.locator('form.question');
  const control = card.locator('.question-control');
  const isAt = (number: number) => card.getByText(new RegExp(`^第 ${number} 题`)).waitFor();
  const flexible = card.getByRole('checkbox', { name: '灵活就业', exact: true });
  const unsure = card.getByRole('button', { name: '不清楚：农村劳动力' });
  await isAt(1);
  await flexible.check();
  await unsure.click();
  await expectReadable(page, 'questionnaire: ticked and unsure');
  await card.getByRole('button', { name: '下一步' }).click();
  await isAt(2);
  const next = await control.innerText();
  await card.getByRole('button', { name: '下一步' }).click();
  await isAt(3);

  await page.goBack();
  await isAt(2);
  expect(await control.innerText()).toBe(next);
  await page.goBack();
  await isAt(1);
  expect(await flexible.isChecked()).toBe(true);
  expect(await unsure.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => card.locator('.question-control :focus').count()).toBe(1);
  await page.goForward();
  await isAt(2);
  await page.reload();
  await isAt(2);
  await page.goForward();
  await isAt(3);

  // Looks at what is known so far, by keyboard, and goes on.
  await card.getByRole('button', { name: '先看结果' }).press('Enter');
  const soFar = page.getByRole('heading', { level: 2, name: '到现在为止的结果' });
  await soFar.waitFor();
  await expect.poll(() => soFar.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await expectReadable(page, 'questionnaire: result so far');
  await page.getByRole('link', { name: '继续回答' }).press('Enter');
  await isAt(3);
  await expect.poll(() => card.locator('.question-control :focus').count()).toBe(1);

  // Knows nothing else.
  const result = page.getByRole('heading', { level: 2, name: '测算结果' });
  while ((await result.count()) === 0) {
    const number = await card.getByText(/^第 \d+ 题/).innerText();
    const unknown = card.getByRole('button', { name: '不清楚', exact: true });
    const none = card.getByRole('button', { name: '都没有，下一步' });
    await unknown.or(none).click();
    await card.getByText(number).waitFor({ state: 'detached' });
    await card.or(result).first().waitFor();
  }
  expect(await result.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await expectReadable(page, 'questionnaire: undetermined');
  await picture(page, 'result that is not determined');

  // What was answered stands; what is missing is named, and one press away.
  const verdict = page.locator('article.verdict').filter({ hasText: '条款 11.2' });
  await verdict.locator('.reason-met').getByText('正在灵活就业').waitFor();
  await verdict.getByText('灵活就业开始日期：决定能不能享受').waitFor();
  await verdict.getByRole('link', { name: '去回答：灵活就业开始日期' }).click();
  await card.getByRole('textbox', { name: '从哪天开始灵活就业' }).fill('2020-07-15');
  // Whoever goes to the result takes along what stands in the question.
  await card.getByRole('button', { name: '先看结果' }).click();
  await result.waitFor();
  expect(await verdict.getByText('灵活就业开始日期：').count()).toBe(0);
  // Back leads from the result to the question, not out of the questionnaire.
  await page.goBack();
  expect(await card.getByRole('textbox', { name: '从哪天开始灵活就业' }).inputValue()).toContain('2020');
});

test('a shared measuring stands through reload and back, and leaves one’s own answers as they are', async () => {
  const { page } = applicant(await browser.open('phone'));
  const card = page.locator('form.question');
  const isAt = (number: number) => card.getByText(new RegExp(`^第 ${number} 题`)).waitFor();
  const next = card.getByRole('button', { name: '下一步' });
  await page.goto('/check/person');
  await card.getByRole('checkbox', { name: '灵活就业', exact: true }).check();
  await next.click();
  await isAt(2);
  await page.getByRole('button', { name: '分享给别人看' }).click();
  const link = await page.getByRole('textbox', { name: '链接' }).inputValue();
  await page.getByRole('button', { name: '不分享' }).click();
  await next.click();
  await isAt(3);

  const shared = page.getByText('这是别人分享的测算');
  await page.goto(link);
  await shared.waitFor();
  await isAt(2);
  await page.reload();
  await shared.waitFor();
  await isAt(2);
  await page.getByRole('link', { name: '换一种身份' }).click();
  await page.getByRole('link', { name: /我是企业/ }).waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await page.goBack();
  await shared.waitFor();
  await isAt(2);

  // Its answers can be gone through, and are one's own as soon as one of them is given anew.
  await card.getByRole('button', { name: '上一步' }).click();
  await isAt(1);
  await page.reload();
  await shared.waitFor();
  await isAt(1);
  await page.goto('/check/person');
  const restored = page.getByText('已恢复您之前的 2 个回答');
  await restored.waitFor();
  // Who begins again on its page, or is asked whether it may take the place of their own, has their own as they were.
  await page.goto(link);
  await page.getByRole('button', { name: '回到我自己的回答' }).click();
  await restored.waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await page.goto(link);
  await next.click();
  const question = page.getByRole('dialog', { name: '用这份测算代替您自己的 2 个回答？' });
  await question.getByRole('button', { name: '回到我自己的回答' }).click();
  await restored.waitFor();
  await page.goto(link);
  await next.click();
  await question.getByRole('button', { name: '代替我自己的回答' }).click();
  await isAt(3);
  expect(await shared.count()).toBe(0);
  await page.goBack();
  await isAt(2);
  await page.reload();
  await page.getByText('已恢复您之前的 2 个回答').waitFor();
  await isAt(2);
});
