/** Invariant 10: decisions stored in PostgreSQL are replayed from frozen facts, rule hash and parameters. */
import { pack as current } from '@wenye/policy';
import { decide, type Pack, type Request } from '@wenye/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeRuleSet } from '../entitlements/deciding/rule-set.store.ts';
import { type CanonicalValue, canonicalJson } from '../kernel/chain.ts';
import { commitmentOf } from '../kernel/commitment.ts';
import { asWorker, type TestDatabase, testDatabase } from '../testing/index.ts';
import { acceptCase } from './handling/accept-case.ts';
import { replayCase } from './replay.ts';
import { apply, graduate, look, officers, type TownOfficers } from './testing/town.ts';

let db: TestDatabase;
let staff: TownOfficers;
beforeAll(async () => {
  db = await testDatabase();
  staff = await officers(db);
});
afterAll(() => db.close());

/** A case that was decided when it was filed, and again against the registers. */
async function decidedTwice(name: string): Promise<string> {
  const { caseId } = await apply(db, await graduate(db, name));
  await staff.acceptor.run(acceptCase, { caseId, expectedVersion: (await look(db, caseId)).version });
  return caseId;
}
const results = async (caseId: string) =>
  (await asWorker(db, ({ tx }) => replayCase(tx, caseId))).map(({ result }) => result);

describe('a stored decision', () => {
  test('is replayed byte for byte, by the rules stored under its hash', async () => {
    const caseId = await decidedTwice('重演');
    const replayed = await results(caseId);
    expect(replayed.length).toBeGreaterThanOrEqual(1);
    expect(new Set(replayed)).toEqual(new Set(['equal']));
    const [stored] = await db.sql<{ rules: number; decisions: number }>(
      `select count(distinct r.hash)::int as rules, count(*)::int as decisions
       from casework.case_decision d join entitlements.rule_set r on r.hash = d.rules_hash where case_id = $1`,
      [caseId],
    );
    expect(stored).toEqual({ rules: 1, decisions: replayed.length });
  });

  test.each([
    [
      'facts',
      `update casework.case_fact set value = '"2018-07-01"' where case_id = $1 and fact = 'person.diploma-date'`,
    ],
    [
      'answer',
      `update casework.case_decision set answer = jsonb_set(answer, '{benefits,0,settled}', 'false')`,
    ],
    ['commitment', `update casework.case_decision set salt = 'other' where case_id = $1`],
    ['commitment', `update casework.case_decision set counted = '{2020-07}' where case_id = $1`],
  ])('shows that somebody changed what is behind its %s: %s', async (what, change) => {
    const caseId = await decidedTwice('改动');
    await db.sql(change.includes('$1') ? change : `${change} where case_id = $1`, [caseId]);
    expect(new Set(await results(caseId))).toEqual(new Set([what]));
  });

  test('stays replayable when the rules change: it is decided by those of its day, not by today’s', async () => {
    const caseId = await decidedTwice('旧规');
    const [decision] = await db.sql<{
      decision_id: string;
      request: Request;
      salt: string;
      claimed: string[] | null;
      counted: string[] | null;
    }>(
      'select decision_id, request, salt, claimed, counted from casework.case_decision where case_id = $1 order by seq limit 1',
      [caseId],
    );
    if (decision === undefined) throw new Error('no decision');
    // The law of another day: half instead of two thirds.
    const values = current.values.map((each) =>
      each.key === 'art11.flexGraduate.siSubsidyRatio' ? { ...each, value: '1/2' } : each,
    );
    const former: Pack = { ...current, values };
    const answer = decide(former, decision.request);
    if (!answer.ok) throw new Error('the request is wrong');
    expect(answer.benefits[0]?.amount?.yuan).toBe('823.50');
    const hash = await asWorker(db, ({ tx }) => storeRuleSet(tx, former));
    expect(hash).toBe(answer.hash);
    const commitment = commitmentOf(decision.salt, [
      decision.request,
      answer,
      decision.claimed,
      decision.counted,
    ] as unknown as CanonicalValue);
    await db.sql(
      'update casework.case_decision set rules_hash = $1, answer = $2, commitment = $3 where decision_id = $4',
      [hash, canonicalJson(answer as unknown as CanonicalValue), commitment, decision.decision_id],
    );
    expect(new Set(await results(caseId))).toEqual(new Set(['equal']));
  });
});

describe('a set of rules', () => {
  test('is what its hash says, and is never changed', async () => {
    await expect(
      asWorker(db, ({ tx }) =>
        tx.insertInto('entitlements.rule_set').values({ hash: 'sha256:0', content: '{}' }).execute(),
      ),
    ).rejects.toThrow('rule_set_check');
    await asWorker(db, ({ tx }) => storeRuleSet(tx, current));
    await expect(db.sql(`update entitlements.rule_set set content = content`)).rejects.toThrow('only added');
    await expect(db.sql('delete from entitlements.rule_set')).rejects.toThrow('only added');
  });
});
