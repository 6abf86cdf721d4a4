/** Headings as offices write them: under a title, in two rows, merged across and down. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTable } from './read-table.ts';

const known = new Set(['姓名', '身份证号', '合同开始日期', '合同终止日期']);
const person = [1, '张三', '110105194912310021', '2020-05-01', '2021-05-01', '是'];
const other = [2, '李四', '110105194912310022', '2020-06-01', '2021-06-01', '否'];
const ROW = {
  姓名: '张三',
  身份证号: '110105194912310021',
  合同开始日期: '2020-05-01',
  合同终止日期: '2021-05-01',
};
const upper = ['序号', '姓名', '身份证号', '劳动合同', '', '备注'];
const lower = ['', '', '', '合同开始日期', '合同终止日期', ''];
const down = ['A1:A2', 'B1:B2', 'C1:C2', 'F1:F2'];
const shifted = (ranges: readonly string[]) =>
  ranges.map((range) => range.replaceAll(/\d/g, (row) => String(Number(row) + 1)));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-headings-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(rows: readonly (readonly (string | number)[])[], merged: readonly string[]) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('花名册');
  for (const row of rows) sheet.addRow([...row]);
  for (const range of merged) sheet.mergeCells(range);
  const path = join(folder, 'a.xlsx');
  await workbook.xlsx.writeFile(path);
  const table = await openTable(path, known);
  const read = [];
  for await (const row of table.rows) read.push(row);
  return { ...table, read };
}

test.each([
  [
    'a title over the whole width',
    [['花名册'], ['序号', '姓名', '身份证号', ...lower.slice(3, 5), '备注']],
    ['A1:F1'],
  ],
  ['names below a group, others merged down', [upper, lower], [...down, 'D1:E1']],
  ['a title above both', [['花名册'], upper, lower], ['A1:F1', ...shifted([...down, 'D1:E1'])]],
  [
    'groups over all',
    [
      ['序号', '人员', '', '劳动合同', '', '备注'],
      ['', '姓名', '身份证号', ...lower.slice(3)],
    ],
    ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'],
  ],
  [
    'what a group is needed for to tell',
    [
      ['序号', '姓名', '身份证号', '合同', '', '备注'],
      ['', '', '', '开始日期', '终止日期', ''],
    ],
    [...down, 'D1:E1'],
  ],
  ['blank cells that nobody merged down', [upper, lower], ['D1:E1']],
  [
    'three rows',
    [['序号', '基本情况'], ['', '姓名', '身份证号', '劳动合同', '', '备注'], lower],
    ['A1:A3', 'B1:F1', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'],
  ],
])('%s', async (_, headings, merged) => {
  const { read: rows, headingRow, headings: found } = await read([...headings, person, other], merged);
  expect(headingRow).toBe(headings.length);
  expect(found).toEqual(['序号', ...Object.keys(ROW), '备注']);
  expect(rows.map(({ number }) => number)).toEqual([headings.length + 1, headings.length + 2]);
  expect(Object.fromEntries(rows[0]?.cells ?? [])).toMatchObject(ROW);
  expect(rows.some(({ merged: hidden }) => hidden !== undefined)).toBe(false);
});

test('merged cells below headings of two rows are told as ever', async () => {
  const { read: rows } = await read([upper, lower, person, other], [...down, 'D1:E1', 'D3:D4']);
  expect(rows.map(({ merged }) => [...(merged ?? [])])).toEqual([[], [['合同开始日期', 'D3:D4']]]);
});

test('headings merged down to a row that heads nothing are refused, naming the row that was taken for headings', async () => {
  const split = ['', '', '', '年', '月', ''];
  const first = ['序号', '姓名', '身份证号', '合同开始日期', '', '备注'];
  await expect(read([first, split, person], [...down, 'D1:E1'])).rejects.toThrow(
    '第 1 行被当作表头，其中“姓名”（B1:B2）、“身份证号”（C1:C2）却合并到了下一行，看不出表头到哪一行为止。请取消合并',
  );
});

test('what is written down the side, and a form above the headings, are no headings', async () => {
  const form = ['单位名称', '某公司', '', '', '联系电话', '138'];
  const plain = ['招用人员', '姓名', '身份证号', '合同开始日期', '合同终止日期', '备注'];
  const rows = ['', ...person.slice(1)];
  const { headingRow, headings, read: found } = await read([form, plain, rows, rows], ['B1:D1', 'A2:A4']);
  expect([headingRow, headings]).toEqual([2, plain]);
  expect(found).toHaveLength(2);
});
