/** Of an award some months can be taken back alone: these are free once they are paid back, and the others stay. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { grantWithdrawal } from './handling/answer-withdrawal.ts';
import { decideReconsideration } from './handling/decide-reconsideration.ts';
import { dropRevocation } from './handling/drop-revocation.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { revokeAward } from './handling/revoke-award.ts';
import { stateDefence } from './handling/state-defence.ts';
import { withdrawReconsideration } from './handling/withdraw-reconsideration.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { append } from './testing/append.ts';
import {
  apply,
  appropriate,
  award,
  type Citizen,
  county,
  graduate,
  look,
  officers,
  type TownOfficers,
} from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let above: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  above = await asOfficer(db, { role: 'approver', division: '410300' });
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });
const ground = { clause: '11.2', reason: '八月由单位参保' };
const eight = { ...ground, recoverYuan: '366.00', months: ['2020-08'] };

/** An award for July to September of which 1,098.00 was paid. */
async function paid(name: string): Promise<{ caseId: string; person: Citizen }> {
  const person = await graduate(db, name);
  const caseId = await award(db, staff, person);
  await db.sql(
    `update funds.obligation set state = 'discharged', settled_fen = amount_fen where case_id = $1`,
    [caseId],
  );
  return { caseId, person };
}

async function revoked(name: string): Promise<{ caseId: string; person: Citizen }> {
  const { caseId, person } = await paid(name);
  await staff.reviewer.run(proposeRevocation, { ...(await at(caseId)), ...eight });
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await staff.secondApprover.run(revokeAward, await at(caseId));
  return { caseId, person };
}

/** As funds moves it when all that was ordered back has come back: the award stands with the rest. */
const paidBack = (caseId: string) =>
  db.sql(
    `update funds.obligation set state = 'discharged', returned_fen = returned_fen + recovery_ordered_fen,
       cancelled_fen = cancelled_fen + recovery_ordered_fen, recovery_ordered_fen = 0 where case_id = $1`,
    [caseId],
  );

const claims = (person: Citizen, ...months: string[]) =>
  apply(db, person, {
    'person.contributions': months.map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' })),
  });

/** The months that the person is told to have received, those that the case holds, and those of its award. */
async function standing(caseId: string, person: Citizen) {
  const months = async (sql: string) =>
    (await db.sql<{ month: string }>(sql, [caseId])).map((row) => row.month);
  const received = await db.sql<{ month: string }>(
    `select to_char(month, 'YYYY-MM') as month from people.benefit_month
     where person_id = $1 and retracted_on is null order by 1`,
    [person.personId],
  );
  return {
    received: received.map(({ month }) => month),
    held: await months(
      `select right(exclusion_key, 7) as month from casework.exclusion where case_id = $1 and live order by 1`,
    ),
    owed: await months(
      `select right(x.exclusion_key, 7) as month from funds.obligation_exclusion x
       join funds.obligation o on o.id = x.obligation_id where o.case_id = $1 and x.live order by 1`,
    ),
  };
}
const all = ['2020-07', '2020-08', '2020-09'];
const others = ['2020-07', '2020-09'];

test('the holder and the office read which months are taken back, and for how much', async () => {
  const { caseId, person } = await paid('读八月');
  const page = await staff.reviewer.run(showCase, { caseId });
  expect(page.paidMonths).toEqual(all.map((month) => ({ month, amountYuan: '366.00' })));
  await staff.reviewer.run(proposeRevocation, { ...(await at(caseId)), ...eight });
  const told = '只撤销 2020年8月，其余月份不变；已经付的追回 366.00 元；';
  for (const seen of [
    await person.actor.run(showOwnCase, { caseId }),
    await staff.secondApprover.run(showCase, { caseId }),
  ]) {
    expect(seen).toMatchObject({
      monthsToRevoke: ['2020-08'],
      monthsRevoked: [],
      revokedYuan: null,
      paidMonths: [],
    });
    expect(seen.steps.at(-1)?.note).toContain(told);
  }
  const [event] = await db.sql<{ months: unknown }>(
    `select content->'command'->'months' as months from casework.case_event
     where case_id = $1 and kind = 'propose-revocation'`,
    [caseId],
  );
  expect(event).toEqual({ months: ['2020-08'] });
});

test('they are months that the award is paid for, by less than was paid, of what was paid whole', async () => {
  const { caseId } = await paid('核八月');
  const proposes = async (input: { months: string[]; recoverYuan?: string }) =>
    staff.reviewer.run(proposeRevocation, { ...(await at(caseId)), ...ground, ...input });
  await expect(proposes({ months: ['2020-10'], recoverYuan: '366.00' })).rejects.toMatchObject({
    code: 'casework.revokes-other-months',
    message: expect.stringContaining('2020年7月、2020年8月、2020年9月') as string,
    path: ['months'],
  });
  await expect(proposes({ months: ['2020-08'] })).rejects.toMatchObject({
    code: 'casework.part-without-amount',
    path: ['recoverYuan'],
  });
  await expect(proposes({ months: ['2020-08'], recoverYuan: '365.99' })).rejects.toMatchObject({
    code: 'casework.part-of-months',
    message: expect.stringContaining('366.00') as string,
  });
  await expect(proposes({ months: ['2020-08'], recoverYuan: '1098.00' })).rejects.toMatchObject({
    code: 'casework.part-recovers-all',
  });
  const unpaid = await graduate(db, '没付的');
  const open = await award(db, staff, unpaid);
  await db.sql(`update funds.obligation set settled_fen = 40000, state = 'part-paid' where case_id = $1`, [
    open,
  ]);
  await expect(
    staff.reviewer.run(proposeRevocation, { ...(await at(open)), ...eight }),
  ).rejects.toMatchObject({ code: 'funds.part-unpaid' });
  await expect(
    staff.reviewer.run(proposeRevocation, { ...(await at(open)), ...ground, recoverYuan: '100.00' }),
  ).rejects.toMatchObject({ code: 'funds.part-unpaid' });
  // Past use case and core as well.
  const written = async (more: object, to = caseId) =>
    append(db, to, staff.reviewer, {
      command: { kind: 'propose-revocation', clause: '11.2', reason: null, ...more },
      to: 'proposed-revocation',
      actor: { as: 'officer', personId: staff.reviewer.personId, officeId: null },
      duty: null,
    });
  const notAStep = 'Not a step that the actor may take';
  await expect(written({ recoverFen: 36_600, months: ['2020-10'] })).rejects.toThrow(notAStep);
  await expect(written({ recoverFen: null, months: ['2020-08'] })).rejects.toThrow(notAStep);
  await written({ recoverFen: 36_600, months: ['2020-08'] }, open);
  await proposes({ months: ['2020-08'], recoverYuan: '366.00' });
  const ends = async (to: 'awarded' | 'revoked') =>
    append(db, caseId, staff.secondApprover, {
      command: { kind: 'revoke', note: null },
      to,
      actor: { as: 'officer', personId: staff.secondApprover.personId, officeId: null },
      duty: 'revocation',
    });
  await expect(ends('revoked'), 'a part was proposed').rejects.toThrow(notAStep);
  await ends('awarded');
  await staff.secondApprover.run(dropRevocation, { ...(await at(caseId)), reason: '再核对' });
  // All of its months are the award as a whole.
  await proposes({ months: [...all].reverse() });
  expect(await staff.reviewer.run(showCase, { caseId })).toMatchObject({ monthsToRevoke: [] });
});

test('what was taken back is free once it is paid back, and what was not stays received', async () => {
  const { caseId, person } = await revoked('退八月');
  expect(await standing(caseId, person)).toEqual({ received: all, held: all, owed: all });
  await expect(claims(person, '2020-08')).rejects.toMatchObject({ code: 'casework.already-claimed' });
  await paidBack(caseId);
  expect(await standing(caseId, person)).toEqual({ received: others, held: others, owed: others });
  await expect(claims(person, '2020-07')).rejects.toMatchObject({ code: 'casework.already-claimed' });
  const { cases } = await claims(person, '2020-08');
  expect(cases).toHaveLength(1);
  // What was decided is open to reconsideration; but who holds the month now is not to be paid twice by setting it aside.
  await person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '八月不是单位参保' });
  expect(await standing(caseId, person)).toEqual({ received: others, held: others, owed: others });
  await expect(
    above.run(decideReconsideration, { ...(await at(caseId)), outcome: 'set-aside', ...ground }),
  ).rejects.toMatchObject({
    code: 'casework.claimed-meanwhile',
    message: expect.stringContaining(cases[0]?.caseNumber ?? '-') as string,
  });
  expect(
    await above.run(decideReconsideration, { ...(await at(caseId)), outcome: 'uphold', ...ground }),
  ).toMatchObject({ status: 'awarded' });
});

test('while it is reconsidered they are held once more: free again where it stands, restored where it is set aside', async () => {
  const { caseId, person } = await revoked('复八月');
  await paidBack(caseId);
  const asks = async () =>
    person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '八月不是单位参保' });
  await asks();
  await appropriate(staff.finance, 36_600, county, '恢复八月');
  expect(await standing(caseId, person)).toEqual({ received: others, held: all, owed: all });
  const decides = async (outcome: 'uphold' | 'set-aside') =>
    above.run(decideReconsideration, { ...(await at(caseId)), outcome, ...ground });
  expect(await decides('set-aside')).toMatchObject({ status: 'awarded' });
  expect(await standing(caseId, person)).toEqual({ received: all, held: all, owed: all });
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject({ monthsRevoked: [] });

  const another = await revoked('复八月二');
  await paidBack(another.caseId);
  await another.person.actor.run(requestReconsideration, {
    ...(await at(another.caseId)),
    reason: '八月不是单位参保',
  });
  await above.run(decideReconsideration, { ...(await at(another.caseId)), outcome: 'uphold', ...ground });
  expect(await standing(another.caseId, another.person)).toEqual({
    received: others,
    held: others,
    owed: others,
  });
});

test('paid back while it is reconsidered they are free when that is withdrawn', async () => {
  const { caseId, person } = await revoked('撤复议');
  await person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '八月不是单位参保' });
  await paidBack(caseId);
  expect(await standing(caseId, person)).toMatchObject({ held: all });
  await person.actor.run(withdrawReconsideration, { ...(await at(caseId)), reason: '不再复议' });
  await above.run(grantWithdrawal, await at(caseId));
  expect(await standing(caseId, person)).toEqual({ received: others, held: others, owed: others });
});
