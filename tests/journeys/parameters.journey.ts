/** A figure that nobody had found: one officer enters it with its source, another confirms it, and everybody decides by it. */
import { expect, test } from 'vitest';
import { journeyBrowser } from './support/browser.ts';
import { confirms, officersOf } from './support/officers.ts';
import { expectReadable, expectReadableAtBothWidths } from './support/readable.ts';

const browser = journeyBrowser();
const officer = officersOf(browser);

test('one enters a figure, another confirms it, a third sees what rules read', async () => {
  const first = await officer('city.parameter.1').desk();
  await first.goto('/desk/clauses');
  await expectReadableAtBothWidths(first, 'desk: clauses');
  await first.getByLabel('条款号、名称、单位或者存疑内容').fill('11.2');
  await first.keyboard.press('Enter');
  await first.getByRole('link', { name: '离校两年内灵活就业毕业生社会保险补贴' }).click();
  await first.getByText('存疑和口径').waitFor();
  await expectReadableAtBothWidths(first, 'desk: clause');
  await first.getByRole('link', { name: /^用到的标准/ }).click();
  await first
    .getByRole('link', { name: /毕业生灵活就业社保补贴比例/ })
    .first()
    .waitFor();
  await expectReadableAtBothWidths(first, 'desk: parameters');
  await first
    .getByRole('link', { name: /毕业生灵活就业社保补贴比例/ })
    .first()
    .click();
  await first.getByText('还没有人登记过').waitFor();
  await expectReadableAtBothWidths(first, 'desk: parameter');
  const address = new URL(first.url()).pathname;
  await first.getByRole('button', { name: '登记数值' }).click();
  await confirms(first, '登记数值', async (dialog) => {
    await dialog.getByRole('button', { name: '登记数值' }).click();
    await dialog.getByText('请填写数值').waitFor();
    await dialog.getByLabel('数值').fill('七成');
    await dialog.getByLabel('来源').fill('洛人社〔2020〕99号第三条');
    await dialog.getByRole('button', { name: '登记数值' }).click();
    await dialog.getByText(/80% 写成 0.8 或者 4\/5/).waitFor();
    await dialog.getByLabel('数值').fill('3/5');
  });
  await first.getByText('须由另一人确认').waitFor();

  const second = await officer('city.parameter.2').desk();
  await second.goto('/desk/parameters?waiting=yes');
  await second.getByText('1 条待确认').waitFor();
  await second.goto(address);
  // What it would change is measured before it is confirmed.
  await second.getByRole('link', { name: '影响测算' }).click();
  await second.getByText('还没有测算过').waitFor();
  await second.getByRole('button', { name: '开始测算' }).click();
  await second.getByRole('tab', { name: '影响多少' }).waitFor();
  await expectReadableAtBothWidths(second, 'desk: impact');
  const impact = new URL(second.url()).pathname;
  await second.getByRole('link', { name: '返回这项标准' }).click();
  await second.getByRole('button', { name: '确认', exact: true }).click();
  await confirms(second, '确认', async (dialog) => {
    await dialog.getByRole('checkbox').check();
  });
  await second.getByText('采用中').waitFor();
  await expectReadableAtBothWidths(second, 'desk: parameter in force');

  // Anybody's phone decides by it now.
  const answer = await second.request.get('/api/parameters/confirmed');
  expect(((await answer.json()) as { values: { value: string }[] }).values.map(({ value }) => value)).toEqual(
    ['3/5'],
  );

  // And everybody reads it: above, in the words and their example, and in the list of figures.
  const anybody = await browser.open('phone');
  await anybody.goto('/policy/11.2');
  await anybody.getByText('补实际缴费的 3/5，最长 3 年').waitFor();
  await anybody.getByText('有标准更新过').waitFor();
  await anybody.getByText('实际缴纳的社会保险费 × 3/5').waitFor();
  await anybody.getByText('合计 329.40 元').waitFor();
  await anybody.getByText('洛人社〔2020〕99号第三条').waitFor();
  await expectReadableAtBothWidths(anybody, 'policy page with a confirmed figure');
  await anybody.goto('/policy/26.3');
  await anybody.getByText('个人和企业不用申请').waitFor();
  await expectReadableAtBothWidths(anybody, 'policy page of another clause');

  // And it is taken out again, by the same two.
  await second.getByRole('button', { name: '登记撤下' }).click();
  await confirms(second, '登记撤下', async (dialog) => {
    await dialog.getByLabel('撤下的依据').fill('洛人社〔2020〕100号');
  });
  await first.goto(address);
  await first.getByRole('button', { name: '确认', exact: true }).click();
  await confirms(first, '确认', async (dialog) => {
    await dialog.getByRole('checkbox').check();
  });
  await first.getByText('已被替换').waitFor();
  await expectReadable(first, 'desk: parameter taken out');

  // Whoever handles cases sees whose answer would have changed, and who has not claimed what is due.
  const reviewer = await officer('city.reviewer').desk();
  await reviewer.goto(impact);
  await reviewer.getByRole('heading', { name: '按县（市、区）' }).waitFor();
  await reviewer
    .getByRole('link', { name: /11\.2 减少，看名单$/ })
    .last()
    .click();
  await reviewer.getByText('减少', { exact: true }).first().waitFor();
  await expectReadableAtBothWidths(reviewer, 'desk: impact on people');
  // Nothing was granted yet: awards are reckoned all the same, and none comes to anything else.
  await reviewer.goto('/desk/reckoned');
  await reviewer.getByRole('button', { name: '开始测算' }).click();
  await reviewer.getByText('您辖区内没有金额不同的办件').waitFor();
  await reviewer.getByRole('tab', { name: '有哪些办件' }).click();
  await reviewer.getByText('没有这样的办件').waitFor();
  await expectReadableAtBothWidths(reviewer, 'desk: reckoned awards');
  await reviewer.goto('/desk/unclaimed');
  await reviewer.getByRole('button', { name: '重新测算' }).waitFor();
  await expectReadableAtBothWidths(reviewer, 'desk: unclaimed');
  await reviewer.getByText('企业', { exact: true }).click();
  await reviewer.getByRole('link', { name: /^9\.3/ }).click();
  await reviewer.getByRole('columnheader', { name: '招用人员' }).waitFor();
  await expectReadableAtBothWidths(reviewer, 'desk: unclaimed hires');
  await reviewer.goBack();
  await reviewer.getByText('个人', { exact: true }).click();
  await reviewer.getByRole('link', { name: /^11\.2/ }).click();
  await reviewer.getByText('确定应享').last().waitFor();
  await expectReadableAtBothWidths(reviewer, 'desk: unclaimed benefit');
  const [file] = await Promise.all([
    reviewer.waitForEvent('download'),
    reviewer.getByRole('button', { name: /^导出 \d+ 人$/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^应享未享-11\.2/);
  await reviewer.getByRole('tab', { name: '卡在哪里' }).click();
  await expectReadableAtBothWidths(reviewer, 'desk: obstacles');
  await reviewer
    .getByRole('link', { name: /^\d+：只缺.*看名单$/ })
    .first()
    .click();
  await reviewer.getByText(/^只看只缺这一项的/).waitFor();
  await reviewer.getByRole('tab', { name: '卡在哪里' }).click();
  await reviewer
    .getByRole('link', { name: /^\d+：只有“.*不符合，看名单$/ })
    .first()
    .click();
  await reviewer.getByRole('columnheader', { name: '不符合的一条' }).waitFor();
  await expectReadableAtBothWidths(reviewer, 'desk: refused by one condition');
  await reviewer.goto('/desk/unclaimed?tab=missing');
  await reviewer.getByRole('button', { name: '展开行' }).first().click();
  await reviewer
    .getByRole('link', { name: /不能确定，看名单$/ })
    .first()
    .waitFor();
  await expectReadableAtBothWidths(reviewer, 'desk: what is missing over all benefits');
});
