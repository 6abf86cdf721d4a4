/** A claim is held for as long as anything of its award stays paid: what bars a second award bars the claim to it first. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { previewDraft } from './filing/show-draft.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { revokeAward } from './handling/revoke-award.ts';
import { stateDefence } from './handling/state-defence.ts';
import { listOwnCases } from './lists/list-own.ts';
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
