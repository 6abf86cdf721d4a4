import { BEARINGS, bearingsPeople, demoAccounts, graduate, graduateLacking, graduateLate } from '@wenye/city';
import { benefits, decideRequest, flatten } from '@wenye/policy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCity } from '../people/load-city.ts';
import {
  asGuest,
  asOfficer,
  asPerson,
  asUnbound,
  type TestActor,
  type TestDatabase,
  testDatabase,
} from '../testing/index.ts';
import { testServer } from '../testing/test-server.ts';
import { decide, decideMany } from './deciding/decide.ts';
import { example } from './deciding/example.ts';
import { whatIsDue, whatIsDueAtCounter, whatIsDueWith } from './due/what-is-due.ts';
import { listBenefits, viewBenefit } from './publishing/benefits.ts';
import { listFacts } from './publishing/list-facts.ts';
import { routes } from './routes.ts';

let db: TestDatabase;
let guest: Pick<TestActor, 'run'>;
let me: TestActor;
let hr: TestActor;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0039' });
  await loadCity({ databaseUrl: db.url, seed: 2, people: 500, firms: 20 });
  guest = asGuest(db);
  me = await asPerson(db, graduate.personId);
  const account = demoAccounts.find(({ username }) => username === 'bearings.hr');
  hr = await asPerson(db, account?.person?.personId ?? '');
});
afterAll(() => db.close());

const due = (answer: { benefits: readonly { id: string; eligibility: string }[] }, id: string) =>
  answer.benefits.find((benefit) => benefit.id === id);

describe('deciding for anyone', () => {
  test('needs no account and leaves no trace', async () => {
    const count = () => db.sql('select count(*)::int as count from audit.record');
    const before = await count();
    const answer = await guest.run(decide, example);
    expect(answer.benefits[0]).toMatchObject({ eligibility: 'entitled', amount: { yuan: '366.00' } });
    expect(await count()).toEqual(before);
  });

  test('a wrong request is refused with every error', async () => {
    const facts = { 'person.shoe-size': 42, 'person.months-received': -1 };
    await expect(guest.run(decide, { ...example, facts })).rejects.toMatchObject({
      code: 'entitlements.request-wrong',
      status: 422,
      details: { errors: [{ path: 'facts.person.shoe-size' }, { path: 'facts.person.months-received' }] },
    });
  });

  test('a field that the contract does not have is refused', async () => {
    const request = { ...example, benefit: '11.2' };
    await expect(guest.run(decide, request)).rejects.toMatchObject({
      status: 422,
      details: { errors: [{ code: 'unknown-field', path: 'benefit' }] },
    });
  });

  test('in a batch each is answered on its own', async () => {
    const wrong = { ...example, decisionDate: '2020-02-30' };
    const shapeless = { subject: 'dog', facts: 7 } as unknown as typeof example;
    const { answers } = await guest.run(decideMany, { requests: [example, wrong, shapeless, example] });
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, false, true]);
    const many = Array.from({ length: 1001 }, () => example);
    await expect(guest.run(decideMany, { requests: many })).rejects.toMatchObject({ status: 400 });
  });
});

describe('what is published', () => {
  test('every fact', async () => {
    const { facts } = await guest.run(listFacts, {});
    expect(flatten(facts).map((fact) => fact.id)).toContain('firm.hires.contributions.unit-paid');
  });

  test('every benefit, by subject, and its page', async () => {
    const { rows } = await guest.run(listBenefits, { subject: 'firm' });
    expect(rows.map((row) => row.id)).toEqual(
      benefits.filter(({ subject }) => subject === 'firm').map(({ id }) => id),
    );
    const page = await guest.run(viewBenefit, { benefitId: '11.2' });
    expect(page.conditions).toHaveLength(7);
    expect(page.fund?.name).toBe('就业补助资金');
    expect(page.scheme?.notice.value).toEqual({ count: 5, unit: 'working' });
    expect(page.figures.map((figure) => figure.key)).toContain('art11.flexGraduate.siSubsidyRatio');
    await expect(guest.run(viewBenefit, { benefitId: '1.3' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('a measure that ended before the policy', () => {
  const setDate = (date: string) => db.sql('update kernel.clock set date = $1', [date]);

  test('is told as closed on its page from the day after', async () => {
    const measure = { from: '2020-07-13', to: '2020-12-31', own: true };
    expect(await guest.run(viewBenefit, { benefitId: '1.7' })).toMatchObject({ measure, closed: null });
    await setDate('2021-01-01');
    const closed = { state: 'ended', title: '已于2020年12月31日结束，不再受理' };
    expect(await guest.run(viewBenefit, { benefitId: '1.7' })).toMatchObject({ measure, closed });
    expect((await guest.run(viewBenefit, { benefitId: '11.2' })).closed).toBeNull();
    await setDate('2020-10-15');
  });
});

describe('what is due to me', () => {
  test('comes from registers alone, and reading them is on record', async () => {
    const { answer, known } = await me.run(whatIsDue, {});
    expect(answer.county).toBe('410325');
    expect(due(answer, '11.2')?.eligibility).toBe('entitled');
    expect(known.find((each) => each.fact === 'person.diploma-date')?.source.name).not.toBe('');
    const [audited] = await db.sql<{ fields: string[] }>(
      `select fields from audit.record where action = 'entitlements.read-own' and person_id = $1`,
      [graduate.personId],
    );
    expect(audited?.fields).toContain('person.contributions');
  });

  test('a fact that no register knows is filled by what is declared, others are not overruled', async () => {
    const lacking = await asPerson(db, graduateLacking.personId);
    const before = await lacking.run(whatIsDue, {});
    expect(due(before.answer, '11.2')?.eligibility).toBe('undetermined');
    const facts = { 'person.diploma-date': '2019-06-30', 'person.flexible-work-start': '2020-07-15' };
    const after = await lacking.run(whatIsDueWith, { facts });
    expect(due(after.answer, '11.2')?.eligibility).toBe('entitled');

    const late = await asPerson(db, graduateLate.personId);
    const claimed = await late.run(whatIsDueWith, { facts });
    expect(due(claimed.answer, '11.2')?.eligibility).toBe('not-entitled');
  });

  test('is told at the counter of my place, on record, and at no other', async () => {
    const personId = graduate.personId;
    const clerk = await asOfficer(db, { role: 'counter-clerk', division: '410325' });
    const { answer } = await clerk.run(whatIsDueAtCounter, { personId });
    expect(answer).toEqual((await me.run(whatIsDue, {})).answer);
    expect(
      await db.sql(`select object_id from audit.record where action = 'entitlements.read-at-counter'`),
    ).toEqual([{ object_id: personId }]);
    const foreign = await asOfficer(db, { role: 'counter-clerk', division: '410303' });
    const elsewhere = await asOfficer(db, {
      role: 'reviewer',
      division: '410325',
      personId: foreign.personId ?? '',
    });
    for (const officer of [foreign, elsewhere])
      await expect(officer.run(whatIsDueAtCounter, { personId })).rejects.toMatchObject({
        code: 'entitlements.not-served-here',
      });
    await expect(me.run(whatIsDueAtCounter, { personId })).rejects.toMatchObject({
      code: 'kernel.not-permitted',
    });
  });

  test('is not shown before binding', async () => {
    const unbound = await asUnbound(db);
    await expect(unbound.run(whatIsDue, {})).rejects.toMatchObject({ code: 'kernel.not-bound' });
  });
});

describe('what is due to a firm', () => {
  const hired = [...bearingsPeople('2020-10-15')]
    .filter(({ employments }) =>
      employments.some((job) => job.firmId === BEARINGS && job.fromDate >= '2020-01-01'),
    )
    .slice(0, 3)
    .map(({ person }) => ({ id: person.idNumber }));

  test('is decided for the roster that it declares, from the registers', async () => {
    const facts = { 'firm.hires': hired };
    const { answer } = await hr.run(whatIsDueWith, { firmId: BEARINGS, facts });
    const items = answer.benefits.find((benefit) => benefit.id === '9.3')?.items ?? [];
    expect(items).toHaveLength(3);
    expect(items.some((item) => item.eligibility === 'entitled')).toBe(true);
  });

  test('T13: of a labour-dispatch unit no refund is certain, whatever it says of itself', async () => {
    const facts = {
      'firm.ui-months-paid': 36,
      'firm.ui-arrears': false,
      'firm.seriously-dishonest': false,
      'firm.zombie': false,
      'firm.retention-refund-received': false,
      'firm.labour-dispatch': false,
    };
    const refund = async () => {
      const { answer } = await hr.run(whatIsDueWith, { firmId: BEARINGS, facts });
      return answer.benefits.find((benefit) => benefit.id === '1.7')?.eligibility;
    };
    expect(await refund()).toBe('entitled');
    await db.sql('update firms.firm set labour_dispatch = true where firm_id = $1', [BEARINGS]);
    expect(await refund()).toBe('official-must-judge');
  });

  test('is closed to whom it has not mandated', async () => {
    await expect(me.run(whatIsDue, { firmId: BEARINGS })).rejects.toMatchObject({
      code: 'entitlements.not-mandated',
    });
  });
});

describe('over HTTP', () => {
  let app: Awaited<ReturnType<typeof testServer>>;
  beforeAll(async () => {
    app = await testServer(db, { routes });
  });
  afterAll(() => app.close());

  test('the answer is the one of the rules, a wrong request is refused with 422', async () => {
    const right = await app.inject({ method: 'POST', url: '/api/decide', payload: example });
    expect(right.json()).toEqual(decideRequest(example));
    const payload = { ...example, facts: { nope: 1 } };
    const wrong = await app.inject({ method: 'POST', url: '/api/decide', payload });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json()).toMatchObject({ error: { details: { errors: [{ path: 'facts.nope' }] } } });
  });

  test.each([
    ['{"subject": "person", ', 'application/json', 400, 'kernel.not-json'],
    ['', 'application/json', 400, 'kernel.not-json'],
    ['subject=person', 'application/x-www-form-urlencoded', 415, 'kernel.media-type'],
    ['null', 'application/json', 422, 'entitlements.request-wrong'],
    ['[]', 'application/json', 422, 'entitlements.request-wrong'],
    ['{"subject": 1}', 'application/json', 422, 'entitlements.request-wrong'],
    ['{"__proto__": {}}', 'application/json', 422, 'entitlements.request-wrong'],
    [
      `{"facts": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'application/json',
      422,
      'entitlements.request-wrong',
    ],
  ])('%.30s as %s is refused with %i %s', async (payload, type, status, code) => {
    const headers = { 'content-type': type };
    const answer = await app.inject({ method: 'POST', url: '/api/decide', payload, headers });
    expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([
      status,
      code,
    ]);
  });
});
