import { expect, it } from 'vitest';
import { answerProblem } from './answer-problem.ts';

it.each([
  ['', undefined],
  [' 缺 ', '至少写 2 个字'],
  ['缺页', undefined],
])('judges %j', (note, problem) => expect(answerProblem(note)).toBe(problem));
it('says how much is too much', () =>
  expect(answerProblem('缺'.repeat(2001))).toBe('最多 2000 字，现在有 2001 字，请删减'));
