import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { FUND_IDS, fundName, RECOVERY } from './fund.ts';
import { ACCOUNTS, NEVER_NEGATIVE, type Pair, POSTINGS } from './postings.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

describe('postings as data', () => {
  it('are the same here and in the database', async () => {
    const rules = await db.sql<{ event: string; name: string; posted_by: string[]; pairs: Pair[] }>(`
      select e.id as event, e.name, e.posted_by, jsonb_agg(
        jsonb_build_object('ledger', r.ledger, 'debit', r.debit, 'credit', r.credit) order by r.pair) as pairs
      from funds.posting_event e join funds.posting_rule r on r.event = e.id group by e.id order by e.id`);
    const ours = Object.entries(POSTINGS)
      .map(([event, { name, by, pairs }]) => ({ event, name, posted_by: [...by], pairs: [...pairs] }))
      .sort((a, b) => a.event.localeCompare(b.event));
    expect(rules).toEqual(ours);
    const accounts = await db.sql(
      'select id, name, normal, budget, never_negative from funds.account order by position',
    );
    expect(accounts).toEqual(
      Object.entries(ACCOUNTS).map(([id, account]) => ({
        id,
        ...account,
        never_negative: NEVER_NEGATIVE.some((one) => one === id),
      })),
    );
    expect(await db.sql('select id, name, recovery from funds.fund order by id')).toEqual(
      FUND_IDS.toSorted().map((id) => ({ id, name: fundName(id), recovery: RECOVERY[id] })),
    );
  });

  it('move nothing between the budget accounts and the others within one pair', () => {
    for (const { pairs } of Object.values(POSTINGS)) {
      for (const { debit, credit } of pairs) expect(ACCOUNTS[debit].budget).toBe(ACCOUNTS[credit].budget);
    }
  });
});
