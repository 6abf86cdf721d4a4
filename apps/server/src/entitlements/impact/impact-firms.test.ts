/** What a proposed figure would change for firms and for whom they hired, in three firms of two counties. */
import { residentIdCheckCharacter } from '@wenye/codes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobContext } from '../../kernel/jobs.ts';
import { asOfficer, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { confirmValue } from '../parameters/decide-value.ts';
import { proposeValue } from '../parameters/propose-value.ts';
import { screenEverybody, workerTransaction } from '../testing/screening.ts';
import { exportImpactFirms } from './export-impact-firms.ts';
import { listImpactFirms } from './list-impact-firms.ts';
import { listImpactPeople } from './list-impact-people.ts';
import { measureImpact } from './measure-impact.ts';
import { requestImpact } from './request-impact.ts';
import { showImpact } from './show-impact.ts';

const key = 'art9.newHire.unemployedMinMonths';
const figure = { key, region: '410300', source: '洛人社〔2020〕99号第九条' };
let db: TestDatabase;
let keeper: TestActor;
let other: TestActor;
let reviewer: TestActor;
/** Nine months for whoever is hired; the proposal: twelve from 20 August on, and before it the document's six. */
let valueId: string;
const firms = new Map<string, string>();

beforeAll(async () => {
  db = await testDatabase();
  [keeper, other, reviewer] = [
    await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
    await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
    await asOfficer(db, { role: 'reviewer', division: '410300' }),
  ];
  await firm('多得', '410325', { hiredOn: '2020-07-20', unemployedSince: '2019-11-20' });
  await firm('失去', '410303', { hiredOn: '2020-09-01', unemployedSince: '2019-11-01' });
  await firm('缺规模', '410325', { hiredOn: '2020-07-20', unemployedSince: '2019-11-20', figures: false });
  await firm('不变', '410303', { hiredOn: '2020-09-01', unemployedSince: '2019-02-01' });
  const inForce = await keeper.run(proposeValue, { ...figure, value: '9' });
  await other.run(confirmValue, inForce);
  await screenEverybody(db);
  const proposed = { ...figure, value: '12', from: '2020-08-20', replaces: inForce.valueId };
  ({ valueId } = await keeper.run(proposeValue, proposed));
}, 120_000);
afterAll(() => db.close());

type Hire = { hiredOn: string; unemployedSince: string; figures?: boolean };

/** A small firm that hired one person, of whom everything is known. */
async function firm(name: string, division: string, { hiredOn, unemployedSince, figures = true }: Hire) {
  const [{ firmId } = { firmId: '' }] = await db.sql<{ firmId: string }>(
    `insert into firms.firm (uscc, name, entity_type, industry, division, registered_on, source, recorded_on)
     values ($1, $2, 'enterprise', 'C14', $3, '2015-01-01', 'market', '2020-01-01') returning firm_id as "firmId"`,
    [`91410325MA4000000${firms.size}`, name, division],
  );
  const body = `4103251990010100${firms.size}`;
  firms.set(name, firmId);
  const [{ personId } = { personId: '' }] = await db.sql<{ personId: string }>(
    `insert into people.person (id_number, name, division, source, recorded_on)
     values ($1, $2, $3, 'household', '2020-01-01') returning person_id as "personId"`,
    [`${body}${residentIdCheckCharacter(body)}`, `${name}所招`, division],
  );
  if (figures)
    await db.sql(
      `insert into firms.annual_figures (firm_id, year, staff, revenue_fen, assets_fen, source, recorded_on)
       values ($1, 2019, 60, 860000000, 1200000000, 'annual-report', '2020-06-01')`,
      [firmId],
    );
  await db.sql(
    `insert into firms.employment (firm_id, person_id, from_date, contract_kind, contract_start, contract_end, source, recorded_on)
     values ($1, $2, $3, 'fixed-term', $3, '2022-12-31', 'labour-contract', $3)`,
    [firmId, personId, hiredOn],
  );
  // Long out of school: no new graduate.
  await db.sql(
    `insert into people.education_record (person_id, level, school_kind, school, graduated_on, source, recorded_on)
     values ($1, '31', 'higher-education', '河南科技大学', '2012-07-01', 'education', '2020-01-01')`,
    [personId],
  );
  await db.sql(
    `insert into people.unemployment_registration (person_id, registered_on, ended_on, division, source, recorded_on)
     values ($1, $2, $3, $4, 'unemployment', $2)`,
    [personId, unemployedSince, hiredOn, division],
  );
  await db.sql(
    `insert into people.contribution (person_id, month, capacity, firm_id, base_fen, medical_unit_fen, recorded_on)
     values ($1, '2020-09-01', 'employee', $2, 300000, 22500, '2020-10-01')`,
    [personId, firmId],
  );
}

const carryOut = (transaction = workerTransaction(db)) =>
  measureImpact.run({ payload: { valueId, key }, transaction } as unknown as JobContext<unknown>);

async function measure() {
  await keeper.run(requestImpact, { valueId });
  await carryOut();
}

const told = async (actor: TestActor, more: object = {}) =>
  (await actor.run(listImpactFirms, { valueId, benefitId: '9.3', ...more })).rows;

describe('the impact of a figure on firms', () => {
  test('is what a known firm gains, another loses, and what stays open for one whose size no register knows', async () => {
    await measure();
    const shown = await reviewer.run(showImpact, { valueId });
    expect(shown).toMatchObject({
      people: [],
      told: { decisionDate: '2020-10-15', people: 0, firms: 4 },
      underWay: null,
    });
    expect(shown.firms.map(({ id }) => id)).toEqual(['9.3', '9.4']);
    const counts = shown.counts
      .filter(({ benefitId }) => benefitId === '9.3')
      .map(({ division, before, after, gains, gainedYuan, loses, lostYuan, mayGain }) => [
        division.code,
        [before.entitled, before.open, before.lowYuan],
        [after.entitled, after.open, after.lowYuan],
        [gains, gainedYuan, loses, lostYuan, mayGain],
      ]);
    expect(counts).toEqual([
      ['410303', [2, 0, '2000.00'], [1, 0, '1000.00'], [0, '0.00', 1, '1000.00', 0]],
      ['410325', [0, 0, '0.00'], [1, 1, '1000.00'], [1, '1000.00', 0, '0.00', 1]],
    ]);
    const rows = await told(reviewer);
    expect(new Map(rows.map(({ name, effect, turns, hire }) => [name, [effect, turns, hire?.name]]))).toEqual(
      new Map([
        ['多得', ['gains', true, '多得所招']],
        ['失去', ['loses', true, '失去所招']],
        ['缺规模', ['may-gain', true, '缺规模所招']],
      ]),
    );
    expect(rows.find(({ name }) => name === '失去')).toMatchObject({
      before: { eligibility: 'entitled', amount: { lowYuan: '1000.00' } },
      after: null,
    });
  });

  test('is told of the own counties to who handles cases, firm and hire on record', async () => {
    const local = await asOfficer(db, { role: 'reviewer', division: '410303' });
    expect((await told(local)).map(({ name }) => name)).toEqual(['失去']);
    expect((await told(local, { division: '410325' })).length).toBe(0);
    const { counts } = await local.run(showImpact, { valueId });
    expect(new Set(counts.map(({ division }) => division.code))).toEqual(new Set(['410303']));
    const { rows } = await local.run(exportImpactFirms, { valueId, effect: 'loses' });
    expect(rows).toEqual(await told(local, { benefitId: undefined, effect: 'loses' }));
    const audited = await db.sql<{ id: string }>(
      `select object_id as id from audit.record
       where person_id = $1 and action = 'entitlements.export-impact-firms' and object_kind in ('firm', 'person')`,
      [local.personId],
    );
    expect(new Set(audited.map(({ id }) => id))).toEqual(
      new Set([firms.get('失去'), rows[0]?.hire?.personId]),
    );
    for (const use of [listImpactFirms, exportImpactFirms])
      await expect(keeper.run(use, { valueId })).rejects.toMatchObject({ code: 'kernel.not-permitted' });
    // Firms are no people: the other list names none of them.
    expect((await reviewer.run(listImpactPeople, { valueId })).total).toBe(0);
  });

  test('cut short leaves what was told before, and shows how far it is', async () => {
    const before = await reviewer.run(showImpact, { valueId });
    const rows = await told(reviewer);
    await keeper.run(requestImpact, { valueId });
    const worker = workerTransaction(db);
    let transactions = 0;
    const dying: typeof worker = (inside, isolation) => {
      // Begun, the firms read and counted; that there are no more is not reached.
      if ((transactions += 1) > 3) throw new Error('killed');
      return worker(inside, isolation);
    };
    await expect(carryOut(dying)).rejects.toThrow('killed');
    const cut = await reviewer.run(showImpact, { valueId });
    expect(cut.underWay).toMatchObject({ state: 'running', people: 0, firms: 4, firmsDone: 4 });
    expect([cut.told, cut.counts]).toEqual([before.told, before.counts]);
    expect(await told(reviewer)).toEqual(rows);
    await db.sql(`delete from firms.employment where firm_id = $1`, [firms.get('失去')]);
    await carryOut();
    const { told: anew, underWay } = await reviewer.run(showImpact, { valueId });
    expect(underWay).toBeNull();
    expect(anew?.firms).toBe(4);
    expect((await told(reviewer)).map(({ name }) => name).toSorted()).toEqual(['多得', '缺规模'].toSorted());
  });
});
