import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ScreenedRow } from '@wenye/server/screening';
import { expect, test } from 'vitest';
import { linesOf, sizeWatch } from './size-watch.ts';

const subject = { name: '', id: '', firm: '' };
const error = { row: 2, column: '', content: '', message: 'x'.repeat(12_000) };
const row: ScreenedRow = { row: 2, subject, errors: [error] };

function said(
  format: Parameters<typeof sizeWatch>[1],
  lines: number | null,
  rows: number,
  each = row,
): string {
  const stream = new PassThrough();
  const watch = sizeWatch(stream, format, lines);
  for (let i = 0; i < rows; i += 1) watch.note(each);
  return String(stream.read() ?? '');
}

test('results that nobody could open are told of early, once, with what to do', () => {
  expect(said('json', 100_000, 5_000)).toMatch(/^结果会很大：约 11\d\d MB，.*\.xlsx.*--clauses.*\n$/);
  expect(said('html', 100_000, 300)).toContain('结果会很大：约 115');
  expect(said('screen', null, 5_000)).toMatch(/^结果会很大：每 1 万行约 11\d MB/);
});

test('what is told of a page is its own size, and not that of the same results as JSON', () => {
  const benefit = {
    id: '9.3',
    title: '补贴',
    eligibility: 'not-entitled',
    range: null,
    reasons: [],
    missing: [],
    trace: 'x'.repeat(12_000),
  };
  const long = { row: 2, subject, benefits: [benefit], combinations: [], warnings: [] };
  expect(said('json', 100_000, 300, long as unknown as ScreenedRow)).toContain('结果会很大');
  expect(said('html', 100_000, 300, long as unknown as ScreenedRow)).toBe('');
});

test('a table, and results that can be opened, are written without a word', () => {
  expect(said('xlsx', 100_000, 5_000)).toBe('');
  expect(said('json', 1_000, 1_000)).toBe('');
  expect(said('json', null, 1_000)).toBe('');
});

test('lines are counted of text where somebody asks, and of no spreadsheet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wenye-lines-'));
  await writeFile(join(folder, 'a.csv'), '姓名\n张三\n李四\n');
  expect(await linesOf(join(folder, 'a.csv'), 'json')).toBe(3);
  expect(await linesOf(join(folder, 'b.xlsx'), 'json')).toBeNull();
  expect(await linesOf(join(folder, 'a.csv'), 'xlsx')).toBeNull();
  await rm(folder, { recursive: true });
});
