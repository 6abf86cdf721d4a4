/** What is screened for whoever asks, over the web. */
import { afterAll, beforeAll, expect, test } from 'vitest';
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
