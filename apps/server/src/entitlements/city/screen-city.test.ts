/** Everybody and every firm screened from the registers: for each what deciding that one says. */
import { yuanToFen } from '@wenye/codes';
import { benefits, decideRequest } from '@wenye/policy';
import type { Missing, Outcome, SubjectKind } from '@wenye/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firmRegistryOf, hireFacts } from '../../firms/registry.ts';
import { openDays } from '../../kernel/days.ts';
import { dueTask } from '../../kernel/due.ts';
import { loadCity } from '../../people/load-city.ts';
import type { RegistryFact } from '../../people/registry-fact.ts';
import {
  asOfficer,
  asWorker,
  giveUp,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../../testing/index.ts';
import { dueTo, type Reading } from '../due/due-to-person.ts';
import { firmRequest } from '../due/firm-request.ts';
import { confirmValue } from '../parameters/decide-value.ts';
import { proposeValue } from '../parameters/propose-value.ts';
import { carryOut, screenEverybody, workerTransaction } from '../testing/screening.ts';
import { dueTasks, screenAtFirst } from './daily.ts';
import { exportNearMisses } from './export-near-misses.ts';
import { exportNearMissingFirms } from './export-near-missing-firms.ts';
import { listNearMisses } from './list-near-misses.ts';
import { listNearMissingFirms } from './list-near-missing-firms.ts';
import { screenCity } from './screen-city.ts';
import { showMissing } from './show-missing.ts';
import { showObstacles } from './show-obstacles.ts';
import { showScreening } from './show-screening.ts';
import { startScreening } from './start-screening.ts';

let db: TestDatabase;
let approver: TestActor;
beforeAll(async () => {
  db = await testDatabase();
  await loadCity({ databaseUrl: db.url, seed: 3, people: 500, firms: 20 });
  approver = await asOfficer(db, { role: 'approver', division: '410300' });
});
afterAll(() => db.close());

type Told = {
  eligibility: string;
  settled: boolean;
  range: [number | null, number | null];
  months: number | null;
  until: string | null;
  missing: string[];
  missingForAmount: string[];
};

/** By person and benefit, what is stored and read. */
async function stored(): Promise<Map<string, Told>> {
  const rows = await db.sql<Told & { key: string }>(`
    with gaps as (select g.gap, coalesce(content->>'fact', content->>'judgement',
        concat_ws(' ', content->>'key', content->>'region', content->>'from', content->>'to', content->>'why')) as name
      from entitlements.screening_gap g join entitlements.screening_run r using (run_id) where r.state = 'published')
    select concat_ws(' ', subject_id, benefit_id, object_id) as key, eligibility, settled, json_build_array(low_fen, high_fen) as range,
      months, until::text,
      array(select name from gaps where gap = any(missing) order by name collate "C") as missing,
      array(select name from gaps where gap = any(missing_for_amount) order by name collate "C") as "missingForAmount"
    from entitlements.screened s join entitlements.screening_run r using (slot) where r.state = 'published'`);
  return new Map(rows.map(({ key, ...told }) => [key, told]));
}

/** What one benefit comes to for a person, a firm, or whom the firm hired. */
type Decided = { id: string; hire: string | null; division: string; benefit: Outcome & { id: string } };
let decided: Promise<Decided[]> | undefined;

/** Every benefit decided for everybody and every firm, by the registers as they were loaded. */
function everyAnswer(): Promise<Decided[]> {
  decided ??= decideEverybody();
  return decided;
}

/** One by one, as for who looks at what is due. */
async function decideEverybody(): Promise<Decided[]> {
  const people = await db.sql<{ id: string; division: string }>(
    'select person_id as id, division from people.person order by 1',
  );
  return asWorker(db, async (context) => {
    const answers: Decided[] = [];
    for (const { id, division } of people) {
      const { decided: answer } = await dueTo(context as unknown as Reading, id, {}, 'entitlements.test');
      if (answer.ok)
        answers.push(...answer.benefits.map((benefit) => ({ id, hire: null, division, benefit })));
    }
    for (const firm of await firmsAndHires()) answers.push(...(await decideFirm(context, firm)));
    return answers;
  });
}

type FirmOfTest = { id: string; division: string; hires: { id: string; number: string }[] };

/** Firms, with those whom the labour register shows to have been hired in the last three years. */
const firmsAndHires = () =>
  db.sql<FirmOfTest>(`
    select firm_id as id, f.division, coalesce(jsonb_agg(distinct jsonb_build_object('id', p.person_id, 'number', p.id_number))
      filter (where p.person_id is not null), '[]') as hires
    from firms.firm f left join firms.employment e using (firm_id)
      left join people.person p on p.person_id = e.person_id and e.from_date between '2017-10-15' and '2020-10-15'
    where f.deregistered_on is null group by 1, 2`);

async function decideFirm(
  { tx, businessDate }: Pick<Reading, 'tx' | 'businessDate'>,
  { id, division, hires }: FirmOfTest,
): Promise<Decided[]> {
  const rows = await firmRegistryOf(tx, id, businessDate);
  const known = new Map<string, RegistryFact[]>();
  for (const { number } of hires) known.set(number, await hireFacts(tx, id, number, businessDate));
  const roster = hires.map(({ number }) => ({ id: number }));
  const { request } = firmRequest(rows, known, businessDate, { 'firm.hires': roster });
  const answer = decideRequest(request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  const personOf = new Map(hires.map((hire) => [hire.number, hire.id]));
  return answer.benefits.flatMap((benefit): Decided[] =>
    benefit.items === null
      ? [{ id, hire: null, division, benefit }]
      : benefit.items.map((item) => ({
          id,
          hire: personOf.get(item.item) ?? '',
          division,
          benefit: { ...item, id: benefit.id },
        })),
  );
}

function tellingOf({ eligibility, settled, range, months, until, missing }: Outcome): Told {
  const fen = (yuan: string | null) => (yuan === null ? null : yuanToFen(yuan));
  const named = (affects: Missing['affects']) =>
    [...new Set(missing.filter((each) => each.affects === affects).map(nameOf))].sort();
  return {
    eligibility,
    settled,
    range: [fen(range?.minYuan ?? null), fen(range?.maxYuan ?? null)],
    months,
    until,
    missing: named('eligibility'),
    missingForAmount: named('amount'),
  };
}

function nameOf(missing: Missing): string {
  switch (missing.kind) {
    case 'fact':
      return missing.fact;
    case 'official':
      return missing.judgement;
    case 'parameter':
      return [missing.key, missing.region, missing.from, missing.to, missing.why]
        .filter((each) => each !== null)
        .join(' ');
  }
}

test('what is stored of everybody is what deciding each one says: state, amount, what is missing', async () => {
  await screenEverybody(db);
  const kept = await stored();
  const all = (await everyAnswer()).filter(({ benefit }) => benefit.eligibility !== 'not-entitled');
  const shared = await sharedByMost(all);
  const counties = new Set(all.map(({ division }) => division));
  const strangers = new Map([...counties].map((county) => [county, strangersIn(county)]));
  expect(
    all.filter(({ hire, benefit }) => hire !== null && benefit.eligibility === 'entitled').length,
  ).toBeGreaterThan(0);
  // Who is not kept is counted: nobody could be told less, or most are told as much.
  const untold = new Map<string, number>();
  const expected = new Map<string, Told>();
  for (const { id, hire, division, benefit } of all) {
    const told = tellingOf(benefit);
    const place = `${benefit.id} ${division}`;
    const stranger = asOpen(told) === asOpen(strangers.get(division)?.get(benefit.id));
    if (hire === null && benefit.eligibility !== 'entitled' && (stranger || shared(benefit)))
      untold.set(place, (untold.get(place) ?? 0) + 1);
    else expected.set([id, benefit.id, ...(hire === null ? [] : [hire])].join(' '), told);
  }
  for (const [key, told] of expected) expect(kept.get(key), key).toEqual(told);
  expect(kept.size).toBe(expected.size);
  const counts = await db.sql<{ name: string; people: number }>(
    `select benefit_id || ' ' || division as name, sum(people)::int as people from entitlements.screening_count
     where eligibility = 'untold' group by 1`,
  );
  expect(new Map(counts.map(({ name, people: n }) => [name, n]))).toEqual(untold);
  // Some are due for certain, some are open, some are told nothing: else there is nothing to agree on.
  const states = [...kept.values()].map(({ eligibility }) => eligibility);
  expect(new Set(states)).toEqual(new Set(['entitled', 'undetermined']));
  expect(untold.size).toBeGreaterThan(10);
  expect([...kept].some(([key, { range }]) => key.endsWith(' 11.2') && (range[0] ?? 0) > 0)).toBe(true);
  // Of some firms the contributions tell whom they insured last year, of others they hold nothing.
  const refunds = [...kept].flatMap(([key, { missing }]) => (key.endsWith(' 1.7') ? [missing] : []));
  const untoldOf = refunds.filter((missing) => missing.includes('firm.ui-average-insured-last-year')).length;
  expect(untoldOf).toBeLessThan(refunds.length / 2);
});

test('what most could be due as far as the registers tell has no list of most, and is told by what is missing', async () => {
  const people = (await db.sql('select from people.person')).length;
  const kept = await stored();
  for (const benefitId of ['10.2', '16.6', '19.3']) {
    const rows = [...kept.keys()].filter((key) => key.endsWith(` ${benefitId}`));
    expect(rows.length, benefitId).toBeLessThan(people / 2);
    const [untold] = await db.sql<{ people: number; high: number }>(
      `select sum(people)::int as people, sum(high_fen)::int as high from entitlements.screening_count
       where benefit_id = $1 and eligibility = 'untold'`,
      [benefitId],
    );
    expect(untold?.people, benefitId).toBeGreaterThan(people / 2);
    expect(untold?.high).toBe(0);
    // What every one of them lacks is told of all of them.
    const { missing } = await approver.run(showObstacles, { benefitId });
    const lacking = Map.groupBy(missing, ({ gap }) => gap).values();
    const counted = [...lacking].map((some) => some.reduce((sum, each) => sum + each.untold, 0));
    expect(Math.max(...counted), benefitId).toBe(untold?.people);
  }
  // Who belongs to a group that may borrow is told from the others, and listed.
  const borrowers = (await everyAnswer()).filter(({ benefit: { id, eligibility, reasons } }) => {
    const group = reasons.find((each) => each.id === 'group');
    return id === '10.2' && eligibility === 'undetermined' && group?.state === 'met';
  });
  expect(borrowers.length).toBeGreaterThan(0);
  expect([...kept.keys()].filter((key) => key.endsWith(' 10.2')).toSorted()).toEqual(
    borrowers.map(({ id }) => `${id} 10.2`).toSorted(),
  );
});

test('of every condition it is counted whom it alone refuses, as deciding each one says', async () => {
  const expected = new Map<string, [number, number]>();
  for (const { division, benefit } of await everyAnswer()) {
    const failing = benefit.reasons.filter(({ state }) => state === 'not-met');
    if (failing.length !== 1) continue;
    const key = `${benefit.id} ${division} ${failing[0]?.id}`;
    const [people, met] = expected.get(key) ?? [0, 0];
    const rest = benefit.reasons.every(({ state }) => ['not-met', 'met', 'not-applicable'].includes(state));
    expected.set(key, [people + 1, met + (rest ? 1 : 0)]);
  }
  const counted = await db.sql<{ key: string; people: number; met: number }>(
    `select concat_ws(' ', benefit_id, division, condition_id) as key, people, others_met as met
     from entitlements.screening_blocker`,
  );
  expect(new Map(counted.map(({ key, people, met }) => [key, [people, met]]))).toEqual(expected);
  expect(counted.some(({ met }) => met > 0)).toBe(true);
});

test('whom one condition alone refuses is listed by name, in the own territory, and on record', async () => {
  const expected = (await refusedByOne('11.2')).map(({ id, division, conditionId, othersMet }) => ({
    personId: id,
    division,
    conditionId,
    othersMet,
  }));
  const told = async (actor: TestActor, more: object = {}) =>
    (await wholeList(actor, more))
      .map(({ personId, division, condition, othersMet }) => ({
        personId,
        division: division.code,
        conditionId: condition.id,
        othersMet,
      }))
      .toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  expect(await told(approver)).toEqual(expected);
  for (const othersMet of [true, false]) {
    const some = expected.filter((each) => each.othersMet === othersMet);
    expect(some.length).toBeGreaterThan(0);
    expect(await told(approver, { othersMet })).toEqual(some);
  }
  const rows = await wholeList(approver);
  // Those first to whom nothing else stands in the way.
  expect(rows.map(({ othersMet }) => othersMet)).toEqual(
    rows.map(({ othersMet }) => othersMet).toSorted((a, b) => Number(b) - Number(a)),
  );
  expect(await approver.run(exportNearMisses, { benefitId: '11.2' })).toEqual({ rows });
  const { division, conditionId } = expected.find(({ othersMet }) => othersMet) as (typeof expected)[number];
  const county = await asOfficer(db, { role: 'acceptor', division });
  const here = expected.filter((each) => each.division === division);
  expect(await told(county)).toEqual(here);
  expect(await told(approver, { division, conditionId })).toEqual(
    here.filter((each) => each.conditionId === conditionId),
  );
  const audited = await db.sql<{ id: string }>(
    `select object_id as id from audit.record where person_id = $1 and object_kind = 'person'`,
    [county.personId],
  );
  expect(new Set(audited.map(({ id }) => id))).toEqual(new Set(here.map(({ personId }) => personId)));
  const leader = await asOfficer(db, { role: 'leader', division: '410300' });
  await expect(told(leader)).rejects.toMatchObject({ code: 'kernel.not-permitted' });
  await expect(leader.run(exportNearMisses, { benefitId: '11.2' })).rejects.toMatchObject({
    code: 'kernel.not-permitted',
  });
});

test('of a benefit decided hire by hire the hires are listed, and taken out, with their firms', async () => {
  const expected = await refusedByOne('9.3');
  const { rows, total } = await approver.run(listNearMissingFirms, { benefitId: '9.3', pageSize: 200 });
  expect(total).toBe(expected.length);
  expect(total).toBeGreaterThan(0);
  const named = await db.sql<{ id: string; name: string }>('select person_id as id, name from people.person');
  const nameOfHire = new Map(named.map(({ id, name }) => [id, name]));
  expect(rows.map(({ firmId, hire }) => `${firmId} ${hire?.name}`).toSorted()).toEqual(
    expected.map(({ id, hire }) => `${id} ${nameOfHire.get(hire ?? '')}`).toSorted(),
  );
  expect(await approver.run(exportNearMissingFirms, { benefitId: '9.3' })).toEqual({ rows });
});

test('what is missing over all benefits counts everybody and every firm once, of the own counties', async () => {
  const kept = await stored();
  const firms = new Set((await firmsAndHires()).map(({ id }) => id));
  const expected = new Map<string, [Set<string>, Set<string>]>();
  for (const [key, { missing }] of kept)
    for (const each of missing) {
      const who = key.split(' ')[0] ?? '';
      const name = `${firms.has(who) ? 'firm' : 'person'} ${each}`;
      const [all, alone] = expected.get(name) ?? [new Set<string>(), new Set<string>()];
      expected.set(name, [all.add(who), missing.length === 1 ? alone.add(who) : alone]);
    }
  const { missing } = await approver.run(showMissing, {});
  const told = missing.filter(({ kind }) => kind !== 'parameter');
  expect(told.length).toBeGreaterThan(5);
  expect(
    new Map(told.map(({ subject, id, ...each }) => [`${subject} ${id}`, [each.subjects, each.alone]])),
  ).toEqual(
    new Map(
      [...expected]
        .filter(([name]) => name.split(' ').length === 2)
        .map(([name, [all, alone]]) => [name, [all.size, alone.size]]),
    ),
  );
  // Of each benefit what the page of that benefit says.
  const [first] = missing.filter(({ stakes }) => stakes.length > 1);
  for (const { benefitId, ...stake } of first?.stakes ?? []) {
    const of = (await approver.run(showObstacles, { benefitId })).missing.filter(
      ({ gap }) => gap === first?.gap,
    );
    expect(of.reduce((sum, { people }) => sum + people, 0)).toBe(stake.people);
    expect(of.reduce((sum, { alone }) => sum + alone, 0)).toBe(stake.alone);
    expect(of.reduce((sum, { aloneHighYuan }) => sum + (yuanToFen(aloneHighYuan) ?? 0), 0)).toBe(
      yuanToFen(stake.aloneHighYuan),
    );
  }
  const county = await asOfficer(db, { role: 'leader', division: '410325' });
  const here = await county.run(showMissing, {});
  expect(here).toEqual(await approver.run(showMissing, { division: '410325' }));
  expect(here.missing.length).toBeGreaterThan(0);
  expect((await county.run(showMissing, { division: '410303' })).missing).toEqual([]);
});

test('of everything missing it is counted for whom, for whom alone, and what is at stake', async () => {
  const kept = await stored();
  const expected = new Map<string, [number, number, number]>();
  for (const [key, { missing, range }] of kept)
    for (const each of missing) {
      const name = `${key.split(' ')[1]} ${each}`;
      const [people, alone, high] = expected.get(name) ?? [0, 0, 0];
      const isAlone = missing.length === 1;
      expected.set(name, [people + 1, alone + (isAlone ? 1 : 0), high + (isAlone ? (range[1] ?? 0) : 0)]);
    }
  const told = new Map<string, [number, number, number]>();
  for (const { id } of benefits)
    for (const each of (await approver.run(showObstacles, { benefitId: id })).missing) {
      // Figures of two counties have one key; who is counted alone has no row.
      if (each.kind === 'parameter' || each.people === 0) continue;
      const name = `${id} ${each.id}`;
      const [people, alone, high] = told.get(name) ?? [0, 0, 0];
      const fen = yuanToFen(each.aloneHighYuan) ?? Number.NaN;
      told.set(name, [people + each.people, alone + each.alone, high + fen]);
    }
  expect(told.size).toBeGreaterThan(5);
  for (const [name, numbers] of told) expect(numbers, name).toEqual(expected.get(name));
  expect([...expected.keys()].filter((name) => name.split(' ').length === 2).toSorted()).toEqual(
    [...told.keys()].toSorted(),
  );
});

test('what stands in the way is told of the own counties', async () => {
  const county = await asOfficer(db, { role: 'leader', division: '410325' });
  const { conditions, missing } = await county.run(showObstacles, { benefitId: '11.2' });
  expect(new Set([...conditions, ...missing].map(({ division }) => division.code))).toEqual(
    new Set(['410325']),
  );
  expect(conditions[0]?.text).not.toBe(conditions[0]?.id);
  const clerk = await asOfficer(db, { role: 'counter-clerk', division: '410325' });
  await expect(clerk.run(showObstacles, { benefitId: '11.2' })).rejects.toMatchObject({
    code: 'kernel.not-permitted',
  });
});

test('of a person whose registers say what no rule can read it is kept why, and the others are screened', async () => {
  const [person] = await db.sql<{ id: string; division: string }>(
    `update people.person set birth_date = '1850-01-01' where person_id = (select subject_id from entitlements.screened
       where benefit_id = '11.2' limit 1) returning person_id as id, division`,
  );
  await screenEverybody(db);
  const rejects = await db.sql(
    `select subject_id as id, j.division, path, message from entitlements.screening_reject j
     join entitlements.screening_run r using (slot) where r.state = 'published'`,
  );
  expect(rejects).toMatchObject([{ ...person, path: 'facts.person.birth-date' }]);
  expect(rejects[0]?.['message']).toMatch(/^应在 .* 之间$/);
  const kept = await stored();
  expect([...kept.keys()].filter((key) => key.startsWith(person?.id ?? ''))).toEqual([]);
  expect(kept.size).toBeGreaterThan(500);
  await db.sql(`update people.person set birth_date = '1998-01-01' where person_id = $1`, [person?.id]);
});

describe('a run', () => {
  const runs = () => approver.run(showScreening, {});

  test('is asked for once while it is under way, by the city alone, and shows how far it is', async () => {
    const county = await asOfficer(db, { role: 'approver', division: '410325' });
    await expect(county.run(startScreening, {})).rejects.toMatchObject({
      code: 'entitlements.not-whole-city',
    });
    const before = (await runs()).published;
    const { runId } = await approver.run(startScreening, {});
    expect(await approver.run(startScreening, {})).toEqual({ runId });
    expect((await runs()).underWay).toMatchObject({ runId, state: 'waiting', peopleDone: 0 });
    expect((await runs()).published).toEqual(before);
    const queued = await db.sql(
      `select from graphile_worker.jobs where task_identifier = 'entitlements.screen-city'`,
    );
    expect(queued).toHaveLength(1);
    await carryOut(db, runId);
    expect(await runs()).toMatchObject({
      published: { runId, decisionDate: '2020-10-15', people: 500 },
      underWay: null,
    });
    // The job that comes again finds it done.
    await carryOut(db, runId);
    expect((await runs()).published?.runId).toBe(runId);
  });

  test('cut short leaves the one before to be read, and begins anew', async () => {
    const before = { shown: (await runs()).published, rows: await stored() };
    const { runId } = await approver.run(startScreening, {});
    let transactions = 0;
    const worker = workerTransaction(db);
    const dying: typeof worker = (inside, isolation) =>
      worker(async (context) => {
        const done = await inside(context);
        // Begun, people read twice, kept as columns, and what they came to written; the next is the publication.
        if ((transactions += 1) > 5) throw new Error('killed');
        return done;
      }, isolation);
    await expect(carryOut(db, runId, dying)).rejects.toThrow('killed');
    expect((await runs()).published).toEqual(before.shown);
    expect((await runs()).underWay).toMatchObject({ runId, state: 'running', people: 500, peopleDone: 500 });
    expect(await stored()).toEqual(before.rows);
    await carryOut(db, runId);
    expect((await runs()).published?.runId).toBe(runId);
    expect(await stored()).toEqual(before.rows);
    expect(
      await db.sql(`select state, count(*)::int as n from entitlements.screening_run
        where state <> 'replaced' group by state`),
    ).toEqual([{ state: 'published', n: 1 }]);
  });

  test('given up, says so until another is asked for, and leaves the one before to be read', async () => {
    const { published } = await runs();
    const { runId } = await approver.run(startScreening, {});
    await giveUp(db, screenCity, { runId });
    expect(await runs()).toEqual({ published, failed: true, underWay: null });
    const next = await approver.run(startScreening, {});
    expect(next.runId).not.toBe(runId);
    expect(await runs()).toMatchObject({ failed: false, underWay: { runId: next.runId } });
    await carryOut(db, next.runId);
    await giveUp(db, screenCity, next);
    expect(await runs()).toMatchObject({ published: next, failed: false, underWay: null });
  });

  test('follows the figures in force when it began, and names the rules', async () => {
    const [one, other] = [
      await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
      await asOfficer(db, { role: 'parameter-officer', division: '410300' }),
    ];
    const sum = async () =>
      (
        await db.sql<{ low: number; hash: string }>(`
          select sum(low_fen)::int as low, rules_hash as hash from entitlements.screened
          join entitlements.screening_run r using (slot)
          where r.state = 'published' and benefit_id = '11.2' and eligibility = 'entitled' group by 2`)
      )[0];
    const before = await sum();
    const { valueId } = await one.run(proposeValue, {
      key: 'art11.flexGraduate.siSubsidyRatio',
      value: '1/3',
      region: '410300',
      source: '洛人社〔2020〕99号第三条',
    });
    expect((await runs()).published?.outdated).toBe(false);
    await other.run(confirmValue, { valueId });
    expect((await runs()).published?.outdated).toBe(true);
    await screenEverybody(db);
    expect((await runs()).published?.outdated).toBe(false);
    const after = await sum();
    expect(after?.hash).not.toBe(before?.hash);
    expect(after?.low).toBeLessThan((before?.low ?? 0) * 0.51);
    expect(after?.low).toBeGreaterThan((before?.low ?? 0) * 0.49);
    expect(await db.sql('select from entitlements.rule_set where hash = $1', [after?.hash])).toHaveLength(1);
  });

  test('is asked for by each day that begins, but not by those that are only passed', async () => {
    const services = { db: db.as('wenye_worker'), files: db.files };
    const asked = () =>
      db.sql(`select requested_by as by from entitlements.screening_run where state = 'waiting'`);
    await db.sql('update kernel.clock set advance_to = date + 3');
    const cut = dueTask('entitlements.test', 99, async (_, day) => {
      if (day === '2020-10-18') throw new Error('killed');
    });
    await expect(openDays(services, [...dueTasks, cut])).rejects.toThrow('killed');
    expect(await db.sql(`select day::text from kernel.due_day where day > '2020-10-15'`)).toEqual([
      { day: '2020-10-16' },
      { day: '2020-10-17' },
    ]);
    expect(await asked()).toEqual([]);
    await openDays(services, dueTasks);
    expect(await asked()).toEqual([{ by: null }]);
    const { underWay } = await runs();
    await carryOut(db, underWay?.runId ?? '');
    expect((await runs()).published?.decisionDate).toBe('2020-10-18');
    // There has been one: a worker that starts asks for none.
    await screenAtFirst(services);
    expect(await asked()).toEqual([]);
    // A day that begins while a run goes on is screened after it.
    const { runId } = await approver.run(startScreening, {});
    const worker = workerTransaction(db);
    let transactions = 0;
    await carryOut(db, runId, async (inside, isolation) => {
      if ((transactions += 1) === 2) await db.sql('update kernel.clock set date = date + 1');
      return worker(inside, isolation);
    });
    expect(await asked()).toEqual([{ by: null }]);
  });
});

test('the application reaches none of it but through functions', async () => {
  const tables = await db.sql<{ name: string }>(`
    select oid::regclass::text as name from pg_class where relkind in ('r', 'p')
      and oid::regclass::text ~ '^entitlements.screen'`);
  expect(tables.length).toBeGreaterThan(7);
  for (const role of ['wenye_app', 'wenye_worker'] as const)
    for (const { name } of tables)
      await expect(db.sqlAs(role, `select from ${name}`), `${role} ${name}`).rejects.toThrow(
        /permission denied/,
      );
  for (const call of [
    `begin_screening(gen_random_uuid(), '2020-10-15', '', 0, 0)`,
    `publish_screening(gen_random_uuid(), '[]', '{}', '[]')`,
    `keep_stretch(gen_random_uuid(), 0, '{}', '', '{}', '{}')`,
    'run_to_measure()',
    'stretches_of(gen_random_uuid())',
    `columns_of(gen_random_uuid(), '{}', '{}')`,
    `people_in(gen_random_uuid(), 0, '{}')`,
  ])
    await expect(db.sqlAs('wenye_app', `select entitlements.${call}`)).rejects.toThrow(/permission denied/);
});

/** Every page of whom one condition alone keeps from 11.2, in the order of the list. */
async function wholeList(actor: TestActor, more: object = {}) {
  const pageAt = (page: number) =>
    actor.run(listNearMisses, { benefitId: '11.2', pageSize: 200, page, ...more });
  const { rows, total } = await pageAt(1);
  for (let page = 2; rows.length < total; page += 1) rows.push(...(await pageAt(page)).rows);
  return rows;
}

/** Whom one condition alone keeps from a benefit, as deciding each one says. */
async function refusedByOne(benefitId: string) {
  return (await everyAnswer()).flatMap(({ id, hire, division, benefit }) => {
    const failing = benefit.reasons.filter(({ state }) => state === 'not-met');
    const [only] = failing;
    if (benefit.id !== benefitId || only === undefined || failing.length > 1) return [];
    const othersMet = benefit.reasons.every(({ state }) =>
      ['not-met', 'met', 'not-applicable'].includes(state),
    );
    return [{ id, hire, division, conditionId: only.id, othersMet }];
  });
}

/** Whether more than half of all people, or firms, are open with the same conditions met, or with more. */
async function sharedByMost(due: readonly Decided[]): Promise<(benefit: Decided['benefit']) => boolean> {
  const everybody = {
    person: (await db.sql('select from people.person')).length,
    firm: (await firmsAndHires()).length,
  };
  const open = due.filter(({ hire, benefit }) => hire === null && benefit.eligibility !== 'entitled');
  const met = Map.groupBy(
    open.map(({ benefit }) => ({ id: benefit.id, met: metOf(benefit) })),
    ({ id }) => id,
  );
  return (benefit) => {
    const subject = benefits.find(({ id }) => id === benefit.id)?.subject ?? 'person';
    const noLess = (met.get(benefit.id) ?? []).filter((each) => metOf(benefit).isSubsetOf(each.met));
    return noLess.length * 2 > everybody[subject];
  };
}

const metOf = ({ reasons }: Outcome): Set<string> =>
  new Set(reasons.flatMap(({ id, state }) => (['met', 'not-applicable'].includes(state) ? [id] : [])));

const asOpen = (told: Told | undefined): string => JSON.stringify([told?.eligibility, told?.missing]);

/** What is told to a person and to a firm of whom the registers know the county alone. */
function strangersIn(county: string): Map<string, Told> {
  const told = (subject: SubjectKind) => {
    const answer = decideRequest({ subject, decisionDate: '2020-10-15', county, facts: {} });
    if (!answer.ok) throw new Error(county);
    return answer.benefits.map((benefit) => [benefit.id, tellingOf(benefit)] as const);
  };
  return new Map([...told('person'), ...told('firm')]);
}
