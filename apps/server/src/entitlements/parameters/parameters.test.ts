/** The register of figures: two natural persons, dated on two axes, never overwritten; and what rules make of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOfficer, asPerson, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { decide } from '../deciding/decide.ts';
import { example } from '../deciding/example.ts';
import { viewBenefit } from '../publishing/benefits.ts';
import { confirmValue, rejectValue, withdrawValue } from './decide-value.ts';
import { listParameters } from './list-parameters.ts';
import { proposeValue } from './propose-value.ts';
import { showParameter } from './show-parameter.ts';

let db: TestDatabase;
let first: TestActor;
let second: TestActor;
const key = 'art11.flexGraduate.siSubsidyRatio';
const half = { key, value: '1/2', region: '410300', source: '洛人社〔2020〕99号第三条' } as const;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0039' });
  first = await asOfficer(db, { role: 'parameter-officer', division: '410300' });
  second = await asOfficer(db, { role: 'parameter-officer', division: '410300' });
});
afterAll(() => db.close());

const shown = async () => (await first.run(showParameter, { key })).register;
const today = async () => {
  const [row] = await db.sql<{ day: string }>('select kernel.business_date()::text as day');
  return row?.day ?? '';
};

/** What a graduate gets by the figures as they stand, or stood on a day. */
async function decided(knownOn?: string) {
  const request = { ...example, ...(knownOn ? { knownOn } : {}) };
  const { benefits, hash } = await first.run(decide, request);
  return { yuan: benefits[0]?.amount?.yuan, hash, parameters: benefits[0]?.parameters ?? [] };
}

describe('a figure', () => {
  test('decides nothing until another person has confirmed it, then it does', async () => {
    const before = await decided();
    expect(before.yuan).toBe('366.00');
    const { valueId } = await first.run(proposeValue, half);
    expect(await decided()).toEqual(before);
    await expect(first.run(confirmValue, { valueId })).rejects.toMatchObject({
      code: 'entitlements.value-same-person',
    });
    const myOtherAccount = await asPerson(db, first.personId ?? '');
    await expect(myOtherAccount.run(confirmValue, { valueId })).rejects.toMatchObject({ status: 403 });
    await second.run(confirmValue, { valueId });
    const after = await decided();
    expect(after.yuan).toBe('274.50');
    expect(after.hash).not.toBe(before.hash);
    expect(after.parameters.find((each) => each.key === key)).toMatchObject({
      confidence: 'confirmed',
      source: half.source,
    });
    await expect(second.run(confirmValue, { valueId })).rejects.toMatchObject({
      code: 'entitlements.value-decided',
    });
  });

  test('cannot stand beside another of the same region and days, but can take its place; the old one stays', async () => {
    const overlaps = { code: 'entitlements.value-overlaps' };
    await expect(
      first.run(proposeValue, { ...half, value: '3/5', from: '2020-08-01' }),
    ).rejects.toMatchObject(overlaps);
    // Of two that are proposed before either is confirmed, the second is confirmed no more.
    const elsewhere = { ...half, region: '410325' };
    const [one, other] = [
      await first.run(proposeValue, elsewhere),
      await first.run(proposeValue, { ...elsewhere, value: '3/5' }),
    ];
    await second.run(confirmValue, one);
    await expect(second.run(confirmValue, other)).rejects.toMatchObject(overlaps);
    const ends = { ...elsewhere, value: null, replaces: one.valueId };
    await second.run(confirmValue, await first.run(proposeValue, ends));
    const inForce = (await shown()).find(({ state }) => state === 'in-force');
    const better = await first.run(proposeValue, {
      ...half,
      value: '3/5',
      replaces: inForce?.valueId ?? null,
    });
    await second.run(confirmValue, better);
    expect((await decided()).yuan).toBe('329.40');
    const page = await first.run(viewBenefit, { benefitId: '11.2' });
    const told = page.figures.filter(({ confidence }) => confidence === 'confirmed');
    expect(
      told.map(({ key, value, unit }) => [key, value, unit]),
      'not the one replaced',
    ).toEqual([[half.key, '3/5', 'ratio']]);
    const states = Object.fromEntries((await shown()).map(({ valueId, state }) => [valueId, state]));
    expect(states[inForce?.valueId ?? '']).toBe('replaced');
    expect(states[better.valueId]).toBe('in-force');
    // As known before it was confirmed: the figure of the pack.
    expect((await decided('2020-07-20')).yuan).toBe('366.00');
  });

  test('that waits already is not proposed again, by whomever, until it is withdrawn', async () => {
    const figure = { ...half, region: '410304', from: '2020-09-01' };
    const done = await Promise.allSettled(
      [first, second].map((officer) => officer.run(proposeValue, figure)),
    );
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const waiting = (await shown()).filter(
      ({ region, state }) => region.code === '410304' && state === 'waiting',
    );
    expect(waiting).toHaveLength(1);
    const [one] = waiting;
    const refusal = await first.run(proposeValue, figure).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'entitlements.value-waits', status: 409 });
    expect((refusal as Error).message).toContain(`已由${one?.proposedByName}于2020年10月15日登记`);
    // However it is written.
    for (const value of ['2/4', '0.5', '0.50', '1/2'])
      await expect(second.run(proposeValue, { ...figure, value })).rejects.toMatchObject({
        code: 'entitlements.value-waits',
      });
    // Of other days, or another value, it is another figure.
    const others = [
      { ...figure, from: null },
      { ...figure, value: '3/5' },
    ];
    for (const other of others) await first.run(withdrawValue, await first.run(proposeValue, other));
    const proposer = one?.proposedByMe ? first : second;
    await proposer.run(withdrawValue, { valueId: one?.valueId ?? '' });
    await first.run(withdrawValue, await first.run(proposeValue, figure));
  });

  test('is taken out by two persons as well', async () => {
    const inForce = (await shown()).find(({ state }) => state === 'in-force');
    const out = { ...half, value: null, replaces: inForce?.valueId ?? null };
    const { valueId } = await second.run(proposeValue, out);
    await first.run(confirmValue, { valueId });
    expect((await decided()).yuan).toBe('366.00');
    await expect(second.run(proposeValue, out)).rejects.toMatchObject({
      code: 'entitlements.value-not-in-force',
    });
  });

  test('that is likely a slip is registered only where somebody says that it was checked; an impossible one never', async () => {
    const standard = { ...half, key: 'dibao.urban.month', region: '410325' };
    for (const slip of [
      { ...standard, value: '0.00', from: '2020-07-01' },
      { ...standard, value: '590.00' },
      { ...half, region: '410303', value: '0.6667' },
      // No plainly impossible amount, and far from every other that is on record of the same figure.
      { ...standard, value: '99999.00', from: '2020-07-01' },
    ]) {
      await expect(first.run(proposeValue, slip)).rejects.toMatchObject({
        code: 'entitlements.figure-doubtful',
        path: ['checked'],
      });
      const { valueId } = await first.run(proposeValue, { ...slip, checked: true });
      await first.run(withdrawValue, { valueId });
    }
    const faultsOf = async (figure: object) => {
      type Told = { code: string; path: readonly string[]; details: { issues: readonly unknown[] } };
      const asked = first.run(proposeValue, { ...half, checked: true, ...figure });
      const refusal = await asked.then(
        () => null,
        (error: unknown) => error as Told,
      );
      return refusal?.details.issues;
    };
    const months = { key: 'art23.tempLiving.months', from: '2020-01-01' };
    for (const value of ['0', '7'])
      expect(await faultsOf({ ...months, value })).toEqual([
        { path: ['value'], message: '“一次性生活补助发放月数”应在 1 与 6 之间。' },
      ]);
    expect(await faultsOf({ ...standard, value: '59000000.00' })).toEqual([
      { path: ['value'], message: '“城市低保标准（月）”最多填 1,000,000 元，请核对小数点和单位。' },
    ]);
    expect(await faultsOf({ ...standard, value: '590000000000.00' })).toEqual([
      { path: ['value'], message: '“城市低保标准（月）”应在 0 元与 1,000 亿元之间。' },
    ]);
  });

  test('is told everything that is wrong with it, each at its field', async () => {
    const wrong = { ...half, value: '80%', region: '4103', from: '2020-07-13', to: '2020-07-12' };
    const fields = async (figure: object) => {
      const refusal = await first.run(proposeValue, figure as typeof half).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ status: 400 });
      const { issues } = (refusal as { details: { issues: { path: string[] }[] } }).details;
      return issues.map(({ path }) => path.join('.')).toSorted();
    };
    expect(await fields(wrong)).toEqual(['region', 'to', 'value']);
    // What a form can tell by itself, along with what only the rules know; at each field once.
    expect(await fields({ ...wrong, source: '无' })).toEqual(['region', 'source', 'to', 'value']);
    expect(await fields({ key, value: '80%', from: '2020-7-13' })).toEqual([
      'from',
      'region',
      'source',
      'value',
    ]);
    expect(await fields({ ...half, value: 5 })).toEqual(['value']);
    expect(await fields({ ...half, value: null, source: '' })).toEqual(['source', 'value']);
  });

  test('that is a code can only be one that the parameter has', async () => {
    const gate = { ...half, key: 'art9.loan.smallFirm.gate' };
    await expect(first.run(proposeValue, { ...gate, value: 'foo' })).rejects.toMatchObject({
      code: 'kernel.invalid-input',
      path: ['value'],
    });
    const { values } = await first.run(showParameter, { key: gate.key });
    expect(values?.map(({ code }) => code)).toEqual(['easier', 'city-text']);
    const own = await first.run(proposeValue, { ...gate, value: 'city-text' });
    await first.run(withdrawValue, own);
  });

  test('is read as a Chinese keyboard types it', async () => {
    const { valueId } = await first.run(proposeValue, { ...half, value: '３／５ ', region: '410326' });
    expect((await shown()).find((each) => each.valueId === valueId)?.value).toBe('3/5');
    await first.run(withdrawValue, { valueId });
  });

  test('is rejected by another with a reason, or withdrawn by who proposed it', async () => {
    const wrong = await first.run(proposeValue, { ...half, value: '1' });
    await second.run(rejectValue, { valueId: wrong.valueId, reason: '文件写的是二分之一' });
    const mine = await first.run(proposeValue, { ...half, value: '1' });
    await expect(second.run(withdrawValue, mine)).rejects.toMatchObject({
      code: 'entitlements.value-not-yours',
    });
    await first.run(withdrawValue, mine);
    expect(await shown()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ valueId: wrong.valueId, state: 'rejected', decidedOn: await today() }),
        expect.objectContaining({ valueId: mine.valueId, state: 'withdrawn' }),
      ]),
    );
  });

  test('that two confirm at the same time for the same days is confirmed once', async () => {
    const [a, b] = [
      await first.run(proposeValue, { ...half, from: '2020-01-01', to: '2020-12-31' }),
      await first.run(proposeValue, { ...half, value: '3/5', from: '2020-06-01' }),
    ];
    const done = await Promise.allSettled([second.run(confirmValue, a), second.run(confirmValue, b)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test.each([
    [{ value: '5/0' }, 'value'],
    [{ value: '7' }, 'value'],
    [{ region: '999999' }, 'region'],
    [{ from: '2020-12-31', to: '2020-01-01' }, 'to'],
  ])('that cannot be is refused at its field: %j', (change, field) =>
    expect(first.run(proposeValue, { ...half, ...change })).rejects.toMatchObject({ path: [field] }),
  );

  test('of a region is the work of the office that covers it', async () => {
    const county = await asOfficer(db, { role: 'parameter-officer', division: '410325' });
    await expect(county.run(proposeValue, half)).rejects.toMatchObject({
      code: 'entitlements.not-your-region',
    });
    const { valueId } = await county.run(proposeValue, { ...half, region: '410325' });
    const elsewhere = await asOfficer(db, { role: 'parameter-officer', division: '410303' });
    await expect(elsewhere.run(rejectValue, { valueId, reason: '不是本区' })).rejects.toMatchObject({
      code: 'entitlements.not-your-region',
    });
    await second.run(rejectValue, { valueId, reason: '没有这份文件' });
  });

  test('is the work of parameter officers alone', async () => {
    const reviewer = await asOfficer(db, { role: 'reviewer', division: '410325' });
    await expect(reviewer.run(proposeValue, half)).rejects.toMatchObject({ status: 403 });
    expect((await reviewer.run(showParameter, { key })).register.length).toBeGreaterThan(3);
  });
});

describe('the list', () => {
  test('finds by name, clause and state, and puts what waits first', async () => {
    await first.run(proposeValue, { ...half, region: '410325', value: '1/2' });
    const { rows, total } = await first.run(listParameters, {});
    expect(total).toBeGreaterThan(100);
    // The one that could not stand beside another, the one that came second, and this.
    expect(rows[0]).toMatchObject({ key, waiting: 3 });
    expect((await first.run(listParameters, { waiting: 'yes' })).total).toBe(1);
    const of112 = await first.run(listParameters, { clause: '11.2', pageSize: 200 });
    expect(of112.rows.map((row) => row.key)).toContain(key);
    const named = await first.run(listParameters, { q: '毕业 社保补贴' });
    expect(named.rows.every(({ label }) => label.includes('毕业'))).toBe(true);
    const missing = await first.run(listParameters, { state: 'missing', pageSize: 200 });
    expect(missing.rows).not.toEqual([]);
    expect(missing.rows.every(({ standings }) => standings.some(({ state }) => state === 'missing'))).toBe(
      true,
    );
  });

  test('finds a figure by county by each state that it has in some of them', async () => {
    const key = 'ui.benefit.month';
    const { valueId } = await first.run(proposeValue, {
      key,
      value: '1360',
      region: '410325',
      source: '某通知第一条',
      from: '2018-10-01',
      to: '2021-12-31',
    });
    await second.run(confirmValue, { valueId });
    const { standings } = await first.run(showParameter, { key });
    expect(standings.map(({ state, counties }) => [state, counties.length])).toEqual([
      ['missing', 8],
      ['recorded', 6],
      ['confirmed', 1],
    ]);
    expect(standings.at(-1)?.counties).toEqual(['嵩县']);
    for (const { state } of standings) {
      const { rows } = await first.run(listParameters, { state, pageSize: 200 });
      expect(rows.find((row) => row.key === key)?.standings, state).toEqual(standings);
    }
    const doubtful = await first.run(listParameters, { state: 'uncertain', pageSize: 200 });
    expect(doubtful.rows.map((row) => row.key)).not.toContain(key);
  });
});
