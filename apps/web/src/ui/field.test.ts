import { expect, it } from 'vitest';
import { lengthProblem } from './field.tsx';

it('says how much is too much, and counts no space around it', () => {
  expect(lengthProblem(` ${'字'.repeat(5)} `, 5)).toBeUndefined();
  expect(lengthProblem('字'.repeat(7), 5)).toBe('最多 5 字，现在有 7 字，请删减');
});
