import { expect, test } from 'vitest';
import { answeredWords } from './answered-words.ts';

test('an answer tells what it changed, what it brought, or that it restated nothing', () => {
  const change = { fact: 'person.diploma-date', label: '毕业证书日期', before: null, after: '2020-06-28' };
  expect(
    answeredWords({ command: 'answer-correction', changes: [change], papers: ['毕业证书', '身份证'] }),
  ).toEqual(['毕业证书日期：没有填 改为 2020年6月28日', '补交材料：毕业证书、身份证']);
  expect(answeredWords({ command: 'answer-correction', changes: [], papers: [] })).toEqual([
    '填报的内容没有改动',
  ]);
  expect(answeredWords({ command: 'submit', changes: [], papers: ['毕业证书'] })).toEqual([]);
});
