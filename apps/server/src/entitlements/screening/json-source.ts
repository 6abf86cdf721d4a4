/** People or firms as JSON: an array, or one object a line. What is wrong with one is told of it; others go through. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import {
  dotted,
  type Json,
  type JsonLine,
  type JsonText,
  jsonLines,
  parseJson,
  type Request,
} from '@wenye/rules';
import { UnreadableTable } from '../../kernel/spreadsheet/cell.ts';
import { parseCounty } from './parse-county.ts';
import type { RowRequest, ScreeningOptions, Subject } from './row-request.ts';
import { firmRecords, personSheet, type Sheet, type SheetId, sheetById } from './sheets.ts';
import type { Source } from './source.ts';
import { asWanted } from './which-sheet.ts';

/** A whole JSON array is read at once up to this size; longer files are given one object a line. */
const longestArray = 64 * 1024 * 1024;

/** So many records are looked at for what the file is about: people or firms. */
const lookedAt = 1000;

/** @throws UnreadableTable with a Chinese message */
export async function openJson(
  path: string,
  sheetId: SheetId | null,
  options: ScreeningOptions,
): Promise<Source> {
  const records = (await isArray(path)) ? arrayRecords(path) : lineRecords(path);
  const first: JsonLine[] = [];
  try {
    const sheet = asWanted(await sheetOf(sheetId, records, first), options);
    return {
      sheet,
      ignoredHeadings: [],
      ignoredSheets: [],
      sheetName: null,
      rows: jsonRows(first, records, sheet, options),
    };
  } catch (error) {
    await records.return(undefined);
    throw error;
  }
}

/** The sheet asked for, or the one that the records look like; those read for it are added to `first`. */
async function sheetOf(
  sheetId: SheetId | null,
  records: AsyncGenerator<JsonLine>,
  first: JsonLine[],
): Promise<Sheet> {
  let found = sheetId === null ? undefined : sheetById(sheetId);
  while (found === undefined && first.length < lookedAt) {
    const next = await records.next();
    if (next.done) break;
    first.push(next.value);
    found = sheetOfFacts(next.value);
  }
  if (found) return found;
  throw new UnreadableTable(
    'JSON 应是数组，或每行一个对象（UTF-8）；每条记录应有 facts（事实）一栏，写有以 firm. 开头的企业的事实或者以 person. 开头的个人的事实；没有这样的事实的，请用 --sheet（接口为 sheet）写明是哪一种表。',
  );
}

async function* jsonRows(
  first: readonly JsonLine[],
  rest: AsyncGenerator<JsonLine>,
  sheet: Sheet,
  options: ScreeningOptions,
): AsyncGenerator<RowRequest> {
  for (const record of first) yield rowOf(record, sheet, options);
  for await (const record of rest) yield rowOf(record, sheet, options);
}

const FIELDS = ['name', 'id', 'county', 'facts'];

function rowOf({ number, read }: JsonLine, sheet: Sheet, options: ScreeningOptions): RowRequest {
  const wrong = (subject: Subject, ...errors: readonly (readonly [column: string, message: string])[]) => ({
    row: number,
    subject,
    errors: errors.map(([column, message]) => ({ row: number, column, content: '', message })),
  });
  const nobody = { name: '', id: '', firm: '' };
  if (!read.ok && read.path.length > 0) return wrong(nobody, [dotted(read.path), read.problem]);
  if (!read.ok) return wrong(nobody, ['', `这一行不是完整的 JSON：${read.problem}`]);
  const { value } = read;
  if (!isRecord(value)) return wrong(nobody, ['facts', '应是一个对象，并有 facts（事实）一栏']);
  const { name = '', id = '', county, facts } = value;
  const subject = { name: textOf(name), id: textOf(id), firm: '' };
  const place = typeof county === 'string' ? parseCounty(county, options.decisionDate) : null;
  const errors: [string, string][] = [
    ...Object.keys(value)
      .filter((key) => !FIELDS.includes(key))
      .map((key): [string, string] => [key, `没有“${key}”这一栏；每条记录只有 name、id、county、facts`]),
    ...(isText(name) ? [] : [['name', '应为文字'] as [string, string]]),
    ...(isText(id) ? [] : [['id', idProblem(id)] as [string, string]]),
    ...(place !== null && 'problem' in place ? [['county', place.problem] as [string, string]] : []),
    ...(isRecord(facts) ? [] : [['facts', '应是一个对象：事实编号 → 值'] as [string, string]]),
  ];
  if (errors.length > 0) return wrong(subject, ...errors);
  const { county: usual, ...common } = options;
  const own = place !== null && 'value' in place ? place.value : county;
  return {
    row: number,
    subject,
    request: {
      ...common,
      clauses: sheet.benefits.map((benefit) => benefit.id),
      subject: sheet.subject,
      // Of the wrong type: the rules say so.
      county: (own ?? usual ?? null) as string | null,
      facts: facts as Request['facts'],
    },
    warnings: [],
  };
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A number of more digits than are kept has lost its last: they are never guessed. */
const idProblem = (id: Json): string =>
  typeof id === 'number' && !Number.isSafeInteger(id)
    ? '被写成了数字，末几位已丢失；请写成字符串（加引号），重新填写完整的号码'
    : '应为字符串（加引号）';
const isText = (value: Json): boolean => typeof value === 'string' || value === null;
const textOf = (value: Json): string => (typeof value === 'string' ? value : '');

/** A person's, or a firm's with every roster: a record holds whatever is known, and is read for all of it. */
function sheetOfFacts({ read }: JsonLine): Sheet | undefined {
  const value = read.ok ? read.value : undefined;
  if (!isRecord(value) || !isRecord(value['facts'])) return undefined;
  const ids = Object.keys(value['facts']);
  if (ids.some((id) => id.startsWith('firm.'))) return firmRecords;
  return ids.some((id) => id.startsWith('person.')) ? personSheet : undefined;
}

async function isArray(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 64 })) {
    return /^\uFEFF?\s*\[/.test(String(chunk));
  }
  throw new UnreadableTable('文件是空的。');
}

async function* arrayRecords(path: string): AsyncGenerator<JsonLine> {
  const { size } = await stat(path);
  if (size > longestArray) {
    throw new UnreadableTable('JSON 数组超过 64 MB；请改为每行一个对象的 .jsonl 文件，便于逐行处理。');
  }
  const all = parsed(await readFile(path, 'utf8'));
  if (!all.ok && all.path.length > 0)
    throw new UnreadableTable(`JSON 数组中 ${dotted(all.path)}：${all.problem}。`);
  if (!all.ok) throw new UnreadableTable(`JSON 数组不完整：${all.problem}。`);
  for (const [index, value] of (all.value as readonly Json[]).entries())
    yield { number: index + 1, read: { ok: true, value } };
}

/** Opens the file when it is first read, so that one that is never read is never open. */
async function* lineRecords(path: string): AsyncGenerator<JsonLine> {
  yield* jsonLines(createReadStream(path));
}

function parsed(text: string): JsonText {
  return text.includes('\uFFFD')
    ? { ok: false, problem: '不是 UTF-8 编码，请存为 UTF-8', path: [] }
    : parseJson(text);
}
