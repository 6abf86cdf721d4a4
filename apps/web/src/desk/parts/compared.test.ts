import { expect, test } from 'vitest';
import { compared } from './compared.ts';

test.each([
  ['66.67', '6.667', { words: '只有现行的约 1/10', far: true }],
  ['66.67', '0.667', { words: '只有现行的约 1/100', far: true }],
  ['2/3', '66.67', { words: '约为现行的 100 倍', far: true }],
  ['2/3', '0.6', { words: '比现行少 10%', far: false }],
  ['2/3', '0.666666666', { words: '比现行少不到 0.01%', far: false }],
  ['2/3', '0.66667', { words: '比现行多不到 0.01%', far: false }],
  ['2/3', '0.666', { words: '比现行少 0.1%', far: false }],
  ['1,000.00', '1200', { words: '比现行多 20%', far: false }],
  ['1000.00', '1000', { words: '与现行相同', far: false }],
  ['1000.00', '1001', { words: '比现行多 0.1%', far: false }],
  ['0', '5', { words: '与现行不同', far: false }],
  ['5', '0', { words: '与现行不同', far: true }],
  ['2020-07', '2020-08', null],
  ['1000', '', null],
  ['1000', '1/0', null],
] as const)('in force %s, typed %s', (present, typed, told) => {
  expect(compared(present, typed)).toEqual(told);
});
