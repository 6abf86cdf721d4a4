import { expect, test } from 'vitest';
import { nameProblem } from './person-name.ts';

test.each([
  '张三1',
  '张三',
  '欧阳〇',
  '买买提·艾力',
  '阿卜杜拉.买买提',
  "Anne O'Neil-Li",
  '\uE863三',
  '\u{2B74F}',
])('%j is a name', (name) => {
  expect(nameProblem(name)).toBeNull();
});

test.each([
  ['', '缺姓名'],
  ['<script>1', '“<”'],
  ['张三（已离职）', '“（”'],
  ['张\n三', '看不见的字符'],
  ['张\u200B三', '看不见的字符'],
  ['张'.repeat(51), '超过 50 个字'],
])('%j is none: %s', (name, problem) => {
  expect(nameProblem(name)).toContain(problem);
});
