import type { Locator, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import type { journeyBrowser } from './browser.ts';
import type { FiledCase } from './filed-case.ts';
import { expectReadable } from './readable.ts';
import { signInByApi } from './sign-in.ts';
import { stack } from './stack-of-worker.ts';

/**
 * The officers of a journey, by login: `officer('song.reviewer')`. Each has a desktop of their own and signs in once
 * a test.
 */
export function officersOf(browser: ReturnType<typeof journeyBrowser>): (login: string) => Officer {
  const desks = new Map<string, Promise<Page>>();
  afterEach(() => desks.clear());
  return (login) => {
    const desk = () => {
      const open = desks.get(login) ?? openDesk(browser, login);
      desks.set(login, open);
      return open;
    };
    return officerAt(desk);
  };
}

async function openDesk(browser: ReturnType<typeof journeyBrowser>, login: string): Promise<Page> {
  const account = stack().accounts.find((each) => each.login === login);
  if (account === undefined) throw new Error(`the demonstration has no account ${login}`);
  const page = await browser.open('desktop');
  // Every step opens its own page.
  await signInByApi(page, account);
  return page;
}

/** Commands on many at once that the list asks about before; passing a review, at the last level. */
const asked = ['审核通过', '批准'];

export type Officer = ReturnType<typeof officerAt>;

/** What an officer does at the desk, each verb up to the point where the page answers. */
function officerAt(desk: () => Promise<Page>) {
  /** Presses a button of the page, fills in its dialog and confirms it. */
  const decides = async (label: string, fill?: (dialog: Locator) => Promise<unknown>) => {
    const page = await desk();
    await page.getByRole('button', { name: label, exact: true }).click();
    await confirms(page, label, fill);
  };

  const sees = async (page: Page, { caseNumber }: FiledCase) => {
    await page.getByRole('heading', { level: 1, name: new RegExp(caseNumber) }).waitFor();
    await expectReadable(page, 'desk: case');
    return page;
  };

  const opens = async (filed: FiledCase) => {
    const page = await desk();
    await page.goto(`/desk/cases/${filed.caseId}`);
    return sees(page, filed);
  };

  return {
    desk,
    decides,
    /** Opens a case by its address. */
    opens,

    /** Finds a case in the list and opens it. */
    async finds(filed: FiledCase): Promise<Page> {
      const { caseId, caseNumber } = filed;
      const page = await desk();
      await page.goto(`/desk/cases?q=${caseNumber}`);
      await expectReadable(page, 'desk: list of cases');
      await page.getByRole('link', { name: caseNumber, exact: true }).click();
      await page.waitForURL(`**/desk/cases/${caseId}`);
      return sees(page, filed);
    },

    /** Opens a case and gives it one of the lifecycle's commands, by the button's label. */
    async acts(on: FiledCase, label: string, fill?: (dialog: Locator) => Promise<unknown>): Promise<void> {
      await opens(on);
      await decides(label, fill);
    },

    accepts(on: FiledCase): Promise<void> {
      return this.acts(on, '受理');
    },

    passes(on: FiledCase): Promise<void> {
      return this.acts(on, '审核通过');
    },

    awards(on: FiledCase): Promise<void> {
      return this.acts(on, '批准');
    },

    /** Waits until the list finds so many cases. */
    async seesCount(search: string, count: number): Promise<void> {
      const page = await desk();
      const found = async () => {
        await page.goto(`/desk/cases?${search}`);
        return page.getByText(/^共 \d+ 条$/).innerText();
      };
      await expect.poll(found, { timeout: 60_000, interval: 500 }).toBe(`共 ${count} 条`);
    },

    /** Ticks cases in the list and gives them all one command; fails when one of them is refused. */
    async actsOnMany(search: string, label: string, count: number): Promise<void> {
      const page = await desk();
      await page.goto(`/desk/cases?${search}`);
      await page.getByText(`共 ${count} 条`).waitFor();
      await page.getByRole('checkbox', { name: '全选本页' }).check();
      await page.getByText(`已选 ${count} 件`, { exact: true }).waitFor();
      await page.getByRole('button', { name: label, exact: true }).click();
      // What reserves or commits money is asked for once more.
      if (asked.includes(label)) {
        const name = new RegExp(`^${label} ${count} 件，(待预留)?共 [\\d,.]+ 元`);
        const question = page.getByRole('dialog', { name });
        await question.waitFor();
        await expectReadable(page, `desk: ${label} of many, asked once more`);
        await question.getByRole('button', { name: label, exact: true }).click();
      }
      await page.getByText(`${label} ${count} 件`, { exact: true }).waitFor({ timeout: 60_000 });
    },

    /** Puts all cases of a benefit that are ready on public notice, after looking at what the public will see. */
    async publishesNotice(benefit: string, cases: number): Promise<{ shown: string; until: string }> {
      const page = await desk();
      await page.goto('/desk/notices/new');
      await page.getByLabel('待遇').fill(`${benefit} `);
      await page
        .locator('.ant-select-item-option')
        .filter({ hasText: new RegExp(`^${RegExp.escape(benefit)} .*（${cases} 件）$`) })
        .click();
      await page.getByText(`共 ${cases} 件`).waitFor();
      await page.getByRole('checkbox', { name: '全选本页' }).check();
      await expectReadable(page, 'desk: cases for a notice');
      await page.getByRole('button', { name: `预览 ${cases} 件` }).click();
      await page.getByText('预览：以下就是群众看到的内容').waitFor();
      await expectReadable(page, 'desk: notice before it is published');
      const shown = await page.getByRole('main').innerText();
      await page.getByRole('button', { name: '发布公示' }).click();
      await page.getByText('公示已发布').waitFor();
      const until = /至 (\d{4})年(\d{1,2})月(\d{1,2})日/.exec(shown)?.slice(1) ?? [];
      return { shown, until: until.map((part) => part.padStart(2, '0')).join('-') };
    },

    /** Finds an objection without ground, and says why. */
    async dismissesObjection({ caseNumber }: FiledCase, clause: string, why: string): Promise<void> {
      const page = await desk();
      await page.goto('/desk/objections');
      const row = page.getByRole('row').filter({ hasText: caseNumber });
      await row.waitFor();
      await expectReadable(page, 'desk: objections');
      await row.getByRole('button', { name: '处理' }).click();
      await confirms(page, '作出处理', async (dialog) => {
        await dialog.getByLabel(/异议不成立/).check();
        await dialog.getByLabel('依据的条款').fill(clause);
        await dialog.getByLabel('依据的条款').press('Enter');
        await dialog.getByLabel(/理由/).fill(why);
      });
    },

    /** Moves the demonstration's business date, and waits until every day on the way is done. */
    async movesDateTo(date: string): Promise<void> {
      const page = await desk();
      await page.goto('/desk/administration');
      await page.getByLabel('推进到').waitFor();
      await expectReadable(page, 'desk: business date');
      await page.getByLabel('推进到').fill(date);
      await page.getByLabel('推进到').press('Enter');
      await page.getByRole('button', { name: '推进', exact: true }).click();
      const question = page.getByRole('dialog').filter({ hasText: '不能退回' });
      await question.getByRole('button', { name: '推进' }).click();
      await expect.poll(() => businessDate(page), { timeout: 60_000, interval: 500 }).toBe(date);
    },
  };
}

/** Fills in the dialog that is open and presses its button of this name; the page must say that it is done. */
export async function confirms(
  page: Page,
  label: string,
  fill?: (dialog: Locator) => Promise<unknown>,
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await expectReadable(page, `desk: dialog ${label}`);
  await fill?.(dialog);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The next day of the calendar: `2020-10-31` → `2020-11-01`. */
export function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The day that law and deadlines follow now. */
async function businessDate(page: Page): Promise<string> {
  const answer = await page.request.get('/api/business-date');
  const { date } = (await answer.json()) as { date: string };
  return date;
}
