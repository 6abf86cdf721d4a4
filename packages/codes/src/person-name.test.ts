import { expect, test } from 'vitest';
import { nameProblem, registeredNameProblem } from './person-name.ts';

test.each([
  '张三1',
  '20200001',
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
  ['410325199701010015', '填错了列'],
  ['41032519970101001X', '填错了列'],
  ['4103 2519 9701 0100 15', '填错了列'],
  ['张三13800138000', '填错了列'],
])('%j is none: %s', (name, problem) => {
  expect(nameProblem(name)).toContain(problem);
});

test.each(['张三', '欧阳〇', '买买提·艾力', '\uE863三', "Anne O'Neil-Li"])(
  'the register takes %j',
  (name) => {
    expect(registeredNameProblem(name)).toBeNull();
  },
);

test.each([
  ['', '请填写姓名'],
  ['张3', '数字“3”'],
  ['Zhang123', '数字“1”'],
  ['张３', '数字“３”'],
  ['张①', '数字“①”'],
  ['<b>张', '“<”'],
  ['X', '写全名'],
  ['张', '写全名'],
  ['A. B', '写全名'],
])('the register does not take %j: %s', (name, problem) => {
  expect(registeredNameProblem(name)).toContain(problem);
});
