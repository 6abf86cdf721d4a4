import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputMerger } from './request-input.ts';

const merge = inputMerger(
  z.object({
    id: z.string(),
    page: z.int().default(1),
    rate: z.number().nullable().optional(),
    open: z.boolean().optional(),
    months: z.array(z.int()).optional(),
    extra: z.object({ a: z.int() }).optional(),
  }),
);
const parts = { params: {}, query: {}, body: undefined, form: false };

describe('merging a request', () => {
  it('lets the path win over the body, and the body over the query', () => {
    const got = merge({
      params: { id: 'path' },
      query: { id: 'query', page: '2' },
      body: { id: 'body', page: 3 },
      form: false,
    });
    expect(got).toEqual({ id: 'path', page: 3 });
  });

  it('turns text into what the schema asks for, and leaves what does not fit', () => {
    expect(merge({ ...parts, query: { page: '7', rate: '1.5', open: 'false', months: '6' } })).toEqual({
      page: 7,
      rate: 1.5,
      open: false,
      months: [6],
    });
    expect(merge({ ...parts, query: { page: 'seven', open: 'yes', id: '007' } })).toEqual({
      page: 'seven',
      open: 'yes',
      id: '007',
    });
    expect(merge({ ...parts, query: { page: '' } })).toEqual({ page: '' });
  });

  it('reads forms as text, with JSON where the schema asks for structure', () => {
    const body = { page: '2', months: '[1,2]', extra: '{"a":1}' };
    expect(merge({ ...parts, body, form: true })).toEqual({ page: 2, months: [1, 2], extra: { a: 1 } });
    expect(merge({ ...parts, body })).toEqual(body);
  });

  it('refuses a field of a form that gives a key twice, at its path', () => {
    const body = { extra: '{"a":1,"\\u0061":2}' };
    expect(() => merge({ ...parts, body, form: true })).toThrowError(
      expect.objectContaining({
        code: 'kernel.duplicate-key',
        message: '“a”写了不止一次，请只留一个。',
        path: ['extra', 'a'],
      }) as Error,
    );
  });

  it('gives a body that is no object to the schema as it is', () => {
    expect(merge({ ...parts, body: [1, 2] })).toEqual([1, 2]);
  });
});
