import { afterEach, expect, it } from 'vitest';
import { forgetEverything, queryClient, readForWhoSignedIn } from './query.ts';
import { ownersWatch, pageHeaders } from './whose-pages.ts';

const CASE = ['GET /api/cases/mine/:caseId', { caseId: '1' }];

afterEach(forgetEverything);

const isRead = (accountId: string | null, personId?: string) =>
  queryClient.fetchQuery({
    staleTime: 0,
    queryKey: ['GET /api/me', {}],
    queryFn: () =>
      Promise.resolve({
        account: accountId === null ? null : { accountId },
        person: personId === undefined ? null : { personId },
      }),
  });

it('forgets what was read for one account as soon as another is signed in', async () => {
  await isRead('first');
  queryClient.setQueryData(CASE, '张三的办件');
  await isRead(null);
  expect(queryClient.getQueryData(CASE)).toBe('张三的办件');
  await isRead('second');
  expect(queryClient.getQueryData(CASE)).toBeUndefined();
});

it('keeps it for another account of the same person, and tells the server which', async () => {
  await isRead('first', 'person');
  queryClient.setQueryData(CASE, '张三的办件');
  await isRead(null);
  await isRead('second', 'person');
  expect(queryClient.getQueryData(CASE)).toBe('张三的办件');
  expect(pageHeaders()).toMatchObject({ 'x-wenye-account': 'second' });
});

it('keeps what is shown to whoever signs in again, and reads it anew', async () => {
  await isRead('first');
  queryClient.setQueryData(CASE, '张三的办件');
  await isRead(null);
  await isRead('first');
  await readForWhoSignedIn();
  expect(queryClient.getQueryData(CASE)).toBe('张三的办件');
  expect(queryClient.getQueryState(CASE)?.isInvalidated).toBe(true);
});

it('tells the server which account the pages show, also after the session has ended', async () => {
  expect(pageHeaders()).toEqual({ 'x-wenye': '1' });
  await isRead('first');
  await isRead(null);
  expect(pageHeaders()).toEqual({ 'x-wenye': '1', 'x-wenye-account': 'first' });
  forgetEverything();
  expect(pageHeaders()).toEqual({ 'x-wenye': '1' });
});

it('watches whether the pages are still the same person’s', async () => {
  await isRead('first', 'person');
  const isOwners = ownersWatch();
  await isRead(null);
  expect(isOwners()).toBe(true);
  await isRead('second', 'person');
  expect(isOwners()).toBe(true);
  await isRead('third', 'another');
  expect(isOwners()).toBe(false);
  forgetEverything();
  expect(isOwners()).toBe(false);
});
