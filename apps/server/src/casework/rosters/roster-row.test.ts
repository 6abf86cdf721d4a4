import { describe, expect, test } from 'vitest';
import { rosterReader } from './roster-row.ts';

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
    expect(Object.keys(row.cells)).toEqual(['姓名', '身份证号', '劳动合同起始日期', '每月单位实际缴纳(元)']);
  });
});
