import { describe, expect, it } from 'vitest';
import { rowsToDrop, shownColumns } from './roster.ts';

describe('shownColumns', () => {
  it('puts what is wrong first, then who it is, then the rest that was filled in', () =>
    expect(
      shownColumns(
        {
          cells: { 姓名: '张三', 劳动合同开始日期: '2020-8-1' },
          problems: [{ column: '身份证号', message: '缺' }],
        },
        ['姓名', '身份证号', '劳动合同开始日期', '备注'],
      ),
    ).toEqual(['身份证号', '姓名', '劳动合同开始日期']));
});

describe('rowsToDrop', () => {
  it('names those to whom nothing at all is due', () =>
    expect(
      rowsToDrop([
        { row: 2, outcome: 'not-entitled' },
        { row: 2, outcome: 'not-entitled' },
        { row: 3, outcome: 'not-entitled' },
        { row: 3, outcome: 'entitled' },
        { row: 4, outcome: 'undetermined' },
        { row: null, outcome: 'not-entitled' },
      ]),
    ).toEqual([2]));
});
