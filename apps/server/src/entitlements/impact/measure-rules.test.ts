/** What other rules would change on the registers: for each person and firm what deciding that one by both says. */
import { decideRequest, pack } from '@wenye/policy';
import { effectOf, type Pack, published, restore, type Standing, standingOf } from '@wenye/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCity } from '../../people/load-city.ts';
import { registryOf } from '../../people/registry.ts';
import { asWorker, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { everyFirm } from '../city/everybody.ts';
import { firmOutcomes } from '../city/firm-outcomes.ts';
import { personRequest } from '../due/person-request.ts';
import { withoutGranted } from '../due/without-granted.ts';
import { screenEverybody, workerTransaction } from '../testing/screening.ts';
import { changedBenefits, measureRules } from './measure-rules.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await loadCity({ databaseUrl: db.url, seed: 3, people: 500, firms: 20 });
});
afterAll(() => db.close());

const day = '2020-10-15';

/** The published pack without a condition of a benefit. */
const without = (benefitId: string, conditionId: string, from: Pack = pack): Pack => ({
  ...from,
  benefits: from.benefits.map((benefit) =>
    benefit.id === benefitId
      ? { ...benefit, conditions: benefit.conditions.filter(({ id }) => id !== conditionId) }
      : benefit,
  ),
});

async function personBy(by: Pack): Promise<Map<string, Standing | null>> {
  const people = await db.sql<{ id: string }>('select person_id as id from people.person order by 1');
  return asWorker(db, async ({ tx }) => {
    const all = new Map<string, Standing | null>();
    for (const { id } of people) {
      const rows = await registryOf(tx, id, day);
      const { request } = personRequest(rows && withoutGranted(rows), day);
      const answer = decideRequest({ ...request, clauses: ['11.2'] }, by);
      const [benefit] = answer.ok ? answer.benefits : [];
      if (benefit) all.set(id, standingOf(benefit));
    }
    return all;
  });
}

async function firmBy(by: Pack): Promise<Map<string, Standing | null>> {
  const all = new Map<string, Standing | null>();
  for await (const firms of everyFirm(workerTransaction(db), day))
    for (const firm of firms) {
      const decided = firmOutcomes(firm, { pack: by, day }, new Set(['9.3']));
      if (!decided.ok) continue;
      for (const { who, outcome } of decided.outcomes)
        all.set(`${who.subjectId} ${who.objectId}`, standingOf(outcome));
    }
  return all;
}

const changes = (before: Map<string, Standing | null>, after: Map<string, Standing | null>) =>
  new Set(
    [...before].flatMap(([who, was]) => {
      const effect = effectOf(was, after.get(who) ?? null, 'once');
      return effect === null ? [] : [`${who} ${effect}`];
    }),
  );

describe('other rules on the registers', () => {
  test('need a screening', async () => {
    await expect(measureRules(workerTransaction(db), pack)).rejects.toThrow('not been screened');
    await screenEverybody(db);
  });

  test('change what deciding everybody and every firm by both says', async () => {
    const other = without('9.3', 'hired-this-year', without('11.2', 'left-school'));
    const told: (readonly [number, number])[] = [];
    const { counts, changed, ...about } = await measureRules(workerTransaction(db), other, {
      progress: (done, all) => told.push([done, all]),
    });
    expect(about).toEqual({
      decisionDate: day,
      people: 500,
      firms: 20,
      benefits: ['9.3', '11.2'],
    });
    expect(told).toEqual([
      [500, 520],
      [520, 520],
    ]);
    const expectedPeople = changes(await personBy(pack), await personBy(other));
    const expectedFirms = changes(await firmBy(pack), await firmBy(other));
    expect([expectedPeople.size > 0, expectedFirms.size > 0]).toEqual([true, true]);
    const of = (benefitId: string) => changed.filter((each) => each.benefitId === benefitId);
    expect(new Set(of('11.2').map(({ who, effect }) => `${who.subjectId} ${effect}`))).toEqual(
      expectedPeople,
    );
    // Of one firm a few rows are kept, all are counted.
    for (const { who, effect } of of('9.3'))
      expect(expectedFirms).toContain(`${who.subjectId} ${who.objectId} ${effect}`);
    const counted = counts
      .filter(({ benefitId }) => benefitId === '9.3')
      .reduce(
        (n, { gains, loses, mayGain, mayLose, shifts }) => n + gains + loses + mayGain + mayLose + shifts,
        0,
      );
    expect(counted).toBe(expectedFirms.size);
  });

  test('that one of them no longer has are lost, and are asked of the others alone', async () => {
    const other = { ...pack, benefits: pack.benefits.filter(({ id }) => id !== '9.3') };
    const { counts, firms, benefits } = await measureRules(workerTransaction(db), other, {
      among: new Set(['9.3']),
    });
    expect([benefits, firms]).toEqual([['9.3'], 20]);
    const total = counts.reduce((n, { entitledBefore }) => n + entitledBefore, 0);
    expect(total).toBeGreaterThan(0);
    expect(counts.map(({ loses }) => loses)).toEqual(counts.map(({ entitledBefore }) => entitledBefore));
  });
});

test('a pack written and read back changes no benefit; another figure changes those that read it', () => {
  const same = restore(JSON.parse(JSON.stringify(published(pack))));
  expect(changedBenefits(pack, { ...same, version: 'other' })).toEqual([]);
  const key = 'art11.flexGraduate.siSubsidyRatio';
  const figure = {
    ...pack,
    values: pack.values.map((each) => (each.key === key ? { ...each, value: '1/2' } : each)),
  };
  expect(changedBenefits(pack, figure).map(({ id }) => id)).toEqual(['11.2']);
});
