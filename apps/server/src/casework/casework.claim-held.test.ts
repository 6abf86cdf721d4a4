/** A claim is held for as long as anything of its award stays paid: what bars a second award bars the claim to it first. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestDatabase, testDatabase } from '../testing/index.ts';
import { previewDraft } from './filing/show-draft.ts';
import { acceptCase } from './handling/accept-case.ts';
import { decideReconsideration } from './handling/decide-reconsideration.ts';
import { proposeRefusal } from './handling/propose-refusal.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { refuseCase } from './handling/refuse-case.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { revokeAward } from './handling/revoke-award.ts';
import { stateDefence } from './handling/state-defence.ts';
import { withdrawCase } from './handling/withdraw-case.ts';
import { listOwnCases } from './lists/list-own.ts';
import { showOwnCase } from './lists/show-case.ts';
import {
  apply,
  appropriate,
  award,
  type Citizen,
  county,
  draftOf,
  graduate,
  look,
  officers,
  type TownOfficers,
} from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });

const graduatedOn = ({ personId }: Citizen, day: string) =>
  db.sql('update people.education_record set graduated_on = $2 where person_id = $1', [personId, day]);

/** An award that was paid, revoked with so much ordered back; without an amount all of it. */
async function revoked(name: string, recoverYuan?: string): Promise<{ caseId: string; person: Citizen }> {
  const person = await graduate(db, name);
  const caseId = await award(db, staff, person);
  await db.sql(
    `update funds.obligation set state = 'discharged', settled_fen = amount_fen where case_id = $1`,
    [caseId],
  );
  const ground = { clause: '11.2', reason: '七月重复参保' };
  await staff.reviewer.run(proposeRevocation, {
    ...(await at(caseId)),
    ...ground,
    ...(recoverYuan === undefined ? {} : { recoverYuan }),
  });
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await staff.secondApprover.run(revokeAward, await at(caseId));
  return { caseId, person };
}

const paidBack = (caseId: string) =>
  db.sql(
    `update funds.obligation set state = 'recovered', recovered_fen = recovery_ordered_fen where case_id = $1`,
    [caseId],
  );

/** What stands in the way of claiming the same months again. */
async function seen(person: Citizen) {
  const { draftId } = await draftOf(db, person);
  const { claims } = await person.actor.run(previewDraft, { draftId });
  const months = await db.sql(
    'select from people.benefit_month where person_id = $1 and retracted_on is null',
    [person.personId],
  );
  const { rows } = await person.actor.run(listOwnCases, {});
  return {
    by: claims.map(({ claimed, claimedBy }) => (claimed ? (claimedBy?.caseId ?? 'another') : 'free')),
    received: months.length,
    bars: rows.flatMap(({ caseId, barsAnother }) => (barsAnother ? [caseId] : [])),
  };
}

test('what was kept of a revoked award bars the same months, also once the rest is paid back', async () => {
  const { caseId, person } = await revoked('部分追回', '300.00');
  const held = { by: [caseId], received: 3, bars: [caseId] };
  expect(await seen(person)).toEqual(held);
  await expect(apply(db, person)).rejects.toMatchObject({ code: 'casework.already-claimed' });
  await paidBack(caseId);
  expect(await seen(person)).toEqual(held);
  await expect(apply(db, person)).rejects.toMatchObject({ code: 'casework.already-claimed' });
});

test('what is to be paid back whole bars them until it is, and then nothing does, up to the award', async () => {
  const { caseId, person } = await revoked('全部追回');
  expect(await seen(person)).toEqual({ by: [caseId], received: 3, bars: [caseId] });
  await paidBack(caseId);
  expect(await seen(person)).toEqual({ by: ['free'], received: 0, bars: [] });
  await appropriate(staff.finance, 109_800, county, '再次申请的指标');
  const again = await award(db, staff, person);
  expect(await look(db, again)).toMatchObject({ status: 'awarded' });
  // Who holds them now is not to be paid twice by setting the revocation aside.
  await expect(
    person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '没有重复参保' }),
  ).rejects.toMatchObject({ code: 'casework.claimed-meanwhile' });
});

const months = (...of: string[]) => ({
  'person.contributions': of.map((month) => ({ month, 'insured-as': 'flexible', paid: '549.00' })),
});

test('a refused claim is asked about again for the months that no other case holds, and of no other', async () => {
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
  const person = await graduate(db, '拒后再申');
  await graduatedOn(person, '2017-07-01');
  const { caseId } = await apply(db, person);
  await staff.acceptor.run(acceptCase, await at(caseId));
  const ground = { clause: '11.2', reason: '毕业超过两年' };
  await staff.reviewer.run(proposeRefusal, { ...(await at(caseId)), ...ground });
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await staff.approver.run(refuseCase, await at(caseId));
  await graduatedOn(person, '2019-07-01');

  const eight = await apply(db, person, months('2020-08'));
  const others = await apply(db, person, months('2020-07', '2020-09'));
  const ask = async () =>
    person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '登记的毕业日期错了' });
  const numbers = [eight, others].map(({ cases }) => cases[0]?.caseNumber);
  await expect(ask(), 'none is left').rejects.toMatchObject({
    code: 'casework.claimed-meanwhile',
    message: expect.stringContaining(numbers.join('、')) as string,
  });
  await person.actor.run(withdrawCase, await at(others.caseId));
  await ask();
  const monthsHeld = async () => (await person.actor.run(showOwnCase, { caseId })).monthsHeld;
  expect(await monthsHeld()).toEqual(['2020-07', '2020-09']);
  const above = await asOfficer(db, { role: 'approver', division: '410300' });
  const outcome = { outcome: 'set-aside', clause: '11.2', reason: '毕业日期登记有误，已更正' } as const;
  await above.run(decideReconsideration, { ...(await at(caseId)), ...outcome });
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject({
    months: ['2020-07', '2020-08', '2020-09'],
    uncounted: ['2020-08'],
    leftOut: [{ months: ['2020-08'], reason: `已由另一申请 ${numbers[0]} 占用` }],
    amountYuan: '732.00',
  });
  // What it let go of is the other's alone.
  await staff.acceptor.run(acceptCase, await at(eight.caseId));
  expect(await look(db, eight.caseId)).toMatchObject({ amount_fen: 36_600 });
});

test('a revoked award of which a month is claimed anew does not stand again', async () => {
  const { caseId, person } = await revoked('撤后再申');
  await paidBack(caseId);
  const { cases } = await apply(db, person, months('2020-08'));
  await expect(
    person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '没有重复参保' }),
  ).rejects.toMatchObject({
    code: 'casework.claimed-meanwhile',
    message: expect.stringContaining(cases[0]?.caseNumber ?? '-') as string,
  });
});
