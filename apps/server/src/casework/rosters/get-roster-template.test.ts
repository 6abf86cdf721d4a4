import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { hireSheet } from '../../entitlements/screening/sheets.ts';
import { templateOf } from '../../entitlements/screening/template.ts';
import { rosterSheet } from './get-roster-template.ts';
import { missingHeadings, rosterReader } from './roster-row.ts';

const headings = (ids: readonly string[]) => rosterSheet(ids).columns.map(({ heading }) => heading);

test('offers who it is first, and then only what the benefits read of a hired person', () => {
  const offered = headings(['9.3', '9.4']);
  expect(offered.slice(0, 3)).toEqual(['姓名', '身份证号', '劳动合同开始日期']);
  expect(offered).toContain('每月单位实际缴纳');
  for (const other of ['统一社会信用代码', '从业人员', '自主就业退役士兵', '招用时已认定为就业困难人员'])
    expect(offered).not.toContain(other);
  expect(offered.length).toBeLessThan(hireSheet.columns.length / 1.8);
});

test('asks nothing for a benefit that is not claimed', () => {
  expect(headings(['9.3', '9.4'])).toContain('此前已领取本项补贴的月数');
  expect(headings(['9.3'])).not.toContain('此前已领取本项补贴的月数');
});

test('is a roster that is read as it is filled in, and says what must be', async () => {
  const sheet = rosterSheet(['9.3', '9.4']);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await templateOf(sheet)) as never);
  const first = workbook.worksheets[0]?.getRow(1).values as string[];
  expect(missingHeadings(first.slice(1))).toEqual([]);
  const notes = workbook.getWorksheet('填写说明');
  expect([2, 3, 4].map((row) => notes?.getCell(row, 3).text.slice(0, 3))).toEqual([
    '必填。',
    '必填。',
    '不清楚',
  ]);
  const cells = new Map([
    ['姓名', '张三'],
    ['身份证号', '11010519491231002X'],
    ['劳动合同开始日期', '2020-08-01'],
  ]);
  const read = rosterReader('91410325MA40000008', '2020-10-15')({ number: 2, cells });
  expect(read).toMatchObject({ problems: [], item: { name: '张三' } });
});
