/** Whether a case's history holds, asked at the desk: over what the caller may see, and only that. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnWords } from '../../kernel/audit/column-words.ts';
import { breakLine, headReason, streamNames, verifyAll } from '../../kernel/audit/verify.ts';
import { wireTypes } from '../../kernel/database-types.ts';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { acceptCase } from '../handling/accept-case.ts';
import { awardCase } from '../handling/award-case.ts';
import { requestCorrection } from '../handling/request-correction.ts';
import {
  apply,
  award,
  awardable,
  county,
  graduate,
  look,
  officers,
  type TownOfficers,
} from '../testing/town.ts';
import { checkCaseChain, checkCaseChains } from './check-chains.ts';

let db: TestDatabase;
let staff: TownOfficers;
let auditor: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  auditor = await asOfficer(db, { role: 'auditor', division: county });
});
afterAll(() => db.close());

/** Changes what no role of the server can change, as somebody with the database's files could. */
const tamper = (statement: string) =>
  db.sql(`do $$ begin set local session_replication_role = replica; ${statement}; end $$`);

test('a history that was changed, or cut off at its end, is named by case and event', async () => {
  const [kept, changed, cut] = [await filed('未动之人'), await filed('被改之人'), await filed('被截之人')];
  const whole = await auditor.run(checkCaseChains, {});
  expect(whole).toMatchObject({ cases: 3, next: null, breaks: [] });
  expect(whole.events).toBeGreaterThanOrEqual(6);

  await tamper(`update casework.case_event set content = jsonb_set(content, '{on}', '"2020-01-01"')
    where case_id = '${changed}' and seq = 1`);
  await tamper(`delete from casework.case_event e where case_id = '${cut}'
    and seq = (select max(seq) from casework.case_event where case_id = e.case_id)`);
  const { breaks } = await auditor.run(checkCaseChains, {});
  expect(breaks.map(({ caseId, reason }) => [caseId, reason])).toEqual([
    [changed, '事件内容与哈希不符'],
    [cut, expect.stringMatching(/^第 \d+ 个事件缺失$/)],
  ]);
  expect((await staff.acceptor.run(checkCaseChain, { caseId: kept })).firstBreak).toBeNull();
  expect((await staff.acceptor.run(checkCaseChain, { caseId: changed })).firstBreak).toMatchObject({
    seq: 1,
  });
});

/** What somebody may write into a column of an event that the hash does not cover. */
const forgeries = {
  kind: `'refuse'`,
  actor_person: 'gen_random_uuid()',
  duty: 'null',
  office_id: 'null',
  business_date: 'business_date - 30',
  recorded_at: `recorded_at - interval '1 hour'`,
};

test.each(Object.entries(forgeries))(
  'a changed %s is named, though content and hash hold',
  async (column, value) => {
    const caseId = await filed('改栏之人');
    await expect(breaksOf(caseId)).resolves.toEqual([]);
    await tamper(
      `update casework.case_event set ${column} = ${value} where case_id = '${caseId}' and seq = 2`,
    );
    const found = { seq: 2, reason: `事件的${columnWords(column)}与事件内容不符` };
    expect((await staff.acceptor.run(checkCaseChain, { caseId })).firstBreak).toEqual(found);
    expect((await auditor.run(checkCaseChains, {})).breaks).toContainEqual(
      expect.objectContaining({ caseId, ...found }),
    );
    await expect(breaksOf(caseId)).resolves.toEqual([{ chain: `casework.event_chain ${caseId}`, ...found }]);
  },
);

/** What somebody may write into the row of a case, past its events. */
const misstatements: Record<string, string> = {
  version: 'version - 1',
  head_hash: `repeat('f', 64)`,
  status: `'refused'`,
  level: '2',
  amount_fen: 'amount_fen + 1',
  // The two go together.
  due_kind: `'lapse'`,
  due_on: 'due_on + 30',
  lapses_on: `'2030-01-01'`,
  notice_until: `'2030-01-01'`,
  clock: `'stopped'`,
  assignee: 'gen_random_uuid()',
  changed_on: 'changed_on - 1',
  filed: 'payee_account_id = gen_random_uuid()',
};

test.each(Object.entries(misstatements))(
  'a %s of the case’s row that its events do not say is named',
  async (column, value) => {
    const caseId = await filed('改行之人');
    await expect(breaksOf(caseId)).resolves.toEqual([]);
    const { version } = await look(db, caseId);
    const set = column === 'filed' ? value : `${column} = ${value}`;
    await tamper(`update casework."case" set ${set} where case_id = '${caseId}'`);
    const reason = `现状的${columnWords(column)}与事件不符`;
    expect(reason, 'in words').not.toContain(`的${column}`);
    expect((await staff.acceptor.run(checkCaseChain, { caseId })).firstBreak).toEqual({
      seq: version,
      reason,
    });
    expect((await auditor.run(checkCaseChains, {})).breaks).toContainEqual(
      expect.objectContaining({ caseId, seq: version, reason }),
    );
    const seq = column === 'version' ? version - 1 : version;
    await expect(breaksOf(caseId)).resolves.toEqual([
      { chain: `casework.event_head ${caseId}`, seq, reason },
    ]);
  },
);

test.each([
  [`jsonb_set(content, '{amountFen}', '109800.5')`, '不能核对的数'],
  [`jsonb_set(content, '{amountFen}', '1e400')`, '不能核对的数'],
  [`jsonb_set(content, '{amountFen}', '"x"')`, '事件内容与哈希不符'],
  [`jsonb_set(content, '{level}', '"II"')`, '事件内容与哈希不符'],
  [`'"nothing"'`, '事件内容与哈希不符'],
])('a content of %s is named, and all else is verified', async (content, reason) => {
  const [odd, other] = [await filed('怪值之人'), await filed('别的人')];
  await tamper(`update casework.case_event set content = ${content} where case_id = '${odd}' and seq = 2`);
  await tamper(`update casework."case" set level = 2 where case_id = '${other}'`);
  const found = { seq: 2, reason: expect.stringContaining(reason) as string };
  await expect(breaksOf(odd)).resolves.toEqual([{ chain: `casework.event_chain ${odd}`, ...found }]);
  await expect(breaksOf(other)).resolves.toMatchObject([{ chain: `casework.event_head ${other}` }]);
  expect((await staff.acceptor.run(checkCaseChain, { caseId: odd })).firstBreak).toEqual(found);
  const { breaks } = await auditor.run(checkCaseChains, {});
  expect(breaks).toContainEqual(expect.objectContaining({ caseId: odd, ...found }));
  expect(breaks).toContainEqual(expect.objectContaining({ caseId: other }));
});

test('every column of the case’s row is compared with its events, by itself or as filed', async () => {
  const columns = await db.sql<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = 'casework."case"'::regclass and attnum > 0 and not attisdropped`,
  );
  const [{ body } = { body: '' }] = await db.sql<{ body: string }>(
    `select prosrc as body from pg_proc where oid = 'casework.filed_digest'::regproc`,
  );
  const asFiled = columns.map(({ name }) => name).filter((name) => body.includes(`c.${name}`));
  expect(asFiled).toHaveLength(13);
  // The key of the events, what the database derives from the others, and what follows the money, whose own constraint
  // bars a second award whatever stands here.
  const known = ['case_id', 'live', 'amount_due_fen', 'award_live'];
  const { filed: _, ...alone } = misstatements;
  expect(columns.map(({ name }) => name).sort()).toEqual(
    [...asFiled, ...Object.keys(alone), ...known].sort(),
  );
});

test('a whole history that was moved to another case is named', async () => {
  const [caseId, elsewhere] = [await filed('移走之人'), randomUUID()];
  await tamper(`update casework.case_event set case_id = '${elsewhere}' where case_id = '${caseId}'`);
  await expect(breaksOf(elsewhere)).resolves.toEqual([
    {
      chain: `casework.event_chain ${elsewhere}`,
      seq: 1,
      reason: `事件的${columnWords('case_id')}与事件内容不符`,
    },
  ]);
});

test('every column of an event is hashed, or compared with what is', async () => {
  const columns = await db.sql<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = 'casework.case_event'::regclass and attnum > 0 and not attisdropped`,
  );
  const chained = ['case_id', 'seq', 'prev_hash', 'hash', 'content'];
  expect(columns.map(({ name }) => name).sort()).toEqual([...chained, ...Object.keys(forgeries)].sort());
});

test('what audit verify prints names the case by its number, beside table and id', async () => {
  const caseId = await filed('有号之人');
  const [{ number } = { number: '' }] = await db.sql<{ number: string }>(
    'select case_number as number from casework."case" where case_id = $1',
    [caseId],
  );
  await tamper(`update casework.case_event set duty = null where case_id = '${caseId}' and seq = 2`);
  const [found] = await breaksOf(caseId);
  if (found === undefined) throw new Error('nothing is broken');
  const gone = { ...found, chain: 'casework.event_chain 00000000-0000-0000-0000-000000000000' };
  const client = new pg.Client({ connectionString: db.url, types: wireTypes });
  await client.connect();
  try {
    const names = await streamNames(client, [found, gone]);
    expect(breakLine(found, names)).toBe(
      `断裂：casework.event_chain ${caseId}（办件 ${number}） 第 2 环：${found.reason}`,
    );
    expect(breakLine(gone, names)).not.toContain('（办件');
  } finally {
    await client.end();
  }
});

test('an auditor of another county checks none of them', async () => {
  const caseId = await filed('别处之人');
  const other = await asOfficer(db, { role: 'auditor', division: '410303' });
  expect(await other.run(checkCaseChains, {})).toMatchObject({ cases: 0, breaks: [] });
  await expect(other.run(checkCaseChain, { caseId })).rejects.toMatchObject({ code: 'kernel.not-found' });
});

async function filed(name: string): Promise<string> {
  const { caseId } = await apply(db, await graduate(db, name));
  await staff.acceptor.run(acceptCase, { caseId, expectedVersion: 1 });
  return caseId;
}

test.each([
  ['case_note', `text = '改写'`, '文字：'],
  ['case_fact', `value = '"anders"'`, '事实 '],
  ['case_decision', 'amount_fen = amount_fen + 1', '决定：'],
])(
  'what the case’s page shows of %s and nobody wrote is named at the desk',
  async (table, change, reason) => {
    const { caseId } = await apply(db, await graduate(db, '改文之人'));
    const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
    await staff.acceptor.run(acceptCase, await at());
    const items = ['document:flexible-work-statement'];
    await staff.reviewer.run(requestCorrection, { ...(await at()), items, note: '看不清' });
    expect((await staff.acceptor.run(checkCaseChain, { caseId })).firstBreak).toBeNull();
    await tamper(`update casework.${table} set ${change} where case_id = '${caseId}'`);
    const found = { reason: expect.stringMatching(`^${reason}`) as string };
    expect((await staff.acceptor.run(checkCaseChain, { caseId })).firstBreak).toMatchObject(found);
    const { breaks } = await auditor.run(checkCaseChains, {});
    expect(breaks).toContainEqual(expect.objectContaining({ caseId, ...found }));
  },
);

test('a case that is gone is missed by its events', async () => {
  const caseId = await filed('被删之人');
  await tamper(`delete from casework."case" where case_id = '${caseId}'`);
  await expect(breaksOf(caseId)).resolves.toEqual([
    { chain: `casework.event_head ${caseId}`, seq: null, reason: headReason('row') },
  ]);
});

test.each([
  ['its submission’s number', `update casework.submission set receipt_number = receipt_number || '0'`],
  ['the day of its submission', 'update casework.submission set filed_on = filed_on - 1'],
  ['the account that was chosen', `update people.payee_account set account_number = account_number || '0'`],
])('%s is as it was filed with', async (_, change) => {
  const caseId = await filed('改报之人');
  const of = change.includes('submission') ? 'submission_id' : 'payee_account_id = account_id and person_id';
  const key =
    of === 'submission_id' ? 'x.submission_id = c.submission_id' : 'x.account_id = c.payee_account_id';
  await tamper(
    `${change.replace(' set ', ' x set ')} from casework."case" c where ${key} and c.case_id = '${caseId}'`,
  );
  const breaks = await breaksOf(caseId);
  expect(breaks).toMatchObject([{ reason: headReason('filed') }]);
});

test('what is reserved otherwise than was decided is not awarded', async () => {
  const caseId = await awardable(db, staff, await graduate(db, '超领之人'));
  const { version: expectedVersion } = await look(db, caseId);
  const adding = (fen: number) =>
    tamper(`update funds.reservation set amount_fen = amount_fen + ${fen} where case_id = '${caseId}'`);
  await adding(30_000);
  const awarded = () => staff.approver.run(awardCase, { caseId, expectedVersion });
  await expect(awarded()).rejects.toMatchObject({ code: '42501' });
  await adding(-30_000);
  await expect(awarded()).resolves.toMatchObject({ status: 'awarded' });
});

test('what is owed for another benefit, months or person than its case has is named', async () => {
  const caseId = await award(db, staff, await graduate(db, '领款之人'));
  for (const [column, value] of [
    ['benefit_id', '9.3'],
    ['period_key', '2020-07/2020-12'],
    ['object_key', 'another'],
  ] as const) {
    await tamper(`update funds.obligation set ${column} = '${value}' where case_id = '${caseId}'`);
    expect(await breaksOf('funds.')).toEqual([
      {
        chain: `funds.obligation ${caseId}`,
        seq: null,
        reason: '应付款与办件不符（申请人、待遇、对象或者期间）',
      },
    ]);
    await tamper(`update funds.obligation o set ${column} = c.${column} from casework."case" c
      where c.case_id = o.case_id and c.case_id = '${caseId}'`);
    expect(await breaksOf('funds.')).toEqual([]);
  }
});

/** What `wenye audit verify` says of one case, or of all books of a room. */
async function breaksOf(of: string) {
  const client = new pg.Client({ connectionString: db.url, types: wireTypes });
  await client.connect();
  try {
    const { breaks } = await verifyAll(client, []);
    return breaks.filter(({ chain }) => (of.endsWith('.') ? chain.startsWith(of) : chain.endsWith(of)));
  } finally {
    await client.end();
  }
}
