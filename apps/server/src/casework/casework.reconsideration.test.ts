/** Reconsideration: above the office that decided or outside; what is set aside is compared at once and examined anew by others. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson, chainHash } from '../kernel/chain.ts';
import {
  asOfficer,
  asWorker,
  inSession,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { denyWithdrawal, grantWithdrawal } from './handling/answer-withdrawal.ts';
import { decideReconsideration } from './handling/decide-reconsideration.ts';
import { passReview } from './handling/pass-review.ts';
import { proposeRaise } from './handling/propose-raise.ts';
import { proposeRefusal } from './handling/propose-refusal.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { recordReconsideration } from './handling/record-reconsideration.ts';
import { referReconsideration } from './handling/refer-reconsideration.ts';
import { refuseCase } from './handling/refuse-case.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { reserveOne } from './handling/reserve-funds.ts';
import { returnCase } from './handling/return-case.ts';
import { revokeAward } from './handling/revoke-award.ts';
import { stateDefence } from './handling/state-defence.ts';
import { withdrawReconsideration } from './handling/withdraw-reconsideration.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { append } from './testing/append.ts';
import { bookedMore, reckon } from './testing/reckon.ts';
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
let cityApprover: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  cityApprover = await asOfficer(db, { role: 'approver', division: '410300' });
  await db.sql(`update kernel.clock set date = '2020-10-15'`);
});
beforeEach(() => db.sql(`update kernel.clock set date = '2020-10-15'`));
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });
const ground = { clause: '11.2', reason: '离校已满两年' };
const graduatedOn = (person: Citizen, day: string) =>
  db.sql('update people.education_record set graduated_on = $2 where person_id = $1', [person.personId, day]);

/** Refused because the register has a wrong date of the diploma, and asked to be reconsidered. */
async function refusedByTheRegister(
  name: string,
  by: TestActor = staff.approver,
): Promise<{ caseId: string; person: Citizen }> {
  const person = await graduate(db, name);
  await graduatedOn(person, '2017-07-01');
  const { caseId } = await apply(db, person);
  await staff.acceptor.run(acceptCase, await at(caseId));
  await staff.reviewer.run(proposeRefusal, { ...(await at(caseId)), ...ground });
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await by.run(refuseCase, await at(caseId));
  await person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '登记的毕业日期错了' });
  return { caseId, person };
}

const setAside = async (caseId: string) =>
  cityApprover.run(decideReconsideration, {
    ...(await at(caseId)),
    outcome: 'set-aside',
    clause: '11.2',
    reason: '毕业日期登记有误，已更正',
  });

test('the registers are asked at once by the system, and what they now say is decided on', async () => {
  const { caseId, person } = await refusedByTheRegister('王复议');
  await graduatedOn(person, '2019-07-01');
  expect(await setAside(caseId)).toMatchObject({ status: 'review' });
  const page = await staff.reviewer.run(showCase, { caseId });
  expect(page.steps.at(-2)?.note).toMatch(
    /^撤销原决定；依据：.*；毕业日期登记有误，已更正。不服复议决定的，.*十五日内.*提起行政诉讼/,
  );
  expect(page.steps.at(-1)).toMatchObject({ label: '数据比对', by: '系统' });
  expect(page.decision).toMatchObject({ outcome: 'entitled', amountYuan: '1098.00' });
});

test('the reviewer of before is told why it is not offered, and who may; the office above may, and a new colleague', async () => {
  const { caseId } = await refusedByTheRegister('李复议');
  await setAside(caseId);
  await expect(staff.reviewer.run(passReview, await at(caseId))).rejects.toMatchObject({
    code: 'casework.reviewed-before',
  });
  const before = await staff.reviewer.run(showCase, { caseId });
  expect(before.allowed.map(({ command }) => command)).not.toContain('propose-refusal');
  expect(before.withheld).toHaveLength(1);
  expect(before.withheld[0]).toMatch(
    /^您审核过或者作出过已被复议撤销的原决定，不能再办理.*“拟不予批准”.*；须由.*办理。$/,
  );
  const above = await staff.cityReviewer.run(showCase, { caseId });
  expect(above.allowed.map(({ command }) => command)).toContain('propose-refusal');
  expect(above.withheld).toEqual([]);
  const colleague = await asOfficer(db, { role: 'reviewer', division: county });
  await colleague.run(proposeRefusal, { ...(await at(caseId)), ...ground });
  expect(await look(db, caseId)).toMatchObject({ status: 'proposed-refusal' });
});

test('the office that decided does not reconsider it; the office above does', async () => {
  const { caseId } = await refusedByTheRegister('赵同级');
  const decide = { ...(await at(caseId)), outcome: 'uphold', ...ground } as const;
  await expect(staff.secondApprover.run(decideReconsideration, decide)).rejects.toMatchObject({
    code: 'casework.not-above',
  });
  expect((await staff.secondApprover.run(showCase, { caseId })).withheld).toEqual([
    expect.stringMatching(
      /^原决定由您所在的机关或者与它同一级的机关作出，复议须由上级机关办理，不能再办理“作出复议决定”；须由/,
    ),
  ]);
  expect(await cityApprover.run(decideReconsideration, decide)).toMatchObject({ status: 'refused' });
});

test('what the city decided is referred outside, and what was decided there is recorded with its paper', async () => {
  const { caseId, person } = await refusedByTheRegister('钱市级', cityApprover);
  const other = await asOfficer(db, { role: 'approver', division: '410300' });
  await expect(
    other.run(decideReconsideration, { ...(await at(caseId)), outcome: 'uphold', ...ground }),
  ).rejects.toMatchObject({ code: 'casework.refer-outside' });
  const refer = async (to: string, by = other) => by.run(referReconsideration, { ...(await at(caseId)), to });
  const offered = async (by: TestActor) =>
    (await by.run(showCase, { caseId })).allowed.map(({ command }) => command);
  expect(await offered(other)).toContain('refer-reconsideration');
  expect(await offered(staff.approver), 'of the county').not.toContain('refer-reconsideration');
  expect(await offered(cityApprover), 'who refused').not.toContain('refer-reconsideration');
  await expect(refer('洛阳市人民政府', cityApprover)).rejects.toMatchObject({
    code: 'casework.decided-before',
  });
  await expect(refer('嵩县人民政府')).rejects.toMatchObject({
    code: 'casework.other-authority',
    path: ['to'],
  });
  await refer('河南省人力资源和社会保障厅');
  const told = await person.actor.run(showOwnCase, { caseId });
  expect(told.steps.at(-1)).toMatchObject({
    label: '转送复议机关',
    note: '已转送河南省人力资源和社会保障厅，由其审查决定',
  });
  expect(told.reconsideredBy).toEqual(['洛阳市人民政府', '河南省人力资源和社会保障厅']);
  const record = async (decidedOn: string) =>
    other.run(recordReconsideration, {
      ...(await at(caseId)),
      outcome: 'set-aside',
      decidedOn,
      documentNo: '豫人社复决〔2020〕7号',
      ...ground,
    });
  await expect(record('2020-10-16')).rejects.toMatchObject({
    code: 'casework.date-ahead',
    path: ['decidedOn'],
  });
  await expect(record('2020-10-14')).rejects.toMatchObject({
    code: 'casework.decided-before-referral',
    message: expect.stringContaining('2020年10月') as string,
  });
  expect(await record('2020-10-15')).toMatchObject({ status: 'review' });
  await staff.cityReviewer.run(proposeRefusal, { ...(await at(caseId)), ...ground });
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await expect(cityApprover.run(refuseCase, await at(caseId))).rejects.toMatchObject({
    code: 'casework.reviewed-before',
  });
  expect(await other.run(refuseCase, await at(caseId))).toMatchObject({ status: 'refused' });
});

test('who asked withdraws with the consent of who reconsiders: the decision stands, and is not asked about again', async () => {
  const { caseId, person } = await refusedByTheRegister('冯撤回');
  const withdraw = async (by: TestActor = person.actor) =>
    by.run(withdrawReconsideration, { ...(await at(caseId)), reason: '已弄清楚，不再复议' });
  await expect(withdraw(staff.approver)).rejects.toMatchObject({ code: 'casework.not-yours' });
  expect(await withdraw()).toMatchObject({ status: 'reconsideration' });
  await expect(setAside(caseId)).rejects.toMatchObject({ code: 'casework.withdrawal-open' });
  await cityApprover.run(denyWithdrawal, { ...(await at(caseId)), reason: '申请人被人要求撤回' });
  await withdraw();
  const grants = async (by: TestActor) => by.run(grantWithdrawal, await at(caseId));
  await expect(grants(staff.secondApprover)).rejects.toMatchObject({ code: 'casework.not-above' });
  expect(await grants(cityApprover)).toMatchObject({ status: 'refused' });
  const told = await person.actor.run(showOwnCase, { caseId });
  expect(told.steps.at(-1)?.note).toMatch(
    /^申请人撤回复议申请，复议终止，原决定继续有效。撤回以后，不能再以同一事实和理由/,
  );
  expect(told).toMatchObject({ reconsiderUntil: null, due: null, allowed: [] });
  await expect(
    person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '又想复议' }),
  ).rejects.toMatchObject({ code: 'casework.already-reconsidered' });
});

test('what was referred is withdrawn where it lies, and recorded from there', async () => {
  const { caseId, person } = await refusedByTheRegister('陈转送', cityApprover);
  const other = await asOfficer(db, { role: 'approver', division: '410300' });
  await other.run(referReconsideration, { ...(await at(caseId)), to: '洛阳市人民政府' });
  await expect(
    person.actor.run(withdrawReconsideration, { ...(await at(caseId)), reason: '不再复议' }),
  ).rejects.toMatchObject({ code: 'casework.already-referred' });
  const recorded = await other.run(recordReconsideration, {
    ...(await at(caseId)),
    outcome: 'withdrawn',
    decidedOn: '2020-10-15',
    documentNo: '洛政复终〔2020〕3号',
    clause: { document: '《行政复议法》', article: '第二十五条' },
    reason: '申请人自愿撤回',
  });
  expect(recorded).toMatchObject({ status: 'refused' });
  const { steps } = await person.actor.run(showOwnCase, { caseId });
  expect(steps.at(-1)?.note).toMatch(
    /^洛政复终〔2020〕3号（.*）：申请人撤回复议申请.*撤回以后，不能再以同一/,
  );
});

test('what is decided anew after it was set aside may be reconsidered anew', async () => {
  const { caseId, person } = await refusedByTheRegister('何再议');
  await setAside(caseId);
  await staff.cityReviewer.run(proposeRefusal, { ...(await at(caseId)), ...ground });
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  await staff.secondApprover.run(refuseCase, await at(caseId));
  const request = { ...(await at(caseId)), reason: '新的决定还是按错的登记' };
  expect(await person.actor.run(requestReconsideration, request)).toMatchObject({
    status: 'reconsideration',
  });
});

describe('a revocation', () => {
  const obligation = async (caseId: string) =>
    (await db.sql<{ state: string }>('select state from funds.obligation where case_id = $1', [caseId]))[0]
      ?.state;
  const monthsOf = async ({ personId }: Citizen) =>
    (
      await db.sql('select from people.benefit_month where person_id = $1 and retracted_on is null', [
        personId,
      ])
    ).length;

  /** What one award costs, by a document of this name. */
  const money = (document: string) => appropriate(staff.finance, 109_800, county, document);

  async function revoked(name: string): Promise<{ caseId: string; person: Citizen }> {
    const person = await graduate(db, name);
    const caseId = await award(db, staff, person);
    await staff.reviewer.run(proposeRevocation, { ...(await at(caseId)), ...ground });
    await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
    await staff.secondApprover.run(revokeAward, await at(caseId));
    return { caseId, person };
  }
  const asks = async ({ caseId, person }: Awaited<ReturnType<typeof revoked>>) =>
    person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '没有重复参保' });

  test('that is set aside leaves the award as it was, with its money and its months', async () => {
    const one = await revoked('卫恢复');
    const { caseId, person } = one;
    expect(await person.actor.run(showOwnCase, { caseId })).toMatchObject({ reconsiderUntil: '2020-12-25' });
    await asks(one);
    expect([await obligation(caseId), await monthsOf(person)]).toEqual(['cancelled', 0]);
    expect(await setAside(caseId)).toMatchObject({ status: 'awarded' });
    expect([await obligation(caseId), await monthsOf(person)]).toEqual(['open', 3]);
    const { steps } = await person.actor.run(showOwnCase, { caseId });
    expect(steps.slice(-2).map(({ label, by }) => [label, by === '系统'])).toEqual([
      ['作出复议决定', false],
      ['恢复批准', true],
    ]);
  });

  test('that is set aside waits for money that others have got meanwhile, and visibly', async () => {
    const one = await revoked('蒋等钱');
    const { caseId, person } = one;
    await asks(one);
    const other = await apply(db, await graduate(db, '沈先得'));
    await staff.acceptor.run(acceptCase, await at(other.caseId));
    await staff.reviewer.run(passReview, await at(other.caseId));
    await staff.cityReviewer.run(passReview, await at(other.caseId));
    expect(await look(db, other.caseId)).toMatchObject({ status: 'proposed-award' });
    expect(await setAside(caseId)).toMatchObject({ status: 'waiting-for-funds' });
    const waiting = await person.actor.run(showOwnCase, { caseId });
    expect(waiting.waitingFor).toBe('资金尚未到位，到位后自动办理');
    // The office is told in which ledger: in the next year still the one that pays the award.
    await db.sql(`update kernel.clock set date = '2021-02-01'`);
    expect((await staff.reviewer.run(showCase, { caseId })).waitingFor).toBe(
      '“就业补助资金 · 2020年 · 嵩县”的资金账可用指标不足，待财务登记指标，到位后自动预留',
    );
    await db.sql(`update kernel.clock set date = '2020-10-15'`);
    expect(waiting.allowed).toEqual([]);
    expect(waiting.payment?.statusLabel).toBe('待资金到位');
    await money('又一笔');
    await asWorker(db, (inside) => reserveOne({ ...inside, actor: 'worker' }, caseId));
    expect(await look(db, caseId)).toMatchObject({ status: 'awarded' });
    expect([await obligation(caseId), await monthsOf(person)]).toEqual(['open', 3]);
  });

  test('that stands, or of which the request is withdrawn, takes nothing back a second time', async () => {
    for (const end of ['uphold', 'withdraw'] as const) {
      const one = await revoked(`韩${end}`);
      const { caseId, person } = one;
      await asks(one);
      if (end === 'uphold')
        await cityApprover.run(decideReconsideration, {
          ...(await at(caseId)),
          outcome: 'uphold',
          ...ground,
        });
      else {
        await person.actor.run(withdrawReconsideration, { ...(await at(caseId)), reason: '不再复议' });
        await cityApprover.run(grantWithdrawal, await at(caseId));
      }
      expect(await look(db, caseId)).toMatchObject({ status: 'revoked' });
      expect([await obligation(caseId), await monthsOf(person)]).toEqual(['cancelled', 0]);
    }
  });
});

test('the database lets nobody raise an award but by what another person has proposed', async () => {
  const person = await graduate(db, '郑补发');
  const caseId = await award(db, staff, person);
  await bookedMore(db, person, '2020-08', 1_230);
  await reckon(db, staff.cityReviewer);
  await person.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '八月少算了' });
  const event = (by: TestActor, kind: string, addFen: number, to: string, months = ['2020-08']) => ({
    command: { kind, outcome: 'vary', addFen, reckonedFen: 1_230, months },
    to,
    actor: { as: 'officer', personId: by.personId, officeId: null },
    duty: 'reconsideration',
  });
  const decides = (by: TestActor, addFen: number) =>
    append(db, caseId, by, event(by, 'decide-reconsideration', addFen, 'waiting-for-funds'));
  await expect(decides(cityApprover, 1_230)).rejects.toMatchObject({ code: '42501' });
  const other = await asOfficer(db, { role: 'approver', division: '410300' });
  const proposes = async (by: TestActor, months: string[]) =>
    by.run(proposeRaise, { ...(await at(caseId)), addYuan: '12.30', months, ...ground });
  // A month that the case does not claim is another's to be paid, and none is no statement.
  for (const months of [['2020-08', '2020-10'], []])
    await expect(proposes(other, months)).rejects.toMatchObject({
      code: 'casework.raise-other-months',
      path: ['months'],
    });
  const proposesPastCore = (months: unknown, addFen = 1_230, reckonedFen: number | null = 1_230) =>
    append(db, caseId, other, {
      ...event(other, 'propose-raise', addFen, 'reconsideration'),
      command: { kind: 'propose-raise', addFen, reckonedFen, months },
      duty: null,
    });
  await expect(proposes(other, ['2020-08', '2020-08'])).rejects.toMatchObject({
    code: 'kernel.invalid-input',
  });
  for (const months of [['2020-10'], ['2020-08', '2020-10'], ['2020-08', '2020-08'], [], null, '2020-08'])
    await expect(proposesPastCore(months)).rejects.toMatchObject({ code: /^(42501|22023)$/ });
  // For months no more than is reckoned to be due by those that the case holds, though less than as much again.
  for (const [addFen, reckonedFen] of [
    [1_231, 1_230],
    [1_231, 1_231],
    [1_230, null],
  ] as const)
    await expect(proposesPastCore(['2020-08'], addFen, reckonedFen)).rejects.toMatchObject({ code: '42501' });
  await proposesPastCore(['2020-08']);
  await proposes(other, ['2020-08']);
  await expect(decides(other, 1_230), 'by who proposed it').rejects.toMatchObject({ code: '42501' });
  const upholds = (by: TestActor) =>
    append(db, caseId, by, {
      ...event(by, 'decide-reconsideration', 0, 'awarded'),
      command: { kind: 'decide-reconsideration', outcome: 'uphold', addFen: null },
    });
  await expect(upholds(other), 'whatever is decided').rejects.toMatchObject({ code: '42501' });
  await expect(decides(cityApprover, 12_300)).rejects.toMatchObject({ code: '42501' });
  await expect(
    append(
      db,
      caseId,
      cityApprover,
      event(cityApprover, 'decide-reconsideration', 1_230, 'waiting-for-funds', ['2020-09']),
    ),
    'for another month than was proposed',
  ).rejects.toMatchObject({ code: '42501' });
  await decides(cityApprover, 1_230);
});

test('the database lets nobody compare as the system but whoever has just set a decision aside', async () => {
  const { caseId } = await apply(db, await graduate(db, '张退回'));
  await staff.acceptor.run(acceptCase, await at(caseId));
  await staff.reviewer.run(returnCase, { ...(await at(caseId)), reason: '请再核对登记' });
  const [row] = await db.sql<{ version: number; status: string; head_hash: string }>(
    'select version, status, head_hash from casework."case" where case_id = $1',
    [caseId],
  );
  if (row === undefined) throw new Error('no case');
  expect(row.status).toBe('data-check');
  const event = canonicalJson({
    caseId,
    seq: row.version + 1,
    on: '2020-10-15',
    command: { kind: 'check-data' },
    from: row.status,
    to: 'review',
    level: 1,
    actor: { as: 'system', personId: null, officeId: null },
    duty: null,
  });
  const append = inSession(db, cityApprover.token, (client) =>
    client.query('select casework.append_event($1, $2, $3)', [
      caseId,
      event,
      chainHash(row.head_hash, event),
    ]),
  );
  await expect(append).rejects.toMatchObject({ code: '42501' });
});
