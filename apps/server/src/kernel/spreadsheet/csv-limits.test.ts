/** What a CSV file may hold: as much as a workbook, and nothing that keeps others waiting. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTable } from './read-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenye-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

const known = new Set(['姓名', '金额']);
const HEAD = '姓名,金额\n甲,1\n';

async function read(content: string): Promise<number> {
  const path = join(folder, 'a.csv');
  await writeFile(path, content);
  let rows = 0;
  for await (const row of (await openTable(path, known)).rows) rows += row.cells.size > 0 ? 1 : 0;
  return rows;
}

test.each([
  ['more cells than a sheet has columns', `${HEAD}${'x,'.repeat(2_500_000)}`, '第 3 行有超过 16384 格'],
  ['none in them', `${HEAD}\n${','.repeat(40_000_000)}`, '第 4 行有超过 16384 格'],
  ['them above the headings', `${','.repeat(20_000)}\n${HEAD}`, '第 1 行有超过 16384 格'],
  ['them in lines that quotes join', `${HEAD}${'"\n",'.repeat(30_000)}`, '行有超过 16384 格'],
  ['a cell that is too long', `${HEAD}乙,${'长'.repeat(40_000)}\n`, '第 3 行有一个单元格超过 32767 个字'],
  [
    'a row that is too long',
    `${HEAD}\n${`${'长'.repeat(20_000)},`.repeat(11)}`,
    '第 4 行的文字超过 200000 个字',
  ],
  ['a cell without an end', `${HEAD}乙,${'长'.repeat(2_000_000)}`, '第 3 行的文字超过 200000 个字'],
  ['a quote that nothing closes', `${HEAD}"乙,${'1\n甲,'.repeat(500_000)}`, '第 3 行的文字超过 200000 个字'],
])('%s is refused at its row, and nobody waits for it', async (_, content, message) => {
  const before = process.memoryUsage().rss;
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await expect(read(content)).rejects.toThrow(message);
  clearInterval(beat);
  expect(longest).toBeLessThan(1500);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
});

test('as much as a workbook may hold is read', async () => {
  expect(await read(`${HEAD}乙,2${','.repeat(16_382)}\n丙,${'长'.repeat(32_767)}\n`)).toBe(3);
});

test('headings that stand behind more blank rows than anybody leaves are not looked for', async () => {
  expect(await read(`${'\n'.repeat(900)}${HEAD}`)).toBe(1);
  await expect(read(`${'\n'.repeat(1_100)}${HEAD}`)).rejects.toThrow('没有找到表头');
});

test('a NUL is named by the row and the cell where it stands', async () => {
  await expect(read(`${HEAD}乙,2\0\n`)).rejects.toThrow('第 3 行第 2 格里有一个看不见的空字符');
});
