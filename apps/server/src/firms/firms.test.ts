import { BEARINGS, bearingsPeople, demoAccounts, graduate, newcomer, TRADERS } from '@wenye/city';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '../kernel/database.ts';
import { enterSession } from '../kernel/enter.ts';
import { loadCity } from '../people/load-city.ts';
import { registryOf } from '../people/registry.ts';
import {
  asOfficer,
  asPerson,
  lostEvidence,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { correctFigures, correctFirm } from './correct-firm.ts';
import {
  changeMandateEnd,
  grantMandate,
  listMandates,
  listOwnEndedMandates,
  revokeMandate,
} from './mandates.ts';
import { registerFirmAccount } from './register-account.ts';
import { findHire, firmFacts, hireFacts } from './registry.ts';
import { searchFirms } from './search-firms.ts';
import { viewFirm } from './view-firm.ts';
import { viewRoster } from './view-roster.ts';

let db: TestDatabase;
let hr: TestActor;
let boss: TestActor;
let clerk: TestActor;
let foreign: TestActor;
let stranger: TestActor;

const castOf = (username: string) => {
  const person = demoAccounts.find((account) => account.username === username)?.person ?? null;
  if (person === null) throw new Error(`no such person: ${username}`);
  return person;
};
const hires = [...bearingsPeople('2020-10-15')].filter(({ employments }) =>
  employments.some((job) => job.firmId === BEARINGS && job.fromDate >= '2020-01-01'),
);

beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  await loadCity({ databaseUrl: db.url, seed: 2, people: 900, firms: 40 });
  // What the loader does beside accounts is done here too: mandates come with the cast.
  hr = await asPerson(db, castOf('bearings.hr').personId);
  boss = await asPerson(db, castOf('bearings.boss').personId);
  clerk = await asOfficer(db, { role: 'acceptor', division: '410303' });
  foreign = await asOfficer(db, { role: 'acceptor', division: '410325' });
  stranger = await asPerson(db, graduate.personId);
});
afterAll(() => db.close());

/** Runs in the context of an actor's session, as the application's role. */
function inContext<T>(actor: TestActor, work: Parameters<typeof transact<T>>[1]): Promise<T> {
  return transact(db.as('wenye_app'), async (tx) => {
    await enterSession(tx, actor.token, 'test');
    return work(tx);
  });
}

describe('who sees a firm', () => {
  test('who holds a mandate, its representative, the officers of its territory; nobody else', async () => {
    for (const actor of [hr, boss, clerk])
      expect((await actor.run(viewFirm, { firmId: BEARINGS })).name).toBe('洛阳稳业示范轴承有限公司');
    for (const actor of [foreign, stranger])
      await expect(actor.run(viewFirm, { firmId: BEARINGS })).rejects.toMatchObject({
        code: 'kernel.not-found',
      });
    await expect(hr.run(viewFirm, { firmId: TRADERS })).rejects.toMatchObject({ code: 'kernel.not-found' });
  });

  test('search answers with those firms only', async () => {
    expect((await hr.run(searchFirms, {})).rows.map((row) => row.firmId)).toEqual([BEARINGS]);
    expect((await stranger.run(searchFirms, {})).total).toBe(0);
    const found = await clerk.run(searchFirms, { q: '稳业示范', sort: 'name' });
    expect(found.rows.map((row) => row.name)).toEqual([
      '洛阳稳业示范商贸有限公司',
      '洛阳稳业示范轴承有限公司',
    ]);
    expect((await foreign.run(searchFirms, { q: '稳业示范' })).total).toBe(0);
    const uscc = found.rows[0]?.uscc ?? '';
    for (const q of [
      '示范商贸',
      '范商',
      '洛阳 稳业示范商',
      uscc,
      uscc.toLowerCase().slice(0, 12),
      uscc.slice(-6),
    ]) {
      expect(
        (await clerk.run(searchFirms, { q })).rows.map((row) => row.uscc),
        q,
      ).toContain(uscc);
      expect(
        (await foreign.run(searchFirms, { q })).rows.map((row) => row.uscc),
        q,
      ).not.toContain(uscc);
    }
    for (const q of ['范示', '%']) expect((await clerk.run(searchFirms, { q })).total, q).toBe(0);
    const all = (await clerk.run(searchFirms, { sort: '-staff', pageSize: 200 })).rows.map(
      (row) => row.staff ?? 0,
    );
    expect(all).toEqual(all.toSorted((one, other) => other - one));
    const view = await clerk.run(viewFirm, { firmId: TRADERS });
    expect(view).toMatchObject({
      legalRepresentative: '马卫东',
      generated: true,
      figures: [{}, { year: 2019, revenueYuan: null }],
    });
  });

  test('a roster names the people employed to the firm and its officers, each on record', async () => {
    const roster = await hr.run(viewRoster, { firmId: BEARINGS, pageSize: 100 });
    expect(roster.total).toBe(60 + 72);
    // Beyond the end it still tells how many there are, so that pages lead to the last.
    const beyond = await hr.run(viewRoster, { firmId: BEARINGS, pageSize: 100, page: 9 });
    expect(beyond).toMatchObject({ rows: [], total: 60 + 72, page: 9 });
    expect(await stranger.run(viewRoster, { firmId: BEARINGS, page: 9 })).toMatchObject({
      rows: [],
      total: 0,
    });
    expect(roster.rows[0]?.idNumber).toMatch(/^\d{17}[\dX]$/);
    expect((await hr.run(viewRoster, { firmId: TRADERS })).total).toBe(0);
    expect((await foreign.run(viewRoster, { firmId: BEARINGS })).total).toBe(0);
    expect((await stranger.run(viewRoster, { firmId: BEARINGS })).total).toBe(0);
    const [audited] = await db.sql<{ count: number }>(
      `select count(*)::int as count from audit.record where action = 'firms.view-roster' and person_id = $1`,
      [hr.personId],
    );
    expect(audited?.count).toBe(100);
  });

  test('acting for a firm does not open the register of its people', async () => {
    const rows = await db.sql<{ id: string }>(
      'select distinct person_id as id from firms.employment where firm_id = $1',
      [BEARINGS],
    );
    const employed = rows.map(({ id }) => id);
    expect(employed.length).toBeGreaterThan(50);
    const told = await inContext(hr, async (tx) => {
      const known: string[] = [];
      for (const id of [...employed, hr.personId ?? ''])
        if ((await registryOf(tx, id, '2020-10-15')) !== null) known.push(id);
      return known;
    });
    expect(told).toEqual([hr.personId]);
  });
});

describe('facts', () => {
  test('of a firm, with the figures of last year', async () => {
    const facts = await inContext(hr, (tx) => firmFacts(tx, BEARINGS, '2020-10-15'));
    expect(facts.map(({ fact, value }) => [fact, value])).toEqual([
      ['firm.unit-kind', 'enterprise'],
      ['firm.industry', 'C34'],
      ['firm.staff', 186],
      ['firm.revenue', '98600000.00'],
      ['firm.assets', '74200000.00'],
      ['firm.labour-dispatch', false],
      // Of sixty of long standing in 2019, and of them and 69 hires of 2020 who were insured last month.
      ['firm.ui-average-insured-last-year', 60],
      ['firm.ui-paid-by-unit-last-year', '28652.40'],
      ['firm.ui-paid-by-staff-last-year', '12279.60'],
      ['firm.ui-new-claimants-last-year', 0],
      ['firm.ui-insured-staff', 129],
    ]);
    expect(facts[2]?.source).toEqual({
      name: '企业年度报告',
      recordedOn: '2020-05-20',
      reference: '2019年度',
    });
    expect(await inContext(stranger, (tx) => firmFacts(tx, BEARINGS, '2020-10-15'))).toEqual([]);
    // Before the report of 2019 the size of that year is unknown, and that of 2018 does not stand in.
    const early = await inContext(hr, (tx) => firmFacts(tx, BEARINGS, '2020-03-01'));
    expect(early.map(({ fact }) => fact)).not.toContain('firm.staff');
  });

  test('leave out the revenue that was not reported', async () => {
    const facts = await inContext(clerk, (tx) => firmFacts(tx, TRADERS, '2020-10-15'));
    expect(facts.some(({ fact }) => fact === 'firm.revenue')).toBe(false);
  });

  test('say of a firm that it is licensed for labour dispatch, and that it is not only where all licences are held', async () => {
    const told = async (firmId: string) =>
      (await inContext(clerk, (tx) => firmFacts(tx, firmId, '2020-10-15'))).filter(
        ({ fact }) => fact === 'firm.labour-dispatch',
      );
    const keptFrom = (day: string | null) =>
      db.sql(`update people.source_register set kept_from = $1 where code = 'labour-dispatch'`, [day]);
    const license = (licensed: boolean) =>
      db.sql('update firms.firm set labour_dispatch = $2 where firm_id = $1', [TRADERS, licensed]);
    try {
      for (const day of ['2020-10-16', null]) {
        await keptFrom(day);
        expect(await told(TRADERS)).toEqual([]);
      }
      await license(true);
      expect(await told(TRADERS)).toMatchObject([{ value: true, source: { name: '劳务派遣经营许可信息' } }]);
    } finally {
      await license(false);
      await keptFrom('2019-01-01');
    }
    expect(await told(TRADERS)).toMatchObject([{ value: false }]);
  });

  test('of a hired graduate and of a registered unemployed', async () => {
    const [graduated, registered] = [hires[1], hires[25]].map((bundle) => bundle?.person.idNumber ?? '');
    const of = async (number = '') =>
      new Map(
        (await inContext(hr, (tx) => hireFacts(tx, BEARINGS, number, '2020-10-15'))).map((each) => [
          each.fact,
          each.value,
        ]),
      );
    const first = await of(graduated);
    expect(first.get('firm.hires.id')).toBe(graduated);
    expect(first.get('firm.hires.diploma-date')).toBe('2020-06-28');
    expect(first.get('firm.hires.unemployed-until-hire')).toBe(true);
    expect(first.get('firm.hires.registered-unemployed')).toBe(false);
    expect(first.get('firm.hires.insured')).toBe(true);
    // T7: in these months the unit paid medical insurance only, 7.5% of the base.
    expect(first.get('firm.hires.contributions')).toMatchObject([
      { month: '2020-07', 'unit-paid': '234.00' },
      { month: '2020-08', 'unit-paid': '234.00' },
      { month: '2020-09', 'unit-paid': '234.00' },
    ]);
    const second = await of(registered);
    expect(second.get('firm.hires.registered-unemployed')).toBe(true);
    expect(second.get('firm.hires.unemployment-registered-on')).toMatch(/^2019-/);
    expect(second.has('firm.hires.diploma-date')).toBe(false);
  });

  test('tell of everyone what they are in the cast for', async () => {
    const told = await inContext(hr, async (tx) =>
      Promise.all(hires.map(({ person }) => hireFacts(tx, BEARINGS, person.idNumber, '2020-10-15'))),
    );
    const having = (fact: string, value: unknown) =>
      told.filter((facts) => facts.some((each) => each.fact === fact && each.value === value)).length;
    expect(having('firm.hires.registered-unemployed', true)).toBe(26);
    expect(having('firm.hires.insured', false)).toBe(3);
    expect(having('firm.hires.unemployed-until-hire', false)).toBe(2);
    const without = (fact: string) =>
      told.filter((facts) => !facts.some((each) => each.fact === fact)).length;
    expect(without('firm.hires.contract-end')).toBe(2);
    expect(without('firm.hires.diploma-date')).toBe(20 + 6 + 4 + 3);
  });

  test('are none for people whom the register does not show in the firm’s employment, or for another’s firm', async () => {
    const hired = hires[0]?.person.idNumber ?? '';
    const ask = (actor: TestActor, firmId: string, number: string) =>
      inContext(actor, (tx) => findHire(tx, firmId, number, '2020-10-15'));
    expect(await ask(hr, BEARINGS, graduate.idNumber)).toBeNull();
    expect(await ask(hr, TRADERS, hired)).toBeNull();
    expect(await ask(stranger, BEARINGS, hired)).toBeNull();
    expect(await ask(foreign, BEARINGS, hired)).toBeNull();
    expect((await ask(clerk, BEARINGS, hired))?.personId).toBe(hires[0]?.person.personId);
    expect(await inContext(hr, (tx) => findHire(tx, BEARINGS, hired, '2020-01-01'))).toBeNull();
  });

  test('say nothing of a person’s time after the employment', async () => {
    const { personId = '', idNumber = '' } = hires[1]?.person ?? {};
    const rowsOf = async (): Promise<Record<string, unknown>> =>
      inContext(hr, async (tx) => {
        const { rows } = await sql<{ rows: Record<string, unknown> }>`
          select firms.registry_of_hire(${BEARINGS}::uuid, ${idNumber}, '2020-10-15'::date) as rows`.execute(
          tx,
        );
        return (rows[0] as (typeof rows)[number]).rows;
      });
    await db.sql(
      `update firms.employment set to_date = '2020-09-10', end_reason = 'resigned' where firm_id = $1 and person_id = $2`,
      [BEARINGS, personId],
    );
    const left = await rowsOf();
    await db.sql(
      `insert into people.unemployment_registration (person_id, registered_on, division, source, recorded_on)
       values ($1, '2020-09-11', '410303', 'unemployment', '2020-09-11')`,
      [personId],
    );
    await db.sql(
      `insert into firms.employment (firm_id, person_id, from_date, source, recorded_on)
       values ($1, $2, '2020-09-20', 'labour-contract', '2020-09-21')`,
      [TRADERS, personId],
    );
    await db.sql(
      `insert into people.contribution (person_id, month, capacity, base_fen, recorded_on)
       values ($1, '2020-10-01', 'flexible', 100, '2020-10-10')`,
      [personId],
    );
    await db.sql(
      `insert into people.correction (person_id, field, old_value, new_value, source, reference, recorded_on)
       values ($1, 'phone', '13800000000', '13900000000', 'counter', '证明', '2020-10-01')`,
      [personId],
    );
    const after = await rowsOf();
    expect(after).toMatchObject({ ...left, person: { ...(left['person'] as object), phone: '13800000000' } });
    expect((after['contributions'] as { month: string }[]).every(({ month }) => month <= '2020-09-10')).toBe(
      true,
    );
    // The months until then count, though they were written down later; and the firm knows when it ended.
    expect((after['contributions'] as { month: string }[]).map(({ month }) => month)).toContain('2020-09-01');
    expect(after['employments']).toMatchObject([{ firm_id: BEARINGS, to_date: '2020-09-10' }]);
  });
});

describe('mandates', () => {
  const asked = {
    firmId: BEARINGS,
    name: newcomer.name,
    idNumber: newcomer.idNumber,
    evidence: '授权委托书 2020年10月15日',
  };

  test('are granted by the representative or a clerk, not by who may only apply', async () => {
    for (const actor of [hr, stranger, foreign])
      await expect(actor.run(grantMandate, asked)).rejects.toMatchObject({ code: 'firms.may-not-appoint' });
    await expect(boss.run(grantMandate, { ...asked, name: '别人' })).rejects.toMatchObject({
      code: 'firms.no-such-person',
    });
    await expect(boss.run(grantMandate, { ...asked, idNumber: '1' })).rejects.toMatchObject({
      code: 'firms.malformed-number',
    });
    await expect(boss.run(grantMandate, { ...asked, validTo: '2020-01-01' })).rejects.toMatchObject({
      code: 'firms.dates-reversed',
    });
    const holder = await asPerson(db, newcomer.personId);
    expect((await holder.run(searchFirms, {})).total).toBe(0);
    const { mandateId } = await boss.run(grantMandate, asked);
    expect((await holder.run(searchFirms, {})).total).toBe(1);
    // One revoked would leave the other, of which nobody thinks.
    await expect(clerk.run(grantMandate, { ...asked, validFrom: '2020-12-01' })).rejects.toMatchObject({
      code: 'firms.mandate-held',
      path: ['idNumber'],
    });
    const { rows, mayAppoint } = await hr.run(listMandates, { firmId: BEARINGS });
    expect(mayAppoint).toBe(false);
    expect(rows.find((row) => row.mandateId === mandateId)).toMatchObject({
      name: '赵文博',
      grantedAs: 'legal-representative',
    });
    await expect(hr.run(revokeMandate, { firmId: BEARINGS, mandateId })).rejects.toMatchObject({
      code: 'firms.may-not-appoint',
    });
    await clerk.run(revokeMandate, { firmId: BEARINGS, mandateId });
    expect((await holder.run(searchFirms, {})).total).toBe(0);
    const again = await clerk.run(grantMandate, asked);
    // Its end is moved either way, by who may appoint, to no day that is past; what stood before stays on record.
    const end = (validTo: string | null, reason = '按公司来函') => ({
      firmId: BEARINGS,
      mandateId: again.mandateId,
      validTo,
      reason,
    });
    await expect(hr.run(changeMandateEnd, end('2030-01-01'))).rejects.toMatchObject({
      code: 'firms.may-not-appoint',
    });
    await expect(boss.run(changeMandateEnd, end('2020-01-01'))).rejects.toMatchObject({
      code: 'firms.last-day-past',
      path: ['validTo'],
    });
    await boss.run(changeMandateEnd, end('2030-01-01'));
    await expect(boss.run(changeMandateEnd, end('2030-01-01'))).rejects.toMatchObject({
      code: 'firms.mandate-over',
    });
    await clerk.run(changeMandateEnd, end('2031-01-01', '授权延长一年'));
    const ofHolder = async () =>
      (await hr.run(listMandates, { firmId: BEARINGS })).rows.find(
        (row) => row.mandateId === again.mandateId,
      );
    expect(await ofHolder()).toMatchObject({
      validTo: '2031-01-01',
      ends: [
        { before: null, validTo: '2030-01-01', reason: '按公司来函', changedAs: 'legal-representative' },
        { before: '2030-01-01', validTo: '2031-01-01', reason: '授权延长一年', changedAs: 'counter' },
      ],
    });
    // Not into the days of another of the same scope; where that is revoked, without end once more.
    const { mandateId: later } = await clerk.run(grantMandate, { ...asked, validFrom: '2031-01-02' });
    await expect(clerk.run(changeMandateEnd, end(null))).rejects.toMatchObject({
      code: 'firms.mandate-held',
      path: ['validTo'],
    });
    await clerk.run(revokeMandate, { firmId: BEARINGS, mandateId: later });
    await clerk.run(changeMandateEnd, end(null));
    expect((await ofHolder())?.validTo).toBeNull();
    expect((await ofHolder())?.ends).toHaveLength(3);
    await clerk.run(revokeMandate, { firmId: BEARINGS, mandateId: again.mandateId });
    await expect(clerk.run(revokeMandate, { firmId: BEARINGS, mandateId })).rejects.toMatchObject({
      code: 'firms.mandate-gone',
    });
    await expect(clerk.run(changeMandateEnd, end('2030-01-01'))).rejects.toMatchObject({
      code: 'firms.mandate-over',
    });
  });

  test('begin and end by the business date', async () => {
    const holder = await asPerson(db, newcomer.personId);
    await clerk.run(grantMandate, {
      ...asked,
      firmId: TRADERS,
      validFrom: '2020-10-16',
      validTo: '2020-10-17',
    });
    const onDay = async (date: string) => {
      await db.sql('update kernel.clock set date = $1', [date]);
      return (await holder.run(searchFirms, {})).total;
    };
    expect([await onDay('2020-10-15'), await onDay('2020-10-16'), await onDay('2020-10-18')]).toEqual([
      0, 1, 0,
    ]);
    // The firm is out of sight then; that the mandate has ended, and when, is told to its holder alone.
    const ended = { firmId: TRADERS, endedOn: '2020-10-17', revoked: false };
    expect((await holder.run(listOwnEndedMandates, {})).rows).toContainEqual(
      expect.objectContaining({ ...ended, firmName: expect.stringContaining('商贸') as string }),
    );
    expect((await stranger.run(listOwnEndedMandates, {})).rows).toEqual([]);
    await onDay('2020-10-17');
    expect((await holder.run(listOwnEndedMandates, {})).rows).not.toContainEqual(
      expect.objectContaining({ firmId: TRADERS }),
    );
    await onDay('2020-10-15');
  });

  test('of scope all let their holder appoint', async () => {
    const traders = await asPerson(db, castOf('traders.hr').personId);
    // The one of the test above is in force until the 17th.
    await expect(traders.run(grantMandate, { ...asked, firmId: TRADERS })).rejects.toMatchObject({
      code: 'firms.mandate-held',
    });
    await traders.run(grantMandate, { ...asked, firmId: TRADERS, validFrom: '2020-10-18' });
    const { rows } = await traders.run(listMandates, { firmId: TRADERS });
    expect(rows.some((row) => row.grantedAs === 'delegate' && row.personId === newcomer.personId)).toBe(true);
  });
});

describe('corrections and accounts', () => {
  test('a clerk of the territory enters the missing revenue; what was known before stays known', async () => {
    const figures = {
      firmId: TRADERS,
      year: 2019,
      staff: 320,
      revenueYuan: '48,000,000.00',
      assetsYuan: '21500000',
      reference: '2019年度审计报告',
    };
    await expect(foreign.run(correctFigures, figures)).rejects.toMatchObject({
      code: 'firms.not-correctable',
    });
    await expect(clerk.run(correctFigures, { ...figures, year: 2020 })).rejects.toMatchObject({
      code: 'firms.year-not-over',
    });
    await expect(clerk.run(correctFigures, { ...figures, revenueYuan: '许多' })).rejects.toMatchObject({
      code: 'kernel.invalid-input',
    });
    await clerk.run(correctFigures, figures);
    await expect(clerk.run(correctFigures, figures)).rejects.toMatchObject({ code: 'firms.unchanged' });
    const revenue = async (asOf: string) =>
      (await inContext(clerk, (tx) => firmFacts(tx, TRADERS, asOf))).find(
        ({ fact }) => fact === 'firm.revenue',
      );
    expect(await revenue('2020-10-15')).toMatchObject({ value: '48000000.00', source: { name: '窗口核实' } });
    expect(await revenue('2020-10-14')).toBeUndefined();
  });

  test('a correction of the industry names its proof and keeps the former one', async () => {
    const change = {
      firmId: BEARINGS,
      field: 'industry',
      value: '3451',
      reference: '营业执照变更 2020年10月',
    } as const;
    await expect(foreign.run(correctFirm, change)).rejects.toMatchObject({ code: 'kernel.not-found' });
    await expect(clerk.run(correctFirm, { ...change, value: 'Z1' })).rejects.toMatchObject({
      code: 'firms.unknown-value',
    });
    await expect(
      clerk.run(correctFirm, { ...change, field: 'name' as const, value: '123' }),
    ).rejects.toMatchObject({
      message: '单位名称里没有汉字或字母，请按营业执照填写。',
      path: ['value'],
    });
    await clerk.run(correctFirm, change);
    expect((await hr.run(viewFirm, { firmId: BEARINGS })).corrected).toEqual({
      industry: { name: '窗口核实', recordedOn: '2020-10-15', reference: change.reference },
    });
    const industry = async (asOf: string) =>
      (await inContext(hr, (tx) => firmFacts(tx, BEARINGS, asOf))).find(
        ({ fact }) => fact === 'firm.industry',
      );
    expect(await industry('2020-10-15')).toEqual({
      fact: 'firm.industry',
      value: 'C3451',
      source: { name: '窗口核实', recordedOn: '2020-10-15', reference: '营业执照变更 2020年10月' },
    });
    expect(await industry('2020-10-14')).toMatchObject({ value: 'C34', source: { name: '经营主体登记' } });
  });

  test('who has full power for a firm replaces its account; who may only apply or is a stranger does not', async () => {
    const account = {
      firmId: BEARINGS,
      bank: '洛阳银行',
      accountNumber: '9900020000000000999',
      holderName: '洛阳稳业示范轴承有限公司',
    };
    for (const actor of [stranger, foreign, hr])
      await expect(actor.run(registerFirmAccount, account)).rejects.toMatchObject({
        code: 'firms.may-not-name-account',
      });
    await expect(boss.run(registerFirmAccount, { ...account, holderName: '别家' })).rejects.toMatchObject({
      code: 'firms.holder-differs',
    });
    await expect(boss.run(registerFirmAccount, { ...account, asksFirst: true })).rejects.toMatchObject({
      code: 'people.account-replaces',
    });
    const { accountId, verification } = await boss.run(registerFirmAccount, account);
    expect(verification).toBe('unverified');
    const holder = (name: string) =>
      db.sql('update firms.payee_account set holder_name = $1 where account_id = $2', [name, accountId]);
    await holder('别家');
    expect(await lostEvidence(db)).toEqual([`firm ${BEARINGS}`]);
    await holder(account.holderName);
    expect(await lostEvidence(db)).toEqual([]);
    await expect(boss.run(registerFirmAccount, { ...account, asksFirst: true })).rejects.toMatchObject({
      code: 'firms.account-unchanged',
    });
    const view = await hr.run(viewFirm, { firmId: BEARINGS });
    expect(view.fullPower).toBe(false);
    expect((await boss.run(viewFirm, { firmId: BEARINGS })).fullPower).toBe(true);
    expect(view.accounts).toHaveLength(2);
    expect(view.accounts.map(({ validTo, verification }) => [verification, validTo])).toEqual([
      ['unverified', null],
      ['verified', null],
    ]);
    expect(view.accounts[0]?.source.name).toBe('单位登记');
    // By a mandate of scope all, and at a counter, which the source tells apart.
    const traders = await asPerson(db, castOf('traders.hr').personId);
    const theirs = { ...account, firmId: TRADERS, holderName: '洛阳稳业示范商贸有限公司' };
    await traders.run(registerFirmAccount, { ...theirs, accountNumber: '9900020000000000998' });
    await clerk.run(registerFirmAccount, { ...theirs, accountNumber: '9900020000000000997' });
    const [seen] = (await clerk.run(viewFirm, { firmId: TRADERS })).accounts;
    expect(seen?.source.name).toBe('窗口核实');
  });

  test('the database itself lets nobody else name the account', async () => {
    const insert = (actor: TestActor) =>
      inContext(actor, (tx) =>
        tx
          .insertInto('firms.payee_account')
          .values({
            firm_id: BEARINGS,
            bank: '某银行',
            account_number: '62170000000000',
            holder_name: '某',
            valid_from: '2020-10-15',
            source: 'firm',
            recorded_on: '2020-10-15',
          })
          .execute(),
      );
    const close = (actor: TestActor) =>
      inContext(actor, (tx) =>
        tx
          .updateTable('firms.payee_account')
          .set({ valid_to: '2020-10-15' })
          .where('firm_id', '=', BEARINGS)
          .executeTakeFirstOrThrow(),
      );
    await expect(insert(hr)).rejects.toThrow(/row-level security/);
    expect((await close(hr)).numUpdatedRows).toBe(0n);
  });
});
