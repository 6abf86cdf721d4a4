import {
  BEARINGS,
  bearingsPeople,
  type CastPerson,
  graduate,
  graduateLacking,
  graduateLate,
  HIRES,
  newcomer,
  TRADERS,
} from '@wenye/city';
import { decideRequest } from '@wenye/policy';
import type { BenefitAnswer, Json } from '@wenye/rules';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCity } from '../people/load-city.ts';
import { personFacts } from '../people/registry.ts';
import type { RegistryFact } from '../people/registry-fact.ts';
import { asWorker, type TestDatabase, testDatabase } from '../testing/index.ts';
import { firmFacts, hireFacts } from './registry.ts';

const today = '2020-10-15';
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0039' });
  await loadCity({ databaseUrl: db.url, seed: 3, people: 700, firms: 10 });
});
afterAll(() => db.close());

const keyed = (facts: readonly RegistryFact[]): Record<string, Json> =>
  Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));

function decided(subject: 'person' | 'firm', clauses: string[], county: string, facts: Record<string, Json>) {
  const answer = decideRequest({
    clauses,
    subject,
    decisionDate: today,
    county,
    facts,
    trust: 'demonstration',
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

async function graduateDecided(person: CastPerson) {
  const quarter = ['2020-07', '2020-08', '2020-09'];
  const facts = await asWorker(db, ({ tx }) => personFacts(tx, person.personId, today, quarter));
  return decided('person', ['11.2'], person.division, keyed(facts)).benefits[0];
}

test('11.2: the graduate is entitled to 1,098 yuan for a quarter from register facts alone', async () => {
  expect(await graduateDecided(graduate)).toMatchObject({
    eligibility: 'entitled',
    settled: true,
    amount: { yuan: '1098.00' },
  });
  expect(await graduateDecided(newcomer)).toMatchObject({ eligibility: 'entitled' });
});

test('11.2: a certificate without a date leaves it open and says so; two years after school it is over', async () => {
  const lacking = await graduateDecided(graduateLacking);
  expect(lacking).toMatchObject({ eligibility: 'undetermined' });
  expect(lacking?.missing).toMatchObject([{ kind: 'fact', fact: 'person.diploma-date' }]);
  expect(await graduateDecided(graduateLate)).toMatchObject({ eligibility: 'not-entitled' });
});

async function rosterDecided(clause: string, firmId: string): Promise<BenefitAnswer> {
  const hired = [...bearingsPeople(today)].slice(-HIRES.length);
  const [firm, items] = await asWorker(db, async ({ tx }) => {
    const rows: Record<string, Json>[] = [];
    for (const { person } of hired) {
      const facts = keyed(await hireFacts(tx, BEARINGS, person.idNumber, today));
      rows.push(
        Object.fromEntries(
          Object.entries(facts).map(([id, value]) => [id.slice('firm.hires.'.length), value]),
        ),
      );
    }
    return [keyed(await firmFacts(tx, firmId, today)), rows] as const;
  });
  const [benefit] = decided('firm', [clause], '410303', { ...firm, 'firm.hires': items }).benefits;
  if (benefit === undefined) throw new Error(`not decided: ${clause}`);
  return benefit;
}

test('9.3: each of the 72 hires is decided as the cast has it', async () => {
  const { items } = await rosterDecided('9.3', BEARINGS);
  const verdicts = Map.groupBy(items ?? [], (_, index) => HIRES[index]);
  const of = (kind: (typeof HIRES)[number]) => [
    ...new Set((verdicts.get(kind) ?? []).map(({ eligibility }) => eligibility)),
  ];
  for (const kind of ['graduate', 'registered'] as const) expect(of(kind), kind).toEqual(['entitled']);
  for (const kind of [
    'registered-too-short',
    'contract-too-short',
    'neither',
    'graduated-long-ago',
    'uninsured',
    'worked-before',
  ] as const)
    expect(of(kind), kind).toEqual(['not-entitled']);
  for (const kind of ['diploma-date-missing', 'contract-end-missing'] as const)
    expect(of(kind), kind).toEqual(['undetermined']);
});

test('9.4: what is due for a hire is what the unit paid: medical insurance, the rest being relieved', async () => {
  const { items } = await rosterDecided('9.4', BEARINGS);
  // The second hire: 3,120 yuan a month, 7.5% for July, August and September.
  expect(items?.[1]).toMatchObject({ eligibility: 'entitled', amount: { yuan: '702.00' } });
});

test('a firm whose revenue is not reported has no known size, so nobody can say yet', async () => {
  const { eligibility, missing } = await rosterDecided('9.3', TRADERS);
  expect(eligibility).toBe('undetermined');
  expect(missing.some((each) => each.kind === 'fact' && each.fact === 'firm.revenue')).toBe(true);
});
