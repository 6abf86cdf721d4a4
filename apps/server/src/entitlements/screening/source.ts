import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Request } from '@wenye/rules';
import { UnreadableTable } from '../../kernel/spreadsheet/cell.ts';
import { openTable } from '../../kernel/spreadsheet/read-table.ts';
import { type RowRequest, rowReader, type ScreeningOptions } from './row-request.ts';
import { columnOf, headingsOf, plainHeading, type Sheet, sheets } from './sheets.ts';

/** A file that is being screened. */
export type Source = {
  readonly sheet: Sheet;
  /** Headings that mean nothing to the sheet; said once, so that a misspelt one is noticed. */
  readonly ignoredHeadings: readonly string[];
  /** The worksheet that is read, and those beside it that are not; null and none for CSV and JSON. */
  readonly sheetName: string | null;
  readonly ignoredSheets: readonly string[];
  readonly rows: AsyncIterable<RowRequest>;
};

/** A whole JSON array is read at once up to this size; longer files are given one object a line. */
const longestArray = 64 * 1024 * 1024;

/**
 * Opens a spreadsheet (.xlsx, .csv) or JSON (an array, or one object a line) of people or hires.
 *
 * @param sheetId which sheet it is; null: told by its headings
 * @throws UnreadableTable with a Chinese message
 */
export async function openSource(
  path: string,
  sheetId: Sheet['id'] | null,
  options: ScreeningOptions,
): Promise<Source> {
  if (/\.(json|jsonl|ndjson)$/i.test(path)) return openJson(path, sheetId, options);
  const known = new Set(
    sheets
      .filter(({ id }) => sheetId === null || id === sheetId)
      .flatMap((sheet) => [...headingsOf(sheet).keys()]),
  );
  const table = await openTable(path, known);
  const headings = table.headings.map(plainHeading);
  const sheet = sheets.find(({ id }) => id === sheetId) ?? sheetOf(headings);
  const columns = headingsOf(sheet);
  const read = rowReader(sheet, columns, options);
  return {
    sheet,
    ignoredHeadings: headings.filter(
      (heading) => heading !== '' && columnOf(columns, heading) === undefined && heading !== '序号',
    ),
    ignoredSheets: table.otherSheets,
    sheetName: table.sheet,
    rows: mapped(table.rows, read),
  };
}

/** The sheet that knows most of the headings. */
function sheetOf(headings: readonly string[]): Sheet {
  const scores = sheets.map((sheet) => {
    const columns = headingsOf(sheet);
    return { sheet, score: headings.filter((heading) => columnOf(columns, heading)).length };
  });
  const best = scores.toSorted((one, other) => other.score - one.score)[0]?.sheet;
  if (!best) throw new UnreadableTable('没有可用的模板。');
  return best;
}

async function* mapped<From, To>(rows: AsyncIterable<From>, to: (row: From) => To): AsyncGenerator<To> {
  for await (const row of rows) yield to(row);
}

async function openJson(
  path: string,
  sheetId: Sheet['id'] | null,
  options: ScreeningOptions,
): Promise<Source> {
  const records = (await isArray(path)) ? arrayRecords(path) : lineRecords(path);
  const first = await records.next();
  const subject = first.done ? undefined : recordSubject(first.value);
  const sheet = sheets.find(({ id }) => id === sheetId) ?? sheets.find((each) => each.subject === subject);
  if (!sheet) {
    await records.return(undefined);
    throw new UnreadableTable(
      'JSON 的每条记录应有 facts（事实）一栏；企业的事实以 firm. 开头，个人的以 person. 开头。',
    );
  }
  return {
    sheet,
    ignoredHeadings: [],
    ignoredSheets: [],
    sheetName: null,
    rows: jsonRows(first, records, sheet, options),
  };
}

type JsonRecord = { readonly number: number; readonly value: unknown };

async function* jsonRows(
  first: IteratorResult<JsonRecord>,
  rest: AsyncGenerator<JsonRecord>,
  sheet: Sheet,
  options: ScreeningOptions,
): AsyncGenerator<RowRequest> {
  if (!first.done) yield jsonRequest(first.value, sheet, options);
  for await (const record of rest) yield jsonRequest(record, sheet, options);
}

function jsonRequest({ number, value }: JsonRecord, sheet: Sheet, options: ScreeningOptions): RowRequest {
  const none = { name: '', id: '', firm: '' };
  if (typeof value !== 'object' || value === null || !('facts' in value) || typeof value.facts !== 'object') {
    const message = '应是一个对象，并有 facts（事实）一栏';
    return { row: number, subject: none, errors: [{ row: number, column: 'facts', content: '', message }] };
  }
  const record = value as { name?: string; id?: string; county?: string | null; facts: Request['facts'] };
  const subject = { name: String(record.name ?? ''), id: String(record.id ?? ''), firm: '' };
  const { county, ...common } = options;
  return {
    row: number,
    subject,
    request: {
      ...common,
      subject: sheet.subject,
      county: record.county ?? county ?? null,
      facts: record.facts,
    },
  };
}

function recordSubject({ value }: JsonRecord): Request['subject'] | undefined {
  if (typeof value !== 'object' || value === null || !('facts' in value)) return undefined;
  const ids = Object.keys(value.facts as object);
  if (ids.some((id) => id.startsWith('firm.'))) return 'firm';
  return ids.some((id) => id.startsWith('person.')) ? 'person' : undefined;
}

async function isArray(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 64 })) {
    return /^\uFEFF?\s*\[/.test(String(chunk));
  }
  throw new UnreadableTable('文件是空的。');
}

async function* arrayRecords(path: string): AsyncGenerator<JsonRecord> {
  const { size } = await stat(path);
  if (size > longestArray) {
    throw new UnreadableTable('JSON 数组超过 64 MB；请改为每行一个对象的 .jsonl 文件，便于逐行处理。');
  }
  const all = parseJson(await readFile(path, 'utf8'), 1);
  if (!Array.isArray(all)) throw new UnreadableTable('JSON 应是数组，或每行一个对象。');
  for (const [index, value] of all.entries()) yield { number: index + 1, value };
}

async function* lineRecords(path: string): AsyncGenerator<JsonRecord> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() !== '') yield { number, value: parseJson(line, number) };
  }
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UnreadableTable(`第 ${line} 行不是合法的 JSON。`, { cause });
  }
}
