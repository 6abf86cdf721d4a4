import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outOfText } from './typed-number.ts';

describe('out of the text around it', () => {
  const marks: readonly ((words: string) => string)[] = [
    (words) => `“${words}”`,
    (words) => `"${words}"`,
    (words) => `《${words}》`,
    (words) => `【${words}】`,
    (words) => `（${words}）`,
    (words) => `(${words})`,
    (words) => `「${words}」`,
    (words) => `${words}。`,
    (words) => `，${words}，`,
    (words) => `编号：${words}`,
    (words) => `办件号: ${words}；`,
    (words) => `身份证号码（本人）：${words}`,
    (words) => `《“${words}”》。`,
    (words) => `“办件号：${words}。”`,
    (words) => `“${words}`,
    (words) => `${words}）`,
    (words) => `'${words}`,
    (words) => `\u202a${words}\u202c`,
  ];
  test.each([
    'BJ2020-410303-00005',
    '公示〔2020〕3号',
    '公示（2020）0003',
    '王小明',
    '买买提·艾力',
    '洛阳稳业（集团）',
    '（中国）稳业',
    '〔2020〕3号',
    '410303 19960903 9806',
  ])('%s', (words) => {
    for (const mark of marks) expect(outOfText(mark(words))).toBe(words);
  });

  test.each([
    ['公示号：2020-0003', '公示号：2020-0003'],
    ['《公示2020-0003》', '公示2020-0003'],
    ['', ''],
    ['“”', ''],
    ['：', ''],
    ['办件号：', '办件号'],
    ['，BJ2020', 'BJ2020'],
  ])('%s is %s', (text, words) => expect(outOfText(text)).toBe(words));

  test('once out of it, nothing more is taken away', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('“”"《》（）：。1王 -')) }), (text) => {
        expect(outOfText(outOfText(text))).toBe(outOfText(text));
      }),
    );
  });
});
