import { expect, test } from 'vitest';
import { firmNameProblem } from './firm-name.ts';

test.each(['洛阳示例轴承有限公司', '洛阳360广告（集团）有限公司', '洛阳A·B餐饮店', '3M', '红店'])(
  '%j is a name',
  (name) => {
    expect(firmNameProblem(name)).toBeNull();
  },
);

test.each([
  ['', '请填写单位名称'],
  ['123', '没有汉字或字母'],
  ['（）', '没有汉字或字母'],
  ['店', '至少 2 个字'],
  ['\u{2B74F}', '至少 2 个字'],
  ['<b>洛阳', '“<”'],
  ['洛阳\n商贸', '看不见的字符'],
  ['洛阳\u200B商贸', '看不见的字符'],
  ['洛'.repeat(121), '超过 120 个字'],
])('%j is none: %s', (name, problem) => {
  expect(firmNameProblem(name)).toContain(problem);
});
