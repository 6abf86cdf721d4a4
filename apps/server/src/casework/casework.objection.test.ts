/** An objection by telephone, on paper or at a counter: written down by an officer, it goes the way of every other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { awardCase } from './handling/award-case.ts';
import { passReview } from './handling/pass-review.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { decideObjection, listObjections } from './notices/decide-objection.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { listOwnObjections } from './notices/raise-objection.ts';
import { registerObjection, tellObjector } from './notices/register-objection.ts';
import { listDeskNotices } from './notices/show-notices.ts';
import {
  apply,
  appropriate,
  type Citizen,
  county,
  graduate,
  look,
  officers,
  paper,
  type TownOfficers,
} from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
  await appropriate(staff.finance, 1_000_000);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });

/** A case that is to be put on notice. */
async function reviewed(name: string): Promise<{ caseId: string; person: Citizen }> {
  const person = await graduate(db, name);
  const { caseId } = await apply(db, person);
  await staff.acceptor.run(acceptCase, await at(caseId));
  await staff.reviewer.run(passReview, await at(caseId));
  await staff.cityReviewer.run(passReview, await at(caseId));
  return { caseId, person };
}

/** A case on a running notice of its own. */
async function onNotice(name: string): Promise<{ caseId: string; noticeId: string; person: Citizen }> {
  const { caseId, person } = await reviewed(name);
  const { noticeId } = await staff.reviewer.run(publishNotice, {
    title: '灵活就业社会保险补贴公示',
    cases: [await at(caseId)],
  });
  return { caseId, noticeId, person };
}

const caller = { name: '王女士', contact: '0379-60000001' };
const call = { line: 1, channel: 'phone', objector: caller, reason: '此人已在单位就业并参保' } as const;
const listed = async (who: TestActor, caseId: string, status: 'open' | 'dismissed' = 'open') =>
  (await who.run(listObjections, { caseId, status })).rows[0];

test('takes no contact that nobody can be reached by, and says so at its field', async () => {
  const { noticeId } = await onNotice('吴公示');
  const objector = { ...caller, contact: '0379-1' };
  await expect(staff.acceptor.run(registerObjection, { noticeId, ...call, objector })).rejects.toMatchObject({
    code: 'kernel.invalid-input',
    path: ['objector', 'contact'],
    details: { issues: [{ message: expect.stringContaining('座机带区号') as string }] },
  });
});

test('stops the award, is decided by another who is not told who called, and its answer is recorded', async () => {
  const { caseId, noticeId, person } = await onNotice('周公示');
  const { objectionId } = await staff.acceptor.run(registerObjection, { noticeId, ...call });
  expect(await look(db, caseId)).toMatchObject({ status: 'objection' });
  await expect(staff.approver.run(awardCase, await at(caseId))).rejects.toMatchObject({
    code: 'casework.not-now',
  });
  expect((await staff.reviewer.run(showCase, { caseId })).steps.at(-1)).toMatchObject({
    label: '登记异议',
    note: '有人来电话提出异议',
  });

  expect(await listed(staff.acceptor, caseId)).toMatchObject({ objector: caller, mayDecide: false });
  expect(await listed(staff.secondApprover, caseId)).toMatchObject({
    channel: 'phone',
    objector: null,
    mayDecide: true,
    toTell: false,
  });
  await expect(
    staff.acceptor.run(tellObjector, { objectionId, how: 'phone' }),
    'there is no answer yet',
  ).rejects.toMatchObject({ code: '42501' });
  await staff.secondApprover.run(decideObjection, {
    objectionId,
    expectedVersion: (await at(caseId)).expectedVersion,
    upheld: false,
    clause: '11.2',
    reason: '经核实无单位参保记录',
  });
  expect(await listed(staff.secondApprover, caseId, 'dismissed')).toMatchObject({
    objector: caller,
    toTell: true,
  });
  await staff.secondApprover.run(tellObjector, { objectionId, how: 'phone' });
  expect(await listed(staff.reviewer, caseId, 'dismissed')).toMatchObject({
    told: { on: '2020-10-15', how: 'phone' },
    toTell: false,
  });
  // Neither the claimant nor the list of the officer's own objections holds anything of it.
  expect(JSON.stringify(await person.actor.run(showOwnCase, { caseId }))).not.toContain(caller.name);
  expect((await staff.acceptor.run(listOwnObjections, {})).rows).toEqual([]);
});

test('is taken from who comes to a counter of the office, by its clerk, who may answer and not decide', async () => {
  const { caseId, noticeId } = await onNotice('王公示');
  const clerk = await asOfficer(db, { role: 'counter-clerk', division: county });
  expect((await clerk.run(listDeskNotices, {})).rows.map((notice) => notice.noticeId)).toContain(noticeId);
  const visit = { noticeId, ...call, channel: 'in-person' } as const;
  const { objectionId } = await clerk.run(registerObjection, visit);
  expect((await staff.reviewer.run(showCase, { caseId })).steps.at(-1)).toMatchObject({
    note: '有人到窗口提出异议',
  });
  expect(await listed(clerk, caseId)).toMatchObject({
    channel: 'in-person',
    objector: caller,
    mayDecide: false,
  });
  expect(await listed(staff.secondApprover, caseId)).toMatchObject({ objector: null, mayDecide: true });
  const decision = { objectionId, upheld: false, clause: '11.2', reason: '经核实无单位参保记录' };
  await expect(clerk.run(decideObjection, { ...decision, ...(await at(caseId)) })).rejects.toMatchObject({
    code: 'kernel.not-permitted',
  });
  await staff.secondApprover.run(decideObjection, { ...decision, ...(await at(caseId)) });
  await clerk.run(tellObjector, { objectionId, how: 'in-person' });
  expect(await listed(clerk, caseId, 'dismissed')).toMatchObject({ told: { how: 'in-person' } });

  const elsewhere = await asOfficer(db, { role: 'counter-clerk', division: '410303' });
  await expect(elsewhere.run(registerObjection, visit)).rejects.toMatchObject({
    code: 'casework.notice-over',
  });
  expect((await elsewhere.run(listDeskNotices, {})).rows).toEqual([]);
});

test('is offered against a line of a list that the office above has published', async () => {
  const { caseId } = await reviewed('冯公示');
  const { noticeId } = await staff.cityReviewer.run(publishNotice, {
    title: '灵活就业社会保险补贴公示',
    cases: [await at(caseId)],
  });
  const [shown] = (await staff.acceptor.run(listDeskNotices, {})).rows;
  expect(shown).toMatchObject({ noticeId, objectedCount: 0 });
  await staff.acceptor.run(registerObjection, { noticeId, ...call });
  expect((await staff.acceptor.run(listDeskNotices, {})).rows[0]).toMatchObject({
    noticeId,
    objectedCount: 1,
  });
});

test('may be anonymous, with a paper that the office sees, and several may be written down by one officer', async () => {
  const { caseId, noticeId } = await onNotice('吴公示');
  const scan = await paper(db, staff.acceptor);
  const letter = { noticeId, ...call, channel: 'letter', objector: null } as const;
  await staff.acceptor.run(registerObjection, { ...letter, paper: scan });
  await staff.acceptor.run(registerObjection, letter);
  const { rows } = await staff.reviewer.run(listObjections, { caseId });
  expect(rows).toMatchObject([
    { objector: null, paper: scan },
    { objector: null, paper: null },
  ]);
  const seen = await db.sql('select from kernel.file_share where file_id = $1', [scan]);
  expect(seen).toHaveLength(1);
});

test('is taken only for a line that runs, by who works on its case, and with a paper of their own', async () => {
  const { noticeId, person } = await onNotice('郑公示');
  await expect(staff.acceptor.run(registerObjection, { noticeId, ...call, line: 2 })).rejects.toMatchObject({
    code: 'casework.notice-over',
    path: ['line'],
  });
  const elsewhere = await asOfficer(db, { role: 'reviewer', division: '410303' });
  await expect(elsewhere.run(registerObjection, { noticeId, ...call })).rejects.toMatchObject({
    code: 'casework.notice-over',
  });
  const foreign = await paper(db, person.actor);
  await expect(
    staff.reviewer.run(registerObjection, { noticeId, ...call, channel: 'letter', paper: foreign }),
  ).rejects.toMatchObject({ code: 'kernel.not-found' });
});

test('a list is objected to from its publication on, and keeps all the days of its period', async () => {
  const { caseId, noticeId } = await onNotice('吴提前');
  const begun = async (day: string) => {
    await db.sql(`update kernel.clock set date = $1`, [day]);
    const { rows } = await staff.reviewer.run(listDeskNotices, {});
    return rows.find((row) => row.noticeId === noticeId)?.begun;
  };
  expect(await look(db, caseId)).toMatchObject({ notice_until: '2020-10-22' });
  const { objectionId } = await staff.acceptor.run(registerObjection, { noticeId, ...call });
  expect(await begun('2020-10-15')).toBe(false);
  expect(await begun('2020-10-16')).toBe(true);
  const reason = '经核实无单位参保记录';
  await staff.secondApprover.run(decideObjection, {
    objectionId,
    expectedVersion: (await at(caseId)).expectedVersion,
    upheld: false,
    clause: '11.2',
    reason,
  });
  expect(await look(db, caseId)).toMatchObject({ status: 'public-notice', notice_until: '2020-10-23' });
});
