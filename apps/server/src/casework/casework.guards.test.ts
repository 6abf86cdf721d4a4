/** What must hold when two act at once, when somebody else looks, and at the desk and the counter. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadFile } from '../kernel/use-cases/download-file.ts';
import { uploadFile } from '../kernel/use-cases/upload-file.ts';
import { asOfficer, asPerson, inSession, type TestDatabase, testDatabase } from '../testing/index.ts';
import { startDraft } from './filing/save-draft.ts';
import { listDrafts, previewDraft } from './filing/show-draft.ts';
import { showReceipt } from './filing/show-receipt.ts';
import { submit } from './filing/submit.ts';
import { acceptCase } from './handling/accept-case.ts';
import { acceptMany, takeMany } from './handling/act-on-many.ts';
import { answerCorrection } from './handling/answer-correction.ts';
import { handOverCase } from './handling/hand-over-case.ts';
import { listColleagues } from './handling/list-colleagues.ts';
import { requestCorrection } from './handling/request-correction.ts';
import { takeCase } from './handling/take-case.ts';
import { withdrawCase } from './handling/withdraw-case.ts';
import { countWork, listWork } from './lists/list-work.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { previewNotice } from './notices/compose-notice.ts';
import { hiringFirm } from './testing/firm.ts';
import {
  apply,
  citizen,
  draftOf,
  graduate,
  look,
  officers,
  paper,
  type TownOfficers,
  township,
} from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
  await hiringFirm(db);
});
afterAll(() => db.close());

const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });

/** Outcomes of two at once: how many went through, and the codes of the others. */
async function race(...attempts: Promise<unknown>[]): Promise<{ through: number; codes: string[] }> {
  const settled = await Promise.allSettled(attempts);
  return {
    through: settled.filter((each) => each.status === 'fulfilled').length,
    codes: settled.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as { code: string }).code] : [],
    ),
  };
}

/** Holds the case's row until `acts` are waiting for it, each on a connection of its own, in the order in which they came. */
async function heldUp<T>(
  caseId: string,
  acts: (waiting: (count: number) => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = await db.pool('administrator').connect();
  try {
    await client.query('begin');
    await client.query('select from casework."case" where case_id = $1 for update', [caseId]);
    return await acts((count) =>
      expect
        .poll(() =>
          db.sql(
            `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
          ),
        )
        .toHaveLength(count),
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('two at once', () => {
  test('the same submission sent twice is one submission', async () => {
    const person = await graduate(db, '双击');
    const { draftId, version } = await draftOf(db, person);
    const sent = { draftId, expectedVersion: version, clientKey: randomUUID(), declared: true as const };
    const [first, second] = await Promise.all([
      person.actor.run(submit, sent),
      person.actor.run(submit, sent),
    ]);
    expect(second).toEqual(first);
    expect(
      await db.sql('select from casework."case" where claimant_id = $1', [person.personId]),
    ).toHaveLength(1);
  });

  test('two drafts for the same months: one case, whoever is first', async () => {
    const person = await graduate(db, '两份草稿');
    const drafts = [await draftOf(db, person), await draftOf(db, person)];
    const other = await asPerson(db, person.personId);
    const [a, b] = drafts.map(({ draftId, version }, index) =>
      (index === 0 ? person.actor : other).run(submit, {
        draftId,
        expectedVersion: version,
        clientKey: randomUUID(),
        declared: true,
      }),
    );
    expect(await race(a as Promise<unknown>, b as Promise<unknown>)).toEqual({
      through: 1,
      codes: ['casework.already-claimed'],
    });
    expect(
      await db.sql('select from casework.submission where claimant_id = $1', [person.personId]),
    ).toHaveLength(1);
  });

  test.each([
    ['that it holds', undefined],
    ['of which it holds none', '2020-08'],
  ])('six drafts for the same months %s: one case', async (_, disputed) => {
    const person = await graduate(db, '六份草稿');
    if (disputed !== undefined)
      await db.sql(
        `update people.contribution set capacity = 'employee', firm_id = (select firm_id from firms.firm limit 1)
         where person_id = $1 and month = ($2 || '-01')::date`,
        [person.personId, disputed],
      );
    const facts = { 'person.contributions': [{ month: disputed ?? '2020-07' }] };
    const drafts = [];
    for (let i = 0; i < 6; i += 1) drafts.push(await draftOf(db, person, facts));
    const sent = drafts.map(({ draftId, version }) =>
      person.actor.run(submit, {
        draftId,
        expectedVersion: version,
        clientKey: randomUUID(),
        declared: true,
      }),
    );
    expect(await race(...sent)).toEqual({ through: 1, codes: Array(5).fill('casework.already-claimed') });
    expect(
      await db.sql('select from casework."case" where claimant_id = $1', [person.personId]),
    ).toHaveLength(1);
  });

  test('months that an earlier case has let go of are claimed together, though its first and last are the same', async () => {
    const person = await graduate(db, '放开两月');
    const months = (...of: string[]) => ({ 'person.contributions': of.map((month) => ({ month })) });
    const { caseId } = await apply(db, person, months('2020-07', '2020-08', '2020-09'));
    await staff.acceptor.run(requestCorrection, {
      ...(await at(caseId)),
      items: ['fact:person.contributions'],
      note: '七月、九月的凭证不清',
    });
    await person.actor.run(answerCorrection, { ...(await at(caseId)), facts: months('2020-08') });
    const again = await draftOf(db, person, months('2020-07', '2020-09'));
    const { claims } = await person.actor.run(previewDraft, { draftId: again.draftId });
    expect(claims).toMatchObject([{ claimed: false, months: ['2020-07', '2020-09'] }]);
    const other = await asPerson(db, person.personId);
    const twice = [again, await draftOf(db, person, months('2020-07', '2020-09'))].map(
      ({ draftId, version }, index) =>
        (index === 0 ? person.actor : other).run(submit, {
          draftId,
          expectedVersion: version,
          clientKey: randomUUID(),
          declared: true,
        }),
    );
    expect(await race(twice[0] as Promise<unknown>, twice[1] as Promise<unknown>)).toEqual({
      through: 1,
      codes: ['casework.already-claimed'],
    });
  });

  test('overlapping months are one claim, although the periods differ', async () => {
    const person = await graduate(db, '重叠月份');
    await apply(db, person, { 'person.contributions': [{ month: '2020-07' }, { month: '2020-08' }] });
    await expect(
      apply(db, person, { 'person.contributions': [{ month: '2020-08' }, { month: '2020-09' }] }),
    ).rejects.toMatchObject({ code: 'casework.already-claimed' });
    await apply(db, person, { 'person.contributions': [{ month: '2020-09' }] });
  });

  test('nobody states a diploma of a day that is still to come', async () => {
    const person = await graduate(db, '明年毕业');
    await expect(apply(db, person, { 'person.diploma-date': '2035-01-01' })).rejects.toMatchObject({
      code: 'casework.date-ahead',
      path: ['content', 'facts', 'person.diploma-date'],
      message: expect.stringContaining('毕业证书签发日期不能晚于今天（2020年10月15日）') as string,
    });
  });

  // The register's own day is reckoned by: whoever accepts the case would be the first to meet it.
  test.each([
    ['person.diploma-date', '2020-02-31', '毕业证书签发日期，日期“2020-02-31”不存在'],
    ['person.diploma-date', '六月', '毕业证书签发日期，'],
    ['person.school-kind', 'kindergarten', '毕业学校类型，“kindergarten”不是允许的取值'],
  ])('nobody disputes what is registered of %s by %s', async (fact, value, says) => {
    const person = await graduate(db, '填错的日期');
    await expect(apply(db, person, { [fact]: value })).rejects.toMatchObject({
      code: 'casework.facts-not-accepted',
      path: ['content', 'facts', fact],
      message: expect.stringContaining(says) as string,
    });
  });

  test('nobody claims for a month that is still to come', async () => {
    const person = await graduate(db, '下月再来');
    await expect(
      apply(db, person, { 'person.contributions': [{ month: '2020-07' }, { month: '2035-01' }] }),
    ).rejects.toMatchObject({
      code: 'casework.month-ahead',
      path: ['content', 'facts', 'person.contributions'],
      message: expect.stringContaining('2035年1月 还没有到') as string,
    });
  });

  test('two decisions on the same version: one event, one refusal', async () => {
    const { caseId } = await apply(db, await graduate(db, '两个受理员'));
    const second = await asOfficer(db, { role: 'acceptor', division: '410325101' });
    const seen = { caseId, expectedVersion: 1 };
    const outcome = await race(staff.acceptor.run(acceptCase, seen), second.run(acceptCase, seen));
    expect(outcome).toEqual({ through: 1, codes: ['casework.version-conflict'] });
    const seqs = await db.sql<{ seq: number }>(
      'select seq from casework.case_event where case_id = $1 order by seq',
      [caseId],
    );
    expect(seqs.map((row) => row.seq)).toEqual([1, 2, 3]);
  });

  test('an officer takes the case in the moment in which its applicant acts: both', async () => {
    const person = await graduate(db, '同时领取');
    const { caseId } = await apply(db, person);
    const seen = { caseId, expectedVersion: 1 };
    const { take, withdraw } = await heldUp(caseId, async (waiting) => {
      // Both have read the case as submitted; the officer is served first.
      const take = staff.acceptor.run(takeCase, seen);
      await waiting(1);
      const withdraw = person.actor.run(withdrawCase, seen);
      await waiting(2);
      return { take, withdraw };
    });
    expect(await take).toMatchObject({ version: 2 });
    expect(await withdraw).toMatchObject({ version: 3, status: 'withdrawn' });
  });

  test('an officer decides in the moment in which the applicant acts: only the first', async () => {
    const person = await graduate(db, '同时受理');
    const { caseId } = await apply(db, person);
    const seen = { caseId, expectedVersion: 1 };
    const asked = { ...seen, items: ['fact:person.diploma-date'], note: '请核对毕业时间' };
    const { ask, withdraw } = await heldUp(caseId, async (waiting) => {
      const ask = staff.acceptor.run(requestCorrection, asked);
      await waiting(1);
      const withdraw = race(person.actor.run(withdrawCase, seen));
      await waiting(2);
      return { ask, withdraw };
    });
    expect(await ask).toMatchObject({ version: 2 });
    expect(await withdraw).toEqual({ through: 0, codes: ['casework.version-conflict'] });
  });

  test('one takes the case, the other is told', async () => {
    const { caseId } = await apply(db, await graduate(db, '两人领取'));
    const second = await asOfficer(db, { role: 'acceptor', division: '410325101' });
    const seen = { caseId, expectedVersion: 1 };
    expect((await race(staff.acceptor.run(takeCase, seen), second.run(takeCase, seen))).through).toBe(1);
  });
});

describe('another county', () => {
  test('an officer of one county cannot read, count, search or guess a case of another', async () => {
    const { caseId } = await apply(db, await graduate(db, '嵩县人'));
    const elsewhere = {
      acceptor: await asOfficer(db, { role: ['acceptor', 'reviewer', 'approver'], division: '410303' }),
      sibling: await asOfficer(db, { role: 'acceptor', division: '410325102' }),
    };
    await expect(elsewhere.acceptor.run(previewNotice, { caseIds: [caseId] })).rejects.toMatchObject({
      code: 'kernel.not-found',
      path: ['caseIds'],
    });
    for (const officer of Object.values(elsewhere)) {
      expect((await officer.run(listWork, { q: '嵩县人' })).total).toBe(0);
      expect((await officer.run(listWork, {})).rows).toEqual([]);
      expect(await officer.run(countWork, {})).toEqual({ byStatus: {}, mine: 0, unassigned: 0, overdue: 0 });
      await expect(officer.run(showCase, { caseId })).rejects.toMatchObject({ code: 'kernel.not-found' });
      await expect(officer.run(showOwnCase, { caseId })).rejects.toMatchObject({ code: 'kernel.not-found' });
      await expect(officer.run(acceptCase, { caseId, expectedVersion: 1 })).rejects.toMatchObject({
        code: 'kernel.not-found',
      });
      await expect(officer.run(listColleagues, { caseId })).rejects.toMatchObject({
        code: 'kernel.not-found',
      });
    }
  });

  test('with the application’s own database role and a session of that officer, nothing is there', async () => {
    const { caseId } = await apply(db, await graduate(db, '还是嵩县人'));
    const spy = await asOfficer(db, {
      role: ['acceptor', 'reviewer', 'approver', 'counter-clerk'],
      division: '410303',
    });
    await inSession(db, spy.token, async (client) => {
      const hidden = await client.query(
        `select casework.case_row($1) as a, casework.names_in($1) as b, casework.work_list('{"offset":0,"limit":10}')->>'total' as c`,
        [caseId],
      );
      expect(hidden.rows[0]).toEqual({ a: null, b: null, c: '0' });
      await expect(client.query(`update casework."case" set status = 'awarded'`)).rejects.toMatchObject({
        code: '42501',
      });
    });
  });

  test('nor does a person see another person’s case, draft or receipt', async () => {
    const person = await graduate(db, '本人');
    const { caseId, submissionId } = await apply(db, person);
    const other = await citizen(db, '别人');
    await expect(other.actor.run(showOwnCase, { caseId })).rejects.toMatchObject({
      code: 'kernel.not-found',
    });
    await expect(other.actor.run(showReceipt, { submissionId })).rejects.toMatchObject({
      code: 'kernel.not-found',
    });
    await expect(other.actor.run(withdrawCase, { caseId, expectedVersion: 1 })).rejects.toMatchObject({
      code: 'kernel.not-found',
    });
    await expect(
      other.actor.run(startDraft, {
        claimant: { kind: 'person', id: person.personId },
        benefitIds: ['11.2'],
      }),
    ).rejects.toMatchObject({ code: 'casework.not-your-claimant' });
  });
});

describe('the desk', () => {
  test('takes many at once across benefits, and decides only of one', async () => {
    const cases = [];
    for (const name of ['多甲', '多乙']) {
      const { caseId } = await apply(db, await graduate(db, name));
      cases.push({ caseId, expectedVersion: 1 });
    }
    const other = await asOfficer(db, { role: 'acceptor', division: township });
    await db.sql(`update casework."case" set benefit_id = '9.3' where case_id = $1`, [cases[1]?.caseId]);
    await expect(other.run(acceptMany, { cases })).rejects.toMatchObject({ code: 'casework.mixed-benefits' });
    expect(await other.run(takeMany, { cases })).toMatchObject({ doneCount: 2, refusedCount: 0 });
  });

  test('a clerk files in a person’s name, and answers a correction at the counter', async () => {
    const person = await graduate(db, '没有手机');
    const { draftId, version } = await staff.clerk.run(startDraft, {
      claimant: { kind: 'person', id: person.personId },
      benefitIds: ['11.2'],
      content: {
        documents: [{ kind: 'flexible-work-statement', fileId: await paper(db, staff.clerk) }],
        payeeAccountId: person.payeeAccountId,
      },
    });
    const { rows: drafts } = await staff.clerk.run(listDrafts, {});
    expect(drafts).toMatchObject([{ claimant: { name: '没有手机' }, atCounter: true }]);
    const submission = await staff.clerk.run(submit, {
      draftId,
      expectedVersion: version,
      clientKey: randomUUID(),
      declared: true,
    });
    const receipt = await staff.clerk.run(showReceipt, { submissionId: submission.submissionId });
    expect(receipt).toMatchObject({ filedAs: 'counter', claimant: { name: '没有手机' } });
    expect(receipt.counterName).not.toBeNull();
    const caseId = submission.cases[0]?.caseId ?? '';
    const [event] = await db.sql<{ content: { actor: { as: string; personId: string } } }>(
      'select content from casework.case_event where case_id = $1',
      [caseId],
    );
    expect(event?.content.actor).toMatchObject({ as: 'counter', personId: staff.clerk.personId });
    await staff.acceptor.run(requestCorrection, {
      caseId,
      expectedVersion: 1,
      items: ['document:diploma'],
      note: '请补交毕业证书',
    });
    const documents = [{ kind: 'diploma', fileId: await paper(db, staff.clerk) }];
    await staff.clerk.run(answerCorrection, { caseId, expectedVersion: 2, documents });
    // The person sees their own case, and a clerk of the counter cannot accept what the clerk filed.
    expect((await person.actor.run(showOwnCase, { caseId })).status).toBe('submitted');
    const both = await asOfficer(db, {
      role: 'acceptor',
      division: '410325101',
      personId: staff.clerk.personId ?? '',
    });
    await expect(both.run(acceptCase, { caseId, expectedVersion: 3 })).rejects.toMatchObject({
      code: 'casework.other-duty',
    });
  });

  test('a paper taken in at a counter is the person’s who handed it over', async () => {
    const person = await graduate(db, '交材料');
    const file = { name: '说明.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n') };
    const handed = { file, purpose: 'evidence' as const, personId: person.personId };
    const { fileId } = await staff.clerk.run(uploadFile, handed);
    expect(await person.actor.run(downloadFile, { fileId })).toMatchObject({ name: '说明.pdf' });
    const neighbour = await graduate(db, '邻居');
    await expect(neighbour.actor.run(uploadFile, handed)).rejects.toMatchObject({
      code: 'kernel.not-permitted',
    });
  });

  test('a clerk files for people of the counter’s place only', async () => {
    const stranger = await graduate(db, '外县居民', { county: '410303', township: '410303001' });
    const draft = { claimant: { kind: 'person' as const, id: stranger.personId }, benefitIds: ['11.2'] };
    const refused = { code: 'casework.not-your-claimant' };
    await expect(staff.clerk.run(startDraft, draft)).rejects.toMatchObject(refused);
    // Another role there, in which the person is seen, does not make a counter.
    const both = await asOfficer(db, {
      role: 'finance',
      division: '410303',
      personId: staff.clerk.personId ?? '',
    });
    await expect(both.run(startDraft, draft)).rejects.toMatchObject(refused);
  });

  test('a case is handed over only to somebody who may have it', async () => {
    const { caseId } = await apply(db, await graduate(db, '移交'));
    await staff.acceptor.run(takeCase, { caseId, expectedVersion: 1 });
    const stranger = await asOfficer(db, { role: 'acceptor', division: '410303' });
    const toStranger = { caseId, expectedVersion: 2, toPersonId: stranger.personId ?? '' };
    await expect(staff.acceptor.run(handOverCase, toStranger)).rejects.toMatchObject({
      code: 'casework.recipient-not-eligible',
    });
    // Nobody hands over to themselves.
    await expect(
      staff.acceptor.run(handOverCase, { ...toStranger, toPersonId: staff.acceptor.personId ?? '' }),
    ).rejects.toMatchObject({ code: 'casework.recipient-not-eligible' });
    // Nor to an approver: after acceptance comes the review, and the award is far.
    const toApprover = { ...toStranger, toPersonId: staff.approver.personId ?? '' };
    await expect(staff.acceptor.run(handOverCase, toApprover)).rejects.toMatchObject({
      code: 'casework.recipient-not-eligible',
    });
    const { personId } = await citizen(db, '刘接手');
    const second = await asOfficer(db, { role: 'acceptor', division: '410325101', personId });
    const { colleagues } = await staff.acceptor.run(listColleagues, { caseId });
    const listed = colleagues.map(({ personId }) => personId);
    expect(listed).toContain(second.personId);
    expect(listed).not.toContain(staff.reviewer.personId);
    expect(listed).not.toContain(staff.approver.personId);
    await staff.acceptor.run(handOverCase, { ...toStranger, toPersonId: second.personId ?? '' });
    const { rows } = await second.run(listWork, { mine: true });
    expect(rows.map((row) => row.caseId)).toContain(caseId);
    expect((await second.run(showCase, { caseId })).steps.at(-1)?.note).toBe('移交给刘接手');
  });

  test('a case is taken by whoever has its step now, and by nobody else', async () => {
    const { caseId } = await apply(db, await graduate(db, '领取'));
    const refused = { code: 'casework.not-your-turn' };
    const seen = { caseId, expectedVersion: 1 };
    await expect(staff.approver.run(takeCase, seen)).rejects.toMatchObject(refused);
    await expect(staff.reviewer.run(takeCase, seen)).rejects.toMatchObject(refused);
    const { allowed } = await staff.approver.run(showCase, { caseId });
    expect(allowed.map(({ command }) => command)).not.toContain('take');
    await staff.acceptor.run(acceptCase, seen);
    // In review at the county it is the county's; acceptance is done with it, and the city has nothing to do yet.
    await expect(staff.acceptor.run(takeCase, { caseId, expectedVersion: 3 })).rejects.toMatchObject(refused);
    await expect(staff.cityReviewer.run(takeCase, { caseId, expectedVersion: 3 })).rejects.toMatchObject(
      refused,
    );
    await staff.reviewer.run(takeCase, { caseId, expectedVersion: 3 });
  });
});
