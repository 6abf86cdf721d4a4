import { describe, expect, it } from 'vitest';
import {
  ApiError,
  failureOf,
  fieldsNamed,
  issuesOf,
  mayRetry,
  messageOf,
  onRefusedFor,
  refused,
  toldApart,
} from './errors.ts';

describe('failureOf', () => {
  it('takes code, message and path as the server gives them', () =>
    expect(failureOf(422, { error: { code: 'a.b', message: '不行', path: ['rows', 3] } })).toEqual({
      code: 'a.b',
      message: '不行',
      path: ['rows', 3],
    }));
  it('has words of its own where a proxy answered', () =>
    expect(failureOf(502, '<html>').message).toMatch(/稍后再试/));
});

describe('mayRetry', () => {
  it.each([
    [404, false],
    [403, false],
    [409, false],
    [422, false],
    [429, true],
    [500, true],
    [503, true],
  ])('after %i: %s', (status, may) => expect(mayRetry(refused(status, {}))).toBe(may));
  it('holds where nothing was answered', () =>
    expect(mayRetry(new ApiError(0, { code: 'client.offline', message: '' }))).toBe(true));
  it('holds after a defect of the page', () => expect(mayRetry(new TypeError('x'))).toBe(true));
});

describe('messageOf', () => {
  it('says of a session that had ended what was not done: it is read once one has signed in again', () => {
    const error = refused(401, { error: { code: 'kernel.not-signed-in', message: '请先登录。' } });
    expect(messageOf(error)).toBe('刚才登录已过期，这一步没有办理。登录后请再办一次。');
  });
  it('leaves what is wrong with signing in as it is said', () => {
    const error = refused(401, { message: '用户名或密码不正确。' });
    expect(messageOf(error)).toBe('用户名或密码不正确。');
  });
});

describe('issuesOf', () => {
  it('lists every place that was refused', () => {
    const issues = [{ path: ['bank'], message: '此项必填。' }];
    const error = new ApiError(
      400,
      failureOf(400, { error: { code: 'x', message: 'y', details: { issues } } }),
    );
    expect(issuesOf(error)).toEqual(issues);
  });
  it('falls back to the one place', () => {
    const error = new ApiError(422, { code: 'x', message: '户名不符', path: ['holderName'] });
    expect(issuesOf(error)).toEqual([{ path: ['holderName'], message: '户名不符' }]);
  });
});

describe('refused', () => {
  it('tells when the session has ended, and only then', () => {
    let told = 0;
    const stop = onRefusedFor('signed-out', () => {
      told += 1;
    });
    refused(401, {});
    refused(403, {});
    stop();
    refused(401, {});
    expect(told).toBe(1);
  });
});

describe('toldApart', () => {
  const refusal = (...issues: { path: string[]; message: string }[]) =>
    new ApiError(400, { code: 'x', message: '按提示修改。', details: { issues } });
  const apart = (error: unknown) => toldApart(error, fieldsNamed('reason'));

  it('says at the field what is wrong there, and nothing above', () =>
    expect(apart(refusal({ path: ['reason'], message: '至少 2 个字。' }))).toEqual({
      atField: { reason: '至少 2 个字。' },
      above: undefined,
    }));
  it('says above what has no field, and what has no place', () => {
    const two = refusal(
      { path: ['reason'], message: '太短。' },
      { path: ['caseIds', '0'], message: '没有这件。' },
    );
    expect(apart(two)).toEqual({ atField: { reason: '太短。' }, above: '没有这件。' });
    expect(apart(new ApiError(409, { code: 'x', message: '已更新。' })).above).toBe('已更新。');
  });
  it('says nothing where nothing was refused', () =>
    expect(apart(null)).toEqual({ atField: {}, above: undefined }));
});
