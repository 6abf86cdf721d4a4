import { graduate, graduateLacking, graduateLate } from '@wenye/city';
import { maskId } from '@wenye/codes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAudit } from '../kernel/audit.ts';
import { transact } from '../kernel/database.ts';
import { enterSession } from '../kernel/enter.ts';
import {
  asOfficer,
  asPerson,
  asWorker,
  lostEvidence,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { grantBenefitMonths } from './benefit-months.ts';
import { correctPerson } from './correct-person.ts';
import { correctRecord } from './correct-record.ts';
import { loadCity } from './load-city.ts';
import { registerAccount, registerMyAccount } from './register-account.ts';
import { personFacts } from './registry.ts';
import { searchPeople } from './search-people.ts';
import { viewMe, viewPerson } from './view-person.ts';

let db: TestDatabase;
let clerk: TestActor;
let foreign: TestActor;
let township: TestActor;
let leader: TestActor;
let me: TestActor;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  await loadCity({ databaseUrl: db.url, seed: 2, people: 900, firms: 20 });
  clerk = await asOfficer(db, { role: 'counter-clerk', division: '410325' });
  foreign = await asOfficer(db, { role: 'counter-clerk', division: '410303' });
  township = await asOfficer(db, { role: 'acceptor', division: '410325100' });
  leader = await asOfficer(db, {
    role: ['leader', 'administrator', 'parameter-officer'],
    division: '410300',
  });
  me = await asPerson(db, graduate.personId);
});
afterAll(() => db.close());

describe('search', () => {
  test('finds by the beginning of name or number and by phone, in the own territory only', async () => {
    const find = (actor: TestActor, q: string) => actor.run(searchPeople, { q });
    expect((await find(clerk, '王雨')).rows).toMatchObject([
      { name: '王雨晴', idNumberMasked: maskId(graduate.idNumber) },
    ]);
    expect((await find(clerk, graduate.idNumber)).total).toBe(1);
    expect((await find(township, graduate.idNumber)).total).toBe(1);
    expect((await find(foreign, graduate.idNumber)).total).toBe(0);
    expect((await find(clerk, '%')).total).toBe(0);
    const [{ phone } = { phone: '' }] = await db.sql<{ phone: string }>(
      'select phone from people.person where person_id = $1',
      [graduate.personId],
    );
    expect((await find(clerk, phone)).total).toBe(1);
    for (const q of [' 王 雨', `${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`])
      expect(
        (await find(clerk, q)).rows.map((row) => row.name),
        q,
      ).toContain('王雨晴');
    expect((await find(clerk, '雨晴')).rows.map((row) => row.name)).not.toContain('王雨晴');
  });

  test('pages, sorts and counts', async () => {
    const first = await clerk.run(searchPeople, { page: 1, pageSize: 5, sort: 'birthDate' });
    const second = await clerk.run(searchPeople, { page: 2, pageSize: 5, sort: 'birthDate' });
    expect(first.rows).toHaveLength(5);
    const dates = [...first.rows, ...second.rows].map((row) => row.birthDate);
    expect(dates).toEqual(dates.toSorted((one, other) => String(one).localeCompare(String(other))));
    const [there] = await db.sql<{ n: number }>(
      `select count(*)::int as n from people.person where '410325' in (division, hukou_division)`,
    );
    expect(first.total).toBe(there?.n);
    expect(await clerk.run(searchPeople, { page: 9_999, pageSize: 5 })).toMatchObject({
      rows: [],
      total: there?.n,
    });
  });

  test('is for officers who handle cases, and every person listed is on record', async () => {
    await expect(me.run(searchPeople, {})).rejects.toMatchObject({ code: 'kernel.not-permitted' });
    await expect(leader.run(searchPeople, {})).rejects.toMatchObject({ code: 'kernel.not-permitted' });
    const { rows } = await clerk.run(searchPeople, { pageSize: 3 });
    const audited = await db.sql<{ object_id: string }>(
      `select object_id from audit.record where action = 'people.list' and person_id = $1 and object_id = any($2)`,
      [clerk.personId, rows.map((row) => row.personId)],
    );
    expect(new Set(audited.map((row) => row.object_id)).size).toBe(3);
  });
});

describe('view', () => {
  test('shows a person all that the registers hold, with sources, and records the read', async () => {
    const view = await me.run(viewMe, {});
    expect(view).toMatchObject({
      name: '王雨晴',
      generated: true,
      division: { code: '410325', name: '嵩县' },
      educationRecords: [{ graduatedOn: '2019-06-28', source: { name: '高等教育学历信息' } }],
      flexibleRegistrations: [{ fromDate: '2020-03-02', source: { name: '就业登记' } }],
      accounts: [{ verification: 'verified' }],
    });
    expect(view.accounts[0]?.accountNumberMasked).toMatch(/^\*+\d{4}$/);
    expect(view.contributions[0]).toMatchObject({
      month: '2020-03',
      ownPaidYuan: '549.00',
      source: { name: '社会保险缴费记录' },
    });
    const audited = await db.sql(
      `select fields from audit.record where action = 'people.view-me' and person_id = $1`,
      [me.personId],
    );
    expect(audited.length).toBeGreaterThan(0);
  });

  test('names every firm that the registers name with a person, also one of elsewhere', async () => {
    const [employed] = await db.sql<{ person: string }>(
      `select p.person_id as person from people.person p join firms.employment e using (person_id)
       join firms.firm f using (firm_id) join people.contribution c using (person_id)
       where p.division = '410325' and f.division <> '410325' and c.firm_id is not null limit 1`,
    );
    const view = await clerk.run(viewPerson, { personId: employed?.person ?? '' });
    const insured = view.contributions.filter(({ capacity }) => capacity === 'employee');
    expect(view.employments.length * insured.length).toBeGreaterThan(0);
    for (const { firmName } of [...view.employments, ...insured]) expect(firmName).toMatch(/./);
  });

  test('tells an officer of elsewhere, or a person, nothing of another', async () => {
    const asked = { personId: graduate.personId };
    expect((await clerk.run(viewPerson, asked)).name).toBe('王雨晴');
    await expect(foreign.run(viewPerson, asked)).rejects.toMatchObject({ code: 'kernel.not-found' });
    await expect(me.run(viewPerson, { personId: graduateLate.personId })).rejects.toMatchObject({
      code: 'kernel.not-permitted',
    });
  });
});

/** Facts of a person as the actor's session gets them. */
function factsFor(actor: TestActor, personId: string, asOf = '2020-10-15', months?: readonly string[]) {
  return transact(db.as('wenye_app'), async (tx) => {
    await enterSession(tx, actor.token, 'test');
    const facts = await personFacts(tx, personId, asOf, months);
    await recordAudit(tx, { action: 'test', object: { kind: 'person', id: personId } });
    return new Map(facts.map((each) => [each.fact, each]));
  });
}

describe('facts', () => {
  test('of the graduate, under the pack’s ids, each with its register and day', async () => {
    const facts = await factsFor(me, graduate.personId);
    expect(facts.get('person.school-kind')?.value).toBe('higher-education');
    expect(facts.get('person.diploma-date')).toEqual({
      fact: 'person.diploma-date',
      value: '2019-06-28',
      source: { name: '高等教育学历信息', recordedOn: '2019-08-27' },
    });
    expect(facts.get('person.flexible-work-start')?.value).toBe('2020-03-02');
    expect(facts.get('person.months-received')?.value).toBe(0);
    expect(facts.get('person.contributions')?.value).toHaveLength(7);
  });

  test('can be limited to the months of a claim', async () => {
    const facts = await factsFor(me, graduate.personId, '2020-10-15', ['2020-07', '2020-08', '2020-09']);
    expect(facts.get('person.contributions')).toMatchObject({
      value: [
        { month: '2020-07', 'insured-as': 'flexible', paid: '549.00' },
        { month: '2020-08', 'insured-as': 'flexible', paid: '549.00' },
        { month: '2020-09', 'insured-as': 'flexible', paid: '549.00' },
      ],
      source: { name: '社会保险缴费记录', recordedOn: '2020-09-28' },
    });
  });

  test('are as known on a day: what was recorded later is not there', async () => {
    const facts = await factsFor(me, graduate.personId, '2020-05-01');
    expect(facts.get('person.contributions')?.value).toHaveLength(2);
    expect((await factsFor(me, graduate.personId, '2009-12-31')).size).toBe(0);
  });

  test('leave out what no register knows', async () => {
    const facts = await factsFor(clerk, graduateLacking.personId);
    expect(facts.has('person.diploma-date')).toBe(false);
    expect(facts.get('person.school-kind')?.value).toBe('higher-education');
  });

  test('of another are none', async () => {
    expect((await factsFor(foreign, graduate.personId)).size).toBe(0);
    expect((await factsFor(me, graduateLate.personId)).size).toBe(0);
  });

  test('count the months that an award grants, until it is revoked', async () => {
    const received = async () => (await factsFor(me, graduate.personId)).get('person.months-received')?.value;
    const award = {
      personId: graduate.personId,
      benefitId: '11.2',
      months: ['2020-07', '2020-08'],
      reference: 'case 1',
    };
    await expect(
      transact(db.as('wenye_app'), async (tx) => {
        await enterSession(tx, me.token, 'test');
        await grantBenefitMonths(tx, award);
      }),
    ).rejects.toThrow(/Only an award/);
    await asWorker(db, ({ tx }) => grantBenefitMonths(tx, award));
    expect(await received()).toBe(2);
    const another = () => asWorker(db, ({ tx }) => grantBenefitMonths(tx, { ...award, reference: 'case 2' }));
    expect(await another(), 'received otherwise: none is granted').toEqual(award.months);
    await db.sql(`select people.retract_benefit_months('case 1', null)`);
    expect(await received()).toBe(0);
    await asWorker(db, ({ tx }) => grantBenefitMonths(tx, { ...award, reference: 'case 2' }));
    expect(await received()).toBe(2);
  });
});

describe('corrections', () => {
  const asked = { personId: graduateLacking.personId, reference: '毕业证书 编号104641201905' };

  test('of a column keep what was said before, and only in the own territory', async () => {
    const change = { ...asked, field: 'education', value: '31' } as const;
    await expect(foreign.run(correctPerson, change)).rejects.toMatchObject({ code: 'kernel.not-found' });
    await clerk.run(correctPerson, change);
    await expect(clerk.run(correctPerson, change)).rejects.toMatchObject({ code: 'people.unchanged' });
    expect(await clerk.run(viewPerson, { personId: asked.personId })).toMatchObject({
      education: { code: '31' },
      source: { name: '户籍登记' },
      corrected: { education: { name: '窗口核实', recordedOn: '2020-10-15', reference: asked.reference } },
    });
    const earlier = await clerk.run(viewPerson, { personId: asked.personId, knownOn: '2020-10-14' });
    expect(earlier.education?.code).toBe('21');
    expect(earlier.corrected).toEqual({});
    const [row] = await db.sql(
      'select old_value, new_value, source, reference from people.correction where person_id = $1',
      [asked.personId],
    );
    expect(row).toEqual({ old_value: '21', new_value: '31', source: 'counter', reference: asked.reference });
  });

  test('refuse values that are none', async () => {
    const wrong = (field: 'division' | 'phone' | 'education' | 'name', value: string) =>
      clerk.run(correctPerson, { ...asked, field, value });
    await expect(wrong('division', '410308')).rejects.toMatchObject({ code: 'people.unknown-division' });
    await expect(wrong('phone', '123')).rejects.toMatchObject({
      message: '手机号码应为 11 位数字，以 13 至 19 开头。',
      path: ['value'],
    });
    await expect(wrong('name', '<script>1')).rejects.toMatchObject({
      code: 'people.malformed-value',
      path: ['value'],
    });
    await expect(wrong('name', '张3')).rejects.toMatchObject({
      message: '姓名里有数字“3”，请按身份证填写。',
      path: ['value'],
    });
    await expect(wrong('name', '  ')).rejects.toMatchObject({ message: '请填写姓名。', path: ['value'] });
    await expect(wrong('education', '99')).rejects.toMatchObject({ code: 'people.unknown-value' });
  });

  test('of a register entry retract the wrong one and add the right one', async () => {
    const [before] = (await clerk.run(viewPerson, { personId: asked.personId })).educationRecords;
    const right = {
      kind: 'education',
      level: '21',
      schoolKind: 'higher-education',
      school: '河南科技大学',
      graduatedOn: '2019-06-28',
    } as const;
    const change = { ...asked, retracts: before?.recordId, record: right };
    await expect(foreign.run(correctRecord, change)).rejects.toMatchObject({
      code: 'people.not-correctable',
    });
    await clerk.run(correctRecord, change);
    await expect(clerk.run(correctRecord, change)).rejects.toMatchObject({ code: 'people.record-missing' });
    const facts = await factsFor(clerk, asked.personId);
    expect(facts.get('person.diploma-date')).toMatchObject({
      value: '2019-06-28',
      source: { name: '窗口核实' },
    });
    const known = await factsFor(clerk, asked.personId, '2020-10-14');
    expect(known.has('person.diploma-date')).toBe(false);
    const future = { ...right, graduatedOn: '2020-10-16' };
    await expect(clerk.run(correctRecord, { ...asked, record: future })).rejects.toMatchObject({
      code: 'people.not-yet',
      path: ['record', 'graduatedOn'],
    });
    // A key of another name is not left out: what it was to replace would stand beside what is added.
    const misnamed = { ...right, replaces: before?.recordId } as typeof right;
    await expect(clerk.run(correctRecord, { ...asked, record: misnamed })).rejects.toMatchObject({
      code: 'kernel.invalid-input',
      path: ['record', 'replaces'],
      details: { issues: [{ path: ['record', 'replaces'], message: '不认识的字段：replaces。' }] },
    });
    const outside = { ...asked, record: right, replaces: before?.recordId };
    await expect(clerk.run(correctRecord, outside)).rejects.toMatchObject({ path: ['replaces'] });
    // The same again would say no more than that a counter has seen it.
    const [now] = (await clerk.run(viewPerson, { personId: asked.personId })).educationRecords;
    await expect(
      clerk.run(correctRecord, { ...asked, retracts: now?.recordId, record: right }),
    ).rejects.toMatchObject({ code: 'people.unchanged' });
  });
});

describe('payee accounts', () => {
  const account = { bank: '洛阳银行', accountNumber: '9900 0100 0000 0000 018', holderName: '王雨晴' };

  test('wait for verification; the verified one stays in force until then', async () => {
    const made = await me.run(registerMyAccount, account);
    expect(made.verification).toBe('unverified');
    const rows = await db.sql(
      'select account_number, verification, valid_to::text from people.payee_account where person_id = $1 order by valid_from',
      [graduate.personId],
    );
    expect(rows).toMatchObject([
      { verification: 'verified', valid_to: null },
      { account_number: '9900010000000000018', valid_to: null },
    ]);
    await expect(me.run(registerMyAccount, account)).rejects.toMatchObject({
      code: 'people.account-unchanged',
      // Whose money came back from it must not read that all is well.
      message: expect.stringContaining('退回了款项的，须登记另一个账户') as string,
    });
    await expect(me.run(registerMyAccount, { ...account, holderName: '别人' })).rejects.toMatchObject({
      code: 'people.holder-differs',
    });
    await expect(me.run(registerMyAccount, { ...account, accountNumber: 'ABCDEFGH' })).rejects.toMatchObject({
      code: 'people.account-malformed',
    });
  });

  test('a number that is changed behind the register is missed by the audit chain, for as long as it is', async () => {
    expect(await lostEvidence(db)).toEqual([]);
    const number = (change: string) =>
      db.sql(
        `update people.payee_account set account_number = ${change} where account_number like '9900010000000000018%'`,
      );
    await number(`account_number || '0'`);
    expect(await lostEvidence(db)).toEqual([`person ${graduate.personId}`]);
    await number('left(account_number, -1)');
    expect(await lostEvidence(db)).toEqual([]);
  });

  test('a page that asks before it replaces one hears first what is wrong with the other', async () => {
    const asking = { ...account, asksFirst: true };
    await expect(me.run(registerMyAccount, asking)).rejects.toMatchObject({
      code: 'people.account-unchanged',
      path: ['accountNumber'],
    });
    const another = { ...asking, accountNumber: '9900010000000000042' };
    await expect(me.run(registerMyAccount, another)).rejects.toMatchObject({
      code: 'people.account-replaces',
    });
    expect(
      await db.sql('select from people.payee_account where account_number = $1', [another.accountNumber]),
    ).toEqual([]);
  });

  test('a clerk of elsewhere may not register one', async () => {
    const asked = { ...account, personId: graduate.personId, accountNumber: '9900010000000000026' };
    await expect(foreign.run(registerAccount, asked)).rejects.toMatchObject({
      code: 'people.not-correctable',
    });
    await clerk.run(registerAccount, asked);
  });

  test('the worker records the bank’s answer once', async () => {
    const [row] = await db.sql<{ account_id: string }>(
      `select account_id from people.payee_account where person_id = $1 and valid_to is null and verification = 'unverified'`,
      [graduate.personId],
    );
    const answer = (outcome: string) =>
      db.sqlAs(
        'wenye_worker',
        `select people.record_account_verification('${row?.account_id}', '${outcome}', '2020-10-16') as done`,
      );
    expect(await answer('verified')).toEqual([{ done: true }]);
    expect(await answer('rejected')).toEqual([{ done: false }]);
    const accounts = await db.sql(
      `select verification, valid_to::text from people.payee_account where person_id = $1
       order by valid_to, account_id`,
      [graduate.personId],
    );
    expect(accounts).toEqual([
      // Corrected once more before the bank had answered.
      { verification: 'unverified', valid_to: '2020-10-15' },
      { verification: 'verified', valid_to: '2020-10-16' },
      { verification: 'verified', valid_to: null },
    ]);
  });
});
