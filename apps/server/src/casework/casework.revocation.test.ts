/** An award is revoked by two people after its holder was heard; its money waits meanwhile. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authoriseBatch, dissolveBatch, freezeBatch } from '../funds/batches/act-on-batch.ts';
import { composeBatch } from '../funds/batches/compose-batch.ts';
import { listPayable } from '../funds/batches/list-payable.ts';
import { showBatch } from '../funds/batches/show-batch.ts';
import { listLedgers } from '../funds/ledgers/list-ledgers.ts';
import { canonicalJson, chainHash } from '../kernel/chain.ts';
import {
  asOfficer,
  asWorker,
  inSession,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { dueTasks } from './due-tasks.ts';
import { decideReconsideration } from './handling/decide-reconsideration.ts';
import { dropRevocation } from './handling/drop-revocation.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { revokeAward } from './handling/revoke-award.ts';
import { stateDefence } from './handling/state-defence.ts';
import { noteVisit } from './handling/visit.ts';
import { listOwnCases } from './lists/list-own.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import {
  award,
  type Citizen,
  county,
  graduate,
  idNumber,
  look,
  officers,
  type TownOfficers,
} from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
let cityApprover: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  cityApprover = await asOfficer(db, { role: 'approver', division: '410300' });
});
afterAll(() => db.close());

const setDate = (date: string) => db.sql('update kernel.clock set date = $1', [date]);
const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });
const ground = { clause: '11.2', reason: '抽查发现重复参保' };
const commandsOf = (view: { allowed: { command: string }[] }) => view.allowed.map(({ command }) => command);
const revokes = async (caseId: string, by = staff.secondApprover) =>
  by.run(revokeAward, { ...(await at(caseId)), note: '陈述没有新的证据，不予采纳' });

async function proposed(name: string, by = staff.reviewer): Promise<{ caseId: string; person: Citizen }> {
  const person = await graduate(db, name);
  const caseId = await award(db, staff, person);
  await by.run(proposeRevocation, { ...(await at(caseId)), ...ground });
  return { caseId, person };
}

test('the holder reads ground and consequence, is heard, and another approver decides with what was stated', async () => {
  const { caseId, person } = await proposed('陈述');
  const own = await person.actor.run(showOwnCase, { caseId });
  expect(own).toMatchObject({
    status: 'proposed-revocation',
    statusLabel: '拟撤销批准，等您陈述申辩',
    due: { label: '陈述申辩期限', on: '2020-11-02' },
    speaksUntil: '2020-11-02',
    payment: { statusLabel: '待支付，暂停支付' },
  });
  expect(own.steps.at(-1)).toMatchObject({
    label: '拟撤销',
    note: expect.stringMatching(/^尚有没付的，先停付.*全部追回；依据：.*；抽查发现重复参保$/) as string,
    until: '2020-11-02',
  });
  expect(commandsOf(own)).toEqual(['state-defence']);
  await expect(revokes(caseId)).rejects.toMatchObject({ code: 'casework.defence-open' });
  const note = '单位的参保五月已经停了';
  await person.actor.run(stateDefence, { ...(await at(caseId)), note });
  const heard = await staff.secondApprover.run(showCase, { caseId });
  expect(heard).toMatchObject({
    statusLabel: '拟撤销批准',
    due: { label: '办结期限' },
    waitsToBeTaken: true,
  });
  expect(commandsOf(heard)).toEqual(expect.arrayContaining(['revoke', 'drop-revocation']));
  await expect(revokes(caseId, staff.approver)).rejects.toMatchObject({ code: 'casework.other-duty' });
  expect(await revokes(caseId)).toMatchObject({ status: 'revoked' });
  expect((await person.actor.run(showOwnCase, { caseId })).payment).toMatchObject({ status: 'cancelled' });
});

test('a silent holder is waited for to the end of the term, and their turn is over the day after', async () => {
  const { caseId, person } = await proposed('沉默');
  const waiting = async () => (await person.actor.run(listOwnCases, { due: ['defence'] })).rows.length;
  await setDate('2020-11-02');
  await runDue('2020-11-02');
  expect(await waiting()).toBe(1);
  await expect(revokes(caseId)).rejects.toMatchObject({ code: 'casework.defence-open' });
  await setDate('2020-11-03');
  await runDue('2020-11-03');
  expect(await waiting()).toBe(0);
  const told = await staff.secondApprover.run(showCase, { caseId });
  expect(told.steps.at(-1)).toMatchObject({ label: '陈述申辩期限届满', by: '系统' });
  expect(await revokes(caseId)).toMatchObject({ status: 'revoked' });
});

test('at a counter a clerk states it in the holder’s name', async () => {
  const { caseId } = await proposed('窗口');
  await staff.clerk.run(noteVisit, {
    caseId,
    by: { name: '代来人', idNumber: idNumber(), paper: '授权委托书' },
  });
  await staff.clerk.run(stateDefence, { ...(await at(caseId)), waives: true });
  expect(await revokes(caseId)).toMatchObject({ status: 'revoked' });
});

test('who proposed it neither decides it nor its reconsideration, and reads who may', async () => {
  const { caseId, person } = await proposed('两人', cityApprover);
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await expect(revokes(caseId, cityApprover)).rejects.toMatchObject({ code: 'casework.proposed-before' });
  expect((await cityApprover.run(showCase, { caseId })).withheld).toEqual([
    expect.stringMatching(/^撤销由您提出，不能再办理“撤销”“不予撤销”；须由.*办理。$/),
  ]);
  await revokes(caseId);
  await person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '没有重复参保' });
  const decision = async () => ({ ...(await at(caseId)), outcome: 'uphold' as const, ...ground });
  await expect(cityApprover.run(decideReconsideration, await decision())).rejects.toMatchObject({
    code: 'casework.proposed-before',
  });
  const other = await asOfficer(db, { role: 'approver', division: '410300' });
  expect(await other.run(decideReconsideration, await decision())).toMatchObject({ status: 'revoked' });
});

test('the database keeps the proposer from deciding, also past the core', async () => {
  const { caseId, person } = await proposed('直写', staff.secondApprover);
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  const decide = async (by: TestActor) => {
    const [row] = await db.sql<{ version: number; head_hash: string; office: string }>(
      `select version, head_hash, (select o.id from access.office o where o.division_code = '${county}' limit 1) as office
       from casework."case" where case_id = $1`,
      [caseId],
    );
    if (row === undefined) throw new Error('no case');
    return inSession(db, by.token, async (client) => {
      const clock = await client.query<{ at: Date }>('select clock_timestamp() as at');
      const event = canonicalJson({
        caseId,
        seq: row.version + 1,
        on: '2020-10-26',
        recordedAt: clock.rows[0]?.at.toISOString() ?? null,
        command: { kind: 'revoke', note: null },
        from: 'proposed-revocation',
        to: 'revoked',
        level: 2,
        actor: { as: 'officer', personId: by.personId, officeId: row.office },
        duty: 'revocation',
        clock: 'stopped',
      });
      const hash = chainHash(row.head_hash, event);
      return client.query('select casework.append_event($1, $2, $3) as outcome', [caseId, event, hash]);
    });
  };
  await expect(decide(staff.secondApprover)).rejects.toThrow('Not a step that the actor may take');
  expect((await decide(await asOfficer(db, { role: 'approver', division: county }))).rows).toEqual([
    { outcome: 'appended' },
  ]);
});

test('what is not instructed is held while it is proposed, and paid again once it is dropped', async () => {
  const person = await graduate(db, '停付');
  const caseId = await award(db, staff, person);
  const authoriser = await asOfficer(db, { role: 'authoriser', division: county });
  const [ledger] = (await staff.finance.run(listLedgers, {})).rows;
  const ledgerId = ledger?.ledgerId ?? '';
  const standing = async () =>
    (await staff.finance.run(listPayable, { ledgerId })).rows.find((row) => row.caseId === caseId)?.standing;
  const compose = async () => {
    const [payable] = (await staff.finance.run(listPayable, { ledgerId })).rows.filter(
      (row) => row.caseId === caseId,
    );
    const obligations = [{ obligationId: payable?.obligationId ?? '' }];
    return staff.finance.run(composeBatch, { ledgerId, obligations });
  };
  const { batchId, batchNo } = await compose();
  const { itemCount, totalYuan, contentHash } = await staff.finance.run(freezeBatch, {
    batchId,
    expectedVersion: 1,
  });
  await staff.reviewer.run(proposeRevocation, { ...(await at(caseId)), ...ground });
  const authorise = { batchId, expectedVersion: 2, itemCount, totalYuan, contentHash };
  await expect(authoriser.run(authoriseBatch, authorise)).rejects.toMatchObject({ code: 'funds.held-lines' });
  // Past the core as well.
  const stepped = await inSession(db, authoriser.token, (client) =>
    client.query<{ version: number | null }>(`select funds.step_batch($1, 2, 'authorise', $2) as version`, [
      batchId,
      JSON.stringify({ contentHash, itemCount, totalFen: 109_800 }),
    ]),
  );
  expect(stepped.rows).toEqual([{ version: null }]);
  // The money is not with the bank: finance is told to dissolve the batch, and the approver that they are waited for.
  expect(await staff.finance.run(showBatch, { batchId })).toMatchObject({
    state: 'frozen',
    heldCases: [{ caseId }],
  });
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await expect(revokes(caseId)).rejects.toMatchObject({
    code: 'funds.in-batch',
    message: expect.stringContaining(`批次 ${batchNo}，`) as string,
  });
  await staff.finance.run(dissolveBatch, { batchId, expectedVersion: 2, reason: '办件拟撤销批准' });
  expect(await standing()).toBe('held');
  await expect(compose()).rejects.toMatchObject({
    code: 'funds.not-payable',
    details: { refused: [{ message: expect.stringContaining('暂停支付') as string }] },
  });
  await staff.secondApprover.run(dropRevocation, { ...(await at(caseId)), reason: '经核对没有重复' });
  expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject({
    status: 'awarded',
    payment: { statusLabel: '待支付' },
  });
  expect(await standing()).toBe('usable');
  await compose();
});

test('what waits for the holder is listed first, with its day, and what is to be paid back after it', async () => {
  const { caseId, person } = await proposed('退款');
  const waiting = async () =>
    (await person.actor.run(listOwnCases, { waiting: true })).rows.map(
      ({ due, repayYuan, needsAccount }) => ({
        due: due?.kind,
        repayYuan,
        needsAccount,
      }),
    );
  expect(await waiting()).toEqual([{ due: 'defence', repayYuan: null, needsAccount: false }]);
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  expect(await waiting()).toEqual([]);
  await revokes(caseId);
  await db.sql(
    `update funds.obligation set state = 'under-recovery', cancelled_fen = 0, settled_fen = amount_fen,
       recovery_ordered_fen = amount_fen, recovered_fen = 100 where case_id = $1`,
    [caseId],
  );
  expect(await waiting()).toEqual([{ due: undefined, repayYuan: '1097.00', needsAccount: false }]);
  await db.sql(
    `update funds.obligation set state = 'recovered', recovered_fen = recovery_ordered_fen where case_id = $1`,
    [caseId],
  );
  expect(await waiting()).toEqual([]);
});

test('an account that takes nothing waits for another to be named, but not while the award is held', async () => {
  const person = await graduate(db, '换卡');
  const caseId = await award(db, staff, person);
  const waiting = async () =>
    (await person.actor.run(listOwnCases, { waiting: true })).rows.map(({ needsAccount }) => needsAccount);
  expect(await waiting()).toEqual([]);
  await db.sql(`update people.payee_account set valid_to = '2020-10-01' where person_id = $1`, [
    person.personId,
  ]);
  expect(await waiting()).toEqual([true]);
  await staff.reviewer.run(proposeRevocation, { ...(await at(caseId)), ...ground });
  expect(await waiting(), 'of the account nothing is asked').toEqual([false]);
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await staff.secondApprover.run(dropRevocation, { ...(await at(caseId)), reason: '没有重复参保' });
  expect(await waiting()).toEqual([true]);
  await db.sql(
    `insert into people.payee_account (person_id, bank, account_number, holder_name, verification, valid_from, source, recorded_on)
     select person_id, bank, '6217000000000000999', holder_name, 'unverified', '2020-10-15', source, '2020-10-15'
     from people.payee_account where person_id = $1`,
    [person.personId],
  );
  expect(await waiting(), 'the bank is asked about the new one').toEqual([]);
});

async function runDue(day: string): Promise<void> {
  for (const task of dueTasks) await asWorker(db, (inside) => task.run(inside, day));
}
