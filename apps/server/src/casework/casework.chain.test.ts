/** The events of a case: chained, free of personal data, only ever added, and each by the person it names. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CanonicalValue, canonicalJson, chainHash } from '../kernel/chain.ts';
import { commitmentOf } from '../kernel/commitment.ts';
import { asOfficer, inSession, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { proposeRefusal } from './handling/propose-refusal.ts';
import { refuseCase } from './handling/refuse-case.ts';
import { requestCorrection } from './handling/request-correction.ts';
import { apply, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });

describe('the chain', () => {
  interface Link {
    seq: number;
    prev_hash: string;
    hash: string;
    content: CanonicalValue;
  }
  const links = (caseId: string) =>
    db.sql<Link>(
      'select seq::int, prev_hash, hash, content from casework.event_chain where stream = $1 order by seq',
      [caseId],
    );
  const holds = (chain: Link[]) =>
    chain.every(
      (link, index) =>
        link.prev_hash === (chain[index - 1]?.hash ?? '0'.repeat(64)) &&
        link.hash === chainHash(link.prev_hash, canonicalJson(link.content)),
    );

  test('each case’s events are chained, and hold no personal data', async () => {
    const person = await graduate(db, '链上之人');
    const { caseId } = await apply(db, person);
    await staff.acceptor.run(requestCorrection, {
      caseId,
      expectedVersion: 1,
      items: ['document:diploma'],
      note: '链上之人的证书看不清',
    });
    const chain = await links(caseId);
    expect(chain).toHaveLength(2);
    expect(holds(chain)).toBe(true);
    const text = JSON.stringify(chain);
    for (const secret of ['链上之人', person.idNumber, '2019-07-01', '549.00'])
      expect(text).not.toContain(secret);
    expect(
      holds(
        chain.map((link) =>
          link.seq === 1
            ? { ...link, content: { ...(link.content as object), on: '2020-10-14' } as CanonicalValue }
            : link,
        ),
      ),
    ).toBe(false);
  });

  test('commitments match what was frozen, and deleting the personal data leaves the chain verifiable', async () => {
    const { caseId } = await apply(db, await graduate(db, '被遗忘者'));
    const facts = await db.sql<{
      fact: string;
      value: CanonicalValue;
      source_name: string;
      recorded_on: string;
      declared: CanonicalValue;
      registry: CanonicalValue;
      differs: boolean;
      resolution: string | null;
      salt: string;
      commitment: string;
    }>('select *, recorded_on::text from casework.case_fact where case_id = $1', [caseId]);
    const [event] = await db.sql<{ refs: { fact: string; commitment: string }[] }>(
      `select content->'command'->'facts' as refs from casework.case_event where case_id = $1 and seq = 1`,
      [caseId],
    );
    expect(facts.length).toBeGreaterThan(3);
    for (const row of facts) {
      const source = { name: row.source_name, recordedOn: row.recorded_on };
      const content = [row.fact, row.value, source, row.declared, row.registry, row.differs, row.resolution];
      expect(commitmentOf(row.salt, content as CanonicalValue)).toBe(row.commitment);
      expect(event?.refs).toContainEqual({ fact: row.fact, commitment: row.commitment });
    }
    for (const table of ['case_fact', 'case_note', 'case_decision', 'case_party']) {
      await db.sql(`delete from casework.${table} where case_id = $1`, [caseId]);
    }
    expect(holds(await links(caseId))).toBe(true);
    expect(await look(db, caseId)).toMatchObject({ status: 'submitted' });
  });

  test('an event that claims another actor, or does not continue the chain, is refused', async () => {
    const { caseId } = await apply(db, await graduate(db, '防伪'));
    const [head] = await db.sql<{ hash: string }>('select hash from casework.case_event where case_id = $1', [
      caseId,
    ]);
    const forge = async (personId: string, hashOf: (canonical: string) => string) => {
      const canonical = canonicalJson({
        caseId,
        seq: 2,
        on: '2020-10-15',
        command: { kind: 'accept', note: null },
        from: 'submitted',
        to: 'data-check',
        level: 0,
        actor: { personId, accountId: 'x', as: 'officer', officeId: null },
        duty: 'acceptance',
        due: null,
        lapsesOn: null,
        clock: 'running',
        noticeUntil: null,
      });
      return inSession(db, staff.acceptor.token, (client) =>
        client.query('select casework.append_event($1, $2, $3)', [caseId, canonical, hashOf(canonical)]),
      );
    };
    const chained = (canonical: string) => chainHash(head?.hash ?? '', canonical);
    await expect(forge(staff.reviewer.personId ?? '', chained)).rejects.toMatchObject({ code: '42501' });
    await expect(forge(staff.acceptor.personId ?? '', () => 'f'.repeat(64))).rejects.toThrow(
      'does not continue the chain',
    );
  });
});

describe('people separation in the database as well', () => {
  test('a person who reviewed cannot approve, whatever account is used', async () => {
    const personId = randomUUID();
    const asReviewer = await asOfficer(db, { role: 'reviewer', division: '410325', personId });
    const asApprover = await asOfficer(db, { role: 'approver', division: '410325', personId });
    const qian = await graduate(db, '钱两账');
    const { caseId } = await apply(db, qian);
    await staff.acceptor.run(acceptCase, await at(caseId));
    await asReviewer.run(proposeRefusal, {
      ...(await at(caseId)),
      clause: '11.2',
      reason: '不符合条件的说明',
    });
    await expect(asApprover.run(refuseCase, await at(caseId))).rejects.toMatchObject({
      code: 'casework.other-duty',
    });
    // Without the core, the constraint on the events still refuses.
    await expect(
      db.sql(
        `insert into casework.case_event (case_id, seq, kind, content, actor_person, duty, business_date, recorded_at,
           prev_hash, hash)
         values ($1, 99, 'refuse', '{}', $2, 'approval', '2020-10-15', now(), '', '')`,
        [caseId, personId],
      ),
    ).rejects.toMatchObject({ constraint: 'one_person_one_duty' });
  });

  test('events are only ever added', async () => {
    for (const statement of [
      'update casework.case_event set kind = kind',
      'delete from casework.case_event',
      'truncate casework.case_event cascade',
    ]) {
      await expect(db.sqlAs('wenye_app', statement)).rejects.toMatchObject({ code: '42501' });
      await expect(db.sql(statement)).rejects.toMatchObject({ code: '23000' });
    }
    const grants = await db.sql(
      `select from information_schema.role_table_grants where table_schema = 'casework'
       and table_name = 'case_event' and grantee like 'wenye_%' and grantee <> 'wenye_owner'
       and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE', 'INSERT')`,
    );
    expect(grants).toHaveLength(0);
  });
});
