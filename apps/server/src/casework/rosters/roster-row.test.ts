import { describe, expect, test } from 'vitest';
import { aheadOn, rosterReader } from './roster-row.ts';

const read = (cells: Record<string, string>) =>
  rosterReader(
    '91410300MA45ABCD1X',
    '2020-10-15',
  )({
    number: 2,
    cells: new Map(Object.entries({ 姓名: '张三', 身份证号: '11010519491231002X', ...cells })),
  } as never);

describe('a row of a roster', () => {
  test('whose columns contradict each other is in error at the column', () => {
    const row = read({
      劳动合同起始日期: '2020-07-01',
      劳动合同终止日期: '2021-06-30',
      无固定期限合同: '是',
    });
    expect(row.item).toBeNull();
    expect(row.problems).toEqual([
      { column: '无固定期限合同', message: '填了合同终止日期，就不能再填“无固定期限合同”，请核对' },
    ]);
  });

  test('that is longer than the headings is in error, and says what was not read', () => {
    const row = rosterReader(
      '91410300MA45ABCD1X',
      '2020-10-15',
    )({
      number: 2,
      cells: new Map(Object.entries({ 姓名: '张三', 身份证号: '11010519491231002X' })),
      beyond: { column: 'AB', content: '2021-06-30', more: 0 },
    });
    expect(row.item).toBeNull();
    expect(row.problems).toMatchObject([
      { column: 'AB列', message: expect.stringMatching(/^“2021-06-30”：这一格上面没有表头/) as string },
    ]);
  });

  test('whose columns agree is what they say', () => {
    const row = read({
      劳动合同起始日期: '2020-07-01',
      劳动合同终止日期: '2021-06-30',
      无固定期限合同: '否',
    });
    expect(row.problems).toEqual([]);
    expect(row.item?.statements).toMatchObject({ 'firm.hires.contract-end': '2021-06-30' });
  });

  test('keeps nothing that stands in columns of no use to it', () => {
    const row = read({ 劳动合同起始日期: '2020-07-01', 家庭情况: '离异', '每月单位实际缴纳(元)': '366' });
    expect(Object.keys(row.cells)).toEqual(['姓名', '身份证号', '劳动合同开始日期', '每月单位实际缴纳']);
  });

  describe('of a file with headings of its own', () => {
    const ofFile = (cells: Record<string, string>) =>
      rosterReader(
        '91410325MA4000004H',
        '2020-10-15',
      )({ number: 2, cells: new Map(Object.entries({ 姓名: '张三', ...cells })) });

    test('is kept under those of the template, and what is wrong is told there', () => {
      const { cells, problems } = ofFile({
        公民身份号码: '110105194912310021',
        合同起始日期: '2020-02-30',
        '合同终止日期（年-月-日）': '2021-06-30',
        信用代码: '91410325MA40000008',
      });
      expect(cells).toEqual({
        姓名: '张三',
        身份证号: '110105194912310021',
        劳动合同开始日期: '2020-02-30',
        劳动合同终止日期: '2021-06-30',
        统一社会信用代码: '91410325MA40000008',
      });
      expect(problems.map(({ column }) => column)).toEqual([
        '统一社会信用代码',
        '身份证号',
        '劳动合同开始日期',
      ]);
      // Mended under the headings under which it is shown, it is in order.
      const mended = {
        身份证号: '11010519491231002X',
        劳动合同开始日期: '2020-07-01',
        统一社会信用代码: '91410325MA4000004H',
      };
      expect(ofFile({ ...cells, ...mended })).toMatchObject({ problems: [], item: { name: '张三' } });
    });

    test('is in error where two columns mean the same and differ, and keeps the first of them', () => {
      const { cells, problems } = ofFile({
        公民身份号码: '11010519491231002X',
        身份证号码: '110105194912310021',
      });
      expect(cells).toEqual({ 姓名: '张三', 身份证号: '11010519491231002X' });
      expect(problems).toEqual([
        {
          column: '身份证号',
          message: '有两列是“身份证号”，这一行两处内容不同（另一处是“110105194912310021”），请保留一处',
        },
      ]);
      expect(ofFile(cells).problems).toEqual([]);
    });

    test('keeps the unit of an amount that its heading alone says', () => {
      const months = { 身份证号: '11010519491231002X', 缴费起始月: '2020-08', 缴费截止月: '2020-08' };
      const row = ofFile({ ...months, '每月单位实际缴纳（万元）': '0.0366' });
      expect(row.cells['每月单位实际缴纳']).toBe('0.0366万');
      expect(row.item).not.toBeNull();
      expect(ofFile(row.cells).item?.statements).toEqual(row.item?.statements);
    });

    test('is told where a day stands that is still to come', () => {
      const months = { 缴费起始月: '2020-08', '缴费截止月（年-月）': '2020-11', 每月单位实际缴纳: '366' };
      const row = ofFile({ 身份证号码: '11010519491231002X', ...months });
      expect(aheadOn(row, '2020-10-15').map(({ column }) => column)).toEqual(['缴费截止月']);
    });
  });

  test.each([
    ['a label and a gap', '身份证号 11010519491231002X', '统一社会信用代码 91410325MA4000004H'],
    ['a label and a colon', '身份证号：11010519491231002x', '信用代码:91410325ma4000004h'],
    ['gaps', '110105 19491231 002X', '91410325 MA4000004H'],
    ['marks', '“11010519491231002X”', '【91410325MA4000004H】'],
  ])('keeps of a number with %s the number alone', (_, idNumber, uscc) => {
    const row = rosterReader(
      '91410325MA4000004H',
      '2020-10-15',
    )({
      number: 2,
      cells: new Map([
        ['姓名', '张三'],
        ['身份证号码（18位）', idNumber],
        ['统一社会信用代码', uscc],
      ]),
    });
    expect(row.problems).toEqual([]);
    expect(row.cells).toEqual({
      姓名: '张三',
      身份证号: '11010519491231002X',
      统一社会信用代码: '91410325MA4000004H',
    });
    expect(row.item?.idNumber).toBe('11010519491231002X');
  });

  test('keeps a number that is wrong without its label, and what is no number as typed', () => {
    const kept = (typed: string) => read({ 身份证号: typed }).cells['身份证号'];
    expect(kept('身份证号 1101051949123100')).toBe('1101051949123100');
    expect(kept('身份证号 待补')).toBe('身份证号 待补');
    expect(kept('4.10303E+17')).toBe('4.10303E+17');
  });
});
