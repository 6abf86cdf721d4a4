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

it.each([
  [z.array(z.string()).min(1), [], '至少要有一项。'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], '最多 2 项。'],
  [z.string().min(1), '', '请填写。'],
  [z.string().max(3), 'abcd', '最多 3 个字。'],
  [z.string(), 5, '应为文字。'],
  [z.int().min(1), 0, '不能小于 1。'],
  [z.int(), 1.5, '应为整数。'],
  [z.int(), undefined, '此项必填。'],
  [z.enum(['day', 'month']), 'year', '应为day或month。'],
  [z.union([z.string(), z.number()]), true, '应为文字，或者应为数字。'],
  [z.uuid(), 'x', '这里应填系统给出的编号（UUID）。'],
  [z.string({ error: '请填理由。' }), 5, '请填理由。'],
])('says what to write instead, case %#', (schema, value, message) => {
  expect(() => parseInput(z.object({ it: schema }), { it: value })).toThrow(
    expect.objectContaining({ details: { issues: [{ path: ['it'], message }] } }) as Error,
  );
});

it('refuses text that no database keeps, wherever it stands, and takes every other', () => {
  const schema = z.object({
    id: z.string().optional(),
    note: z.string().optional(),
    rows: z.array(z.record(z.string(), z.unknown())).optional(),
    file: z.instanceof(Buffer).optional(),
  });
  const wrong = (input: unknown, named?: string[]) => {
    try {
      return parseInput(schema, input, named);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { issues } = (error.details ?? {}) as { issues?: { path: unknown }[] };
      return issues === undefined ? error.code : issues.map(({ path }) => path);
    }
  };
  expect(wrong({ note: 'a\0b' })).toEqual([['note']]);
  expect(wrong({ note: 'a', rows: [{ x: 1 }, { y: { z: '\0' } }, { '\0': 1 }, { half: '\ud83d' }] })).toEqual(
    [
      ['rows', 1, 'y', 'z'],
      ['rows', 2, '\0'],
      ['rows', 3, 'half'],
    ],
  );
  expect(wrong({ id: '\0' }, ['id'])).toBe('kernel.not-found');
  const kept = { note: '𠮷\t\n\u200e', rows: [{ a: null }], file: Buffer.from([0]) };
  expect(wrong(kept)).toEqual(kept);
});
