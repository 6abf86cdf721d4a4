/** 9.3 and 9.4: a firm's roster from the spreadsheet to one receipt and many cases. */
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listNearMissingFirms } from '../entitlements/city/list-near-missing-firms.ts';
import { screenEverybody } from '../entitlements/testing/screening.ts';
import { asOfficer, asWorker, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { nameBearer } from './filing/name-bearer.ts';
import { saveDraft, startDraft } from './filing/save-draft.ts';
import { previewDraft, showDraft } from './filing/show-draft.ts';
import { showReceipt } from './filing/show-receipt.ts';
import { submit } from './filing/submit.ts';
import { acceptCase } from './handling/accept-case.ts';
import { answerCorrection } from './handling/answer-correction.ts';
import { rebutDiscrepancy } from './handling/rebut-discrepancy.ts';
import { requestCorrection } from './handling/request-correction.ts';
import { noteVisit, showVisit } from './handling/visit.ts';
import { withdrawCase } from './handling/withdraw-case.ts';
import { listOwnCases } from './lists/list-own.ts';
import { listWork } from './lists/list-work.ts';
import { showCase, showOwnCase } from './lists/show-case.ts';
import { replayCase } from './replay.ts';
import { editRosterRow, removeRosterRow } from './rosters/edit-roster-row.ts';
import { listRosterRows, showRoster } from './rosters/show-roster.ts';
import { uploadRoster, uploadRosterAgain } from './rosters/upload-roster.ts';
import { csv, type HiringFirm, hiringFirm, uscc } from './testing/firm.ts';
import { apply, citizen, county, graduate, idNumber, look, officers, paper } from './testing/town.ts';
import { countUnclaimed } from './unclaimed/count-unclaimed.ts';
import { exportUnclaimedFirms } from './unclaimed/export-unclaimed-firms.ts';
import { listUnclaimedFirms } from './unclaimed/list-unclaimed-firms.ts';

let db: TestDatabase;
let hr: TestActor;
let reviewer: TestActor;
let firmId: string;
let accountId: string;
let hired: HiringFirm['hired'];
let insured: HiringFirm['insured'];
let draftWith: HiringFirm['draftWith'];

beforeAll(async () => {
  db = await testDatabase();
  ({ reviewer } = await officers(db));
  ({ hr, firmId, accountId, hired, insured, draftWith } = await hiringFirm(db));
});
afterAll(() => db.close());

test('errors come back by row and column; good rows are kept, corrected in place, and become cases', async () => {
  const [a, b] = [await hired('甲一'), await hired('乙二')];
  const roster = await hr.run(uploadRoster, {
    firmId,
    file: csv(
      `甲一,${a},2020-07-01,`,
      `乙二,${b.slice(0, 17)}*,2020年13月1日,`,
      `,${idNumber()},2020-07-01,`,
      `甲一,${a},2020-07-01,`,
      `甲一,${a},2020年13月1日,`,
      `丙三,${idNumber()},2020-07-01,91410000000000000X`,
    ),
  });
  expect(roster).toMatchObject({ status: 'read', good: 0, bad: 6, rowsRead: 6 });
  const { rows } = await hr.run(listRosterRows, { rosterId: roster.rosterId, state: 'bad' });
  expect(rows.map((row) => [row.row, row.problems.map((each) => each.column)])).toEqual([
    [3, ['身份证号']],
    [4, ['身份证号', '劳动合同开始日期']],
    [5, ['姓名']],
    [6, ['身份证号']],
    [7, ['劳动合同开始日期', '身份证号']],
    [8, ['统一社会信用代码']],
  ]);
  // A person who is on the roster more than once is told at every row, also beside another problem.
  const twice = (row: number) => rows.find((each) => each.row === row)?.problems.at(-1)?.message;
  expect([3, 6, 7].map(twice)).toEqual([
    '与第 6 行是同一人，请删除其中一行',
    '与第 3 行是同一人，请删除其中一行',
    '与第 3 行是同一人，请删除其中一行',
  ]);

  const submission = await draftWith(roster.rosterId);
  await expect(hr.run(submit, submission)).rejects.toMatchObject({ code: 'casework.roster-has-problems' });
  const fixed = await hr.run(editRosterRow, {
    rosterId: roster.rosterId,
    row: 4,
    expectedVersion: 1,
    cells: { 姓名: '乙二', 身份证号: b, 劳动合同开始日期: '2020-07-01' },
  });
  expect(fixed).toMatchObject({ good: true, problems: [], version: 2 });
  for (const row of [5, 6, 7, 8])
    await hr.run(removeRosterRow, { rosterId: roster.rosterId, row, expectedVersion: 1 });

  const preview = await hr.run(previewDraft, { draftId: submission.draftId });
  expect(preview.claims).toHaveLength(4);
  expect(preview.asks.documents).toEqual([]);
  expect(
    preview.claims.filter((each) => each.benefitId === '9.4').map((each) => [each.outcome, each.amountYuan]),
  ).toEqual([
    ['entitled', '450.00'],
    ['entitled', '450.00'],
  ]);
  const receipt = await hr.run(submit, submission);
  expect(receipt.cases).toHaveLength(4);
  // Whoever acts for the firm named these people, and reads their names; an officer's list has them masked.
  const namesIn = (rows: readonly { objectLabel: string | null }[]) =>
    new Set(rows.map(({ objectLabel }) => objectLabel?.split(' ')[0]));
  const [whole, masked] = [new Set(['甲一', '乙二']), new Set(['甲*', '乙*'])];
  expect(namesIn(receipt.cases)).toEqual(whole);
  const { submissionId } = receipt;
  expect(namesIn((await hr.run(showReceipt, { submissionId })).cases)).toEqual(whole);
  expect(namesIn((await hr.run(listOwnCases, { submissionId })).rows)).toEqual(whole);
  expect(namesIn((await reviewer.run(listWork, { q: '样例食品' })).rows)).toEqual(masked);
  const [one] = receipt.cases;
  expect(namesIn([await hr.run(showOwnCase, { caseId: one?.caseId ?? '' })])).toEqual(new Set(['甲一']));
  expect(JSON.stringify(receipt.cases), 'numbers stay masked').not.toContain(a);
  const own = await hr.run(listOwnCases, { submissionId: receipt.submissionId });
  expect(own.total).toBe(4);
  expect(own.rows.every((row) => row.claimant.id === firmId)).toBe(true);
  const mine = async (q: string) => (await hr.run(listOwnCases, { claimantId: firmId, q })).rows;
  expect((await mine(' 甲 一 ')).map((row) => row.objectLabel?.[0])).toEqual(['甲', '甲']);
  const [, second] = receipt.cases;
  expect((await mine(` ${second?.caseNumber.toLowerCase()} `)).map((row) => row.caseId)).toEqual([
    second?.caseId,
  ]);
  expect(await mine(receipt.receiptNumber)).toHaveLength(4);
  expect(await mine('　')).toHaveLength(4);
  expect(await mine('乙丙')).toEqual([]);
  // Of the firm's own code only what nobody takes for the end of another number.
  expect(await mine(uscc.slice(-5))).toEqual([]);
  for (const code of [uscc, uscc.slice(0, 10), uscc.slice(8).toLowerCase()]) {
    expect(await mine(code), code).toHaveLength(4);
  }
  expect(await mine(b.slice(-6)), 'a hired person by the end of their number').toHaveLength(2);
  const listed = async (q: string) => (await reviewer.run(listWork, { q })).total;
  expect(await listed('样例食品')).toBe(4);
  expect(await listed(uscc.toLowerCase().slice(0, 10))).toBe(4);
  expect(await listed('甲一')).toBe(2);
  expect(await listed(b.slice(-6))).toBe(2);

  // Once per hire: the same people cannot be claimed again. The preview tells all of them, so does the refusal, which
  // files nothing; left out, the others are filed, and what is new of theirs.
  const again = await hr.run(uploadRoster, {
    firmId,
    file: csv(`甲一,${a},2020-07-01,`, `丁四,${await hired('丁四')},2020-07-01,`, `乙二,${b},2020-07-01,`),
  });
  await db.sql(
    `update casework."case" set status = 'withdrawn' where benefit_id = '9.4' and object_key = (
    select casework.person_key($1))`,
    [b],
  );
  await db.sql(`update casework.exclusion set live = false where case_id in (
    select case_id from casework."case" where status = 'withdrawn')`);
  const refiling = await draftWith(again.rosterId);
  const known = await hr.run(previewDraft, { draftId: refiling.draftId });
  expect(known.claims.map(({ row, benefitId, claimed }) => [row, benefitId, claimed])).toEqual([
    [3, '9.3', true],
    [3, '9.4', true],
    [4, '9.3', false],
    [4, '9.4', false],
    [5, '9.3', true],
    [5, '9.4', false],
  ]);
  expect(known.totalYuan).toBe('1900.00');
  const numbers = new Set(receipt.cases.map(({ caseNumber }) => caseNumber));
  const byOwn = known.claims.map(({ claimedBy }) => claimedBy !== null && numbers.has(claimedBy.caseNumber));
  expect(byOwn, 'by which case of its own, the firm is told').toEqual(
    known.claims.map(({ claimed }) => claimed),
  );
  const before = await db.sql('select from casework."case"');
  await expect(hr.run(submit, refiling)).rejects.toMatchObject({
    code: 'casework.rows-claimed',
    details: [{ row: 3 }, { row: 5 }],
  });
  expect(await db.sql('select from casework."case"')).toHaveLength(before.length);
  const { version } = await hr.run(saveDraft, {
    draftId: refiling.draftId,
    expectedVersion: refiling.expectedVersion,
    content: { rosterId: again.rosterId, payeeAccountId: accountId, withoutClaimed: true, documents: [] },
  });
  const rest = await hr.run(submit, { ...refiling, expectedVersion: version });
  expect(rest.cases.map(({ benefitId, objectLabel }) => [benefitId, objectLabel?.[0]])).toEqual([
    ['9.3', '丁'],
    ['9.4', '丁'],
    ['9.4', '乙'],
  ]);
});

test('the months after those that are claimed can be claimed by the same roster, and stay those months', async () => {
  const number = await hired('续领人');
  const roster = () => hr.run(uploadRoster, { firmId, file: csv(`续领人,${number},2020-07-01,`) });
  await hr.run(submit, await draftWith((await roster()).rosterId));
  await insured(number, '2020-09-01');
  const { rosterId } = await roster();
  const later = await draftWith(rosterId);
  const { claims } = await hr.run(previewDraft, { draftId: later.draftId });
  expect(
    claims.map(({ benefitId, claimed, months, amountYuan }) => [benefitId, claimed, months, amountYuan]),
  ).toEqual([
    ['9.3', true, [], '1000.00'],
    ['9.4', false, ['2020-09'], '225.00'],
  ]);
  const { version } = await hr.run(saveDraft, {
    draftId: later.draftId,
    expectedVersion: later.expectedVersion,
    content: { rosterId, payeeAccountId: accountId, withoutClaimed: true, documents: [] },
  });
  const { cases } = await hr.run(submit, { ...later, expectedVersion: version });
  expect(cases.map(({ benefitId }) => benefitId)).toEqual(['9.4']);
  // A month that the register learns of afterwards is no part of the claim, also when the data are compared.
  await insured(number, '2020-10-01');
  const caseId = cases[0]?.caseId ?? '';
  const acceptor = await asOfficer(db, { role: 'acceptor', division: county });
  await acceptor.run(acceptCase, { caseId, expectedVersion: 1 });
  expect(await look(db, caseId)).toMatchObject({ status: 'review', amount_fen: 22_500 });
});

test('a name that the register does not have for the number is told at its row, not the registered one', async () => {
  const stranger = await citizen(db, '别家人');
  const [one, dotted] = [await hired('真名'), await hired('买买提·艾力')];
  const { rosterId, ...roster } = await hr.run(uploadRoster, {
    firmId,
    file: csv(
      `错名,${one},2020-07-01,`,
      `买买提．艾 力,${dotted},2020-07-01,`,
      `生人,${stranger.idNumber},2020-07-01,`,
    ),
  });
  expect(roster).toMatchObject({ good: 2, bad: 1 });
  const { rows } = await hr.run(listRosterRows, { rosterId, state: 'bad' });
  expect(rows).toMatchObject([{ row: 3, good: false, problems: [{ column: '姓名' }] }]);
  expect(JSON.stringify(rows)).not.toContain('真名');
  expect((await hr.run(listRosterRows, { rosterId, state: 'good' })).rows.map(({ row }) => row)).toEqual([
    4, 5,
  ]);
  await expect(hr.run(submit, await draftWith(rosterId))).rejects.toMatchObject({
    code: 'casework.roster-has-problems',
  });
  const cells = { 姓名: '真名', 身份证号: one };
  expect(await hr.run(editRosterRow, { rosterId, row: 3, expectedVersion: 1, cells })).toMatchObject({
    good: true,
    problems: [],
  });
});

test('a column that is not read is told with the one that may be meant, again at a reload, and not of another file', async () => {
  const good = csv(`列名,${await hired('列名')},2020-07-01,`);
  const text = good.bytes
    .toString()
    .replace('统一社会信用代码', '每月单位实际缴纳额度')
    .replace(/,\n$/, ',900\n');
  const file = { ...good, bytes: Buffer.from(text) };
  const ignoredHeadings = [{ heading: '每月单位实际缴纳额度', near: ['每月单位实际缴纳'] }];
  const uploaded = await hr.run(uploadRoster, { firmId, file });
  expect(uploaded).toMatchObject({ good: 1, ignoredHeadings });
  const { rosterId } = uploaded;
  expect(await hr.run(showRoster, { rosterId })).toMatchObject({ ignoredHeadings });
  expect(await hr.run(uploadRosterAgain, { rosterId, file: good })).toMatchObject({ ignoredHeadings: [] });
});

test('a roster is read under the headings that its firm is used to', async () => {
  const file = {
    name: '员工名单.csv',
    bytes: Buffer.from(
      `员工姓名,职工身份证号码,入职时间,合同到期时间\n常名,${await hired('常名')},2020-07-01,2021-06-30\n`,
    ),
  };
  expect(await hr.run(uploadRoster, { firmId, file })).toMatchObject({
    good: 1,
    bad: 0,
    ignoredHeadings: [],
  });
});

test('a sheet of a workbook that is a roster as well and was not read is named, and not of another file', async () => {
  const workbook = new ExcelJS.Workbook();
  const lines = ['姓名,身份证号,劳动合同开始日期', `一车间,${await hired('一车间')},2020-07-01`];
  for (const name of ['一', '二']) workbook.addWorksheet(name).addRows(lines.map((line) => line.split(',')));
  workbook.addWorksheet('说明').addRow(['姓名', '须与身份证一致']);
  const file = { name: '花名册.xlsx', bytes: Buffer.from(await workbook.xlsx.writeBuffer()) };
  const uploaded = await hr.run(uploadRoster, { firmId, file });
  expect(uploaded).toMatchObject({ good: 1, ignoredSheets: ['二'] });
  const { rosterId } = uploaded;
  expect(await hr.run(showRoster, { rosterId })).toMatchObject({ ignoredSheets: ['二'] });
  const other = csv(`另一人,${await hired('另一人')},2020-07-01,`);
  expect(await hr.run(uploadRosterAgain, { rosterId, file: other })).toMatchObject({ ignoredSheets: [] });
});

test('a roster that Excel saved as Unicode text is read as any other', async () => {
  const { name, bytes } = csv(`统一码,${await hired('统一码')},2020-07-01,`);
  const text = bytes.toString().replaceAll(',', '\t').replaceAll('\n', '\r\n');
  const file = { name: name.replace('.csv', '.txt'), bytes: Buffer.from(`\uFEFF${text}`, 'utf16le') };
  expect(await hr.run(uploadRoster, { firmId, file })).toMatchObject({ good: 1, bad: 0 });
});

test('whoever has no month to claim is told by row, and is not left out of 9.4 unsaid', async () => {
  const [known, stranger] = [await hired('有月份'), await citizen(db, '没月份')];
  const { rosterId } = await hr.run(uploadRoster, {
    firmId,
    file: csv(`有月份,${known},2020-07-01,`, `没月份,${stranger.idNumber},2020-07-01,`),
  });
  const { draftId } = await draftWith(rosterId);
  const { claims, monthless } = await hr.run(previewDraft, { draftId });
  expect(claims.map(({ row, benefitId, months }) => [row, benefitId, months])).toEqual([
    [3, '9.3', []],
    [3, '9.4', ['2020-07', '2020-08']],
    [4, '9.3', []],
  ]);
  expect(monthless).toMatchObject([{ row: 4, benefitId: '9.4' }]);
  expect(monthless[0]?.objectLabel).toMatch(/^没月份 /);
});

test('what was filed under a name that the register no longer has is a discrepancy at the comparison', async () => {
  const number = await hired('曾用名');
  const { rosterId } = await hr.run(uploadRoster, { firmId, file: csv(`曾用名,${number},2020-07-01,`) });
  const { draftId, version } = await hr.run(startDraft, {
    claimant: { kind: 'firm', id: firmId },
    benefitIds: ['9.3'],
    content: { rosterId, payeeAccountId: accountId },
  });
  const act = { draftId, expectedVersion: version, clientKey: randomUUID(), declared: true as const };
  const { cases } = await hr.run(submit, act);
  const caseId = cases[0]?.caseId ?? '';
  await db.sql(`update people.person set name = '现用名' where id_number = $1`, [number]);
  const acceptor = await asOfficer(db, { role: 'acceptor', division: county });
  await acceptor.run(acceptCase, { caseId, expectedVersion: 1 });
  const shown = await hr.run(showOwnCase, { caseId });
  expect(shown.facts.filter((each) => each.differs)).toMatchObject([
    { label: '姓名与身份证号登记的姓名一致', declared: true, registry: false, value: false },
  ]);
  expect(JSON.stringify(shown)).not.toContain('现用名');
});

test('what a decision lacks is asked for first, stated in the answer, and decides (9.3)', async () => {
  const leaver = await citizen(db, '缺证人');
  await db.sql(
    `insert into firms.employment (firm_id, person_id, from_date, contract_kind, contract_start, contract_end, source, recorded_on)
     values ($1, $2, '2020-07-01', 'fixed-term', '2020-07-01', '2021-12-31', 'labour-contract', '2020-07-02')`,
    [firmId, leaver.personId],
  );
  // The register of schooling has the school and not the day of the diploma.
  await db.sql(
    `insert into people.education_record (person_id, level, school_kind, school, source, recorded_on)
     values ($1, '31', 'higher-education', '河南科技大学', 'education', '2020-01-01')`,
    [leaver.personId],
  );
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, firm_id, base_fen, medical_unit_fen, recorded_on)
     values ($1, '2020-07-01', 'employee', $2, 300000, 22500, '2020-10-01')`,
    [leaver.personId, firmId],
  );
  const { rosterId } = await hr.run(uploadRoster, {
    firmId,
    file: csv(`缺证人,${leaver.idNumber},2020-07-01,`),
  });
  const { draftId, version } = await hr.run(startDraft, {
    claimant: { kind: 'firm', id: firmId },
    benefitIds: ['9.3'],
    content: { rosterId, payeeAccountId: accountId },
  });
  const { cases } = await hr.run(submit, {
    draftId,
    expectedVersion: version,
    clientKey: randomUUID(),
    declared: true,
  });
  const caseId = cases[0]?.caseId ?? '';
  const at = async () => ({ caseId, expectedVersion: (await look(db, caseId)).version });
  const acceptor = await asOfficer(db, { role: 'acceptor', division: county });
  await acceptor.run(acceptCase, await at());
  const stuck = await reviewer.run(showCase, { caseId });
  expect(stuck).toMatchObject({ status: 'review', decision: { outcome: 'undetermined' } });
  const diploma = 'firm.hires.diploma-date';
  expect(stuck.lacking).toContainEqual({ fact: diploma, label: '毕业证书签发日期' });
  await reviewer.run(requestCorrection, {
    ...(await at()),
    items: stuck.lacking.map(({ fact }) => `fact:${fact}`),
    note: '请填写毕业证书签发日期',
  });
  // What the vocabulary does not accept is refused, and the case waits for the answer as before.
  // One letter says nothing, in whichever answer.
  const short = { code: 'kernel.invalid-input', path: ['note'] };
  for (const answer of [answerCorrection, rebutDiscrepancy])
    await expect(
      hr.run(answer as typeof answerCorrection, { ...(await at()), note: '缺' }),
    ).rejects.toMatchObject(short);
  await expect(
    hr.run(answerCorrection, { ...(await at()), facts: { [diploma]: '2020-06-31' } }),
  ).rejects.toMatchObject({ code: 'casework.facts-not-accepted' });
  await hr.run(answerCorrection, { ...(await at()), facts: { [diploma]: '2020-06-28' } });
  await acceptor.run(acceptCase, await at());
  const decided = await reviewer.run(showCase, { caseId });
  expect(decided).toMatchObject({ status: 'review', lacking: [], decision: { outcome: 'entitled' } });
  expect(decided.facts.find(({ fact }) => fact === diploma)).toMatchObject({
    value: '2020-06-28',
    declared: '2020-06-28',
    differs: false,
    source: { name: '单位申报' },
  });
  // The history says what the answer changed, and of no other step.
  expect(decided.steps.filter(({ changes }) => changes.length > 0)).toMatchObject([
    { command: 'answer-correction', changes: [{ fact: diploma, before: null, after: '2020-06-28' }] },
  ]);
});

test('of a person hired of whom nothing is known, each fact is lacking, not the roster', async () => {
  const { idNumber: number } = await citizen(db, '无记录');
  const { rosterId } = await hr.run(uploadRoster, { firmId, file: csv(`无记录,${number},,`) });
  const { draftId, version } = await hr.run(startDraft, {
    claimant: { kind: 'firm', id: firmId },
    benefitIds: ['9.3'],
    content: { rosterId, payeeAccountId: accountId },
  });
  const act = { draftId, expectedVersion: version, clientKey: randomUUID(), declared: true as const };
  const { cases } = await hr.run(submit, act);
  const { lacking } = await hr.run(showOwnCase, { caseId: cases[0]?.caseId ?? '' });
  expect(lacking.map(({ fact }) => fact)).toContain('firm.hires.contract-start');
});

test('a corrected file replaces the first; what is no table opens no roster and says what to do', async () => {
  const rosters = async () =>
    (await db.sql<{ n: number }>('select count(*)::int as n from casework.roster'))[0];
  const before = await rosters();
  const noTable = { name: 'x.csv', bytes: Buffer.from('a,b\n1,2\n') };
  // A long file is gone through at the upload, though the worker reads it.
  const long = { name: 'x.csv', bytes: Buffer.from(`a,b\n${'1,2\n'.repeat(60_000)}`) };
  for (const file of [noTable, long])
    await expect(hr.run(uploadRoster, { firmId, file })).rejects.toMatchObject({
      code: 'casework.roster-unreadable',
      path: ['file'],
      message: expect.stringContaining('没有找到表头') as string,
    });
  expect(await rosters()).toEqual(before);
  const roster = await hr.run(uploadRoster, { firmId, file: csv(`戊五,${await hired('戊五')},2020-07-01,`) });
  const again = await hr.run(uploadRosterAgain, {
    rosterId: roster.rosterId,
    file: csv(`戊六,${await hired('戊六')},2020-07-01,`),
  });
  expect(again).toMatchObject({ rosterId: roster.rosterId, status: 'read', good: 1, bad: 0 });
  const { rows } = await hr.run(listRosterRows, { rosterId: roster.rosterId });
  expect(rows.map(({ cells }) => cells['姓名'])).toEqual(['戊六']);
});

test('a row that was shown of a former file mends nothing of the present one', async () => {
  const file = (name: string) => csv(`${name},110105,2020-07-01,`);
  const { rosterId } = await hr.run(uploadRoster, { firmId, file: file('先来') });
  const shown = async () => (await hr.run(listRosterRows, { rosterId, state: 'bad' })).rows[0];
  const before = { rosterId, row: 3, expectedVersion: (await shown())?.version ?? 0 };
  const cells = { 姓名: '先来', 身份证号: await hired('先来'), 劳动合同开始日期: '2020-07-01' };
  for (const name of ['后来', '再来']) {
    await hr.run(uploadRosterAgain, { rosterId, file: file(name) });
    const now = await shown();
    await expect(hr.run(editRosterRow, { ...before, cells })).rejects.toMatchObject({
      code: 'kernel.changed-meanwhile',
    });
    await expect(hr.run(removeRosterRow, before)).rejects.toMatchObject({ code: 'kernel.changed-meanwhile' });
    expect(await shown()).toEqual(now);
    expect(now).toMatchObject({ row: 3, cells: { 姓名: name } });
  }
});

test('a file that is no roster is refused; the roster and its corrections stay', async () => {
  const [good, mended] = [await hired('壬九'), await hired('癸十')];
  const { rosterId } = await hr.run(uploadRoster, {
    firmId,
    file: csv(`壬九,${good},2020-07-01,`, '癸十,110105,2020-07-01,'),
  });
  const cells = { 姓名: '癸十', 身份证号: mended, 劳动合同开始日期: '2020-07-01' };
  await hr.run(editRosterRow, { rosterId, row: 4, expectedVersion: 1, cells });
  const before = await hr.run(listRosterRows, { rosterId });
  const named = (text: string, name = 'x.csv') => ({ name, bytes: Buffer.from(text) });
  const notRosters: [file: ReturnType<typeof named>, message: string][] = [
    [named('PK\u0003\u0004 torn', '花名册.xlsx'), '这个 .xlsx 文件已经损坏'],
    [named('a,b\n1,2\n'), '没有找到表头。表头须有：姓名、身份证号。'],
    [named('姓名,学历\n壬九,大专\n'), '表头缺少：身份证号'],
    [
      named('姓名,身份证明号,学历\n壬九,110105,大专\n'),
      '表头缺少：身份证号。身份证明号（是不是“身份证号”？）。花名册须有姓名、身份证号，',
    ],
    [named('姓名,身份证号\n'), '文件里只有表头'],
    [named(`姓名,身份证号\n壬九,${good}\n"癸十,1\n`), '引号'],
  ];
  for (const [file, message] of notRosters)
    await expect(hr.run(uploadRosterAgain, { rosterId, file })).rejects.toMatchObject({
      code: 'casework.roster-unreadable',
      path: ['file'],
      message: expect.stringContaining(message) as string,
    });
  expect(before).toMatchObject({ rows: [{ good: true }, { good: true, cells }] });
  expect(await hr.run(listRosterRows, { rosterId })).toEqual(before);
  expect(await hr.run(showRoster, { rosterId })).toMatchObject({
    status: 'read',
    fileName: '花名册.csv',
    good: 2,
  });
});

test('a number that Excel stored as a quantity is told at its row; the others are kept', async () => {
  const sheet = new ExcelJS.Workbook();
  sheet.addWorksheet('招用人员').addRows([
    ['姓名', '身份证号', '劳动合同开始日期'],
    ['己六', await hired('己六'), '2020-07-01'],
    ['庚七', Number(idNumber().replace('X', '0')), '2020-07-01'],
  ]);
  const bytes = Buffer.from(await sheet.xlsx.writeBuffer());
  const roster = await hr.run(uploadRoster, { firmId, file: { name: '花名册.xlsx', bytes } });
  expect(roster).toMatchObject({ status: 'read', good: 1, bad: 1 });
  const { rows } = await hr.run(listRosterRows, { rosterId: roster.rosterId, state: 'bad' });
  expect(rows).toMatchObject([
    {
      row: 3,
      cells: { 身份证号: expect.stringMatching(/^4\.\d+E\+17$/) as string },
      problems: [{ column: '身份证号', message: expect.stringContaining('“文本”格式') as string }],
    },
  ]);
});

test('a character that no database holds is refused at its cell', async () => {
  const { rosterId } = await hr.run(uploadRoster, { firmId, file: csv(`,${idNumber()},2020-07-01,`) });
  const cells = { 姓名: '辛八', 身份证号: `${idNumber()}\0` };
  await expect(hr.run(editRosterRow, { rosterId, row: 3, expectedVersion: 1, cells })).rejects.toMatchObject({
    code: 'kernel.invalid-input',
    path: ['cells', '身份证号'],
  });
});

test('T17: a person-month is claimed once, by whichever scheme comes first', async () => {
  const both = await graduate(db, '两头报');
  await db.sql(
    `insert into firms.employment (firm_id, person_id, from_date, contract_kind, contract_start, contract_end, source, recorded_on)
     values ($1, $2, '2020-07-01', 'fixed-term', '2020-07-01', '2021-12-31', 'labour-contract', '2020-07-02')`,
    [firmId, both.personId],
  );
  await apply(db, both);
  const cells = `两头报,${both.idNumber},2020-07-01,`;
  const roster = await hr.run(uploadRoster, {
    firmId,
    file: {
      name: 'r.csv',
      bytes: Buffer.from(
        `姓名,身份证号,劳动合同开始日期,缴费起始月,缴费截止月,每月单位实际缴纳\n${cells.slice(0, -1)},2020-08,2020-09,225.00\n`,
      ),
    },
  });
  expect(roster).toMatchObject({ good: 1 });
  const { draftId, version } = await hr.run(startDraft, {
    claimant: { kind: 'firm', id: firmId },
    benefitIds: ['9.4'],
    content: { rosterId: roster.rosterId, payeeAccountId: accountId },
  });
  const documents = await Promise.all(
    ['labour-contract', 'diploma', 'financial-report', 'contribution-receipt'].map(async (kind) => ({
      kind,
      fileId: await paper(db, hr),
    })),
  );
  const saved = await hr.run(saveDraft, {
    draftId,
    expectedVersion: version,
    content: { rosterId: roster.rosterId, payeeAccountId: accountId, documents },
  });
  await expect(
    hr.run(submit, { draftId, expectedVersion: saved.version, clientKey: randomUUID(), declared: true }),
  ).rejects.toMatchObject({
    code: 'casework.rows-claimed',
    message: expect.stringMatching(/单位社保补贴、灵活就业社保补贴.*只能享受一项。依据：财社/) as string,
  });
});

test('who has no mandate neither uploads nor drafts for the firm', async () => {
  const stranger = await citizen(db, '路人');
  await expect(stranger.actor.run(uploadRoster, { firmId, file: csv() })).rejects.toMatchObject({
    status: 403,
  });
  await expect(
    stranger.actor.run(startDraft, { claimant: { kind: 'firm', id: firmId }, benefitIds: ['9.3'] }),
  ).rejects.toMatchObject({ code: 'casework.not-your-claimant' });
  await expect(
    hr.run(startDraft, { claimant: { kind: 'firm', id: firmId }, benefitIds: ['11.2'] }),
  ).rejects.toMatchObject({ code: 'casework.wrong-claimant' });
});

test('a clerk files a firm’s roster at the counter of its place, and no clerk of another', async () => {
  const clerk = await asOfficer(db, { role: 'counter-clerk', division: county });
  const foreign = await asOfficer(db, { role: 'counter-clerk', division: '410303' });
  const file = csv(`窗口报送,${await hired('窗口报送')},,`, '错号,110105,,');
  await expect(foreign.run(uploadRoster, { firmId, file })).rejects.toMatchObject({
    code: 'casework.not-your-claimant',
  });
  const roster = await clerk.run(uploadRoster, { firmId, file });
  expect(roster).toMatchObject({ status: 'read', good: 1, bad: 1 });
  const { rosterId } = roster;
  const [bad] = (await clerk.run(listRosterRows, { rosterId, state: 'bad' })).rows;
  await clerk.run(removeRosterRow, { rosterId, row: bad?.row ?? 0, expectedVersion: bad?.version ?? 0 });
  const { draftId, version } = await clerk.run(startDraft, {
    claimant: { kind: 'firm', id: firmId },
    benefitIds: ['9.3'],
    content: { rosterId, payeeAccountId: accountId },
  });
  const { asks } = await clerk.run(previewDraft, { draftId });
  const documents = [];
  for (const { kind } of asks.documents) documents.push({ kind, fileId: await paper(db, clerk) });
  const saved = await clerk.run(saveDraft, {
    draftId,
    expectedVersion: version,
    content: { rosterId, payeeAccountId: accountId, documents },
  });
  const act = { draftId, expectedVersion: saved.version, clientKey: randomUUID(), declared: true as const };
  // Somebody came for the firm: by a mandate that holds, or with a paper; nothing is filed for nobody.
  await expect(clerk.run(submit, act)).rejects.toMatchObject({ code: 'casework.bearer-missing' });
  await expect(clerk.run(nameBearer, { draftId, by: { mandateId: randomUUID() } })).rejects.toMatchObject({
    code: 'casework.mandate-not-held',
  });
  const number = idNumber();
  await expect(
    clerk.run(nameBearer, { draftId, by: { name: '来人', idNumber: '110105', paper: '授权书' } }),
  ).rejects.toMatchObject({ code: 'casework.bearer-number', path: ['by', 'idNumber'] });
  const [mandate] = await db.sql<{ mandate_id: string }>(
    'select mandate_id from firms.mandate where firm_id = $1 and revoked_on is null limit 1',
    [firmId],
  );
  const mandateId = mandate?.mandate_id ?? '';
  await clerk.run(nameBearer, { draftId, by: { mandateId } });
  expect((await clerk.run(showDraft, { draftId })).bearer).toMatchObject({ mandateId });
  // A mandate that was revoked since lets nobody file by it.
  await db.sql('update firms.mandate set revoked_on = kernel.business_date() where mandate_id = $1', [
    mandateId,
  ]);
  await expect(clerk.run(submit, act)).rejects.toMatchObject({ code: 'casework.bearer-missing' });
  await db.sql('update firms.mandate set revoked_on = null where mandate_id = $1', [mandateId]);
  // The register has that number under another name: said to who looks at the card, and the name is not told.
  const known = await citizen(db, '赵本名');
  const byLetter = { name: '赵别名', idNumber: known.idNumber, paper: '授权委托书' };
  expect(await clerk.run(nameBearer, { draftId, by: byLetter })).toMatchObject({ misnamed: true });
  expect(await clerk.run(nameBearer, { draftId, by: { ...byLetter, name: '赵本名' } })).toMatchObject({
    misnamed: false,
  });
  await clerk.run(nameBearer, {
    draftId,
    by: { name: '来人', idNumber: number, paper: '授权委托书，2020-10-14' },
  });
  const { cases, submissionId } = await clerk.run(submit, act);
  expect(cases).toMatchObject([{ benefitId: '9.3' }]);
  const caseId = cases[0]?.caseId ?? '';
  const bearer = { name: '来人', mandateId: null, paper: '授权委托书，2020-10-14' };
  expect(await clerk.run(showCase, { caseId })).toMatchObject({
    filedAs: 'counter',
    bearer: { ...bearer, idNumber: number },
    steps: [
      {
        by: expect.stringMatching(/.+窗口代办$/) as string,
        note: expect.stringMatching(/^来办事的人：来人（.*\*.*），凭授权委托书/) as string,
      },
    ],
  });
  expect(await hr.run(showOwnCase, { caseId })).toMatchObject({
    filedAs: 'counter',
    bearer: { ...bearer, idNumber: expect.stringContaining('****') as string },
    // The claimant's step, through the counter: the office has done nothing yet.
    steps: [{ by: expect.stringMatching(/^由.+窗口代办$/) as string }],
  });
  expect(await clerk.run(showReceipt, { submissionId })).toMatchObject({
    filedAs: 'counter',
    bearer,
    totalYuan: '1000.00',
    cases: [{ objectLabel: expect.stringMatching(/^窗\*+送 /) as unknown }],
  });
  const own = await clerk.run(listOwnCases, { submissionId });
  expect(own.rows.map(({ objectLabel }) => objectLabel?.slice(0, 2))).toEqual(['窗*']);

  // Nor is anything done afterwards in the firm's name without who came that day, at the clerk's own counter.
  const withdrawal = { caseId, expectedVersion: (await clerk.run(showCase, { caseId })).version };
  const missing = { code: 'casework.visitor-missing' };
  await expect(clerk.run(withdrawCase, withdrawal)).rejects.toMatchObject(missing);
  await expect(foreign.run(noteVisit, { caseId, by: { mandateId } })).rejects.toMatchObject({ status: 404 });
  await clerk.run(noteVisit, { caseId, by: { mandateId } });
  await db.sql('update casework.visit set noted_on = noted_on - 1');
  expect((await clerk.run(showVisit, { caseId })).visitor).toBeNull();
  await expect(clerk.run(withdrawCase, withdrawal)).rejects.toMatchObject(missing);
  await clerk.run(noteVisit, {
    caseId,
    by: { name: '另一来人', idNumber: number, paper: '授权委托书，2020-10-15' },
  });
  await clerk.run(withdrawCase, withdrawal);
  const told = expect.stringMatching(/^来办事的人：另一来人（.*\*.*），凭授权委托书，2020-10-15$/) as unknown;
  expect((await clerk.run(showCase, { caseId })).steps.at(-1)).toMatchObject({
    command: 'withdraw',
    note: told,
  });
  expect((await hr.run(showOwnCase, { caseId })).steps.at(-1)).toMatchObject({ note: told });
});

test('every decision about a hire is replayed byte for byte (invariant 10)', async () => {
  const cases = await db.sql<{ case_id: string }>('select distinct case_id from casework.case_decision');
  const replayed = await Promise.all(
    cases.map(({ case_id }) => asWorker(db, ({ tx }) => replayCase(tx, case_id))),
  );
  expect(replayed.length).toBeGreaterThan(3);
  expect(new Set(replayed.flat().map(({ result }) => result))).toEqual(new Set(['equal']));
});

describe('hires for whom nothing was claimed', () => {
  const benefitId = '9.3';
  type Rows = Awaited<ReturnType<typeof unclaimed>>;
  const unclaimed = async (actor: TestActor, more: object = {}) =>
    (await actor.run(listUnclaimedFirms, { benefitId, pageSize: 200, ...more })).rows;
  const names = (rows: Rows) => rows.map(({ hire }) => hire?.name);
  const counted = async (actor: TestActor) =>
    (await actor.run(countUnclaimed, {})).counts
      .filter((each) => each.benefitId === benefitId && each.eligibility === 'entitled')
      .map(({ people, subjects, lowYuan }) => [people, subjects, lowYuan]);

  test('are listed with the firm; a claim takes them off the list and out of the counts', async () => {
    const [number] = [await hired('未报一'), await hired('未报二')];
    await screenEverybody(db);
    const rows = await unclaimed(reviewer, { certain: true });
    expect(names(rows)).toEqual(expect.arrayContaining(['未报一', '未报二']));
    expect(names(rows), 'claimed').not.toEqual(expect.arrayContaining(['甲一']));
    expect(rows[0]).toMatchObject({
      firmId,
      name: '嵩县样例食品有限公司',
      uscc,
      division: { code: county },
      eligibility: 'entitled',
      amount: { kind: 'once', lowYuan: '1000.00', highYuan: '1000.00' },
    });
    expect(rows[0]?.hire?.idNumberMasked).toContain('*');
    expect(await counted(reviewer)).toEqual([[rows.length, 1, `${rows.length}000.00`]]);

    const roster = await hr.run(uploadRoster, { firmId, file: csv(`未报一,${number},2020-07-01,`) });
    const { cases } = await hr.run(submit, await draftWith(roster.rosterId));
    expect(cases.map((each) => each.benefitId)).toContain(benefitId);
    const left = await unclaimed(reviewer, { certain: true });
    expect(names(left)).toEqual(names(rows).filter((name) => name !== '未报一'));
    expect(await counted(reviewer)).toEqual([[left.length, 1, `${left.length}000.00`]]);
  });

  test('are shown to officers of the firm’s place alone, and who was shown is on record', async () => {
    const clerk = await asOfficer(db, { role: 'counter-clerk', division: county });
    const rows = await unclaimed(clerk);
    expect(rows.length).toBeGreaterThan(0);
    expect((await clerk.run(exportUnclaimedFirms, { benefitId })).rows).toEqual(rows);
    const audited = async (action: string, kind: string) =>
      (
        await db.sql<{ id: string }>(
          'select distinct object_id as id from audit.record where action = $1 and object_kind = $2 and person_id = $3',
          [action, kind, clerk.personId],
        )
      ).map(({ id }) => id);
    for (const action of ['casework.list-unclaimed-firms', 'casework.export-unclaimed-firms']) {
      expect(await audited(action, 'firm')).toEqual([firmId]);
      expect(new Set(await audited(action, 'person'))).toEqual(
        new Set(rows.map(({ hire }) => hire?.personId)),
      );
    }
    const elsewhere = await asOfficer(db, { role: 'counter-clerk', division: '410303' });
    expect(await unclaimed(elsewhere)).toEqual([]);
    const leader = await asOfficer(db, { role: 'leader', division: '410300' });
    await expect(unclaimed(leader)).rejects.toMatchObject({ code: 'kernel.not-permitted' });
    for (const wrong of ['11.2', '99.9'])
      await expect(unclaimed(clerk, { benefitId: wrong })).rejects.toMatchObject({
        code: 'entitlements.benefit-not-found',
      });
  });

  test('whom one condition alone keeps from it are listed with the condition', async () => {
    const number = await hired('合同太短');
    await db.sql(
      `update firms.employment set contract_end = '2020-12-31'
       where person_id = (select person_id from people.person where id_number = $1)`,
      [number],
    );
    await screenEverybody(db);
    const { rows } = await reviewer.run(listNearMissingFirms, { benefitId, pageSize: 200 });
    expect(rows).toMatchObject([
      { firmId, hire: { name: '合同太短' }, condition: { clause: '9.3', id: 'contract' } },
    ]);
    const elsewhere = await asOfficer(db, { role: 'acceptor', division: '410303' });
    expect((await elsewhere.run(listNearMissingFirms, { benefitId })).rows).toEqual([]);
  });
});
