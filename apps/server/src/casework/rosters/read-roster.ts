import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { headingWords } from '../../entitlements/screening/unread.ts';
import type { Tx } from '../../kernel/database.ts';
import { type JobContext, job } from '../../kernel/jobs.ts';
import { type SheetRow, UnreadableTable } from '../../kernel/spreadsheet/cell.ts';
import { furtherTables, openTable } from '../../kernel/spreadsheet/read-table.ts';
import {
  addRows,
  beginReading,
  failReading,
  finishReading,
  loadRoster,
  type Reading,
} from './roster.store.ts';
import {
  ignoredOnRoster,
  missingHeadings,
  neededOnRoster,
  type RosterRow,
  rosterHeadings,
  rosterReader,
  type Unread,
} from './roster-row.ts';

/** Rows written at once, and characters in them: progress moves, and memory stays the same for any length and width. */
const batchSize = 250;
const batchLength = 2_000_000;

export interface RosterFile {
  bytes: Buffer;
  name: string;
}

/**
 * Reads a roster's file and hands its rows on in batches.
 * @returns what it has no use for
 * @throws UnreadableTable with a Chinese message when it is no table, lacks a needed heading or has no row
 */
export async function readBatches(
  file: RosterFile,
  uscc: string,
  today: string,
  take: (rows: readonly RosterRow[]) => Promise<void>,
): Promise<Unread> {
  const read = rosterReader(uscc, today);
  let batch: RosterRow[] = [];
  let length = 0;
  const unread = await eachRow(file, async (row) => {
    const one = read(row);
    batch.push(one);
    length += lengthOf(one);
    if (batch.length < batchSize && length < batchLength) return;
    await take(batch);
    batch = [];
    length = 0;
  });
  await take(batch);
  return unread;
}

const lengthOf = ({ cells }: RosterRow): number =>
  Object.values(cells).reduce((total, cell) => total + cell.length, 0);

/**
 * Reads a file to its end as a roster, judging no row.
 *
 * @param signal ends it
 * @returns as `readBatches` does
 * @throws UnreadableTable as `readBatches` does
 */
export const checkReadable = (file: RosterFile, signal?: AbortSignal): Promise<Unread> =>
  eachRow(file, async () => signal?.throwIfAborted());

async function eachRow(file: RosterFile, take: (row: SheetRow) => Promise<void>): Promise<Unread> {
  const folder = await mkdtemp(join(tmpdir(), 'wenye-roster-'));
  try {
    const path = join(folder, 'roster');
    await writeFile(path, file.bytes);
    const table = await openTable(path, rosterHeadings, neededOnRoster, file.name);
    const missing = missingHeadings(table.headings);
    const ignored = ignoredOnRoster(table.headings);
    if (missing.length > 0)
      throw new UnreadableTable(
        `表头缺少：${missing.join('、')}。${meant(missing, ignored)}花名册须有${neededOnRoster.join('、')}，请对照模板。`,
      );
    let any = false;
    for await (const row of table.rows) {
      any = true;
      await take(row);
    }
    if (!any) throw new UnreadableTable('文件里只有表头，没有人员。请在表头下面逐行填写后再上传。');
    return {
      headings: ignored,
      sheets: await furtherTables(path, table, rosterHeadings),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Which of the headings that say nothing may be the missing ones. */
const meant = (missing: readonly string[], ignored: Unread['headings']): string =>
  ignored
    .map(({ heading, near }) => ({ heading, near: near.filter((each) => missing.includes(each)) }))
    .filter(({ near }) => near.length > 0)
    .map((each) => `${headingWords(each)}。`)
    .join('');

const payload = z.object({ rosterId: z.uuid(), reading: z.int() });

/** Told of a file that the worker could not read to its end although it found nothing wrong with it. */
const INTERRUPTED =
  '读取多次中断。请换一个文件重新上传，例如只留需要的行和列，另存为 .csv；再不行，请联系受理机构。';

/**
 * Long files are read by the worker; each batch is committed, so that the page shows how far it is. That they can be
 * read was found at the upload. Once another file has taken its place, a reading ends without a word.
 */
export const readRoster = job(
  'casework.read-roster',
  payload,
  read,
  async ({ tx, payload: reading }) => {
    await failReading(tx, reading, INTERRUPTED);
  },
  3,
);

class Overtaken extends Error {}

async function read({ payload: reading, transaction }: JobContext<Reading>): Promise<void> {
  const start = await transaction(async ({ tx, files, businessDate }) => {
    if (!(await beginReading(tx, reading))) return null;
    const roster = await loadRoster(tx, reading.rosterId);
    const { uscc } = await tx
      .selectFrom('firms.firm')
      .select('uscc')
      .where('firm_id', '=', roster.firm_id)
      .executeTakeFirstOrThrow();
    const bytes = await buffer(files.read(await files.describe(tx, roster.file_id)));
    return { uscc, businessDate, file: { bytes, name: roster.file_name } };
  });
  if (start === null) return;
  const step = (work: (tx: Tx) => Promise<boolean>) =>
    transaction(async ({ tx }) => {
      if (!(await work(tx))) throw new Overtaken();
    });
  try {
    await readBatches(start.file, start.uscc, start.businessDate, (rows) =>
      step((tx) => addRows(tx, reading, rows)),
    );
    await step((tx) => finishReading(tx, reading));
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (!(error instanceof UnreadableTable)) throw error;
    await transaction(({ tx }) => failReading(tx, reading, error.message));
  }
}
