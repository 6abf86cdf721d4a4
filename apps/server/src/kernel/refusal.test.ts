import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineRefusals, Refusal } from './refusal.ts';

const { refuse, refusal } = defineRefusals({
  'room.short': { status: 422, message: '余额 {availableYuan} 元，不足 {neededYuan} 元。' },
  'room.late': { status: 422, message: '{month}的期限 {day} 已过，编号 {number}。' },
  'room.gone': { status: 404, message: '没有找到。' },
});

describe('a refusal', () => {
  it('says its sentence with its parameters, and where it belongs', () => {
    const given = refusal('room.short', { availableYuan: '1.00', neededYuan: 2 }, { path: ['rows', 3] });
    expect(given).toMatchObject({
      code: 'room.short',
      status: 422,
      message: '余额 1.00 元，不足 2 元。',
      path: ['rows', 3],
    });
  });

  it('names days and months as its readers do', () => {
    const given = refusal('room.late', { month: '2020-09', day: '2020-10-15', number: '2020-13-01' });
    expect(given.message).toBe('2020年9月的期限 2020年10月15日 已过，编号 2020-13-01。');
  });

  it('is thrown by refuse', () => {
    expect(() => refuse('room.gone')).toThrow(Refusal);
    expectTypeOf(refuse).returns.toBeNever();
  });

  it('does not compile without the parameters that its sentence names', () => {
    // @ts-expect-error: neededYuan is missing
    expect(refusal('room.short', { availableYuan: '1.00' }).message).toContain('不足  元');
    // @ts-expect-error: not in the catalogue
    expect(() => refusal('room.unknown')).toThrow(TypeError);
  });
});
