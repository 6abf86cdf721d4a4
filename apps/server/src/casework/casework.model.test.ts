/** Random acts of real people on a few cases against PostgreSQL; what the tables say must always agree. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CanonicalValue, canonicalJson, chainHash } from '../kernel/chain.ts';
import { Refusal } from '../kernel/refusal.ts';
import { asOfficer, asWorker, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import type { CaseEvent } from './case.commands.ts';
import { fold } from './case.evolve.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { dropRevocation } from './handling/drop-revocation.ts';
import { passReview } from './handling/pass-review.ts';
import { proposeRefusal } from './handling/propose-refusal.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { refuseCase } from './handling/refuse-case.ts';
import { reserveOne } from './handling/reserve-funds.ts';
import { returnCase } from './handling/return-case.ts';
import { revokeAward } from './handling/revoke-award.ts';
import { stateDefence } from './handling/state-defence.ts';
import { takeCase } from './handling/take-case.ts';
import { withdrawCase } from './handling/withdraw-case.ts';
import { decideObjection } from './notices/decide-objection.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { raiseObjection } from './notices/raise-objection.ts';
import {
  apply,
  appropriate,
  type Citizen,
  citizen,
  graduate,
  officers,
  type TownOfficers,
} from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let neighbour: Citizen;
let cityApprover: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  neighbour = await citizen(db, '邻居');
  cityApprover = await asOfficer(db, { role: 'approver', division: '410300' });
  await appropriate(staff.finance, 200_000);
});
afterAll(() => db.close());

interface Row {
  case_id: string;
  version: number;
  status: string;
  level: number;
  amount_fen: number | null;
  head_hash: string;
  notice_until: string | null;
  due_kind: string | null;
}
const rowOf = async (caseId: string): Promise<Row> =>
  (
    await db.sql<Row>('select *, notice_until::text from casework."case" where case_id = $1', [caseId])
  )[0] as Row;

const reason = '随机测试的理由';
type Act = (applicant: Citizen, at: { caseId: string; expectedVersion: number }) => Promise<unknown>;
const acts: Record<string, Act> = {
  accept: (_, at) => staff.acceptor.run(acceptCase, at),
  take: (_, at) => staff.reviewer.run(takeCase, at),
  county: (_, at) => staff.reviewer.run(passReview, at),
  city: (_, at) => staff.cityReviewer.run(passReview, at),
  back: (_, at) => staff.approver.run(returnCase, { ...at, reason }),
  doubt: (_, at) => staff.reviewer.run(proposeRefusal, { ...at, clause: '11.2', reason }),
  defend: (applicant, at) => applicant.actor.run(stateDefence, { ...at, note: reason }),
  refuse: (_, at) => staff.approver.run(refuseCase, { ...at, note: reason }),
  money: (_, at) => asWorker(db, (inside) => reserveOne({ ...inside, actor: 'worker' }, at.caseId)),
  publish: (_, at) => staff.reviewer.run(publishNotice, { title: '随机公示', cases: [at] }),
  object: async (_, at) => {
    const [line] = await db.sql<{ notice_id: string; line: number }>(
      'select notice_id, line from casework.notice_line where case_id = $1 order by until desc',
      [at.caseId],
    );
    if (line)
      await neighbour.actor.run(raiseObjection, { noticeId: line.notice_id, line: line.line, reason });
  },
  answer: async (_, at) => {
    const [open] = await db.sql<{ id: string }>(
      `select objection_id as id from casework.objection where case_id = $1 and status = 'open'`,
      [at.caseId],
    );
    if (open)
      await staff.secondApprover.run(decideObjection, {
        objectionId: open.id,
        expectedVersion: at.expectedVersion,
        upheld: false,
        clause: '11.2',
        reason,
      });
  },
  award: (_, at) => staff.approver.run(awardCase, at),
  suspect: (_, at) => staff.reviewer.run(proposeRevocation, { ...at, clause: '11.2', reason }),
  revoke: (_, at) => cityApprover.run(revokeAward, { ...at, note: reason }),
  drop: (_, at) => cityApprover.run(dropRevocation, { ...at, reason }),
  withdraw: (applicant, at) => applicant.actor.run(withdrawCase, at),
  tomorrow: () => db.sql('update kernel.clock set date = date + 3'),
};
/** The act that leads a case on from where it is. */
function next({ status, level, notice_until: until, due_kind: dueKind }: Row, today: string): string {
  const usual: Record<string, string> = {
    submitted: 'accept',
    review: level === 1 ? 'county' : 'city',
    returned: level === 1 ? 'county' : 'city',
    'waiting-for-funds': 'money',
    'proposed-award': 'publish',
    'public-notice': until !== null && until < today ? 'award' : 'tomorrow',
    objection: 'answer',
    'proposed-refusal': dueKind === 'defence' ? 'defend' : 'refuse',
    awarded: 'suspect',
    'proposed-revocation': dueKind === 'defence' ? 'defend' : 'revoke',
  };
  return usual[status] ?? 'tomorrow';
}

async function invariants(): Promise<void> {
  const rows = await db.sql<Row>('select *, notice_until::text from casework."case"');
  let reserved = 0;
  for (const row of rows) {
    const events = await db.sql<{ seq: number; content: CaseEvent; prev_hash: string; hash: string }>(
      'select seq, content, prev_hash, hash from casework.case_event where case_id = $1 order by seq',
      [row.case_id],
    );
    const state = fold(events.map((event) => event.content));
    // The row is the fold of its events, and commits with them.
    expect(row).toMatchObject({
      version: state.version,
      status: state.status,
      level: state.level,
      amount_fen: state.decision?.amountFen ?? null,
    });
    expect(row.head_hash).toBe(events.at(-1)?.hash);
    events.forEach((event, index) => {
      expect(event.seq).toBe(index + 1);
      expect(event.prev_hash).toBe(events[index - 1]?.hash ?? '0'.repeat(64));
      expect(event.hash).toBe(
        chainHash(event.prev_hash, canonicalJson(event.content as unknown as CanonicalValue)),
      );
    });
    if (state.fundsReserved) reserved += row.amount_fen ?? 0;
  }
  // The ledger reserves exactly what the cases say is reserved; an award has its obligation, and only an
  // award; a revoked one's is cancelled.
  const [balance] = await db.sql<{ fen: number }>(
    `select coalesce(sum(balance_fen), 0)::int as fen from funds.balance where account = 'reserved'`,
  );
  expect(balance?.fen).toBe(reserved);
  const owing = await db.sql<{ case_id: string; open: boolean }>(
    "select case_id, state = 'open' as open from funds.obligation order by case_id",
  );
  const stands: Record<string, boolean> = { awarded: true, 'proposed-revocation': true, revoked: false };
  expect(owing).toEqual(
    rows
      .filter(({ status }) => status in stands)
      .map(({ case_id, status }) => ({ case_id, open: stands[status] }))
      .sort((a, b) => (a.case_id < b.case_id ? -1 : 1)),
  );
  // 5: one live case for a person-month; 9: one duty for a person on a case; 15: the list is the frozen list.
  expect(
    await db.sql('select from casework.exclusion where live group by exclusion_key having count(*) > 1'),
  ).toEqual([]);
  expect(
    await db.sql(
      'select from casework.case_event where duty is not null group by case_id, actor_person having count(distinct duty) > 1',
    ),
  ).toEqual([]);
  expect(
    await db.sql(
      'select from casework.notice n where line_count <> (select count(*) from casework.notice_line l where l.notice_id = n.notice_id)',
    ),
  ).toEqual([]);
}

test('tables, chains, money and notices agree after every act', async () => {
  const act = fc.oneof(
    { weight: 5, arbitrary: fc.constant('next') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(acts)) },
  );
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), act), { minLength: 35, maxLength: 60 }), async (steps) => {
      const applicants = [
        await graduate(db, '模型甲'),
        await graduate(db, '模型乙'),
        await graduate(db, '模型丙'),
      ];
      const cases = await Promise.all(applicants.map((each) => apply(db, each)));
      for (const [index, name] of steps) {
        const { caseId } = cases[index] as { caseId: string };
        const row = await rowOf(caseId);
        const { version } = row;
        const [{ today }] = (await db.sql('select kernel.business_date()::text as today')) as [
          { today: string },
        ];
        try {
          await acts[name === 'next' ? next(row, today) : name]?.(applicants[index] as Citizen, {
            caseId,
            expectedVersion: version,
          });
          done += 1;
        } catch (error) {
          // Refusals are answers; anything else is a defect.
          if (!(error instanceof Refusal)) throw error;
        }
        await invariants();
      }
    }),
    { numRuns: 3, seed: 1129, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(20);
  const reached = await db.sql<{ status: string }>(
    `select distinct content->>'to' as status from casework.case_event`,
  );
  expect(reached.map((row) => row.status)).toEqual(
    expect.arrayContaining(['awarded', 'revoked', 'withdrawn', 'waiting-for-funds']),
  );
});
