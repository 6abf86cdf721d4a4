import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './input.ts';
import { Refusal } from './refusal.ts';

it('tells how a date is written, at its field, in words and not by its standard', () => {
  const told = (day: unknown) => {
    try {
      return parseInput(z.object({ day: z.iso.date() }), { day });
    } catch (error) {
      return error instanceof Refusal ? error.details : error;
    }
  };
  const message = '日期请填如 2020-07-01，并核对有没有这一天。';
  for (const wrong of ['xx', '2020-02-30'])
    expect(told(wrong)).toEqual({ issues: [{ path: ['day'], message }] });
  expect(told('2020-02-29')).toEqual({ day: '2020-02-29' });
});

it('tells of keys that it does not know each at its own place', () => {
  const schema = z.object({ record: z.strictObject({ kind: z.string() }) });
  const asked = { record: { kind: 'x', replaces: 1, retract: 2 } };
  expect(() => parseInput(schema, asked)).toThrow(
    expect.objectContaining({
      path: ['record', 'replaces'],
      details: {
        issues: [
          { path: ['record', 'replaces'], message: '不认识的字段：replaces。' },
          { path: ['record', 'retract'], message: '不认识的字段：retract。' },
        ],
      },
    }) as Error,
  );
});
