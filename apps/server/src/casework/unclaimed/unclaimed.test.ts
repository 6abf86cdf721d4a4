/** Who is due something and has not claimed it, as officers of the place are told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showObstacles } from '../../entitlements/city/show-obstacles.ts';
import { screenEverybody } from '../../entitlements/testing/screening.ts';
import { asGuest, asOfficer, type TestActor, type TestDatabase, testDatabase } from '../../testing/index.ts';
import { withdrawCase } from '../handling/withdraw-case.ts';
import * as town from '../testing/town.ts';
import { countUnclaimed } from './count-unclaimed.ts';
import { exportUnclaimed } from './export-unclaimed.ts';
import { listUnclaimed } from './list-unclaimed.ts';

let db: TestDatabase;
let reviewer: TestActor;
let applied: { person: town.Citizen; caseId: string };
const other = { county: '410303', township: '410303001' };
const benefitId = '11.2';

beforeAll(async () => {
  db = await testDatabase();
  await town.officers(db);
  reviewer = await asOfficer(db, { role: 'reviewer', division: town.county });
  const person = await town.graduate(db, '已申领');
  await town.graduate(db, '未申领甲');
  await town.graduate(db, '未申领乙');
  await town.graduate(db, '别县未申领', other);
  const granted = await town.graduate(db, '台账上有');
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on) values ($1, '11.2', '2020-07-01', '2020-09-01')`,
    [granted.personId],
  );
  // Whether the school counts is for an official to say; when the diploma was given no register knows.
  const dateless = await town.graduate(db, '缺毕业日期');
  await db.sql(`update people.education_record set graduated_on = null where person_id = $1`, [
    dateless.personId,
  ]);
  const less = await town.graduate(db, '缴得少');
  await db.sql(`delete from people.contribution where person_id = $1 and month = '2020-07-01'`, [
    less.personId,
  ]);
  const datelessToo = await town.graduate(db, '缺毕业日期已申领');
  await db.sql(`update people.education_record set graduated_on = null where person_id = $1`, [
    datelessToo.personId,
  ]);
  await db.sql(
    `insert into people.benefit_month (person_id, benefit_id, month, recorded_on) values ($1, '11.2', '2020-07-01', '2020-09-01')`,
    [datelessToo.personId],
  );
  await town.citizen(db, '无关的人');
  const { caseId } = await town.apply(db, person);
  applied = { person, caseId };
  await screenEverybody(db);
}, 120_000);
afterAll(() => db.close());

const names = async (actor: TestActor, more: object = {}) =>
  (await actor.run(listUnclaimed, { benefitId, ...more })).rows.map(({ name }) => name);

describe('the list', () => {
  test('begins with what is certain, the most first, and says what is missing for the rest', async () => {
    const { rows, total } = await reviewer.run(listUnclaimed, { benefitId });
    expect(total).toBe(4);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(
      ['未申领乙', '未申领甲', '缴得少', '缺毕业日期'].toSorted(),
    );
    expect(rows.map(({ name }) => name).slice(2)).toEqual(['缴得少', '缺毕业日期']);
    expect(rows[0]).toMatchObject({
      eligibility: 'entitled',
      settled: true,
      amount: { kind: 'total', lowYuan: '1098.00', highYuan: '1098.00' },
      months: 3,
      missing: [],
      division: { code: '410325', name: '嵩县' },
    });
    expect(rows[0]?.idNumberMasked).toContain('*');
    expect(rows[2]).toMatchObject({ amount: { lowYuan: '732.00', highYuan: '732.00' }, months: 2 });
    expect(rows[3]).toMatchObject({
      eligibility: 'undetermined',
      amount: { lowYuan: '0.00', highYuan: '1098.00' },
      missing: [{ kind: 'fact', id: 'person.diploma-date' }],
    });
  });

  test('is turned page by page, and kept to what is certain, to a place, to what is missing', async () => {
    const all = await names(reviewer);
    const pages = await Promise.all(
      [1, 2, 3].map((page) => reviewer.run(listUnclaimed, { benefitId, page, pageSize: 2 })),
    );
    expect(pages.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(all);
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4]);
    expect(await names(reviewer, { certain: true })).toEqual(all.slice(0, 3));
    expect(await names(reviewer, { certain: false })).toEqual(['缺毕业日期']);
    const [open] = (await reviewer.run(listUnclaimed, { benefitId, certain: false })).rows;
    const gap = open?.missing[0]?.gap ?? -1;
    expect(await names(reviewer, { gap })).toEqual(['缺毕业日期']);
    expect(await names(reviewer, { division: town.county })).toEqual(all);
    expect(await names(reviewer, { division: town.township })).toEqual(all);
    expect(await names(reviewer, { division: other.county })).toEqual([]);
  });

  test('holds whoever an obstacle counts: those who have claimed too, by what eligibility lacks', async () => {
    const { missing } = await reviewer.run(showObstacles, { benefitId });
    expect(missing.map(({ id, people, alone }) => [id, people, alone])).toEqual([
      ['person.diploma-date', 2, 2],
    ]);
    const gap = missing[0]?.gap ?? -1;
    const counted = { gap, claimed: true };
    expect((await names(reviewer, { ...counted, bears: 'eligibility' })).toSorted()).toEqual(
      ['缺毕业日期', '缺毕业日期已申领'].toSorted(),
    );
    expect(await names(reviewer, { gap, bears: 'alone' })).toEqual(['缺毕业日期']);
    const { rows } = await reviewer.run(listUnclaimed, { benefitId, ...counted });
    expect(Object.fromEntries(rows.map(({ name, claimed }) => [name, claimed]))).toEqual({
      缺毕业日期: false,
      缺毕业日期已申领: true,
    });
    expect(await names(reviewer, { claimed: true })).toHaveLength(7);
  });

  test('keeps to what is missing for eligibility, and to those who lack nothing else, where it is asked', async () => {
    await db.sql(
      `update entitlements.screened set missing = missing || 9::smallint where benefit_id = $1
      and subject_id = (select person_id from people.person where name = '缺毕业日期')`,
      [benefitId],
    );
    await db.sql(
      `update entitlements.screened set missing_for_amount = '{9}' where benefit_id = $1
      and subject_id = (select person_id from people.person where name = '未申领甲')`,
      [benefitId],
    );
    expect(await names(reviewer, { gap: 9 })).toEqual(['未申领甲', '缺毕业日期']);
    expect(await names(reviewer, { gap: 9, bears: 'eligibility' })).toEqual(['缺毕业日期']);
    expect(await names(reviewer, { gap: 9, bears: 'alone' })).toEqual([]);
    await db.sql(
      `update entitlements.screened set missing = array_remove(missing, 9::smallint),
      missing_for_amount = array_remove(missing_for_amount, 9::smallint) where benefit_id = $1`,
      [benefitId],
    );
  });

  test('shows the own territory alone, down to the township, and nothing to who handles no cases', async () => {
    const of = (division: string) => asOfficer(db, { role: 'counter-clerk', division });
    expect(await names(await of(other.county))).toEqual(['别县未申领']);
    expect(await names(await of(other.township))).toEqual(['别县未申领']);
    expect(await names(await of(town.township))).toHaveLength(4);
    expect(await names(await of('410325102'))).toEqual([]);
    expect(await names(await of('410300'))).toHaveLength(5);
    const leader = await asOfficer(db, { role: 'leader', division: '410300' });
    await expect(names(leader)).rejects.toMatchObject({ code: 'kernel.not-permitted' });
    await expect(names(applied.person.actor)).rejects.toMatchObject({ code: 'kernel.not-permitted' });
    await expect(asGuest(db).run(listUnclaimed, { benefitId })).rejects.toMatchObject({
      code: 'kernel.not-signed-in',
    });
  });

  test('of somebody who moved since is shown by neither county', async () => {
    await db.sql(`update people.person set division = $1, township = $2 where name = '未申领乙'`, [
      other.county,
      other.township,
    ]);
    expect(await names(reviewer)).not.toContain('未申领乙');
    const there = await asOfficer(db, { role: 'acceptor', division: other.county });
    expect(await names(there)).toEqual(['别县未申领']);
    await db.sql(`update people.person set division = $1, township = $2 where name = '未申领乙'`, [
      town.county,
      town.township,
    ]);
  });

  test('puts on record who was listed', async () => {
    const clerk = await asOfficer(db, { role: 'acceptor', division: town.county });
    const { rows } = await clerk.run(listUnclaimed, { benefitId, pageSize: 2 });
    const audited = await db.sql<{ id: string }>(
      `select object_id as id from audit.record where action = 'casework.list-unclaimed' and person_id = $1 and object_kind = 'person'`,
      [clerk.personId],
    );
    expect(new Set(audited.map(({ id }) => id))).toEqual(new Set(rows.map(({ personId }) => personId)));
  });

  test('is taken out whole, and everybody on it is on record', async () => {
    const clerk = await asOfficer(db, { role: 'counter-clerk', division: town.county });
    const { rows } = await clerk.run(exportUnclaimed, { benefitId });
    expect(rows).toEqual((await clerk.run(listUnclaimed, { benefitId })).rows);
    const { rows: certain } = await clerk.run(exportUnclaimed, { benefitId, certain: true });
    expect(certain).toHaveLength(3);
    const audited = await db.sql<{ id: string }>(
      `select object_id as id from audit.record where action = 'casework.export-unclaimed' and person_id = $1 and object_kind = 'person'`,
      [clerk.personId],
    );
    expect(new Set(audited.map(({ id }) => id))).toEqual(new Set(rows.map(({ personId }) => personId)));
    const elsewhere = await asOfficer(db, { role: 'counter-clerk', division: other.township });
    expect((await elsewhere.run(exportUnclaimed, { benefitId })).rows.map(({ name }) => name)).toEqual([
      '别县未申领',
    ]);
  });

  test('is of a benefit that a person can be due', async () => {
    for (const wrong of ['9.3', '99.9'])
      await expect(names(reviewer, { benefitId: wrong })).rejects.toMatchObject({
        code: 'entitlements.benefit-not-found',
      });
  });
});

describe('the counts', () => {
  const ofBenefit = async (actor: TestActor) =>
    (await actor.run(countUnclaimed, {})).counts
      .filter((each) => each.benefitId === benefitId)
      .map(({ division, eligibility, people, lowYuan, highYuan }) => [
        division.code,
        eligibility,
        people,
        lowYuan,
        highYuan,
      ]);

  test('agree with the list, and leave out who has claimed', async () => {
    const here = [
      ['410325', 'entitled', 3, '2928.00', '2928.00'],
      ['410325', 'undetermined', 1, '0.00', '1098.00'],
    ];
    // Who is not said to have a diploma at all: nothing that a register says bears on it.
    const counted = await ofBenefit(reviewer);
    expect(counted.filter(([, eligibility]) => eligibility !== 'untold')).toEqual(here);
    const { benefits } = await reviewer.run(countUnclaimed, {});
    expect(benefits.find(({ id }) => id === benefitId)).toMatchObject({ online: true, amountKind: 'total' });
  });

  test('are told to a leader for the own counties, without anybody in person', async () => {
    const leader = await asOfficer(db, { role: 'leader', division: other.county });
    const counted = await ofBenefit(leader);
    expect(counted.filter(([, eligibility]) => eligibility !== 'untold')).toEqual([
      ['410303', 'entitled', 1, '1098.00', '1098.00'],
    ]);
    const city = await asOfficer(db, { role: 'leader', division: '410300' });
    expect((await ofBenefit(city)).length).toBeGreaterThan((await ofBenefit(reviewer)).length);
  });

  test('are told to a township of its own people, and agree with its list', async () => {
    const of = async (division: string) =>
      (await ofBenefit(await asOfficer(db, { role: 'acceptor', division }))).filter(
        ([, eligibility]) => eligibility !== 'untold',
      );
    expect(await of(town.township)).toEqual([
      [town.township, 'entitled', 3, '2928.00', '2928.00'],
      [town.township, 'undetermined', 1, '0.00', '1098.00'],
    ]);
    expect(await of(other.township)).toEqual([[other.township, 'entitled', 1, '1098.00', '1098.00']]);
    expect(await of('410325102')).toEqual([]);
    // The county's numbers hold those of its townships, once.
    const both = await asOfficer(db, { role: 'acceptor', division: town.county });
    expect((await ofBenefit(both))[0]).toEqual(['410325', 'entitled', 3, '2928.00', '2928.00']);
    const clerk = await asOfficer(db, { role: 'counter-clerk', division: town.township });
    const { counts } = await clerk.run(countUnclaimed, {});
    expect(counts.find((each) => each.benefitId === benefitId)?.division.name).toBe('田湖镇');
  });

  test('of whom there is no list it is told what they lack, to a township too', async () => {
    for (const division of [town.county, town.township]) {
      const clerk = await asOfficer(db, { role: 'counter-clerk', division });
      const { counts } = await clerk.run(countUnclaimed, {});
      const untold = counts.filter((each) => each.benefitId === '10.4' && each.eligibility === 'untold');
      expect(untold.map(({ division: { code } }) => code)).toEqual([division]);
      expect(untold[0]?.lacks.map(({ id }) => id)).toContain('person.startup-loan-extended');
      expect(
        counts.filter(({ eligibility }) => eligibility !== 'untold').flatMap(({ lacks }) => lacks),
      ).toEqual([]);
    }
  });

  test('a claim withdrawn is none: the person is listed and counted again at once', async () => {
    const { version } = await town.look(db, applied.caseId);
    await applied.person.actor.run(withdrawCase, { caseId: applied.caseId, expectedVersion: version });
    expect(await names(reviewer)).toContain('已申领');
    expect((await ofBenefit(reviewer))[0]).toEqual(['410325', 'entitled', 4, '4026.00', '4026.00']);
  });
});
