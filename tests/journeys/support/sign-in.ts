import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoAccount } from './stack.ts';
import { stack } from './stack-of-worker.ts';

/** The demonstration's account whose title or login holds these words; fails when none or several do. */
export function account(...words: string[]): DemoAccount {
  const { accounts } = stack();
  const found = accounts.filter(({ group, title, login }) =>
    words.every((word) => `${group} ${title} ${login}`.includes(word)),
  );
  expect(found, `accounts with ${words.join(' ')}`).toHaveLength(1);
  return found[0] as DemoAccount;
}

/** Six digits of an authenticator, at this moment of the wall clock. */
export function timeCode(secret: string): string {
  return new TOTP({ secret }).generate();
}

/** Signs in on the sign-in page, as a person does: name, password and, for officers, the time code. */
export async function signInByForm(page: Page, who: DemoAccount): Promise<void> {
  await page.goto('/sign-in');
  await fillsInSignIn(page, who);
}

/** The same where the sign-in page is open already. */
export async function fillsInSignIn(page: Page, { login, password, totpSecret }: DemoAccount): Promise<void> {
  await page.getByLabel('用户名或邮箱').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  if (totpSecret !== undefined) {
    await page.getByLabel('动态口令').fill(timeCode(totpSecret));
    await page.getByRole('button', { name: '确认', exact: true }).click();
  }
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Signs in by the API, for journeys that are about something else; then opens `path`. */
export async function signIn(page: Page, who: DemoAccount, path = '/'): Promise<void> {
  await signInByApi(page, who);
  await page.goto(path);
}

/** The same, with no page opened yet. */
export async function signInByApi(page: Page, { login, password, totpSecret }: DemoAccount): Promise<void> {
  const post = async (route: string, data: Record<string, string>) => {
    const { origin } = stack();
    const answer = await page.request.post(`/api/auth${route}`, {
      data,
      headers: { 'x-wenye': '1', origin },
    });
    expect(answer.ok(), `${route} ${answer.status()} ${await answer.text()}`).toBe(true);
  };
  await post('/sign-in/username', { username: login, password });
  if (totpSecret !== undefined) await post('/two-factor/verify-totp', { code: timeCode(totpSecret) });
}
