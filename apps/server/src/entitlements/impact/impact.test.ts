/** What a proposed figure would change: for each person what deciding that one before and after it says. */
import { yuanToFen } from '@wenye/codes';
import { effectOf, type Standing, standingOf } from '@wenye/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobContext } from '../../kernel/jobs.ts';
import { loadCity } from '../../people/load-city.ts';
import {
  asOfficer,
  asWorker,
  giveUp,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../../testing/index.ts';
import { dueTo, type Reading } from '../due/due-to-person.ts';
import { confirmValue, withdrawValue } from '../parameters/decide-value.ts';
import { proposeValue } from '../parameters/propose-value.ts';
import { screenEverybody, workerTransaction } from '../testing/screening.ts';
import { listImpactPeople } from './list-impact-people.ts';
import { measureImpact } from './measure-impact.ts';
import { requestImpact } from './request-impact.ts';
import { showImpact } from './show-impact.ts';

const key = 'art11.flexGraduate.siSubsidyRatio';
const figure = { key, region: '410300', source: '洛人社〔2020〕99号第三条' };
let db: TestDatabase;
let keeper: TestActor;
let other: TestActor;
let reviewer: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  await loadCity({ databaseUrl: db.url, seed: 3, people: 500, firms: 20 });
  await screenEverybody(db);
  [keeper, other, reviewer] = [
    await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
    await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
    await asOfficer(db, { role: 'reviewer', division: '410300' }),
  ];
});
afterAll(() => db.close());

const carryOut = (valueId: string, transaction = workerTransaction(db)) =>
  measureImpact.run({ payload: { valueId, key }, transaction } as unknown as JobContext<unknown>);

async function measured(value: string): Promise<string> {
  const { valueId } = await keeper.run(proposeValue, { ...figure, value });
  await keeper.run(requestImpact, { valueId });
  await carryOut(valueId);
  return valueId;
}

/** The figure that stands, which another must take the place of. */
async function inForce(): Promise<string | null> {
  const [row] = await db.sql<{ id: string }>(
    `select id from entitlements.parameter_value where decision = 'confirmed'`,
  );
  return row?.id ?? null;
}

/** Everybody's answer for the benefit, one by one, by the figures in force. */
async function everyAnswer(): Promise<Map<string, { division: string; standing: Standing | null }>> {
  const people = await db.sql<{ id: string; division: string }>(
    'select person_id as id, division from people.person order by 1',
  );
  return asWorker(db, async (context) => {
    const answers = new Map<string, { division: string; standing: Standing | null }>();
    for (const { id, division } of people) {
      const { decided } = await dueTo(context as unknown as Reading, id, {}, 'entitlements.test');
      const benefit = decided.ok ? decided.benefits.find((each) => each.id === '11.2') : undefined;
      if (benefit) answers.set(id, { division, standing: standingOf(benefit) });
    }
    return answers;
  });
}

describe('the impact of a proposed figure', () => {
  test('is what deciding everybody before and after its confirmation says', async () => {
    const before = await everyAnswer();
    const valueId = await measured('1/3');
    const { counts, told } = await reviewer.run(showImpact, { valueId });
    const people = await reviewer.run(listImpactPeople, { valueId, pageSize: 200 });
    await other.run(confirmValue, { valueId });
    const after = await everyAnswer();

    const changed = [...before].flatMap(([id, { division, standing }]) => {
      const effect = effectOf(standing, after.get(id)?.standing ?? null, 'total');
      return effect === null ? [] : [{ id, division, effect }];
    });
    expect(changed.length).toBeGreaterThan(0);
    expect(new Set(people.rows.map(({ personId, effect }) => `${personId} ${effect}`))).toEqual(
      new Set(changed.map(({ id, effect }) => `${id} ${effect}`)),
    );
    const sum = (answers: typeof before, county: string) => {
      const here = [...answers.values()].filter(({ division }) => division === county);
      const certain = here.filter(({ standing }) => standing?.eligibility === 'entitled');
      return {
        entitled: certain.length,
        open: here.filter(({ standing }) => standing !== null).length - certain.length,
        low: certain.reduce((total, { standing }) => total + (standing?.lowFen ?? 0), 0),
      };
    };
    for (const count of counts) {
      const { code } = count.division;
      for (const [found, answers] of [
        [count.before, before],
        [count.after, after],
      ] as const)
        expect({ entitled: found.entitled, open: found.open, low: yuanToFen(found.lowYuan) }).toEqual(
          sum(answers, code),
        );
      const loses = changed.filter(({ division, effect }) => division === code && effect === 'loses');
      expect(count.loses).toBe(loses.length);
    }
    expect(counts.some(({ loses }) => loses > 0)).toBe(true);
    expect(told).toMatchObject({ people: 500, firms: 0, decisionDate: '2020-10-15' });
  });

  test('of one in place of another is that of both together: the one in force ends', async () => {
    const { valueId } = await keeper.run(proposeValue, {
      ...figure,
      value: '2/3',
      replaces: await inForce(),
    });
    await keeper.run(requestImpact, { valueId });
    await carryOut(valueId);
    const { counts } = await reviewer.run(showImpact, { valueId });
    const [gained, lost] = [
      counts.reduce((sum, { gains }) => sum + gains, 0),
      counts.reduce((sum, { loses }) => sum + loses, 0),
    ];
    expect([gained > 0, lost]).toEqual([true, 0]);
    await keeper.run(withdrawValue, { valueId });
  });

  test('cut short begins anew, and shows how far it is', async () => {
    const { valueId } = await keeper.run(proposeValue, {
      ...figure,
      value: '1/2',
      from: '2020-01-01',
      replaces: await inForce(),
    });
    expect(await keeper.run(showImpact, { valueId })).toMatchObject({ told: null, underWay: null });
    await keeper.run(requestImpact, { valueId });
    const worker = workerTransaction(db);
    let transactions = 0;
    const dying: typeof worker = (inside, isolation) => {
      // Begun and everybody read; what they came to is not written.
      if ((transactions += 1) > 3) throw new Error('killed');
      return worker(inside, isolation);
    };
    await expect(carryOut(valueId, dying)).rejects.toThrow('killed');
    const cut = await keeper.run(showImpact, { valueId });
    expect(cut).toMatchObject({ told: null, underWay: { state: 'running', people: 500 }, counts: [] });
    await carryOut(valueId);
    const once = await keeper.run(showImpact, { valueId });
    expect(once).toMatchObject({ told: { people: 500 }, underWay: null });
    await keeper.run(requestImpact, { valueId });
    await carryOut(valueId);
    expect((await keeper.run(showImpact, { valueId })).counts).toEqual(once.counts);
    expect(once.decision).toBeNull();
    await keeper.run(withdrawValue, { valueId });
    await expect(keeper.run(requestImpact, { valueId })).rejects.toMatchObject({
      code: 'entitlements.value-decided',
    });
    // Whoever looks at what was measured is told that nobody proposes it any more.
    expect(await keeper.run(showImpact, { valueId })).toMatchObject({
      decision: 'withdrawn',
      told: { people: 500 },
    });
  });

  test('that is given up says so, and is measured only when it is asked for again', async () => {
    const { valueId } = await keeper.run(proposeValue, {
      ...figure,
      value: '1/2',
      from: '2020-01-03',
      replaces: await inForce(),
    });
    await keeper.run(requestImpact, { valueId });
    await giveUp(db, measureImpact, { valueId, key });
    expect(await keeper.run(showImpact, { valueId })).toMatchObject({ underWay: { state: 'given-up' } });
    await keeper.run(requestImpact, { valueId });
    await carryOut(valueId);
    await giveUp(db, measureImpact, { valueId, key });
    expect(await keeper.run(showImpact, { valueId })).toMatchObject({
      told: { people: 500 },
      underWay: null,
    });
    await keeper.run(withdrawValue, { valueId });
  });

  test('that fails says so, and is measured when it is asked for again', async () => {
    const { valueId } = await keeper.run(proposeValue, {
      ...figure,
      value: '1/2',
      from: '2020-01-02',
      replaces: await inForce(),
    });
    await keeper.run(requestImpact, { valueId });
    const worker = workerTransaction(db);
    let transactions = 0;
    // Once, as where the last screening did not read what the rules now ask for.
    const failing: typeof worker = (inside, isolation) => {
      if ((transactions += 1) === 3) throw new Error('not asked for');
      return worker(inside, isolation);
    };
    await expect(carryOut(valueId, failing)).rejects.toThrow('not asked for');
    expect(await keeper.run(showImpact, { valueId })).toMatchObject({
      told: null,
      underWay: { state: 'failed' },
    });
    await keeper.run(requestImpact, { valueId });
    expect(await keeper.run(showImpact, { valueId })).toMatchObject({ underWay: { state: 'waiting' } });
    await carryOut(valueId);
    expect(await keeper.run(showImpact, { valueId })).toMatchObject({
      told: { people: 500 },
      underWay: null,
    });
    await keeper.run(withdrawValue, { valueId });
  });

  test('is told of the own counties, of people to who handles cases, and on record', async () => {
    const { valueId } = await keeper.run(proposeValue, {
      ...figure,
      value: '1/2',
      from: '2020-02-01',
      replaces: await inForce(),
    });
    await keeper.run(requestImpact, { valueId });
    await carryOut(valueId);
    const all = await reviewer.run(listImpactPeople, { valueId, pageSize: 200 });
    const county = all.rows[0]?.division.code ?? '';
    const local = await asOfficer(db, { role: 'reviewer', division: county });
    const { rows } = await local.run(listImpactPeople, { valueId, pageSize: 200 });
    expect(rows).toEqual(all.rows.filter(({ division }) => division.code === county));
    expect((await local.run(showImpact, { valueId })).counts.map(({ division }) => division.code)).toEqual([
      county,
    ]);
    const audited = await db.sql<{ id: string }>(
      `select object_id as id from audit.record where person_id = $1 and object_kind = 'person'`,
      [local.personId],
    );
    expect(new Set(audited.map(({ id }) => id))).toEqual(new Set(rows.map(({ personId }) => personId)));
    await expect(keeper.run(listImpactPeople, { valueId })).rejects.toMatchObject({
      code: 'kernel.not-permitted',
    });
    const narrow = { valueId, effect: 'gains', division: county } as const;
    expect(
      (await reviewer.run(listImpactPeople, narrow)).rows.every(({ effect }) => effect === 'gains'),
    ).toBe(true);
  });
});
