import { afterEach, expect, it } from 'vitest';
import { pageHeaders } from './whose-pages.ts';
import { forgetEverything, queryClient, readForWhoSignedIn } from './query.ts';

const CASE = ['GET /api/cases/mine/:caseId', { caseId: '1' }];

afterEach(forgetEverything);

const isRead = (accountId: string | null) =>
  queryClient.fetchQuery({
    staleTime: 0,
    queryKey: ['GET /api/me', {}],
    queryFn: () => Promise.resolve({ account: accountId === null ? null : { accountId } }),
  });

it('forgets what was read for one account as soon as another is signed in', async () => {
  await isRead('first');
  queryClient.setQueryData(CASE, '张三的办件');
  await isRead(null);
  expect(queryClient.getQueryData(CASE)).toBe('张三的办件');
  await isRead('second');
  expect(queryClient.getQueryData(CASE)).toBeUndefined();
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

it('tells the server for whom the pages are, also after the session has ended', async () => {
  expect(pageHeaders()).toEqual({ 'x-wenye': '1' });
  await isRead('first');
  await isRead(null);
  expect(pageHeaders()).toEqual({ 'x-wenye': '1', 'x-wenye-account': 'first' });
  forgetEverything();
  expect(pageHeaders()).toEqual({ 'x-wenye': '1' });
});
