import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asOfficer, asPerson, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { signedIn } from '../access.ts';
import { canonicalJson, chainHash, genesis } from '../chain.ts';
import { wireTypes } from '../database-types.ts';
import { useCase } from '../use-case.ts';
import { checkAuditChain, showAuditChain } from '../use-cases/check-audit-chain.ts';
import { listAudit } from '../use-cases/list-audit.ts';
import { depositAnchor, depositDaily, readAnchors } from './anchor.ts';
import { lastLink, sealAudit } from './seal.ts';
import { type Verification, verifyAll } from './verify.ts';

let db: TestDatabase;
let client: pg.Client;
let folder: string;
let person: TestActor;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0019' });
  client = new pg.Client({ connectionString: db.url, types: wireTypes });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await db.close();
});
beforeEach(async () => {
  await tamper('truncate audit.seal, audit.record; drop schema if exists room cascade');
  folder = await mkdtemp(join(tmpdir(), 'wenye-anchors-'));
  person = await asPerson(db);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const look = useCase('kernel.look', {
  input: z.object({ at: z.union([z.string(), z.array(z.string())]), evidence: z.string().optional() }),
  output: z.null(),
  access: signedIn(),
  async run({ input, audit }) {
    const evidence = input.evidence === undefined ? {} : { evidence: input.evidence };
    await audit({
      action: 'kernel.look',
      object: { kind: 'person', id: input.at },
      fields: ['name'],
      ...evidence,
    });
    return null;
  },
});
const seal = () => sealAudit(db.pool('wenye_sealer'));
const deposit = async (now: string) =>
  depositAnchor(folder, await lastLink(db.pool('wenye_sealer')), new Date(now));
const verify = async (): Promise<Verification> => verifyAll(client, await readAnchors(folder));
/** What an administrator of the database could do, past the triggers. */
const tamper = (statement: string) =>
  client.query(`set session_replication_role = replica; ${statement}; set session_replication_role = origin`);

const containing = (text: string): unknown => expect.stringContaining(text);

describe('the audit trail', () => {
  it('records who acted from the signed context', async () => {
    await person.run(look, { at: 'x' });
    expect(await db.sql('select * from audit.record')).toMatchObject([
      {
        actor_kind: 'account',
        account_id: person.accountId,
        person_id: person.personId,
        action: 'kernel.look',
        object_id: 'x',
        fields: ['name'],
        business_date: '2020-10-15',
      },
    ]);
  });

  it('records a line of each of many, in their order, and none of nobody', async () => {
    const at = Array.from({ length: 1_000 }, (_, i) => `person-${999 - i}`);
    await person.run(look, { at });
    await person.run(look, { at: [] });
    const records = await db.sql<{ object_id: string }>(
      `select object_id from audit.record where action = 'kernel.look' and fields = '{name}' order by id`,
    );
    expect(records.map(({ object_id }) => object_id)).toEqual(at);
    await seal();
    expect(await verify()).toMatchObject({ links: 1_000, unsealed: 0, breaks: [] });
  });

  it('is beyond the roles of the application: nothing is changed, removed or added past the function', async () => {
    await person.run(look, { at: 'x' });
    await seal();
    for (const role of ['wenye_app', 'wenye_worker', 'wenye_sealer', 'wenye_auth'] as const) {
      for (const table of ['audit.record', 'audit.seal']) {
        for (const statement of [
          `update ${table} set xmin = xmin`,
          `delete from ${table}`,
          `truncate ${table}`,
        ]) {
          await expect(
            db.sqlAs(
              role,
              statement.replace('xmin = xmin', table.endsWith('seal') ? `hash = ''` : `action = ''`),
            ),
          ).rejects.toMatchObject({ code: '42501' });
        }
      }
      await expect(
        db.sqlAs(
          role,
          `insert into audit.record (business_date, actor_kind, roles, office_ids, request_id, action, object_kind, object_id, fields)
        values ('2020-01-01', 'guest', '{}', '{}', '', '', '', '', '{}')`,
        ),
      ).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      db.sqlAs('wenye_app', `select audit.append('a', 'b', '{c}', '{}', null, null)`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses changes by its owner as well', async () => {
    await person.run(look, { at: 'x' });
    await expect(db.sql(`set role wenye_owner; update audit.record set action = ''`)).rejects.toThrow(
      'only added',
    );
  });

  it('is read by auditors within their territory', async () => {
    const [here, there] = [
      await asOfficer(db, { role: 'reviewer', division: '410325' }),
      await asOfficer(db, { role: 'reviewer', division: '410303' }),
    ];
    await here.run(look, { at: 'here' });
    await there.run(look, { at: 'there' });
    const county = await asOfficer(db, { role: 'auditor', division: '410325' });
    const city = await asOfficer(db, { role: 'auditor', division: '410300' });
    const seen = async (auditor: TestActor) =>
      (await auditor.run(listAudit, { objectKind: 'person' })).rows.map((row) => row.objectId);
    expect(await seen(county)).toEqual(['here']);
    expect(await seen(city)).toEqual(['there', 'here']);
    await expect(here.run(listAudit, {})).rejects.toMatchObject({ code: 'kernel.not-permitted' });
  });
});

describe('the auditor’s page', () => {
  it('finds a room’s actions by its name with the dot, and one action by its whole name', async () => {
    const officer = await asOfficer(db, { role: 'reviewer', division: '410325' });
    await officer.run(look, { at: 'x' });
    const auditor = await asOfficer(db, { role: 'auditor', division: '410300' });
    const found = async (action: string) =>
      (await auditor.run(listAudit, { action, objectKind: 'person' })).total;
    expect([await found('kernel.'), await found('kernel.look'), await found('kernel.lo')]).toEqual([1, 1, 0]);
  });

  it('shows how far the chain is sealed and checks it in portions, for the whole city only', async () => {
    const auditor = await asOfficer(db, { role: 'auditor', division: '410300' });
    expect(await auditor.run(showAuditChain, {})).toMatchObject({ sealedTo: 0, sealedAt: null, anchors: [] });
    for (const at of ['a', 'b', 'c']) await person.run(look, { at });
    await seal();
    await person.run(look, { at: 'd' });
    expect(await auditor.run(showAuditChain, {})).toMatchObject({ sealedTo: 3, waiting: 1, mayCheck: true });
    const whole = { checkedTo: 3, more: false, depositedTo: 0, firstBreak: null };
    expect(await auditor.run(checkAuditChain, {})).toEqual(whole);
    expect(await auditor.run(checkAuditChain, { from: 2 })).toEqual(whole);
    const county = await asOfficer(db, { role: 'auditor', division: '410325' });
    expect(await county.run(showAuditChain, {})).toMatchObject({ sealedTo: 3, mayCheck: false });
    await expect(county.run(checkAuditChain, {})).rejects.toMatchObject({ code: 'kernel.whole-city-only' });
  });

  it('names the first break: a record that was changed, and a chain cut off behind its anchor', async () => {
    const auditor = await asOfficer(db, { role: 'auditor', division: '410300' });
    for (const at of ['a', 'b', 'c']) await person.run(look, { at });
    await seal();
    await depositAnchor(join(db.dataFolder, 'anchors'), await lastLink(db.pool('wenye_sealer')), new Date());
    expect(await auditor.run(checkAuditChain, {})).toMatchObject({ depositedTo: 3, firstBreak: null });
    await tamper(`update audit.record set object_id = 'z' where object_id = 'b'`);
    expect((await auditor.run(checkAuditChain, {})).firstBreak).toMatchObject({ seq: 2 });
    await tamper(
      `update audit.record set object_id = 'b' where object_id = 'z'; delete from audit.seal where seq = 3`,
    );
    expect(await auditor.run(checkAuditChain, {})).toMatchObject({
      checkedTo: 2,
      firstBreak: { seq: 3, reason: containing('存证文件') },
    });
  });
});

describe('the chain', () => {
  it('holds over what was committed, in whatever order transactions end', async () => {
    const late = await db.pool('wenye_app').connect();
    await late.query('begin');
    await late.query(`select access.enter($1, 'late')`, [person.token]);
    await late.query(`select audit.append('kernel.late', 'person', '{late}', '{}', null, null)`);
    await person.run(look, { at: 'early' });
    expect(await seal()).toBe(1); // the earlier transaction is still open
    await late.query('commit');
    late.release();
    expect(await seal()).toBe(1);
    expect(await seal()).toBe(0);
    await person.run(look, { at: 'afterwards' });
    expect(await seal()).toBe(1);
    expect(await verify()).toEqual({ links: 3, unsealed: 0, streams: 0, books: 0, breaks: [] });
  });

  it.each([
    [
      'a changed record',
      `update audit.record set action = 'kernel.else' where object_id = '2'`,
      '内容与哈希不符',
    ],
    [
      'a changed instant',
      `update audit.record set at = at + interval '1 microsecond' where object_id = '2'`,
      '内容与哈希不符',
    ],
    ['a removed record', `delete from audit.record where object_id = '2'`, '已被删除'],
    ['a removed link', 'delete from audit.seal where seq = 2', '缺失'],
    [
      'a link with another predecessor',
      `update audit.seal set prev_hash = '${genesis}' where seq = 2`,
      '前一环',
    ],
    [
      'a link with the largest of all numbers',
      'update audit.seal set seq = 9223372036854775807 where seq = 2',
      '缺失',
    ],
  ])('shows %s as its first break', async (_, statement, reason) => {
    for (const at of ['1', '2', '3']) await person.run(look, { at });
    await seal();
    await tamper(statement);
    const { breaks, unsealed } = await verify();
    expect(breaks).toEqual([{ chain: 'audit', seq: 2, reason: containing(reason) }]);
    expect(unsealed, 'what is gone does not count against what waits').toBeGreaterThanOrEqual(0);
  });

  it('shows a chain that was rewritten whole, by its anchor', async () => {
    for (const at of ['1', '2', '3']) await person.run(look, { at });
    await seal();
    await deposit('2026-01-01T08:00:00Z');
    await tamper(
      `update audit.record set action = 'kernel.else' where object_id = '2'; delete from audit.seal`,
    );
    await seal();
    expect((await verify()).breaks).toMatchObject([
      { chain: 'audit', seq: 3, reason: containing('存证') },
      {},
    ]);
    await tamper('delete from audit.seal; delete from audit.record');
    expect((await verify()).breaks).toMatchObject([{ reason: containing('中断') }]);
  });

  it('shows anchors that are changed or gone', async () => {
    for (const [at, now] of [
      ['1', '2026-01-01T08:00:00Z'],
      ['2', '2026-01-02T08:00:00Z'],
      ['3', '2026-01-03T08:00:00Z'],
    ] as const) {
      await person.run(look, { at });
      await seal();
      await deposit(now);
    }
    expect((await verify()).breaks).toEqual([]);
    const files = (await readdir(folder)).sort();
    await rm(join(folder, files[1] as string));
    expect((await verify()).breaks).toMatchObject([{ chain: files[2], reason: containing('前一份') }]);
  });

  it('is deposited once a day, if it has grown', async () => {
    await person.run(look, { at: '1' });
    await seal();
    const daily = async (now: string) =>
      depositDaily(folder, await lastLink(db.pool('wenye_sealer')), new Date(now));
    expect(await daily('2026-01-01T08:00:00Z')).not.toBeNull();
    expect(await daily('2026-01-01T15:00:00Z')).toBeNull();
    expect(await daily('2026-01-01T17:00:00Z')).toBeNull(); // the next day in Shanghai, nothing new
    await person.run(look, { at: '2' });
    await seal();
    expect(await daily('2026-01-01T17:30:00Z')).not.toBeNull();
  });
});

describe('event chains of the rooms', () => {
  beforeEach(async () => {
    await db.sql(
      'create schema room; create table room.event_row (stream text, seq bigint, prev_hash text, hash text, content jsonb, differs text); create view room.event_chain as select * from room.event_row',
    );
    let prev = genesis;
    for (const seq of [1, 2, 3]) {
      const content = { z: seq, a: { d: 1, c: ['x', null] } };
      const hash = chainHash(prev, canonicalJson(content));
      await db.sql('insert into room.event_row values ($1, $2, $3, $4, $5)', [
        'case-1',
        seq,
        prev,
        hash,
        JSON.stringify(content),
      ]);
      prev = hash;
    }
    await person.run(look, { at: 'case-1', evidence: prev });
    await seal();
  });

  it('hold when untouched', async () => {
    expect(await verify()).toMatchObject({ streams: 1, breaks: [] });
  });

  it.each([
    [`update room.event_row set content = '{"z": 9}' where seq = 2`, 2, '内容'],
    ['delete from room.event_row where seq = 2', 2, '缺失'],
    [`update room.event_row set content = '{"z": 2.5}' where seq = 2`, 2, '不能核对的数'],
    [`update room.event_row set content = '{"z": 1e400}' where seq = 2`, 2, '不能核对的数'],
    [`update room.event_row set seq = 9223372036854775807 where seq = 3`, 3, '缺失'],
    [`update room.event_row set differs = 'duty' where seq = 2`, 2, '“职责”（duty 列）'],
    [`update room.event_row set prev_hash = '${genesis}' where seq = 3`, 3, '前一事件'],
  ])('break: %s', async (statement, seq, reason) => {
    await db.sql(statement);
    expect((await verify()).breaks).toEqual([
      { chain: 'room.event_chain case-1', seq, reason: containing(reason) },
    ]);
  });

  it('break where what is kept beside them says something else, unless they are broken themselves', async () => {
    await db.sql(
      `create view room.event_head as select 'case-1' as stream, 3::bigint as version, 'status' as differs`,
    );
    const beside = { chain: 'room.event_head case-1', seq: 3, reason: containing('“状态”（status 列）') };
    expect((await verify()).breaks).toEqual([beside]);
    await db.sql(`update room.event_row set content = '{"z": 9}' where seq = 2`);
    expect((await verify()).breaks).toMatchObject([{ chain: 'room.event_chain case-1' }]);
  });

  it('break when cut off at the end, which the audit chain proves', async () => {
    await db.sql('delete from room.event_row where seq = 3');
    expect((await verify()).breaks).toEqual([
      { chain: 'person case-1', seq: null, reason: containing('第 1 环证明有过的内容已不存在') },
    ]);
  });
});
