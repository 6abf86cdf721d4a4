/** Nobody is refused unheard: the applicant states their case before a proposed refusal is decided. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asOfficer, asWorker, type TestDatabase, testDatabase } from '../testing/index.ts';
import { dueTasks } from './due-tasks.ts';
import { acceptCase } from './handling/accept-case.ts';
import { saveAnswerDraft, showAnswerDraft } from './handling/answer-draft.ts';
import { proposeRefusal } from './handling/propose-refusal.ts';
import { refuseCase } from './handling/refuse-case.ts';
import { returnCase } from './handling/return-case.ts';
import { stateDefence } from './handling/state-defence.ts';
import { noteVisit } from './handling/visit.ts';
import { listOwnCases } from './lists/list-own.ts';
import { countWork, listWork } from './lists/list-work.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import {
  apply,
  type Citizen,
  graduate,
  idNumber,
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
});
beforeEach(() => setDate('2020-10-15'));
afterAll(() => db.close());

const setDate = (date: string) => db.sql('update kernel.clock set date = $1', [date]);
const at = async (caseId: string) => ({ caseId, expectedVersion: (await look(db, caseId)).version });
const ground = { clause: '11.2', reason: '经核实没有灵活就业' };

async function proposed(name: string): Promise<{ caseId: string; person: Citizen }> {
  const person = await graduate(db, name);
  const { caseId } = await apply(db, person);
  await staff.acceptor.run(acceptCase, await at(caseId));
  await staff.reviewer.run(proposeRefusal, { ...(await at(caseId)), ...ground });
  return { caseId, person };
}
const commandsOf = (view: { allowed: { command: string }[] }) => view.allowed.map(({ command }) => command);
const refuses = async (caseId: string, note?: string) =>
  staff.approver.run(refuseCase, { ...(await at(caseId)), ...(note === undefined ? {} : { note }) });

test('the applicant is told the ground, states their case with a paper, and the approver decides with it', async () => {
  const { caseId, person } = await proposed('陈述');
  const own = await person.actor.run(showOwnCase, { caseId });
  expect(own).toMatchObject({
    statusLabel: '拟不予批准，等您陈述申辩',
    due: { label: '陈述申辩期限', on: '2020-10-22' },
    speaksUntil: '2020-10-22',
    clock: { suspendedFor: '等待申请人陈述申辩' },
    steps: expect.arrayContaining([
      expect.objectContaining({
        label: '拟不予批准',
        note: expect.stringMatching(/^依据：.*；经核实没有灵活就业$/) as string,
      }),
    ]) as unknown,
  });
  expect(commandsOf(own)).toContain('state-defence');
  await expect(refuses(caseId)).rejects.toMatchObject({ code: 'casework.defence-open' });
  const desk = await staff.approver.run(showCase, { caseId });
  expect(desk).toMatchObject({ statusLabel: '拟不予批准，等申请人陈述申辩', waitsToBeTaken: false });
  expect(commandsOf(desk)).toEqual(expect.arrayContaining(['return-case']));
  expect(commandsOf(desk)).not.toContain('refuse');

  // What is being written is kept, and goes with what is sent.
  const fileId = await paper(db, person.actor);
  const documents = [{ kind: 'defence-evidence', fileId }];
  const note = '平台能证明我一直在送餐';
  await person.actor.run(saveAnswerDraft, { caseId, expectedVersion: 0, content: { note, documents } });
  await person.actor.run(stateDefence, { ...(await at(caseId)), note, documents });
  expect((await person.actor.run(showAnswerDraft, { caseId })).version).toBe(0);

  const heard = await staff.approver.run(showCase, { caseId });
  expect(heard).toMatchObject({
    statusLabel: '拟不予批准',
    due: { label: '办结期限' },
    speaksUntil: null,
    waitsToBeTaken: true,
    documents: expect.arrayContaining([
      expect.objectContaining({ label: '陈述申辩的证明材料', with: { label: '陈述申辩', on: '2020-10-15' } }),
    ]) as unknown,
  });
  expect(heard.steps.at(-1)).toMatchObject({ label: '陈述申辩', note, papers: ['陈述申辩的证明材料'] });
  expect(heard.answerOwed).toBe(true);
  await expect(refuses(caseId)).rejects.toMatchObject({
    code: 'casework.statement-unanswered',
    path: ['note'],
  });
  const answer = '平台证明没有写明起止日期，不予采纳';
  expect(await refuses(caseId, answer)).toMatchObject({ status: 'refused' });
  const told = await person.actor.run(showOwnCase, { caseId });
  expect(told.steps.at(-1)?.note).toContain(answer);
});

test('who has nothing to state says so; an empty answer says nothing', async () => {
  const { caseId, person } = await proposed('无言');
  await expect(person.actor.run(stateDefence, await at(caseId))).rejects.toMatchObject({
    code: 'casework.defence-empty',
  });
  await person.actor.run(stateDefence, { ...(await at(caseId)), waives: true });
  const { steps, answerOwed } = await staff.approver.run(showCase, { caseId });
  expect([steps.at(-1)?.note, answerOwed]).toEqual(['申请人表示没有要陈述、申辩的', false]);
  expect(await refuses(caseId)).toMatchObject({ status: 'refused' });
});

test('silence is waited for until the term is over, which hands the case to the approver', async () => {
  const { caseId, person } = await proposed('沉默');
  const counted = async () => (await staff.approver.run(countWork, {})).unassigned;
  const listed = async () =>
    (await staff.approver.run(listWork, { unassigned: true })).rows.some((row) => row.caseId === caseId);
  const waiting = async () =>
    (await person.actor.run(listOwnCases, { due: ['defence'] })).rows.map((row) => row.caseId);
  const before = await counted();
  expect([await listed(), await waiting()]).toEqual([false, [caseId]]);
  await setDate('2020-10-22');
  await runDue('2020-10-22');
  expect(await waiting(), 'the last day is still theirs').toEqual([caseId]);
  await setDate('2020-10-23');
  await runDue('2020-10-23');
  expect([await listed(), await waiting(), await counted()]).toEqual([true, [], before + 1]);
  const told = await person.actor.run(showOwnCase, { caseId });
  expect(told.steps.at(-1)).toMatchObject({
    label: '陈述申辩期限届满',
    on: '2020-10-23',
    by: '系统',
    note: '期限到2020年10月22日；申请人没有陈述、申辩，由批准机关作出决定',
  });
  expect(told.clock).toMatchObject({ suspendedWorkingDays: 5, suspendedFor: null });
  // Until it is decided, a late word is heard, and moves nothing.
  const due = told.due?.on;
  await person.actor.run(stateDefence, { ...(await at(caseId)), note: '才看到通知' });
  expect((await person.actor.run(showOwnCase, { caseId })).due?.on).toBe(due);
  expect(await refuses(caseId, '已经超过期限，仍作了核实，不予采纳')).toMatchObject({ status: 'refused' });
});

test('a case that is returned for what was stated is heard anew on the next proposal', async () => {
  const { caseId, person } = await proposed('再议');
  await person.actor.run(stateDefence, { ...(await at(caseId)), note: '请再核对平台接单记录' });
  await staff.approver.run(returnCase, { ...(await at(caseId)), reason: '核对接单记录' });
  // To the county's review, which proposed it and has passed nothing.
  await expect(
    staff.cityReviewer.run(proposeRefusal, { ...(await at(caseId)), ...ground }),
  ).rejects.toMatchObject({ code: 'casework.other-level' });
  await staff.reviewer.run(proposeRefusal, { ...(await at(caseId)), ...ground });
  await expect(refuses(caseId)).rejects.toMatchObject({ code: 'casework.defence-open' });
  expect(commandsOf(await person.actor.run(showOwnCase, { caseId }))).toContain('state-defence');
});

test('at a counter a clerk states it in the applicant’s name, and the history says who came', async () => {
  const { caseId } = await proposed('窗口');
  const clerk = await asOfficer(db, { role: 'counter-clerk', division: township });
  await clerk.run(noteVisit, {
    caseId,
    by: { name: '代来人', idNumber: idNumber(), paper: '授权委托书' },
  });
  await clerk.run(stateDefence, { ...(await at(caseId)), note: '本人腿伤不能来，请再核实' });
  const { steps, answerOwed } = await staff.approver.run(showCase, { caseId });
  expect(answerOwed).toBe(true);
  expect(steps.at(-1)?.note).toMatch(/^来办事的人：代来人（.*\*.*），凭授权委托书；本人腿伤/);
});

async function runDue(day: string): Promise<void> {
  for (const task of dueTasks) await asWorker(db, (inside) => task.run(inside, day));
}
