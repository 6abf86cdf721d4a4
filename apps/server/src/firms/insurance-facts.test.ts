/** What a firm insures and who drew benefit after it, told from its people's registers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOfficer, asPerson, inSession, type TestDatabase, testDatabase } from '../testing/index.ts';
import { insuranceRegister, monthsOf } from './testing/insurance-register.ts';

let db: TestDatabase;
let register: ReturnType<typeof insuranceRegister>;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0029' });
  register = insuranceRegister(db);
  await db.sql(`update people.source_register set kept_from = '2019-01-01' where code = 'social-insurance'`);
});
afterAll(() => db.close());

describe('of last year', () => {
  test('months with anybody insured count, and the average is rounded half up', async () => {
    const [works, one, other] = [await register.firm(), await register.person(), await register.person()];
    await register.pay([
      ...monthsOf('2018-11', '2019-04').map((month) => ({ person: one, firm: works, month })),
      // In April two people, in two of four months: six persons' months over four is one and a half.
      ...monthsOf('2019-03', '2019-04').map((month) => ({ person: other, firm: works, month })),
      ...monthsOf('2020-01', '2020-02').map((month) => ({
        person: one,
        firm: works,
        month,
        unit: 0,
        pension: 0,
      })),
    ]);
    expect(await register.told(works)).toEqual({
      'average-insured-last-year': 2,
      'paid-by-unit-last-year': '126.00',
      'paid-by-staff-last-year': '54.00',
    });
  });

  test('the year and the register are named, with the day of the latest row', async () => {
    const [works, one] = [await register.firm(), await register.person()];
    await register.pay([
      { person: one, firm: works, month: '2019-05' },
      { person: one, firm: works, month: '2019-06', recorded: '2020-03-10' },
      { person: one, firm: works, month: '2020-09' },
    ]);
    const sources = (await register.insures(works, '2020-10-15')).map(({ fact, source }) => [fact, source]);
    const year = { name: '社会保险缴费记录', recordedOn: '2020-03-10', reference: '2019年度' };
    expect(sources).toEqual([
      ['firm.ui-average-insured-last-year', year],
      ['firm.ui-paid-by-unit-last-year', year],
      ['firm.ui-paid-by-staff-last-year', year],
      ['firm.ui-insured-staff', { ...year, recordedOn: '2020-09-28', reference: '2020年9月' }],
    ]);
  });

  test('somebody in two firms is insured in both, each with what was paid there', async () => {
    const [works, shop, one] = [await register.firm(), await register.firm(), await register.person()];
    await register.pay([
      { person: one, firm: works, month: '2019-05', unit: 2100, own: 900 },
      { person: one, firm: shop, month: '2019-05', unit: 4200, own: 1800 },
    ]);
    expect(await register.told(works)).toMatchObject({
      'average-insured-last-year': 1,
      'paid-by-unit-last-year': '21.00',
    });
    expect(await register.told(shop)).toMatchObject({
      'average-insured-last-year': 1,
      'paid-by-staff-last-year': '18.00',
    });
  });

  test('what was recorded late is known from then on', async () => {
    const [works, one, other] = [await register.firm(), await register.person(), await register.person()];
    await register.pay([
      { person: one, firm: works, month: '2019-12' },
      { person: other, firm: works, month: '2019-12', recorded: '2020-06-02' },
    ]);
    expect(await register.told(works, '2020-06-01')).toMatchObject({ 'paid-by-unit-last-year': '21.00' });
    expect(await register.told(works, '2020-06-02')).toMatchObject({
      'average-insured-last-year': 2,
      'paid-by-unit-last-year': '42.00',
    });
    // Not before the year is over, whatever is known by then.
    expect(await register.told(works, '2019-12-31')).toEqual({});
  });

  test('of a year of which the register holds nothing of the firm, or not the whole, nothing is told', async () => {
    const [works, one] = [await register.firm(), await register.person()];
    expect(await register.told(works)).toEqual({});
    await register.pay([{ person: one, firm: works, month: '2018-07' }]);
    expect(await register.told(works, '2019-06-01')).toEqual({});
    expect(await register.told(works, '2020-10-15')).toEqual({});
  });

  test('a month relieved stands with zero and counts; one without unemployment insurance does not', async () => {
    const [works, one, other, third] = [
      await register.firm(),
      await register.person(),
      await register.person(),
      await register.person(),
    ];
    await register.pay([
      // A rural contract worker of a unit that was relieved, one whose unit was not, and the same before the relief.
      { person: one, firm: works, month: '2020-03', unit: 0, own: 0, pension: 0 },
      { person: other, firm: works, month: '2020-03', unit: 0, own: 0 },
      { person: third, firm: works, month: '2020-01', unit: 0, own: 0, pension: 0 },
    ]);
    expect(await register.told(works, '2020-04-15')).toEqual({ 'insured-staff': 1 });
    expect(await register.told(works, '2021-04-15')).toMatchObject({
      'average-insured-last-year': 1,
      'paid-by-unit-last-year': '0.00',
    });
  });
});

describe('of the month before', () => {
  test('staff is told, and no older month stands in', async () => {
    const [works, one, other] = [await register.firm(), await register.person(), await register.person()];
    await register.pay([
      { person: one, firm: works, month: '2020-09' },
      { person: other, firm: works, month: '2020-09' },
      { person: one, firm: works, month: '2020-10' },
    ]);
    expect(await register.told(works, '2020-10-30')).toEqual({ 'insured-staff': 2 });
    expect(await register.told(works, '2020-11-01')).toEqual({ 'insured-staff': 1 });
    expect(await register.told(works, '2020-12-01')).toEqual({});
  });

  test('of January it is December of the year before', async () => {
    const [works, one] = [await register.firm(), await register.person()];
    await register.pay([{ person: one, firm: works, month: '2019-12' }]);
    expect(await register.told(works, '2020-01-10')).toMatchObject({ 'insured-staff': 1 });
  });
});

describe('months paid in full', () => {
  test('are told of a firm that is younger than the register, of an older one not', async () => {
    const [young, old, one] = [
      await register.firm('2019-03-04'),
      await register.firm('2018-12-31'),
      await register.person(),
    ];
    const months = ['2019-04', '2019-05', '2019-12', '2020-09', '2020-10'];
    await register.pay(
      [young, old].flatMap((firmId) => months.map((month) => ({ person: one, firm: firmId, month }))),
    );
    expect(await register.told(young, '2020-10-30')).toMatchObject({ 'months-paid': 4 });
    expect(await register.told(old, '2020-10-30')).not.toHaveProperty('months-paid');
  });

  test('are unknown where somebody employed all the month was not insured in it', async () => {
    const [works, one, other] = [
      await register.firm('2019-03-04'),
      await register.person(),
      await register.person(),
    ];
    await register.pay(monthsOf('2019-04', '2020-09').map((month) => ({ person: one, firm: works, month })));
    await register.employ([
      { person: one, firm: works, from: '2019-04-01', to: null },
      // Neither was there a whole month: two spells that touch one, and one that ends a day early.
      { person: other, firm: works, from: '2019-06-02', to: '2019-06-20' },
      { person: other, firm: works, from: '2019-06-22', to: '2019-07-30' },
    ]);
    expect(await register.told(works)).toMatchObject({ 'months-paid': 18 });
    await register.employ([
      { person: other, firm: works, from: '2020-02-01', to: '2020-02-29', recorded: '2020-10-15' },
    ]);
    expect(await register.told(works, '2020-10-14')).toHaveProperty('months-paid');
    expect(await register.told(works, '2020-10-15')).not.toHaveProperty('months-paid');
  });
});

test('numbers are told to who may see the firm, and to nobody else', async () => {
  const [works, one] = [await register.firm(), await register.person()];
  await register.pay([{ person: one, firm: works, month: '2019-05' }]);
  const ask = async (token: string) =>
    inSession(db, token, async (client) => {
      const { rows } = await client.query<{ told: object | null }>(
        `select firms.insurance_of($1, '2020-10-15') as told`,
        [works],
      );
      return rows[0]?.told;
    });
  const officer = await asOfficer(db, { role: 'acceptor', division: '410303' });
  const foreign = await asOfficer(db, { role: 'acceptor', division: '410325' });
  const seen = await ask(officer.token);
  expect(seen).toMatchObject({ months: [{ month: '2019-05-01', insured: 1, unit_fen: 2100 }] });
  expect(JSON.stringify(seen)).not.toContain(one);
  expect(await ask(foreign.token)).toBeNull();
  // Whoever works there may not see the firm.
  expect(await ask((await asPerson(db, one)).token)).toBeNull();
});

describe('new claimants', () => {
  const keptFrom = (day: string) =>
    db.sql(`update people.source_register set kept_from = $1 where code = 'unemployment-benefit'`, [day]);
  beforeAll(() => keptFrom('2019-01-01'));

  test('are counted once each in the year in which they began to draw, of the firm that they left', async () => {
    const [works, shop, one, other] = [
      await register.firm(),
      await register.firm(),
      await register.person(),
      await register.person(),
    ];
    await register.pay([works, shop].map((firmId) => ({ person: one, firm: firmId, month: '2019-03' })));
    await register.draw([
      // Twice in the year, once over its end; another who began the year before and the year after.
      { person: one, firm: works, first: '2019-02', last: '2019-05' },
      { person: one, firm: works, first: '2019-12', last: '2020-04' },
      { person: other, firm: works, first: '2018-12', last: '2019-06' },
      { person: other, firm: works, first: '2020-01', last: null },
    ]);
    expect(await register.told(works)).toMatchObject({ 'new-claimants-last-year': 1 });
    // Who began in 2020 is of 2020, a year of which the register holds no contribution of the firm.
    expect(await register.told(works, '2021-10-15')).toEqual({ 'new-claimants-last-year': 1 });
    // Of a firm that is known to have insured somebody, nobody is nought, as known on the day.
    expect(await register.told(shop)).toMatchObject({ 'new-claimants-last-year': 0 });
    const claimants = (await register.insures(shop, '2020-10-15')).find(({ fact }) =>
      fact.includes('claimants'),
    );
    expect(claimants?.source).toEqual({
      name: '失业保险待遇发放记录',
      recordedOn: '2020-10-15',
      reference: '2019年度',
    });
  });

  test('are known from the day of the record on, until it is retracted', async () => {
    const [works, one] = [await register.firm(), await register.person()];
    await register.pay([{ person: one, firm: works, month: '2019-03' }]);
    const kept = { recorded: '2020-02-10', retracted: '2020-08-01' };
    await register.draw([{ person: one, firm: works, first: '2019-07', last: null, ...kept }]);
    const claimants = async (asOf: string) => (await register.told(works, asOf))['new-claimants-last-year'];
    expect([await claimants('2020-02-09'), await claimants('2020-02-10')]).toEqual([0, 1]);
    expect([await claimants('2020-07-31'), await claimants('2020-08-01')]).toEqual([1, 0]);
  });

  test('of a firm of which nothing is known, and of a year that the register does not hold whole, are unknown', async () => {
    const [works, one] = [await register.firm(), await register.person()];
    await register.draw([{ person: one, firm: works, first: '2018-03', last: null }]);
    expect(await register.told(works)).toEqual({});
    await register.pay([{ person: one, firm: works, month: '2019-03' }]);
    await keptFrom('2019-02-01');
    expect(await register.told(works)).not.toHaveProperty('new-claimants-last-year');
    await keptFrom('2019-01-01');
    expect(await register.told(works)).toMatchObject({ 'new-claimants-last-year': 0 });
  });
});
