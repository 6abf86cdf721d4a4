import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FiledCase } from './filed-case.ts';
import { expectReadable } from './readable.ts';
import { stack } from './stack-of-worker.ts';

/** A scan that a person has at hand: the smallest picture that is one. */
export const scan = {
  name: '材料.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** What a person answers to the question that holds these words. */
export type Answer = { asked: string; give: (card: Locator) => Promise<unknown> };

/** What a person does on the portal, each verb up to the point where the page answers. */
export function applicant(page: Page) {
  const press = (name: string, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true }).click();

  return {
    page,

    /** Leaves for the identity provider by the button that is shown, and comes back as this person. */
    async provesIdentityAs(name: string, button = '统一身份认证登录（模拟）'): Promise<void> {
      await press(button);
      await page.getByRole('heading', { level: 1, name: '模拟身份认证' }).waitFor();
      await expectReadable(page, 'identity provider');
      await page.getByRole('button', { name: new RegExp(`^${name}（`) }).click();
      await page.waitForURL(({ origin }) => origin === stack().origin);
    },

    /**
     * Answers whatever the questionnaire asks, in its own order, until it has a result. Fails when it asks what the
     * person has no answer to.
     */
    async answers(answers: readonly Answer[]): Promise<void> {
      for (;;) {
        const card = page.locator('form.question');
        await card
          .or(page.getByRole('heading', { level: 2, name: '测算结果' }))
          .first()
          .waitFor();
        if ((await card.count()) === 0) return;
        const question = await card.locator('.question-control').innerText();
        const number = await card.getByText(/^第 \d+ 题/).innerText();
        const answer = answers.find(({ asked }) => question.includes(asked));
        if (answer === undefined) throw new Error(`no answer to: ${question}`);
        // One choice looks like another, and so does one checklist.
        const has = async (role: 'radio' | 'checkbox') => (await card.getByRole(role).count()) > 0;
        const kind = (await has('radio'))
          ? 'a choice'
          : (await has('checkbox'))
            ? 'a checklist'
            : answer.asked;
        await expectReadable(page, `questionnaire: ${kind}`);
        await answer.give(card);
        await card.getByRole('button', { name: /下一步$/ }).click();
        await card.getByText(number).waitFor({ state: 'detached' });
      }
    },

    /** Goes on to the step of the application with this heading. */
    async goesOnTo(heading: string): Promise<void> {
      await press('下一步');
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
    },

    /** Attaches a scan to the paper of this label. */
    async attaches(label: string | RegExp): Promise<void> {
      const before = await page.getByRole('button', { name: /^移除/ }).count();
      await page.getByLabel(label).setInputFiles(scan);
      await expect.poll(() => page.getByRole('button', { name: /^移除/ }).count()).toBe(before + 1);
    },

    /** Uploads a roster, and waits until it is read. */
    async uploadsRoster(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
      await page.locator('#roster-file').setInputFiles(file);
      await page.getByText(/行可用/).waitFor();
    },

    /** Corrects one cell of a row in error, in place. */
    async mends(row: Locator, column: string, value: string): Promise<void> {
      await row.getByLabel(column, { exact: true }).fill(value);
      await press('改好了', row);
      await row.waitFor({ state: 'detached' });
      // The keyboard goes on at what is to be mended next, or at what is shown then.
      const rows = page.getByRole('region', { name: '花名册各行' });
      await expect.poll(() => rows.locator(':focus').count()).toBe(1);
    },

    /** Fills in the form for the account that the money goes to, and saves it. */
    async fillsInAccount(bank: string, number: string, holder: string): Promise<void> {
      await page.getByLabel('开户银行').fill(bank);
      await page.getByLabel(/银行账号|基本账户账号/).fill(number);
      await page.getByRole('textbox', { name: '户名' }).fill(holder);
      await press('保存账户');
    },

    /** Registers another account while applying, reads what becomes of the present one, and is offered both. */
    async replacesAccount(bank: string, number: string, holder: string): Promise<void> {
      await this.fillsInAccount(bank, number, holder);
      await press('确认更换', page.getByRole('dialog', { name: '更换收款账户吗？' }));
      await page.getByRole('radio', { name: new RegExp(`${bank} .*${number.slice(-4)}`) }).waitFor();
    },

    /** Declares and submits, with an impatient second click, and arrives at the receipt. */
    async submits(): Promise<void> {
      await page.getByRole('checkbox', { name: /承诺/ }).check();
      await page.getByRole('button', { name: '提交申请', exact: true }).dblclick();
      await page.getByRole('heading', { level: 1, name: '申请回执' }).waitFor();
      await page.locator('.receipt-number').waitFor();
    },

    /** The cases that the receipt lists. */
    async receivedCases(): Promise<FiledCase[]> {
      const links = page.getByRole('table', { name: '本次提交的办件' }).getByRole('link');
      await links.first().waitFor();
      return links.evaluateAll((found) =>
        found.map((link) => ({
          caseId: (link as HTMLAnchorElement).pathname.split('/').at(-1) ?? '',
          caseNumber: link.textContent,
        })),
      );
    },

    /** Objects to the first line of the notice that is listed first. */
    async objects(reason: string): Promise<void> {
      await page.goto('/notices');
      await expectReadable(page, 'notices');
      await page.getByRole('main').locator('a[href^="/notices/"]').first().click();
      await page.getByRole('button', { name: '对第 1 条提出异议' }).click();
      const dialog = page.getByRole('dialog');
      await expectReadable(page, 'notice: objection');
      await dialog.getByLabel('理由').fill(reason);
      await press('提交异议', dialog);
      await page.getByText('异议已提交').waitFor();
      // What one has objected to is not offered again.
      await page.getByText('您的异议正在处理').waitFor();
    },

    /** Applies for 11.2 with what the registers know; answers what they lack, by question. */
    async appliesFor112(lacking: Readonly<Record<string, string>> = {}): Promise<FiledCase> {
      await page.goto('/apply/11.2');
      await press('开始申请');
      await this.fillsIn112(lacking);
      await this.submits();
      const [filed] = await this.receivedCases();
      if (filed === undefined) throw new Error('the receipt lists no case');
      return filed;
    },

    /** Goes through the steps of an application for 11.2, with a scan for each paper, up to the preview. */
    async fillsIn112(lacking: Readonly<Record<string, string>> = {}): Promise<void> {
      await page.getByRole('heading', { level: 2, name: '系统已有的信息，请核对' }).waitFor();
      for (const [question, answer] of Object.entries(lacking)) {
        await page.getByRole('textbox', { name: question }).fill(answer);
      }
      await this.goesOnTo('材料');
      await expectReadable(page, 'apply: papers, more of them');
      for (const paper of await page.locator('input[type=file]:not(details input)').all()) {
        const before = await page.getByRole('button', { name: /^移除/ }).count();
        await paper.setInputFiles(scan);
        await expect.poll(() => page.getByRole('button', { name: /^移除/ }).count()).toBe(before + 1);
      }
      await this.goesOnTo('按现在的信息，结果会是这样');
    },

    /** Opens one's own case, presses a button of it, and confirms with these words. */
    async acts(on: FiledCase, label: string, words: string, confirm: string): Promise<void> {
      await this.looksUp(on);
      await press(label);
      const dialog = page.getByRole('dialog');
      await expectReadable(page, `case: ${label}`);
      await dialog.getByRole('textbox').fill(words);
      await press(confirm, dialog);
      await dialog.waitFor({ state: 'hidden' });
    },

    /** Reads that a refusal or revocation is proposed, and states one's case against it; without words, that there is nothing to state. */
    async defends(on: FiledCase, words?: string): Promise<void> {
      await this.looksUp(on);
      await page.getByText('作出决定以前，您有权陈述、申辩').waitFor();
      await expectReadable(page, 'case: heard before it is decided');
      if (words === undefined) {
        await press('没有要说的');
        await press('没有要说的', page.getByRole('dialog'));
      } else {
        await page.getByLabel('您的陈述、申辩').fill(words);
        await press('提交陈述申辩');
      }
      await page.getByText('已收到您的答复').waitFor();
    },

    /** Opens one's own case, and sees where it stands. */
    async looksUp({ caseId }: FiledCase): Promise<void> {
      await page.goto(`/cases/${caseId}`);
      await page.getByRole('heading', { level: 2, name: '办理进度' }).waitFor();
    },
  };
}
