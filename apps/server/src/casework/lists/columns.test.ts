/** Which columns of casework `wenye audit verify` covers: each that may be written over with NULL and is missed is named here. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sealed, sealedColumns, sealedFault } from '../../kernel/audit/sealed-content.ts';
import { firstEventBreak } from '../../kernel/audit/verify.ts';
import { wireTypes } from '../../kernel/database-types.ts';
import { type TestDatabase, testDatabase, unnoticedNulls } from '../../testing/index.ts';
import { acceptCase } from '../handling/accept-case.ts';
import { requestCorrection } from '../handling/request-correction.ts';
import { apply, award, graduate, look, officers } from '../testing/town.ts';

let db: TestDatabase;
let awarded: string;

beforeAll(async () => {
  db = await testDatabase();
  const staff = await officers(db);
  const { caseId } = await apply(db, await graduate(db, '补正之人'));
  const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  await staff.acceptor.run(acceptCase, await at());
  const items = ['document:flexible-work-statement'];
  await staff.reviewer.run(requestCorrection, { ...(await at()), items, note: '看不清' });
  awarded = await award(db, staff, await graduate(db, '获批之人'));
}, 60_000);
afterAll(() => db.close());

/** As `verifyAll` does, which opens transactions of its own. */
async function isNoticed(client: pg.Client): Promise<boolean> {
  const { rows: told } = await client.query(
    `select from casework.event_head where differs is not null
     union all select from funds.books_check where fault is not null
     union all select from audit.record r where r.action = 'casework.publish-notice' and r.object_kind = 'notice'
       and not exists (select from casework.evidence e where e.hash = r.evidence)`,
  );
  if (told.length > 0) return true;
  const { rows: sealed } = await client.query<Sealed>(`select ${sealedColumns} from casework.sealed_content`);
  if (sealed.some((row) => sealedFault(row) !== null)) return true;
  type Link = Parameters<typeof firstEventBreak>[0][number] & { stream: string };
  const { rows: links } = await client.query<Link>(
    'select stream, seq::float8 as seq, prev_hash, hash, content, differs from casework.event_chain c order by stream, c.seq',
  );
  const streams = Map.groupBy(links, ({ stream }) => stream);
  return [...streams.values()].some((events) => firstEventBreak(events) !== null);
}

/** What nothing compares, as docs/casework.md says. */
const NOT_COVERED: Readonly<Record<string, string>> = {
  case_decision: 'decision_id',
  case_document: 'document_id case_id kind file_id attached_by attached_at',
  case_note: 'note_id',
  case_party: 'case_id claimant_name claimant_number',
  draft:
    'draft_id owner_person claimant_kind claimant_id benefit_ids content version status submission_id created_at saved_at',
  exclusion: 'case_id exclusion_key live',
  notice: 'title benefit_id office_id days unit published_on line_count published_by',
  notice_line: 'until',
  person_key_secret: 'only_row secret',
  step: 'command from_status to_status acting_side roles duty apart_from',
};

test('NULL in the place of what was written is missed in no column but these', async () => {
  const { unnoticed } = await unnoticedNulls(db, 'casework', isNoticed);
  const byTable = Map.groupBy(unnoticed, (column) => column.split('.')[0] ?? '');
  const named = [...byTable].map(([table, columns]) => [
    table,
    columns.map((c) => c.split('.')[1]).join(' '),
  ]);
  expect(Object.fromEntries(named)).toEqual(NOT_COVERED);
}, 60_000);

test.each(['due_on', 'lapses_on'])('a day that never comes is no %s that is not there', async (column) => {
  const client = new pg.Client({ connectionString: db.url, types: wireTypes });
  await client.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    await client.query('alter table casework."case" drop constraint if exists case_check');
    await client.query(
      `update casework."case" set ${column} = 'infinity' where case_id = $1 and ${column} is null`,
      [awarded],
    );
    expect(await isNoticed(client)).toBe(true);
  } finally {
    await client.end();
  }
});
