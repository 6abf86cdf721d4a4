import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { furtherTables, openTable } from '../read-table.ts';
import * as made from '../testing/workbook.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

const known = new Set(['姓名', '金额', '身份证号']);
let files = 0;

async function file(content: made.Parts | Buffer): Promise<string> {
  const path = join(folder, `${files++}.xlsx`);
  await writeFile(path, Buffer.isBuffer(content) ? content : made.packed(content));
  return path;
}

async function rowsOf(content: made.Parts | Buffer) {
  const table = await openTable(await file(content), known);
  const rows: Record<string, string | number>[] = [];
  for await (const { number, cells, merged } of table.rows)
    rows.push({ number, ...Object.fromEntries(cells), ...(merged && { merged: [...merged].join() }) });
  return rows;
}

/** The second row, of which only the amount is asked. */
const amount = async (cell: string, changed: made.Parts = {}) =>
  (await rowsOf(made.whole(`<row r="2">${made.text('A2', '甲')}${cell}</row>`, changed)))[0]?.['金额'];

const one = `<row r="2">${made.text('A2', '甲')}</row>`;
const read = [{ number: 2, 姓名: '甲' }];
const sheetPart = 'xl/worksheets/sheet1.xml';

describe('what a cell holds', () => {
  test.each([
    ['rich text', '<c r="B2" t="inlineStr"><is><r><t>1</t></r><r><t>300</t></r></is></c>', '1300'],
    [
      'text with how it is read',
      '<c r="B2" t="inlineStr"><is><t>李</t><rPh sb="0" eb="1"><t>li</t></rPh></is></c>',
      '李',
    ],
    ['shared text with how it is read', '<c r="B2" t="s"><v>0</v></c>', '李强'],
    ['text written for XML', made.text('B2', '12_x000D_'), '12'],
    ['half a character, which no database holds', made.text('B2', '1_xD800_'), '1\uFFFD'],
    ['text in CDATA', made.text('B2', '<![CDATA[<1>]]>'), '<1>'],
    ['a date as such', '<c r="B2" t="d"><v>2020-05-13T00:00:00</v></c>', '2020-05-13'],
    ['a number of a date', '<c r="B2" s="1"><v>43964</v></c>', '2020-05-13'],
    ['one in a format of Chinese', '<c r="B2" s="2"><v>43964</v></c>', '2020-05-13'],
    ['an ID in the format of a date', '<c r="B2" s="1"><v>410303198412019807</v></c>', '4.10303E+17'],
    ['an error', '<c r="B2" t="e"><f>X1</f><v>#REF!</v></c>', '#REF!'],
    ['a formula that was not computed', '<c r="B2"><f>X1</f><v></v></c>', '=X1'],
    ['a formula that gives no text', '<c r="B2" t="str"><f>X1</f><v></v></c>', undefined],
    ['a truth', '<c r="B2" t="b"><f>X1</f><v>1</v></c>', '是'],
  ])('%s', async (_, cell, expected) => {
    const shared = '<r><t>李</t></r><r><t>强</t></r><rPh sb="0" eb="1"><t>li</t></rPh>';
    expect(await amount(cell, { 'xl/sharedStrings.xml': made.strings(shared) })).toBe(expected);
  });

  test.each(['1', 'true'])('dates since 1904, as %s says', async (value) => {
    const book = made.workbook('<sheet name="名册" r:id="b"/>', `<workbookPr date1904="${value}"/>`);
    expect(await amount('<c r="B2" s="1"><v>42502</v></c>', { 'xl/workbook.xml': book })).toBe('2020-05-13');
  });

  test.each(["<mergeCell ref='A2:A3'/>", '<x:mergeCell x="1" ref="A2:A3"/>'])(
    'merged by %s',
    async (merge) => {
      const rows = `${one}<row r="3">${made.text('B3', '5')}</row>`;
      expect(await rowsOf(made.whole(rows, {}, `<mergeCells xmlns:x="y">${merge}</mergeCells>`))).toEqual([
        { number: 2, 姓名: '甲' },
        { number: 3, 金额: '5', merged: '姓名,A2:A3' },
      ]);
    },
  );
});

describe('how a workbook may be written', () => {
  const at = (target: string) => made.relations(['b', 'worksheet', target]);
  const shared = made.sheet(`${made.headings}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`);
  const elsewhere = made.relations(
    ['b', 'worksheet', 'worksheets/sheet1.xml'],
    ['c', 'sharedStrings', '/s/1.xml'],
  );
  const prefixed = made.sheet(made.headings + one).replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:');
  const { [sheetPart]: plainSheet = '' } = made.whole(one);
  test.each<[string, made.Parts]>([
    ['./', { 'xl/_rels/workbook.xml.rels': at('./worksheets/sheet1.xml') }],
    ['../', { 'xl/_rels/workbook.xml.rels': at('../xl/worksheets/sheet1.xml') }],
    ['from the root', { 'xl/_rels/workbook.xml.rels': at('/xl/worksheets/sheet1.xml') }],
    ['in other case', { 'xl/_rels/workbook.xml.rels': at('Worksheets/Sheet1.xml') }],
    [
      'strings elsewhere',
      { 's/1.xml': made.strings('<t>甲</t>'), [sheetPart]: shared, 'xl/_rels/workbook.xml.rels': elsewhere },
    ],
    [
      'the workbook elsewhere',
      {
        '_rels/.rels': made.relations(['a', 'officeDocument', 'book/wb.xml']),
        'book/wb.xml': made.workbook('<sheet name="名册" r:id="b"/>'),
        'book/_rels/wb.xml.rels': at('/xl/worksheets/sheet1.xml'),
        'xl/workbook.xml': made.workbook(''),
      },
    ],
    ['elements with a prefix', { [sheetPart]: prefixed.replace(' xmlns=', ' xmlns:x=') }],
    [
      'another prefix of relationships',
      { 'xl/workbook.xml': made.workbook('<sheet name="名册" xmlns:d3p1="y" d3p1:id="b"/>') },
    ],
    ['no places', { [sheetPart]: String(plainSheet).replaceAll(/ r="[A-Z]?\d"/g, '') }],
    ['UTF-16', { [sheetPart]: Buffer.from(`\uFEFF${String(plainSheet)}`, 'utf16le') }],
  ])('%s', async (_, changed) => {
    expect(await rowsOf(made.whole(one, changed))).toEqual(read);
  });

  test('a sheet of a chart is no sheet that was not read', async () => {
    const sheets = '<sheet name="图" r:id="c"/><sheet name="名册" r:id="b"/>';
    const related = made.relations(['c', 'chartsheet', 'c.xml'], ['b', 'worksheet', 'worksheets/sheet1.xml']);
    const parts = { 'xl/workbook.xml': made.workbook(sheets), 'xl/_rels/workbook.xml.rels': related };
    expect((await openTable(await file(made.whole(one, parts)), known)).otherSheets).toEqual([]);
  });

  test('of the sheets that were not read, tables with rows are named, hidden or not, and no notes on each heading', async () => {
    const sheets = [
      ['名册', ''],
      ['说明', ''],
      ['二车间', ''],
      ['三车间', ' state="hidden"'],
      ['四车间', ' state="veryHidden"'],
      ['空表', ''],
      ['坏表', ' state="hidden"'],
    ];
    const notes = `<row r="1">${made.text('A1', '姓名')}${made.text('B1', '如张三')}</row><row r="2">${made.text('A2', '金额')}</row>`;
    const parts = {
      'xl/workbook.xml': made.workbook(
        sheets.map(([name, state], i) => `<sheet name="${name}"${state} r:id="r${i}"/>`).join(''),
      ),
      'xl/_rels/workbook.xml.rels': made.relations(
        ...sheets.map((_, i) => [`r${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ),
      'xl/worksheets/sheet2.xml': made.sheet(notes),
      ...Object.fromEntries(
        [3, 4, 5].map((n) => [`xl/worksheets/sheet${n}.xml`, made.sheet(made.headings + one)]),
      ),
      'xl/worksheets/sheet6.xml': made.sheet(made.headings),
      'xl/worksheets/sheet7.xml': made.sheet(`${one}${one}`),
    };
    const path = await file(made.whole(one, parts));
    const table = await openTable(path, known);
    for await (const { number } of table.rows) expect(number).toBe(2);
    expect(table.otherSheets).toEqual([
      '说明',
      '二车间',
      '三车间（隐藏）',
      '四车间（隐藏）',
      '空表',
      '坏表（隐藏）',
    ]);
    expect(await furtherTables(path, table, known)).toEqual([
      '二车间',
      '三车间（隐藏）',
      '四车间（隐藏）',
      '坏表（隐藏）',
    ]);
  });

  test('a hidden sheet is not read where no other has headings, and named', async () => {
    const parts = {
      'xl/workbook.xml': made.workbook(
        '<sheet name="空" r:id="a"/><sheet name="名册" state="hidden" r:id="b"/>',
      ),
      'xl/_rels/workbook.xml.rels': made.relations(
        ['a', 'worksheet', 'worksheets/sheet2.xml'],
        ['b', 'worksheet', 'worksheets/sheet1.xml'],
      ),
      'xl/worksheets/sheet2.xml': made.sheet(''),
    };
    await expect(rowsOf(made.whole(one, parts))).rejects.toThrow('隐藏的工作表（名册）不读取');
  });
});

describe('what is refused', () => {
  const hidden = made.workbook('<sheet name="名册" state="veryHidden" r:id="b"/>');
  const whole = made.whole(one);
  const cut = String(whole[sheetPart]).replace(/<\/sheetData>.*/, '');
  const locked = Buffer.alloc(70_000);
  locked.set([0xd0, 0xcf, 0x11, 0xe0]);
  // Across two blocks of a file.
  locked.write('EncryptedPackage', 65_520, 'utf16le');
  test.each<[string, made.Parts | Buffer, string]>([
    ['a sheet that ends in the middle', { ...whole, [sheetPart]: cut }, '已经损坏'],
    ['a part that was changed', made.packed(whole, (bytes) => crc32(bytes, 1)), '已经损坏'],
    ['a sheet that is not there', { ...whole, 'xl/_rels/workbook.xml.rels': made.relations() }, '已经损坏'],
    ['a string that is not there', made.whole('<row r="2"><c r="A2" t="s"><v>7</v></c></row>'), '已经损坏'],
    ['a column that no sheet has', made.whole('<row r="2"><c r="XFE2"><v>7</v></c></row>'), '已经损坏'],
    ['a row that is written twice', made.whole(`${one}${one}`), '第 2 行写了两次'],
    ['rows that are not in their order', made.whole(`<row r="4"/>${one}`), '第 2 行写了两次，或者没有按行号'],
    ['one sheet under many names', manySheets(3, 1), '已经损坏'],
    ['very many sheets', manySheets(51, 51), '超过 50 张工作表'],
    ['hidden sheets', { ...whole, 'xl/workbook.xml': hidden }, '都隐藏了（名册）'],
    ['a workbook with a password', locked, '设有打开密码'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), '旧版 .xls'],
  ])('%s', async (_, content, message) => {
    await expect(rowsOf(content)).rejects.toThrow(message);
  });
});

/** A workbook with this many sheets, of which the last alone has a row below its headings, in so many parts. */
function manySheets(names: number, parts: number, rows = ''): made.Parts {
  const all = Array.from({ length: names }, (_, at) => at);
  return made.whole('', {
    'xl/workbook.xml': made.workbook(all.map((at) => `<sheet name="表${at}" r:id="r${at}"/>`).join('')),
    'xl/_rels/workbook.xml.rels': made.relations(
      ...all.map((at) => [`r${at}`, 'worksheet', `worksheets/s${at % parts}.xml`] as const),
    ),
    ...Object.fromEntries(
      all
        .slice(0, parts)
        .map((at) => [`xl/worksheets/s${at}.xml`, made.sheet(at === parts - 1 ? made.headings + one : rows)]),
    ),
  });
}

describe('which sheet is read', () => {
  const openedOf = async (parts: made.Parts) => openTable(await file(parts), known);

  test('the table, where a sheet of notes on each heading stands before it', async () => {
    const notes = `<row r="1">${made.text('A1', '列')}</row><row r="2">${made.text('A2', '姓名')}</row><row r="3">${made.text('A3', '金额')}</row>`;
    const table = await openedOf(manySheets(2, 2, notes));
    expect([table.sheet, table.otherSheets]).toEqual(['表1', ['表0']]);
    expect(await rowsOf(manySheets(2, 2, notes))).toEqual(read);
    // Where there is nothing else, a table of one column.
    expect((await openedOf(made.whole('', { [sheetPart]: made.sheet(notes) }))).headingRow).toBe(2);
  });

  test('headings are not looked for behind very many blank rows', async () => {
    const behind = (blank: number) =>
      `${'<row/>'.repeat(blank)}<row>${made.text('', '姓名')}</row>${one.replace(' r="2"', '')}`;
    const opened = (blank: number) => openedOf(made.whole('', { [sheetPart]: made.sheet(behind(blank)) }));
    expect((await opened(900)).headingRow).toBe(901);
    await expect(opened(200_000)).rejects.toThrow('没有找到表头');
  });

  test('sheets of nothing but blank rows are soon passed over, and nobody waits for it', async () => {
    const parts = manySheets(50, 50, '<row/>'.repeat(300_000));
    const path = await file(parts);
    const before = process.cpuUsage();
    expect((await openTable(path, known)).sheet).toBe('表49');
    const { user } = process.cpuUsage(before);
    // All of their rows are 15 million.
    expect(user / 1e6).toBeLessThan(5);
  });
});

test('of a row that is longer than the headings the first cell is told, and how many there are', async () => {
  const path = await file(
    made.whole(`<row r="2">${made.text('A2', '甲')}<c r="D2"><v>5</v></c><c r="XFD2"><v>6</v></c></row>`),
  );
  for await (const { beyond } of (await openTable(path, known)).rows)
    expect(beyond).toEqual({ column: 'D', content: '5', more: 1 });
});

describe('what would fill the memory', () => {
  const noise = Array.from({ length: 4096 }, (_, i) => ((i * 7919) % 4093).toString(36)).join('');
  const long = noise.repeat(120);
  test.each<[string, made.Parts, string]>([
    ['a part that grows absurdly', made.whole(made.text('A2', 'a'.repeat(70_000_000))), '展开后有 67 MB'],
    ['one text', made.whole(`<row r="2">${made.text('A2', long)}</row>`), '文字特别长'],
    ['a text in pieces', made.whole(made.text('A2', `${noise}<!-- -->`.repeat(120))), '文字特别长'],
    ['a tag', made.whole(`<row x="${long}"/>`), '文字特别长'],
    ['a tag behind the rows', made.whole(one, {}, `<mergeCell x="${long}"/>`), '文字特别长'],
    ['a comment', made.whole(`<!--${long}-->`), '文字特别长'],
    ['CDATA', made.whole(made.text('A2', `<![CDATA[${long.replaceAll('z', '<>')}]]>`)), '文字特别长'],
    ['elements within each other', made.whole('<row>'.repeat(5000) + '</row>'.repeat(5000)), '已经损坏'],
    ['a cell', made.whole(`<row r="2">${made.text('A2', noise.repeat(4))}</row>`), '超过 32767 个字'],
    [
      'a row, which names a string over and over',
      made.whole(`<row r="2">${'<c t="s"><v>0</v></c>'.repeat(30)}</row>`, {
        'xl/sharedStrings.xml': made.strings(`<t>${noise}</t>`),
      }),
      '第 2 行的文字超过 200000 个字',
    ],
  ])('%s', async (_, parts, message) => {
    const path = await file(parts);
    const before = process.memoryUsage().rss;
    const open = async () => {
      const { rows } = await openTable(path, known);
      for await (const row of rows) expect(row.number).toBeGreaterThan(0);
    };
    await expect(open()).rejects.toThrow(message);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});
