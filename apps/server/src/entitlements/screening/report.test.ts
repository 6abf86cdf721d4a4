/** With many benefits, what a row comes to is read first; nothing is lost. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '@wenye/policy';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReportFormat, reportOf } from './reports.ts';
import { rowReader } from './row-request.ts';
import { emptySummary, screen } from './screen.ts';
import { type SheetId, sheetById } from './sheets.ts';
import { summaryLines } from './summary.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-report-'));
});
afterAll(() => rm(folder, { recursive: true }));

const head = { title: '测算结果', decisionDate: '2020-10-15', source: '名册.csv', unread: [] };
/** A graduate to whom 11.2 is due, 22.2 and 22.3 are not, and of whom the rest is open. */
const graduate = {
  姓名: '甲',
  身份证号: '410325199601010011',
  所在县区: '嵩县',
  毕业学校类型: '普通高等学校',
  毕业日期: '2019-07-01',
  灵活就业开始日期: '2020-06-01',
  参保身份: '灵活就业',
  缴费起始月: '2020-07',
  缴费截止月: '2020-09',
  每月实际缴纳: '549',
  现在失业: '否',
};

async function reported(id: SheetId, format: ReportFormat, cells: Record<string, string>) {
  const sheet = sheetById(id);
  const read = rowReader(sheet, { decisionDate: head.decisionDate });
  async function* rows() {
    yield read({ number: 2, cells: new Map(Object.entries(cells)) });
  }
  const path = join(folder, `${id}.${format}`);
  const report = await reportOf(path, format, sheet, head);
  const summary = emptySummary();
  for await (const row of screen(rows(), sheet, summary, pack)) await report.add(row);
  await report.close(summary);
  return { path, text: await readFile(path, 'utf8'), lines: summaryLines(summary, head) };
}

async function firstRow(path: string): Promise<Record<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('结果');
  const width = sheet?.columnCount ?? 0;
  const textsOf = (row: number) =>
    Array.from({ length: width }, (_, at) => sheet?.getRow(row).getCell(at + 1).text ?? '');
  const values = textsOf(2);
  return Object.fromEntries(textsOf(1).map((heading, at) => [heading, values[at] ?? '']));
}

test('a line of the workbook says first what is due and what may be; then each benefit, those not due too', async () => {
  const { path } = await reported('person', 'xlsx', graduate);
  const row = await firstRow(path);
  expect(Object.keys(row).slice(0, 6)).toEqual([
    '行号',
    '姓名',
    '身份证号',
    '可享受',
    '需人工认定',
    '待补充',
  ]);
  expect(row['可享受']).toBe('11.2 离校两年内灵活就业毕业生社会保险补贴：合计 1,098.00 元');
  expect(row['待补充']).toContain('13.2 困难毕业生求职创业补贴');
  expect([row['可享受'], row['需人工认定'], row['待补充']].join()).not.toContain('22.3');
  expect([row['22.3 失业补助金'], row['22.3 理由']]).toEqual(['不符合', expect.stringContaining('✗')]);
});

test('a workbook of firms names the firm, and no person', async () => {
  const { path } = await reported('firm', 'xlsx', {
    统一社会信用代码: '91410325MA4000004H',
    企业名称: '某厂',
    增值税小规模纳税人: '否',
  });
  const row = await firstRow(path);
  expect(row).toMatchObject({ 企业名称: '某厂', 统一社会信用代码: '91410325MA4000004H' });
  expect(row).not.toHaveProperty('身份证号');
  expect(Object.keys(row)).toContain('1.13 理由');
});

test('the page tells what is due in full before it names in a line each what is not', async () => {
  const { text } = await reported('person', 'html', graduate);
  const at = (words: string) => text.indexOf(words);
  expect(at('<h3>11.2')).toBeGreaterThan(0);
  expect(at('<h3>11.2')).toBeLessThan(at('<h3>13.2'));
  expect(at('<h3>13.2')).toBeLessThan(at('<p class="brief">22.3'));
  expect(text).toMatch(
    /<p class="brief">22\.3 失业补助金：<span class="not-entitled">不符合<\/span> ✗ [^<]+<\/p>/,
  );
});

test('JSON holds every benefit of the row, in the order of the document', async () => {
  const { text } = await reported('person', 'json', graduate);
  const { rows } = JSON.parse(text) as { rows: { benefits: { id: string; reasons: unknown[] }[] }[] };
  expect(rows[0]?.benefits.map(({ id }) => id)).toEqual(sheetById('person').benefits.map(({ id }) => id));
  expect(rows[0]?.benefits.every(({ reasons }) => reasons.length > 0)).toBe(true);
});

test('the totals leave out what is zero', async () => {
  const { lines } = await reported('person', 'json', graduate);
  const of112 = lines.filter(([label]) => label.startsWith('11.2'));
  expect(of112).toEqual([
    ['11.2 离校两年内灵活就业毕业生社会保险补贴：可享受', '1 行'],
    ['11.2 离校两年内灵活就业毕业生社会保险补贴：已确定金额合计', '1,098.00 元'],
  ]);
});

test('a .csv says what the first sheet of an .xlsx says, cell by cell', async () => {
  const cells = { ...graduate, 姓名: '=甲"乙"' };
  const { path } = await reported('person', 'xlsx', cells);
  const { text } = await reported('person', 'csv', cells);
  expect(text.startsWith('\uFEFF"行号"')).toBe(true);
  const [headings = [], values = [], ...more] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split('","')
        .map((cell) => cell.replaceAll('""', '"')),
    );
  expect(more).toEqual([]);
  const told = Object.fromEntries(headings.map((heading, at) => [heading, values[at]]));
  const sheet = await firstRow(path);
  // What a spreadsheet would calculate is kept from being a formula.
  expect(told).toEqual({ ...sheet, 姓名: `'${sheet['姓名']}` });
});
