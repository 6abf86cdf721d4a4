/** Of an award some months can be taken back alone: these are free once they are paid back, and the others stay. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { grantWithdrawal } from './handling/answer-withdrawal.ts';
import { dropRevocation } from './handling/drop-revocation.ts';
import { withdrawReconsideration } from './handling/withdraw-reconsideration.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { append } from './testing/append.ts';
import { august, type PaidAward, type PaidAwards, paidAwards } from './testing/paid-awards.ts';
import { apply, appropriate, award, type Citizen, county, graduate } from './testing/town.ts';

let db: TestDatabase;
let awards: PaidAwards;
beforeAll(async () => {
  db = await testDatabase();
  awards = await paidAwards(db);
});
afterAll(() => db.close());

async function revoked(name: string): Promise<PaidAward> {
  const one = await awards.paid(name);
  await awards.revoke(one, august);
  return one;
}

/** All that was ordered back has come back. */
const paidBack = ({ caseId }: PaidAward) => awards.money.receives(caseId, 36_600);

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
  const { caseId, person } = await awards.paid('读八月');
  const page = await awards.staff.reviewer.run(showCase, { caseId });
  expect(page.paidMonths).toEqual(all.map((month) => ({ month, amountYuan: '366.00' })));
  await awards.proposes(caseId, august);
  const told = '只撤销 2020年8月，其余月份不变；已经付的追回 366.00 元；';
  for (const seen of [
    await person.actor.run(showOwnCase, { caseId }),
    await awards.staff.secondApprover.run(showCase, { caseId }),
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
  const { caseId } = await awards.paid('核八月');
  const proposes = (part: { months: string[]; recoverYuan?: string }) => awards.proposes(caseId, part);
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
  const open = await award(db, awards.staff, unpaid);
  await db.sql(`update funds.obligation set settled_fen = 40000, state = 'part-paid' where case_id = $1`, [
    open,
  ]);
  for (const part of [august, { recoverYuan: '100.00' }])
    await expect(awards.proposes(open, part)).rejects.toMatchObject({ code: 'funds.part-unpaid' });
  // Past use case and core as well.
  const written = async (more: object, to = caseId) =>
    append(db, to, awards.staff.reviewer, {
      command: { kind: 'propose-revocation', clause: '11.2', reason: null, ...more },
      to: 'proposed-revocation',
      actor: { as: 'officer', personId: awards.staff.reviewer.personId, officeId: null },
      duty: null,
    });
  const notAStep = 'Not a step that the actor may take';
  await expect(written({ recoverFen: 36_600, months: ['2020-10'] })).rejects.toThrow(notAStep);
  await expect(written({ recoverFen: null, months: ['2020-08'] })).rejects.toThrow(notAStep);
  await written({ recoverFen: 36_600, months: ['2020-08'] }, open);
  await proposes({ months: ['2020-08'], recoverYuan: '366.00' });
  const ends = async (to: 'awarded' | 'revoked') =>
    append(db, caseId, awards.staff.secondApprover, {
      command: { kind: 'revoke', note: null },
      to,
      actor: { as: 'officer', personId: awards.staff.secondApprover.personId, officeId: null },
      duty: 'revocation',
    });
  await expect(ends('revoked'), 'a part was proposed').rejects.toThrow(notAStep);
  await ends('awarded');
  await awards.staff.secondApprover.run(dropRevocation, { ...(await awards.at(caseId)), reason: '再核对' });
  // All of its months are the award as a whole.
  await proposes({ months: [...all].reverse() });
  expect(await awards.staff.reviewer.run(showCase, { caseId })).toMatchObject({ monthsToRevoke: [] });
});

test('what was taken back is free once it is paid back, and what was not stays received', async () => {
  const one = await revoked('退八月');
  const { caseId, person } = one;
  expect(await standing(caseId, person)).toEqual({ received: all, held: all, owed: all });
  await expect(claims(person, '2020-08')).rejects.toMatchObject({ code: 'casework.already-claimed' });
  await paidBack(one);
  expect(await standing(caseId, person)).toEqual({ received: others, held: others, owed: others });
  await expect(claims(person, '2020-07')).rejects.toMatchObject({ code: 'casework.already-claimed' });
  const { cases } = await claims(person, '2020-08');
  expect(cases).toHaveLength(1);
  // What was decided is open to reconsideration; but who holds the month now is not to be paid twice by setting it aside.
  await awards.asks(one);
  expect(await standing(caseId, person)).toEqual({ received: others, held: others, owed: others });
  await expect(awards.decides(caseId, { outcome: 'set-aside' })).rejects.toMatchObject({
    code: 'casework.claimed-meanwhile',
    message: expect.stringContaining(cases[0]?.caseNumber ?? '-') as string,
  });
  expect(await awards.decides(caseId, { outcome: 'uphold' })).toMatchObject({ status: 'awarded' });
});

test('while it is reconsidered they are held once more: free again where it stands, restored where it is set aside', async () => {
  const one = await revoked('复八月');
  const { caseId, person } = one;
  await paidBack(one);
  await awards.asks(one);
  await appropriate(awards.staff.finance, 36_600, county, '恢复八月');
  expect(await standing(caseId, person)).toEqual({ received: others, held: all, owed: all });
  expect(await awards.decides(caseId, { outcome: 'set-aside' })).toMatchObject({ status: 'awarded' });
  expect(await standing(caseId, person)).toEqual({ received: all, held: all, owed: all });
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject({ monthsRevoked: [] });

  const another = await revoked('复八月二');
  await paidBack(another);
  await awards.asks(another);
  await awards.decides(another.caseId, { outcome: 'uphold' });
  expect(await standing(another.caseId, another.person)).toEqual({
    received: others,
    held: others,
    owed: others,
  });
});

test('paid back while it is reconsidered they are free when that is withdrawn', async () => {
  const one = await revoked('撤复议');
  const { caseId, person } = one;
  await awards.asks(one);
  await paidBack(one);
  expect(await standing(caseId, person)).toMatchObject({ held: all });
  await person.actor.run(withdrawReconsideration, { ...(await awards.at(caseId)), reason: '不再复议' });
  await awards.above.run(grantWithdrawal, await awards.at(caseId));
  expect(await standing(caseId, person)).toEqual({ received: others, held: others, owed: others });
});
