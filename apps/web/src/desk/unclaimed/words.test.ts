import { expect, test } from 'vitest';
import { lacksWords } from './words.ts';

const lack = (label: string) => ({ gap: 1, kind: 'fact' as const, id: label, label });

test('what is missing is named, the first few of many', () => {
  expect(lacksWords(['甲', '乙', '丙'].map(lack))).toBe('缺 甲、乙、丙');
  expect(lacksWords(['甲', '乙', '丙', '丁'].map(lack))).toBe('缺 甲、乙、丙等 4 项');
  expect(lacksWords(['甲', '乙', '丙', '丁'].map(lack), 9)).toBe('缺 甲、乙、丙、丁');
  expect(lacksWords([{ ...lack('标准'), kind: 'parameter' }])).toBe('缺 标准未定：标准');
});
