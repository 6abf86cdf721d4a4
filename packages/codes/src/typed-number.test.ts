import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseTypedNumber, outOfText } from './typed-number.ts';

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

  test.each([
    '办件号',
    '回执',
    '回执号',
    '批次',
    '追回',
    '付款编号',
    '身份证号',
    '身份证号码（本人）',
    '统一社会信用代码',
  ])('headed by %s, as a page is copied', (head) => {
    for (const gap of [' ', '\n', '\r\n', '　', '\t', '', '：\n', ': '])
      for (const words of ['BJ2020-410303-00005', 'SL20201015-410325-0001', '41030319960903980X', '0012'])
        expect(outOfText(`${head}${gap}${words}\n`)).toBe(words);
  });

  test.each([
    '王小明 41030319960903980X',
    '嵩县 2020',
    '洛阳第一号码头有限公司',
    '公示号 2020-0003',
    '第3号',
    '身份证号',
  ])('no head of a number is taken off: %s', (words) => expect(outOfText(words)).toBe(words));

  test('a field takes a number with its head', () => {
    for (const text of [
      '身份证号 410303 19960903 980x',
      '身份证号\n41030319960903980X',
      '身份证号41030319960903980X',
    ])
      expect(normaliseTypedNumber(text)).toBe('41030319960903980X');
    expect(normaliseTypedNumber('绑定码 k7m2-98ab')).toBe('K7M298AB');
  });

  test('once out of it, nothing more is taken away', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('“”"《》（）：。1王 -')) }), (text) => {
        expect(outOfText(outOfText(text))).toBe(outOfText(text));
      }),
    );
  });
});
