import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRounded, type SheetRow } from './cell.ts';
import { openTable } from './read-table.ts';
import { sheetWriter, workbookWriter } from './write-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-sheet-'));
});
afterAll(() => rm(folder, { recursive: true }));

const known = new Set(['姓名', '身份证号', '毕业日期', '金额']);

async function rowsOf(path: string) {
  const table = await openTable(path, known);
  const rows: Record<string, string | number>[] = [];
  for await (const row of table.rows) rows.push({ number: row.number, ...Object.fromEntries(row.cells) });
  return rows;
}

async function file(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('a CSV with a title above the headings, blank rows and full-width digits', async () => {
  const path = await file(
    'a.csv',
    '2020年花名册\n\n姓名,身份证号*,金额\n张三,４１０３２５１９９８０１０１００１Ｘ,549.10\n,,\n李四,2,3\n',
  );
  expect(await rowsOf(path)).toEqual([
    { number: 4, 姓名: '张三', 身份证号: '41032519980101001X', 金额: '549.10' },
    { number: 6, 姓名: '李四', 身份证号: '2', 金额: '3' },
  ]);
});

test('a CSV whose lines end in more than one way', async () => {
  const path = await file('k.csv', '姓名,金额\r\n张三,1\n李四,2\r\n');
  expect((await rowsOf(path)).map(({ 姓名 }) => 姓名)).toEqual(['张三', '李四']);
});

test('a CSV as Excel saves it in Chinese (GB 18030)', async () => {
  // 姓名,金额 / 㙍三,1 — the first character needs four bytes in GB 18030
  const bytes = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0x82, 0x30, 0xe8, 0x38];
  const path = await file('b.csv', new Uint8Array([...bytes, 0xc8, 0xfd, 0x2c, 0x31, 0x0a]));
  const [row] = await rowsOf(path);
  expect(row).toMatchObject({ number: 2, 金额: '1' });
  expect(String(row?.['姓名']).endsWith('三')).toBe(true);
});

test('an .xlsx keeps dates, decimals and text, and says where digits were lost', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('人员');
  sheet.addRow(['姓名', '身份证号', '毕业日期', '金额']);
  sheet.addRow(['张三', '110105194912310021', new Date(Date.UTC(2019, 5, 30)), 549.1]);
  // Rounded to a double, as Excel does: the last digits are gone.
  sheet.addRow(['李四', Number('110105194912310021'), '2019年6月30日', { formula: '1+1', result: 2 }]);
  const path = join(folder, 'c.xlsx');
  await workbook.xlsx.writeFile(path);
  expect(await rowsOf(path)).toEqual([
    { number: 2, 姓名: '张三', 身份证号: '110105194912310021', 毕业日期: '2019-06-30', 金额: '549.1' },
    { number: 3, 姓名: '李四', 身份证号: '1.10105E+17', 毕业日期: '2019年6月30日', 金额: '2' },
  ]);
});

test.each([
  ['4.10303E+17', true],
  ['1E+17', true],
  ['1.10105e17', true],
  ['410303198412019807', false],
  ['549.1', false],
])('%s is a number that was rounded: %s', (cell, expected) => {
  expect(isRounded(cell)).toBe(expected);
});

test('what was written is read back, IDs as text', async () => {
  const path = join(folder, 'd.xlsx');
  const workbook = workbookWriter(path);
  const writer = sheetWriter(workbook, '结果', [
    { heading: '姓名', width: 10 },
    { heading: '身份证号', width: 20 },
  ]);
  writer.add(['张三', '110105194912310021']);
  writer.close();
  await workbook.commit();
  expect(await rowsOf(path)).toEqual([{ number: 2, 姓名: '张三', 身份证号: '110105194912310021' }]);
});

test.each([
  ['no table', 'e.bin', new Uint8Array([1, 0, 2, 0]), '不是能读取的表格文件'],
  ['an empty file', 'f.csv', '', '文件是空的'],
  ['an old .xls', 'g.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '另存为 .xlsx'],
  ['a torn .xlsx', 'h.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), '这个 .xlsx 文件已经损坏'],
  ['a torn document', 'h.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), '这是 Word 文档，不是能读取的'],
  ['a PDF', 'k.pdf', '%PDF-1.7\n', '这是 PDF 文件，不是能读取的表格文件'],
  ['a picture', 'k.csv', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), '这是图片（JPEG）'],
  ['notes under the name of a document', 'k.docx', '说明\n', '文件名是 .docx，不是能读取的表格文件'],
  ['other headings', 'i.csv', '甲,乙\n1,2\n', '没有找到表头'],
  ['an open quote', 'j.csv', '姓名,金额\n"张三,1\n', '第 2 行有一个双引号'],
  ['one among the headings', 'l.csv', '姓名,"金额\n张三,1\n李四,2\n', '第 1 行有一个双引号'],
  [
    'one after cells of several lines and blank rows',
    'm.csv',
    '姓名,金额\n"张\n三",1\n\n李四,"2\n王五,3\n赵六,4\n',
    '在第 5 行把多出的双引号删去，或者在那一格的末尾补上一个',
  ],
])('%s is refused with what to do', async (_, name, content, message) => {
  await expect(rowsOf(await file(name, content))).rejects.toThrow(message);
});

test('a text document, which is zipped as a workbook is, is no spreadsheet', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('说明');
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  // The same archive with its parts under the names that a document gives them.
  const document = Buffer.from(bytes.toString('latin1').replaceAll('xl/', 'wd/'), 'latin1');
  await expect(rowsOf(await file('q.docx', document))).rejects.toThrow(
    '这是 Word 文档，不是能读取的表格文件',
  );
});

test('who uploads another table is told the headings that are needed', async () => {
  const path = await file('r.csv', '甲,乙\n1,2\n');
  await expect(openTable(path, known, ['姓名', '身份证号'])).rejects.toThrow(
    '没有找到表头。表头须有：姓名、身份证号。请对照模板。',
  );
});

test('a form above the headings, which has some of their words, is not taken for them', async () => {
  const path = await file(
    'l.csv',
    '姓名,王主任,电话,1\n\n序号,姓名,身份证号,毕业日期（格式：年-月-日）\n1,张三,2,3\n',
  );
  expect(await rowsOf(path)).toEqual([
    { number: 4, 序号: '1', 姓名: '张三', 身份证号: '2', '毕业日期(格式:年-月-日)': '3' },
  ]);
});

test('a heading that occurs twice keeps both columns apart', async () => {
  const path = await file('m.csv', '姓名,金额,金额\n张三,1,2\n');
  expect(await rowsOf(path)).toEqual([{ number: 2, 姓名: '张三', 金额: '1', '金额 ': '2' }]);
});

test('text that Excel parts by tabs, in UTF-16, and numbers kept from rounding', async () => {
  const text = '姓名\t身份证号\t金额\r\n张三\t="110105194912310021"\t\'12\r\n';
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (const written of [bytes, Buffer.from(bytes).swap16()]) {
    expect(await rowsOf(await file('n.txt', written))).toEqual([
      { number: 2, 姓名: '张三', 身份证号: '110105194912310021', 金额: '12' },
    ]);
  }
});

/** A workbook with a sheet of notes, a hidden one, and two with headings. */
async function manySheets(sharedStringsFirst: boolean): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('说明').addRow(['请逐行填写']);
  workbook.addWorksheet('旧表', { state: 'hidden' }).addRows([['姓名'], ['隐藏']]);
  const sheet = workbook.addWorksheet('名册');
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = '2020年花名册';
  sheet.addRow(['姓名', '金额']);
  sheet.addRow(['张三', { formula: '0.1+0.2', result: 0.1 + 0.2 }]);
  sheet.addRow(['李四', { formula: 'B3*2' }]);
  for (let row = 0; row < 3000; row++) sheet.addRow([`人${row}`, row]);
  workbook.addWorksheet('另一张').addRows([['姓名'], ['王五']]);
  const path = join(folder, `sheets-${sharedStringsFirst}.xlsx`);
  await workbook.xlsx.writeFile(path, { useSharedStrings: sharedStringsFirst } as never);
  return path;
}

test.each([true, false])('the first sheet with headings is read, shared strings %s', async (shared) => {
  const path = await manySheets(shared);
  const table = await openTable(path, known);
  expect([table.sheet, table.otherSheets, table.headingRow]).toEqual([
    '名册',
    ['说明', '旧表（隐藏）', '另一张'],
    2,
  ]);
  const rows: SheetRow[] = [];
  for await (const row of table.rows) {
    // Taken slowly, as where each row is decided.
    if (rows.length % 100 === 0) await setImmediate();
    rows.push(row);
  }
  expect(rows).toHaveLength(3002);
  expect(rows[0]?.cells.get('金额')).toBe('0.3');
  // Never computed: shown as it is, so that it is not taken for an empty cell.
  expect(rows[1]?.cells.get('金额')).toBe('=B3*2');
});

test('sheets have their own names, and the hidden are passed over, where parts are addressed as by openpyxl', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('旧表', { state: 'hidden' }).addRows([['姓名'], ['隐藏']]);
  workbook.addWorksheet('花名册').addRows([['姓名'], ['张三']]);
  type Zip = { append(xml: string, entry: unknown): void };
  const xlsx = workbook.xlsx as unknown as { addWorkbookRels: (zip: Zip, model: unknown) => unknown };
  const written = xlsx.addWorkbookRels.bind(xlsx);
  xlsx.addWorkbookRels = (zip, model) =>
    written({ append: (xml, entry) => zip.append(xml.replaceAll('Target="', 'Target="/xl/'), entry) }, model);
  const path = join(folder, 'from-root.xlsx');
  await workbook.xlsx.writeFile(path);
  const table = await openTable(path, known);
  expect([table.sheet, table.otherSheets]).toEqual(['花名册', ['旧表（隐藏）']]);
  expect(await rowsOf(path)).toEqual([{ number: 2, 姓名: '张三' }]);
});

test('of several sheets the first tab is read, wherever it lies in the file', async () => {
  const workbook = new ExcelJS.Workbook();
  const [late, early] = ['后加的', '挪到前面的'].map((name) => workbook.addWorksheet(name));
  late?.addRows([['姓名'], ['李四']]);
  early?.addRows([['姓名'], ['张三']]);
  Object.assign(late ?? {}, { orderNo: 2 });
  Object.assign(early ?? {}, { orderNo: 1 });
  const path = join(folder, 'tabs.xlsx');
  await workbook.xlsx.writeFile(path);
  const table = await openTable(path, known);
  expect([table.sheet, table.otherSheets]).toEqual(['挪到前面的', ['后加的']]);
});

test('a date that a formula gives is a date', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('人员');
  sheet.addRow(['姓名', '毕业日期', '金额']);
  const row = sheet.addRow(['张三', null, null]);
  row.getCell(2).value = { formula: 'DATE(2020,6,30)', result: new Date(Date.UTC(2020, 5, 30)) };
  row.getCell(2).numFmt = 'yyyy"年"m"月"d"日"';
  row.getCell(3).value = { formula: '61*3', result: 183 };
  row.getCell(3).numFmt = '#,##0.00';
  const path = join(folder, 'o.xlsx');
  await workbook.xlsx.writeFile(path);
  expect(await rowsOf(path)).toEqual([{ number: 2, 姓名: '张三', 毕业日期: '2020-06-30', 金额: '183' }]);
});

test('no character is torn where one block of the file ends and the next begins', async () => {
  const path = join(folder, 'torn.xlsx');
  const workbook = workbookWriter(path);
  const writer = sheetWriter(workbook, '名册', [{ heading: '姓名', width: 10 }]);
  const names = Array.from({ length: 20_000 }, (_, row) => `${'字'.repeat(1 + (row % 7))}${row}`);
  for (const name of names) writer.add([name]);
  writer.close();
  await workbook.commit();
  const read = await rowsOf(path);
  expect(read.filter((row, index) => row['姓名'] !== names[index])).toEqual([]);
});

test('text under the name of a workbook is read where it is a table, and else is called what it is', async () => {
  expect(await rowsOf(await file('renamed.xlsx', '姓名,金额\n张三,1\n'))).toMatchObject([{ 姓名: '张三' }]);
  const notes = await file('notes.xlsx', '这是说明\n没有表\n');
  await expect(rowsOf(notes)).rejects.toThrow(/^文件名是 \.xlsx，内容却不是 Excel 工作簿.*另存为 \.xlsx/);
  await expect(openTable(await file('upload', '这是说明\n'), known, [], '花名册.XLSX')).rejects.toThrow(
    /^文件名是 \.XLSX/,
  );
  await expect(rowsOf(await file('notes.csv', '这是说明\n'))).rejects.toThrow(/^没有找到表头/);
});

test('the further of merged cells are told with their range, and no others', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.addRows([
    ['姓名', '身份证号', '毕业日期', '金额'],
    ['张三', '1', '2019-07-01', '5'],
    ['李四', '2', null, '6'],
    ['王五', null, null, '7'],
    ['赵六', '4', null, '8'],
    ['备注：以上各人均已备案'],
  ]);
  // A note is written across the table and hides nothing. The first holds nothing where C4 begins; the last reaches to the end of the row, as whole rows are merged.
  for (const range of ['C2:C3', 'C4:C5', 'A4:B4', 'D5:XFD5', 'A6:D6']) sheet.mergeCells(range);
  const path = join(folder, 'merged.xlsx');
  await workbook.xlsx.writeFile(path);
  const table = await openTable(path, known);
  const merged: [number, string, string][] = [];
  for await (const row of table.rows)
    for (const [heading, range] of row.merged ?? []) merged.push([row.number, heading, range]);
  expect(merged).toEqual([
    [3, '毕业日期', 'C2:C3'],
    [4, '身份证号', 'A4:B4'],
  ]);
});
