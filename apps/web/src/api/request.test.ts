import { describe, expect, it } from 'vitest';
import { prepareRequest } from './request.ts';

describe('prepareRequest', () => {
  it('puts path parameters into the path and the rest of a GET into the query', () => {
    const request = prepareRequest('GET /api/cases/:caseId/events', {
      caseId: 'a/b',
      page: 2,
      q: '',
      x: null,
    });
    expect(request).toEqual({ method: 'GET', url: '/api/cases/a%2Fb/events?page=2' });
  });

  it('repeats a list in the query', () => {
    expect(prepareRequest('GET /api/cases', { state: ['a', 'b'] }).url).toBe('/api/cases?state=a&state=b');
  });

  it('sends the rest of a POST as JSON and leaves out what is undefined', () => {
    const request = prepareRequest('POST /api/cases/:caseId/withdraw', {
      caseId: '1',
      note: '误交',
      y: undefined,
    });
    expect(request).toEqual({ method: 'POST', url: '/api/cases/1/withdraw', body: '{"note":"误交"}' });
  });

  it('refuses a path without its parameter', () => {
    expect(() => prepareRequest('GET /api/cases/:caseId', {})).toThrow('caseId');
  });
});
