import { describe, expect, it } from 'vitest';
import { ApiError, failureOf, issuesOf, mayRetry, onRefusedFor, refused } from './errors.ts';

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
