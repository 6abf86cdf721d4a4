/** 11.2 from application to award against PostgreSQL, through the real access path, and the ways aside. */
import { randomUUID } from 'node:crypto';
import { findFact } from '@wenye/policy';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whatIsDue } from '../entitlements/due/what-is-due.ts';
import { listPayable } from '../funds/batches/list-payable.ts';
import { listLedgers } from '../funds/ledgers/list-ledgers.ts';
import {
  asGuest,
  asOfficer,
  asWorker,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { dueTasks } from './due-tasks.ts';
import { previewDraft, showDraft } from './filing/show-draft.ts';
import { showReceipt } from './filing/show-receipt.ts';
import { submit } from './filing/submit.ts';
import { acceptCase } from './handling/accept-case.ts';
import { acceptMany } from './handling/act-on-many.ts';
import { answerCorrection } from './handling/answer-correction.ts';
import { saveAnswerDraft, showAnswerDraft } from './handling/answer-draft.ts';
import { awardCase } from './handling/award-case.ts';
import { decideReconsideration } from './handling/decide-reconsideration.ts';
import { passReview } from './handling/pass-review.ts';
import { proposeRaise } from './handling/propose-raise.ts';
import { proposeRefusal } from './handling/propose-refusal.ts';
import { proposeRevocation } from './handling/propose-revocation.ts';
import { rebutDiscrepancy } from './handling/rebut-discrepancy.ts';
import { recordJudgement } from './handling/record-judgement.ts';
import { refuseCase } from './handling/refuse-case.ts';
import { requestCorrection } from './handling/request-correction.ts';
import { requestReconsideration } from './handling/request-reconsideration.ts';
import { reserveOne } from './handling/reserve-funds.ts';
import { resolveDiscrepancy } from './handling/resolve-discrepancy.ts';
import { revokeAward } from './handling/revoke-award.ts';
import { stateDefence } from './handling/state-defence.ts';
import { takeCase } from './handling/take-case.ts';
import { withdrawCase } from './handling/withdraw-case.ts';
import { listOwnCases } from './lists/list-own.ts';
import { countWork, listWork } from './lists/list-work.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { listNoticeCandidates, previewNotice } from './notices/compose-notice.ts';
import { decideObjection, listObjections } from './notices/decide-objection.ts';
import { proves } from './notices/merkle.ts';
import { permittedFields } from './notices/notice.ts';
import { publishNotice } from './notices/publish-notice.ts';
import { raiseObjection } from './notices/raise-objection.ts';
import { proveNoticeLine, showNotice } from './notices/show-notices.ts';
import { bookedMore, reckon } from './testing/reckon.ts';
import { sealedBreaks } from './testing/sealed.ts';
import {
  apply,
  appropriate,
  type Citizen,
  citizen,
  draftOf,
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
});
beforeEach(() => setDate('2020-10-15'));
afterAll(() => db.close());

const setDate = (date: string) => db.sql('update kernel.clock set date = $1', [date]);
const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });

/** To the proposed award, with money where there is some. */
async function reviewed(person: Citizen): Promise<string> {
  const { caseId } = await apply(db, person);
  await staff.acceptor.run(acceptCase, await at(caseId));
  await staff.reviewer.run(passReview, await at(caseId));
  await staff.cityReviewer.run(passReview, await at(caseId));
  return caseId;
}

async function published(caseIds: readonly string[]): Promise<string> {
  const cases = await Promise.all(caseIds.map(at));
  const { noticeId } = await staff.reviewer.run(publishNotice, { title: '灵活就业社会保险补贴公示', cases });
  return noticeId;
}

describe('from application to award', () => {
  test('11.2 runs the whole way, and each step shows', async () => {
    const wang = await graduate(db, '王小明');
    const draft = await draftOf(db, wang);
    const seen = await wang.actor.run(showDraft, { draftId: draft.draftId });
    // The registers know school, diploma, work and contributions: nothing but the signed statement is asked for.
    expect(seen.asks.documents).toEqual([
      expect.objectContaining({ kind: 'flexible-work-statement', attached: true }),
    ]);
    // Whoever comes back finds what was attached, by name.
    expect(seen.files.map(({ fileId }) => fileId)).toEqual(
      seen.content.documents.map(({ fileId }) => fileId),
    );
    expect(seen.files.map(({ name }) => name)).not.toContain('');
    const preview = await wang.actor.run(previewDraft, { draftId: draft.draftId });
    const claimed = ['2020-07', '2020-08', '2020-09'];
    expect(preview.claims[0]).toMatchObject({ outcome: 'entitled', amountYuan: '1098.00', months: claimed });
    expect(seen.monthsHeld).toEqual([]);

    const sent = {
      draftId: draft.draftId,
      expectedVersion: draft.version,
      clientKey: randomUUID(),
      declared: true as const,
    };
    const submission = await wang.actor.run(submit, sent);
    expect(await wang.actor.run(submit, sent)).toEqual(submission);
    const caseId = submission.cases[0]?.caseId ?? '';
    const receipt = await wang.actor.run(showReceipt, { submissionId: submission.submissionId });
    expect(receipt).toMatchObject({
      filedAs: 'claimant',
      claimant: { name: '王小明' },
      cases: [{ benefitId: '11.2', months: claimed }],
    });
    // Whoever applies once more is told which months stand, and in which case.
    const { draftId } = await draftOf(db, wang);
    const caseNumber = submission.cases[0]?.caseNumber;
    expect((await wang.actor.run(showDraft, { draftId })).monthsHeld).toEqual(
      claimed.map((month) => ({ month, caseId, caseNumber })),
    );

    await staff.acceptor.run(takeCase, await at(caseId));
    expect((await staff.acceptor.run(listWork, { mine: true })).rows.map((row) => row.caseId)).toEqual([
      caseId,
    ]);
    expect((await staff.acceptor.run(listWork, { q: '王小明' })).total).toBe(1);
    expect((await staff.acceptor.run(listWork, { q: '%' })).total).toBe(0);
    expect(await staff.acceptor.run(acceptCase, await at(caseId))).toMatchObject({ status: 'review' });
    const page = await staff.reviewer.run(showCase, { caseId });
    // The registers know more of a person than the benefit reads; the case does not.
    expect(page.facts.filter(({ fact }) => !findFact(fact)?.clauses.includes('11.2'))).toEqual([]);
    expect(page).toMatchObject({
      levelLabel: '县区人社部门审核',
      decision: { outcome: 'entitled', amountYuan: '1098.00' },
    });
    expect(page.facts.find((fact) => fact.fact === 'person.contributions')?.source.name).toBe(
      '社会保险缴费记录',
    );
    const offered = page.allowed.map((each) => each.command);
    expect(offered).toContain('pass-review');
    // The rules leave no question to an official here.
    expect(offered).not.toContain('record-judgement');
    await staff.reviewer.run(passReview, await at(caseId));
    // Nothing was appropriated yet: the case waits, visibly.
    expect(await staff.cityReviewer.run(passReview, await at(caseId))).toMatchObject({
      status: 'waiting-for-funds',
    });
    await appropriate(staff.finance, 500_000);
    await asWorker(db, (inside) => reserveOne({ ...inside, actor: 'worker' }, caseId));
    expect(await look(db, caseId)).toMatchObject({ status: 'proposed-award' });

    const { rows } = await staff.reviewer.run(listNoticeCandidates, { benefitId: '11.2' });
    expect(rows).toMatchObject([{ caseId, shown: { name: '王*明', amountYuan: '1098.00' } }]);
    expect(await staff.reviewer.run(previewNotice, { caseIds: [caseId] })).toMatchObject({
      from: '2020-10-16',
      until: '2020-10-22',
    });
    const noticeId = await published([caseId]);
    const shown = await asGuest(db).run(showNotice, { noticeId });
    const [line] = shown.lines;
    expect(Object.keys(line ?? {}).sort()).toEqual(
      [...permittedFields, 'leafHash', 'line', 'stands', 'until'].sort(),
    );
    expect(JSON.stringify(shown)).not.toContain(wang.idNumber);
    expect(JSON.stringify(shown)).not.toContain('王小明');
    const proof = await asGuest(db).run(proveNoticeLine, { noticeId, line: 1 });
    expect(proves(line?.leafHash ?? '', proof.proof, shown.rootHash)).toBe(true);

    await expect(staff.approver.run(awardCase, await at(caseId))).rejects.toMatchObject({
      code: 'casework.notice-running',
    });
    await setDate('2020-10-23');
    expect(await staff.approver.run(awardCase, await at(caseId))).toMatchObject({ status: 'awarded' });
    // What is decided is nobody's to take.
    const { rows: untaken } = await staff.reviewer.run(listWork, { unassigned: true });
    expect(untaken.map((row) => row.caseId)).not.toContain(caseId);
    expect(await staff.reviewer.run(showCase, { caseId })).toMatchObject({
      assignee: null,
      waitsToBeTaken: false,
    });
    const own = await wang.actor.run(showOwnCase, { caseId });
    expect(own.payment).toMatchObject({ status: 'open', amountYuan: '1098.00', paidYuan: '0.00' });
    // Who pays does not open the case, and knows it by its number.
    const [ledger] = (await staff.finance.run(listLedgers, {})).rows;
    const payable = await staff.finance.run(listPayable, { ledgerId: ledger?.ledgerId ?? '' });
    expect(payable.rows).toMatchObject([{ caseId, caseNumber: own.caseNumber, hired: null }]);
    expect(own.steps.map((step) => step.label)).toEqual([
      '提交',
      '受理',
      '数据比对',
      '县区人社部门审核通过',
      '市人社部门复审通过',
      '等待资金',
      '预留资金',
      '公示',
      '批准',
    ]);
    expect(own.steps.at(-1)?.by).toContain('办理机构');
    await expect(asGuest(db).run(showNotice, { noticeId })).rejects.toMatchObject({
      code: 'casework.notice-taken-down',
    });
    const months = await db.sql(
      'select from people.benefit_month where person_id = $1 and retracted_on is null',
      [wang.personId],
    );
    expect(months).toHaveLength(3);
    // What was granted is not told as due once more.
    const { answer } = await wang.actor.run(whatIsDue, {});
    expect(answer.benefits.find(({ id }) => id === '11.2')).toMatchObject({ eligibility: 'not-entitled' });

    // Who asks for more keeps what they have, and what is due to them.
    await wang.actor.run(requestReconsideration, { ...(await at(caseId)), reason: '应补十月的补贴' });
    const above = await asOfficer(db, { role: 'approver', division: '410300' });
    const reconsidered = { clause: '11.2', reason: '十月的缴费另行申请' };
    await expect(
      above.run(decideReconsideration, { ...(await at(caseId)), outcome: 'set-aside', ...reconsidered }),
    ).rejects.toMatchObject({ code: 'casework.outcome-not-open' });
    const mistyped = { outcome: 'vary', addYuan: '100000', ...reconsidered } as const;
    await expect(
      above.run(decideReconsideration, { ...(await at(caseId)), ...mistyped }),
    ).rejects.toMatchObject({ code: 'casework.raises-beyond-reckoned', path: ['addYuan'] });
    const second = await asOfficer(db, { role: 'approver', division: '410300' });
    const propose = async (addYuan: string) =>
      second.run(proposeRaise, { ...(await at(caseId)), addYuan, months: ['2020-08'], ...reconsidered });
    await expect(propose('100000')).rejects.toMatchObject({ path: ['addYuan'] });
    await bookedMore(db, wang, '2020-08', 12_300);
    await reckon(db, staff.cityReviewer);
    await propose('123.00');
    expect((await wang.actor.run(showOwnCase, { caseId })).steps.at(-1)?.label, 'nothing is decided').toBe(
      '申请复议',
    );
    await propose('12.30');
    const vary = async (by: TestActor, addYuan: string) =>
      by.run(decideReconsideration, {
        ...(await at(caseId)),
        outcome: 'vary',
        addYuan,
        ...reconsidered,
      });
    await expect(vary(second, '12.30')).rejects.toMatchObject({ code: 'casework.raise-own-proposal' });
    await expect(vary(above, '123.00')).rejects.toMatchObject({
      code: 'casework.raise-differs',
      message: expect.stringContaining('12.30 元') as string,
    });
    expect(await vary(above, '12.30')).toMatchObject({ status: 'awarded' });
    const raised = await wang.actor.run(showOwnCase, { caseId });
    const before = own.payment?.amountYuan ?? '';
    expect(raised.payment).toMatchObject({
      status: 'open',
      amountYuan: (Number(before) + 12.3).toFixed(2),
    });
    expect(raised.amountYuan).toBe(raised.payment?.amountYuan);

    // Nothing was paid, so nothing can be ordered back; an amount of whole yuan is one, too.
    const proposal = async () => ({ ...(await at(caseId)), clause: '11.2', reason: '抽查发现重复参保' });
    await expect(
      staff.reviewer.run(proposeRevocation, { ...(await proposal()), recoverYuan: '1000' }),
    ).rejects.toMatchObject({ code: 'funds.recovers-beyond-paid', path: ['recoverYuan'] });
    await staff.reviewer.run(proposeRevocation, await proposal());
    await wang.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
    expect(await staff.secondApprover.run(revokeAward, await at(caseId))).toMatchObject({
      status: 'revoked',
    });
    expect((await wang.actor.run(showOwnCase, { caseId })).payment).toMatchObject({ status: 'cancelled' });
    expect(
      await db.sql('select from people.benefit_month where person_id = $1 and retracted_on is null', [
        wang.personId,
      ]),
    ).toHaveLength(0);
  });

  test('an objection pauses that case only, is decided by somebody else, and the notice runs on', async () => {
    await appropriate(staff.finance, 500_000);
    const [li, zhao] = [await graduate(db, '李静'), await graduate(db, '赵强')];
    const [first, second] = [await reviewed(li), await reviewed(zhao)];
    const noticeId = await published([first, second]);
    const neighbour = await citizen(db, '孙邻居');
    await setDate('2020-10-20');
    const page = await asGuest(db).run(showNotice, { noticeId });
    const line = page.lines.find((each) => each.name === '李*')?.line ?? 0;
    const objection = await neighbour.actor.run(raiseObjection, {
      noticeId,
      line,
      reason: '此人已在单位就业并参保',
    });
    await expect(
      neighbour.actor.run(raiseObjection, { noticeId, line, reason: '再次提出同一异议' }),
    ).rejects.toMatchObject({ code: 'casework.already-objected' });
    // Long after: the handling time of the one stands still, that of the other went on when its notice was over.
    await setDate('2021-06-01');
    const late = await staff.reviewer.run(listWork, { overdue: true, pageSize: 200 });
    const isLate = (caseId: string) => late.rows.some((row) => row.caseId === caseId && row.due?.overdue);
    expect([isLate(first), isLate(second)]).toEqual([false, true]);
    expect(late.rows.every(({ due }) => due?.overdue)).toBe(true);
    expect((await staff.reviewer.run(countWork, {})).overdue).toBe(late.total);
    await setDate('2020-10-23');
    expect(await staff.approver.run(awardCase, await at(second))).toMatchObject({ status: 'awarded' });
    await expect(staff.approver.run(awardCase, await at(first))).rejects.toMatchObject({
      code: 'casework.not-now',
    });

    const open = await staff.reviewer.run(listObjections, {});
    expect(open.rows).toMatchObject([
      { objectionId: objection.objectionId, caseId: first, benefitId: '11.2', mayDecide: false },
    ]);
    const toDecide = await staff.secondApprover.run(listObjections, {});
    expect(toDecide.rows).toMatchObject([{ objectionId: objection.objectionId, mayDecide: true }]);
    const decision = {
      objectionId: objection.objectionId,
      upheld: false,
      clause: '11.2',
      reason: '经核实无单位参保记录',
    };
    const { expectedVersion } = await at(first);
    await expect(staff.reviewer.run(decideObjection, { ...decision, expectedVersion })).rejects.toMatchObject(
      { code: 'casework.other-duty', message: expect.stringContaining('“县区人社部门审核”') as string },
    );
    expect(await staff.secondApprover.run(decideObjection, { ...decision, expectedVersion })).toMatchObject({
      status: 'public-notice',
    });
    expect((await li.actor.run(showOwnCase, { caseId: first })).steps.at(-1)?.note).toMatch(
      /^异议不成立；依据：.*；经核实无单位参保记录$/,
    );
    // Two working days of the notice were left on the 20th: they follow the decision on Friday the 23rd.
    expect(await look(db, first)).toMatchObject({ notice_until: '2020-10-27' });
    expect((await asGuest(db).run(showNotice, { noticeId })).lines.map((each) => each.line)).toEqual([line]);
    await setDate('2020-10-28');
    expect(await staff.approver.run(awardCase, await at(first))).toMatchObject({ status: 'awarded' });
    await runDue('2020-10-28');
    const [notice] = await db.sql<{ taken: string }>(
      'select taken_down_on::text as taken from casework.notice where notice_id = $1',
      [noticeId],
    );
    expect(notice?.taken).toBe('2020-10-28');
  });
});

async function runDue(day: string): Promise<void> {
  for (const task of [...dueTasks].sort((a, b) => a.order - b.order))
    await asWorker(db, (inside) => task.run(inside, day));
}

describe('the ways aside', () => {
  test('a difference is shown, spoken to, and settled; only then a decision', async () => {
    const chen = await graduate(db, '陈晨');
    const { caseId } = await apply(db, chen, {
      'person.contributions': [
        { month: '2020-07', paid: '600.00' },
        { month: '2020-08', paid: '549.00' },
      ],
    });
    expect(await staff.acceptor.run(acceptCase, await at(caseId))).toMatchObject({ status: 'discrepancy' });
    const takes = { 'person.contributions': 'registry' as const };
    const offered = async () => {
      const { allowed, speaksUntil } = await staff.acceptor.run(showCase, { caseId });
      return [allowed.some(({ command }) => command === 'resolve-discrepancy'), speaksUntil];
    };
    const waiting = async () => {
      const { rows } = await staff.acceptor.run(listWork, { claimantId: chen.personId, unassigned: true });
      const { unassigned } = await staff.acceptor.run(countWork, {});
      return [rows.map((row) => row.waitsToBeTaken), unassigned];
    };
    // While it is the applicant's turn nobody settles anything, nor is anything there to be taken.
    expect(await offered()).toEqual([false, '2020-10-22']);
    const [, others] = await waiting();
    expect(await waiting()).toEqual([[], others]);
    for (const take of ['registry', 'declared'] as const)
      await expect(
        staff.acceptor.run(resolveDiscrepancy, {
          ...(await at(caseId)),
          takes: { 'person.contributions': take },
          reason: '以登记为准',
        }),
      ).rejects.toMatchObject({ code: 'casework.rebuttal-open' });
    await chen.actor.run(rebutDiscrepancy, { ...(await at(caseId)), note: '七月多交的是滞纳金，以登记为准' });
    expect(await offered()).toEqual([true, null]);
    expect(await waiting()).toEqual([[true], Number(others) + 1]);
    expect(
      await staff.acceptor.run(resolveDiscrepancy, { ...(await at(caseId)), takes, reason: '以登记为准' }),
    ).toMatchObject({ status: 'review' });
    expect(await staff.reviewer.run(showCase, { caseId })).toMatchObject({
      decision: { amountYuan: '732.00' },
    });

    // Asked again, the applicant states otherwise: told as that, and not as if nobody had settled it.
    const settled = async () =>
      (await staff.acceptor.run(showCase, { caseId })).facts.find(
        ({ fact }) => fact === 'person.contributions',
      )?.settledBefore;
    expect(await settled()).toBeUndefined();
    await staff.reviewer.run(requestCorrection, {
      ...(await at(caseId)),
      items: ['fact:person.contributions'],
      note: '请再核对七月的缴费',
    });
    const months = [
      { month: '2020-07', paid: '580.00' },
      { month: '2020-08', paid: '549.00' },
    ];
    await chen.actor.run(answerCorrection, {
      ...(await at(caseId)),
      facts: { 'person.contributions': months },
    });
    expect(await settled()).toMatchObject({ on: '2020-10-15', took: 'registry', restated: true });
    await staff.acceptor.run(acceptCase, await at(caseId));
    expect(await settled()).toMatchObject({ took: 'registry', restated: true });
    // And what is settled once more is settled.
    await chen.actor.run(rebutDiscrepancy, { ...(await at(caseId)), note: '有缴费回单' });
    await staff.acceptor.run(resolveDiscrepancy, {
      ...(await at(caseId)),
      takes: { 'person.contributions': 'declared' },
      reason: '回单属实',
    });
    expect(await settled()).toBeUndefined();
  });

  test('who goes back to the register has nothing left to settle, and claims no other months by it', async () => {
    const xu = await graduate(db, '许回头');
    const { caseId } = await apply(db, xu, {
      'person.contributions': [{ month: '2020-07', 'insured-as': 'flexible', paid: '600.00' }],
    });
    await staff.acceptor.run(acceptCase, await at(caseId));
    const accepts = ['person.contributions'];
    const waiting = async () =>
      (await xu.actor.run(listOwnCases, { due: ['correction', 'rebuttal'] })).rows.map((row) => row.caseId);
    expect(await waiting(), 'waits for the applicant').toEqual([caseId]);
    await expect(
      xu.actor.run(rebutDiscrepancy, { ...(await at(caseId)), accepts: ['person.diploma-date'] }),
    ).rejects.toMatchObject({ code: 'casework.not-disputed', path: ['accepts', 0] });
    await expect(xu.actor.run(rebutDiscrepancy, await at(caseId))).rejects.toMatchObject({
      code: 'casework.statement-missing',
    });
    // Also after having kept to one's own.
    await xu.actor.run(rebutDiscrepancy, { ...(await at(caseId)), note: '七月交了两次' });
    expect(await waiting(), 'until they have spoken').toEqual([]);
    expect(await xu.actor.run(rebutDiscrepancy, { ...(await at(caseId)), accepts })).toMatchObject({
      status: 'review',
    });
    const told = await staff.reviewer.run(showCase, { caseId });
    // Two thirds of the 549.00 of July; the register's August stays unclaimed.
    expect(told.decision?.amountYuan).toBe('366.00');
    expect(told.facts.find(({ fact }) => fact === 'person.contributions')).toMatchObject({ differs: false });
    expect(told.steps.at(-1)?.note).toMatch(/^以登记为准：/);
    expect(told.allowed.map(({ command }) => command)).toContain('pass-review');
  });

  test('of two differences one may be given up and the other kept to', async () => {
    const he = await graduate(db, '何一半');
    const { caseId } = await apply(db, he, {
      'person.diploma-date': '2020-06-01',
      'person.contributions': [{ month: '2020-07', 'insured-as': 'flexible', paid: '600.00' }],
    });
    await staff.acceptor.run(acceptCase, await at(caseId));
    const statement = { accepts: ['person.diploma-date'], note: '七月的缴费凭证在此' };
    expect(await he.actor.run(rebutDiscrepancy, { ...(await at(caseId)), ...statement })).toMatchObject({
      status: 'discrepancy',
    });
    const differing = async () =>
      (await staff.acceptor.run(showCase, { caseId })).facts.filter((each) => each.differs);
    expect((await differing()).map(({ fact }) => fact)).toEqual(['person.contributions']);
    const takes = { 'person.contributions': 'registry' as const };
    expect(
      await staff.acceptor.run(resolveDiscrepancy, { ...(await at(caseId)), takes, reason: '凭证不符' }),
    ).toMatchObject({ status: 'review' });
  });

  test('who says nothing in time hands the case back to the office, which may then hold to the register', async () => {
    const shi = await graduate(db, '史不语');
    const { caseId } = await apply(db, shi, {
      'person.contributions': [{ month: '2020-07', 'insured-as': 'flexible', paid: '600.00' }],
    });
    await staff.acceptor.run(acceptCase, await at(caseId));
    const inList = async () =>
      (await staff.acceptor.run(listWork, { claimantId: shi.personId })).rows.map((row) => [
        row.statusLabel,
        row.due?.label,
        row.due?.on,
      ]);
    expect(await inList()).toEqual([['数据不一致，等申请人说明', '说明期限', '2020-10-22']]);
    // The applicant reads of themselves, not of an applicant.
    expect((await shi.actor.run(showOwnCase, { caseId })).statusLabel).toBe('数据不一致，等您说明');
    await setDate('2020-10-22');
    await runDue('2020-10-22');
    expect(await inList()).toEqual([['数据不一致，等申请人说明', '说明期限', '2020-10-22']]);
    await setDate('2020-10-23');
    await runDue('2020-10-23');
    // Accepted on the 15th, and as many days as the term took are added to the handling time.
    expect(await inList()).toEqual([['数据不一致，待核实', '办结期限', '2020-12-03']]);
    const told = await shi.actor.run(showOwnCase, { caseId });
    expect(told.steps.at(-1)).toMatchObject({ label: '说明期限届满', by: '系统' });
    expect(told.clock).toMatchObject({ elapsedWorkingDays: 1, suspendedWorkingDays: 5, suspendedFor: null });
    const takes = { 'person.contributions': 'registry' as const };
    expect(
      await staff.acceptor.run(resolveDiscrepancy, { ...(await at(caseId)), takes, reason: '以登记为准' }),
    ).toMatchObject({ status: 'review' });
  });

  test('a register that is no worse for the applicant may hold at once', async () => {
    const feng = await graduate(db, '冯少报');
    const { caseId } = await apply(db, feng, {
      'person.contributions': [{ month: '2020-07', 'insured-as': 'flexible', paid: '500.00' }],
    });
    expect(await staff.acceptor.run(acceptCase, await at(caseId))).toMatchObject({ status: 'discrepancy' });
    // There is nothing to hear: it is the office's turn at once, and its clock runs.
    expect(await staff.acceptor.run(showCase, { caseId })).toMatchObject({
      statusLabel: '数据不一致，待核实',
      speaksUntil: null,
      waitsToBeTaken: true,
      due: { kind: 'decision' },
      clock: { suspendedFor: null },
    });
    const takes = { 'person.contributions': 'registry' as const };
    expect(
      await staff.acceptor.run(resolveDiscrepancy, { ...(await at(caseId)), takes, reason: '登记的更多' }),
    ).toMatchObject({ status: 'review' });
  });

  test('a correction stops the clock, and too late counts as withdrawn', async () => {
    const zhou = await graduate(db, '周到');
    const { caseId } = await apply(db, zhou);
    for (const item of ['fact:person.diploma-dat', 'fact:firm.revenue', 'document:roster'])
      await expect(
        staff.acceptor.run(requestCorrection, {
          ...(await at(caseId)),
          items: ['document:diploma', item],
          note: '请补交',
        }),
      ).rejects.toMatchObject({
        code: 'casework.item-not-asked',
        path: ['items', 1],
        message: expect.stringContaining(item) as string,
      });
    await staff.acceptor.run(requestCorrection, {
      ...(await at(caseId)),
      items: ['document:diploma'],
      note: '请补交毕业证书',
    });
    const asked = await zhou.actor.run(showOwnCase, { caseId });
    expect(asked.steps.at(-1)).toMatchObject({
      note: '需补正：毕业证书；请补交毕业证书',
      items: ['document:diploma'],
    });
    const documents = [{ kind: 'diploma', fileId: await paper(db, zhou.actor) }];
    const typed = { documents, note: '原件在学校' };
    const kept = (who: Citizen) => who.actor.run(showAnswerDraft, { caseId });
    expect(await kept(zhou)).toMatchObject({ version: 0, content: { note: '' } });
    await zhou.actor.run(saveAnswerDraft, { caseId, expectedVersion: 0, content: typed });
    await expect(
      zhou.actor.run(saveAnswerDraft, { caseId, expectedVersion: 0, content: { note: '另一页' } }),
      'a second tab overwrites nothing',
    ).rejects.toMatchObject({ code: 'kernel.changed-meanwhile' });
    expect(await kept(zhou)).toMatchObject({ version: 1, content: typed, files: [{ name: '说明.pdf' }] });
    await expect(kept(await citizen(db, '路人'))).rejects.toMatchObject({ code: 'kernel.not-found' });
    expect(await zhou.actor.run(answerCorrection, { ...(await at(caseId)), documents })).toMatchObject({
      status: 'submitted',
    });
    const attached = (await zhou.actor.run(showOwnCase, { caseId })).documents;
    expect(attached.map(({ kind, with: step }) => [kind, step?.label])).toEqual([
      ['flexible-work-statement', '提交'],
      ['diploma', '提交补正'],
    ]);
    expect(await kept(zhou), 'gone with the answer').toMatchObject({ version: 0, content: { note: '' } });
    await expect(
      zhou.actor.run(saveAnswerDraft, { caseId, expectedVersion: 0, content: typed }),
      'nor comes back behind it',
    ).rejects.toMatchObject({ code: 'casework.answer-too-late' });
    await staff.acceptor.run(takeCase, await at(caseId));
    const { steps } = await zhou.actor.run(showOwnCase, { caseId });
    expect(steps.slice(-2).map(({ label }) => label)).toEqual(['提交补正', '开始处理您的补正']);
    await staff.acceptor.run(requestCorrection, {
      ...(await at(caseId)),
      items: ['document:diploma'],
      note: '仍然看不清楚',
    });
    const [{ due }] = (await db.sql<{ due: string }>(
      'select due_on::text as due from casework."case" where case_id = $1',
      [caseId],
    )) as [{ due: string }];
    await setDate(due);
    await runDue(due);
    expect(await look(db, caseId)).toMatchObject({ status: 'correction-requested' });
    await setDate('2020-11-10');
    await runDue('2020-11-10');
    expect(await look(db, caseId)).toMatchObject({ status: 'deemed-withdrawn' });
    // What was withdrawn no longer bars a new application.
    await apply(db, zhou);
  });

  test('refusal is proposed by one and decided by another, with its clause', async () => {
    const wu = await graduate(db, '吴用');
    const { caseId } = await apply(db, wu);
    await staff.acceptor.run(acceptCase, await at(caseId));
    const reason = '经核实未灵活就业';
    const propose = async (clause: string | { document: string; article: string }) =>
      staff.reviewer.run(proposeRefusal, { ...(await at(caseId)), clause, reason });
    const nothing = { code: 'kernel.invalid-input', path: ['clause'] };
    await expect(propose('九点九之不存在的条款')).rejects.toMatchObject(nothing);
    await expect(propose('11.9')).rejects.toMatchObject(nothing);
    await expect(propose({ document: '失业保险条例', article: ' ' })).rejects.toMatchObject({
      path: ['clause', 'article'],
    });
    await propose({ document: '《失业保险条例》', article: '第十四条' });
    await expect(staff.reviewer.run(refuseCase, await at(caseId))).rejects.toMatchObject({ status: 403 });
    await wu.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
    expect(await staff.approver.run(refuseCase, { ...(await at(caseId)), note: '同意。' })).toMatchObject({
      status: 'refused',
    });
    const told = await wu.actor.run(showOwnCase, { caseId });
    // Ground and remedies are sentences of their own.
    expect(told.steps.at(-1)?.note).toMatch(/^同意。不服本决定的，.*。$/);
    expect(told.steps.at(-1)?.note).not.toMatch(/。；|。。/);
    expect(told.steps.find(({ to }) => to === 'review')?.statusLabel).toBe('审核中 · 县区人社部门审核');
    const own = await wu.actor.run(showOwnCase, { caseId });
    expect(own.allowed.map((each) => each.command)).toEqual(['request-reconsideration']);
  });

  test('a question that the rules leave to an official is asked, once, of the reviewer', async () => {
    const qian = await graduate(db, '钱成教');
    await db.sql(
      `update people.education_record set school_kind = 'adult-higher-education' where person_id = $1`,
      [qian.personId],
    );
    const { caseId } = await apply(db, qian);
    await staff.acceptor.run(acceptCase, await at(caseId));
    const offered = async () =>
      (await staff.reviewer.run(showCase, { caseId })).allowed.map(({ command }) => command);
    expect(await offered()).toContain('record-judgement');
    await staff.reviewer.run(recordJudgement, {
      ...(await at(caseId)),
      judgement: 'adult-education',
      value: true,
      basis: '已核对学籍和毕业证书',
    });
    expect(await offered()).not.toContain('record-judgement');
    expect(await offered()).toContain('pass-review');
  });

  test('many at once: each on its own, refused ones reported, nothing of them kept', async () => {
    const [a, b] = [await graduate(db, '批量甲'), await graduate(db, '批量乙')];
    const cases = [await apply(db, a), await apply(db, b)].map((each) => ({
      caseId: each.caseId,
      expectedVersion: 1,
    }));
    const stale = cases.map((each, index) => (index === 0 ? { ...each, expectedVersion: 0 } : each));
    const answer = await staff.acceptor.run(acceptMany, { cases: stale });
    expect(answer).toMatchObject({ doneCount: 1, refusedCount: 1 });
    expect(answer.results.find((each) => !each.done)).toMatchObject({
      caseId: cases[0]?.caseId,
      code: 'casework.version-conflict',
    });
    expect(await look(db, cases[0]?.caseId ?? '')).toMatchObject({ status: 'submitted', version: 1 });
    expect(await look(db, cases[1]?.caseId ?? '')).toMatchObject({ status: 'review' });
  });

  test('withdrawal gives reserved money back', async () => {
    await appropriate(staff.finance, 500_000);
    const available = async () => {
      const [row] = await db.sql<{ fen: string }>(
        `select balance_fen as fen from funds.balance where account = 'reserved'`,
      );
      return Number(row?.fen ?? 0);
    };
    const zheng = await graduate(db, '郑退');
    const before = await available();
    const caseId = await reviewed(zheng);
    expect(await available()).toBe(before + 109_800);
    const noticeId = await published([caseId]);
    const standing = async () =>
      (await asGuest(db).run(showNotice, { noticeId })).lines.map(({ stands }) => stands);
    expect(await standing()).toEqual([true]);
    await zheng.actor.run(withdrawCase, await at(caseId));
    expect(await available()).toBe(before);
    expect(await standing(), 'the list stays as it was published, and tells that this is off').toEqual([
      false,
    ]);
  });
});

test('what stands apart from the events of all these cases is what they commit to', async () => {
  expect(await sealedBreaks(db)).toEqual([]);
});
