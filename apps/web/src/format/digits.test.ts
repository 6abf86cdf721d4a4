import { expect, it } from 'vitest';
import { plainDigits, problemOfDigits } from './digits.ts';

it('reads the full-width digits of a Chinese keyboard, and leaves words to be complained of', () => {
  expect(plainDigits(' ３０')).toBe('30');
  expect(plainDigits('几个')).toBe('几个');
});

it('says of a number below zero that it is, and of anything else what is expected', () => {
  expect(['30', '-1', '−1', plainDigits('－1'), '1.5', '几个'].map(problemOfDigits)).toEqual([
    undefined,
    '不能是负数',
    '不能是负数',
    '不能是负数',
    '请填整数',
    '请填整数',
  ]);
});
