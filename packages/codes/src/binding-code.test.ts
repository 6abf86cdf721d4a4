import { describe, expect, it } from 'vitest';
import { bindingCodeProblem, normaliseBindingCode } from './binding-code.ts';

describe('a code of a counter', () => {
  it.each(['ABCDE-23456', 'abcde23456', ' ＡＢＣＤＥ－２３４５６ ', 'ABCDE 23456'])(
    'is one however it is typed: %s',
    (typed) => {
      expect(normaliseBindingCode(typed)).toBe('ABCDE23456');
      expect(bindingCodeProblem(typed)).toBeNull();
    },
  );

  it.each([
    ['', '请填写绑定码'],
    ['abc', '绑定码是 10 位数字和字母，像 ABCDE-23456 这样；现在是 3 位，请核对'],
    ['ABCDE-234567', '绑定码是 10 位数字和字母，像 ABCDE-23456 这样；现在是 11 位，请核对'],
    ['ABCDE-2345O', '绑定码里没有“O”：只有数字 2 至 9 和字母（没有 I、L、O、U），请对照窗口给的纸条'],
  ])('is told what it looks like where it is none: %s', (typed, words) =>
    expect(bindingCodeProblem(typed)).toBe(words),
  );
});
