/** What is screened for whoever asks, over the web. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { execute } from '../../kernel/execute.ts';
import { asGuest, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { screenFile } from './screen-file.ts';
import { screenRows } from './screen-rows.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const decisionDate = '2020-10-15';

test.each([
  // Read as …040, which may be somebody's.
  ['a number', '410325199705050042'],
  ['a number with decimals', '410325199705050042.5'],
])('%s of more digits than are kept is nobody’s ID', async (_, digits) => {
  const { rows } = await asGuest(db).run(screenRows, {
    sheet: 'person',
    decisionDate,
    rows: [{ 姓名: '张三', 身份证号: JSON.parse(digits) as number, 所在县区: '嵩县' }],
  });
  const [row] = rows;
  expect(row?.benefits).toBeUndefined();
  expect(row?.errors?.[0]).toMatchObject({ column: '身份证号', content: '4.10325E+17' });
  expect(row?.errors?.[0]?.message).toContain('末几位已丢失');
});

test('numbers, truths and what is left open are read as cells of a file are', async () => {
  const { rows } = await asGuest(db).run(screenRows, {
    sheet: 'person',
    decisionDate,
    rows: [{ 姓名: '张三', 身份证号: '11010519491231002X', 所在县区: 410325, 每月实际缴纳: null }],
  });
  expect(rows[0]?.errors).toBeUndefined();
});

test('a file is screened no further once nobody waits for it', async () => {
  const gone = new AbortController();
  const reason = new Error('gone');
  gone.abort(reason);
  const bytes = Buffer.from('姓名,身份证号,所在县区\n张三,11010519491231002X,嵩县\n');
  const screened = execute({ db: db.as('wenye_app'), files: db.files }, screenFile, {
    token: null,
    requestId: 'test',
    input: { decisionDate, format: 'json', file: { name: 'a.csv', bytes } },
    signal: gone.signal,
  });
  await expect(screened).rejects.toBe(reason);
});

test('what is read slowly, or not at all, is not kept in memory, and no file of it is left', async () => {
  const head = '姓名,身份证号,所在县区,毕业学校类型,毕业证书签发日期,灵活就业开始日期';
  const row = '张三,11010519491231002X,嵩县,普通高等学校,2019-06-28,2020-03-02';
  const bytes = Buffer.from(`${head}\n${`${row}\n`.repeat(100)}`);
  const folder = await mkdtemp(join(tmpdir(), 'wenye-online-'));
  vi.stubEnv('TMPDIR', folder);
  const before = process.memoryUsage().arrayBuffers;
  const answer = async () => {
    const file = { name: 'a.csv', bytes };
    return (await asGuest(db).run(screenFile, { decisionDate, format: 'json', file })).content;
  };
  // Each is 9 MB long.
  const [read, ...unread] = [await answer(), await answer(), await answer(), await answer()];
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(18_000_000);
  expect((await buffer(read)).length).toBeGreaterThan(8_000_000);
  for (const content of unread) content.destroy();
  expect(await readdir(folder)).toEqual([]);
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('a number in JSON that lost its last digits is told so, and a file of no facts which sheet it needs', async () => {
  const ask = (facts: object, sheet?: 'person') => {
    const bytes = Buffer.from(`[{"name":"张三","id":410325199306060016,"facts":${JSON.stringify(facts)}}]`);
    const file = { name: 'a.json', bytes };
    return asGuest(db).run(screenFile, { decisionDate, format: 'json', file, ...(sheet && { sheet }) });
  };
  const { content } = await ask({}, 'person');
  const { rows } = JSON.parse(String(await buffer(content))) as { rows: { errors: { message: string }[] }[] };
  expect(rows[0]?.errors[0]?.message).toContain('末几位已丢失');
  await expect(ask({})).rejects.toThrow('请用 --sheet（接口为 sheet）写明是哪一种表');
});

test('what of a workbook was not read is told with the answer, whatever file it is', async () => {
  const workbook = new ExcelJS.Workbook();
  const headings = ['姓名', '身份证号', '所在县区'];
  const person = ['张三', '11010519491231002X', '嵩县'];
  workbook.addWorksheet('人员').addRows([
    [...headings, '爱好'],
    [...person, '棋'],
  ]);
  workbook.addWorksheet('填写说明').addRows([['列'], ['姓名'], ['身份证号']]);
  workbook.addWorksheet('二组', { state: 'veryHidden' }).addRows([headings, person]);
  const file = { name: 'a.xlsx', bytes: Buffer.from(await workbook.xlsx.writeBuffer()) };
  const answer = async (format: 'json' | 'html' | 'xlsx') =>
    buffer((await asGuest(db).run(screenFile, { decisionDate, sheet: 'person', format, file })).content);
  const words = ['没有用到的列：爱好', '只读了工作表“人员”，没有读：二组（隐藏）'];
  expect(JSON.parse(String(await answer('json')))).toMatchObject({ summary: { rows: 1, unread: words } });
  const page = String(await answer('html'));
  for (const each of words) expect(page).toContain(`<p>请注意：${each}</p>`);
  const read = new ExcelJS.Workbook();
  await read.xlsx.load((await answer('xlsx')) as never);
  const summary = read.getWorksheet('汇总')?.getSheetValues() as unknown[][];
  expect(summary.filter((row) => row?.[1] === '没有读取的内容').map((row) => row[2])).toEqual(words);
});
