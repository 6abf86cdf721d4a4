/** Invariant 9 as one query over all paid items: it finds nothing, and it would find what is there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { type EveryStep, everyStep } from './fixtures/every-step.ts';
import { type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';

let db: TestDatabase;
let world: PaymentWorld;
let at: EveryStep;

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
  await world.bank.stop();
  at = await everyStep(db, world);
}, 60_000);
afterAll(async () => {
  await world.close('forged');
  await db.close();
});

const breaches = (itemId: string) =>
  db.sql<{ case_id: string; person_id: string; parts: string[] }>(
    'select case_id, person_id, parts from funds.separation_breaches() where item_id = $1',
    [itemId],
  );

/** As nobody but a superuser can: past triggers and foreign keys. */
const forge = (statement: string) =>
  db.sql(`set session_replication_role = replica; ${statement}; set session_replication_role = origin`);

const duty = (caseId: string, seq: number, person: string | null, kind: string) =>
  forge(`insert into casework.case_event (case_id, seq, kind, content, actor_person, duty, business_date, recorded_at, prev_hash, hash)
    values ('${caseId}', ${seq}, 'x', '{}', '${person}', '${kind}', '2020-10-15', now(), '', '')`);

describe('one person in two parts of a payment', () => {
  it('is found nowhere among payments that went their way', async () => {
    expect(await db.sql('select * from funds.separation_breaches()')).toEqual([]);
    const [paid] = await db.sql<{ n: number }>(
      `select count(*)::int as n from funds.payment_item where state in ('settled', 'returned')`,
    );
    expect(paid?.n).toBeGreaterThan(3);
  });

  it('is found where the authoriser reviewed, whatever was paid', async () => {
    const { authoriser, finance } = world.officers;
    await duty(at.answered.caseId, 1, finance.personId, 'acceptance');
    expect(await breaches(at.answered.itemId)).toEqual([]);
    await duty(at.answered.caseId, 2, authoriser.personId, 'review-2');
    expect(await breaches(at.answered.itemId)).toEqual([
      { case_id: at.answered.caseId, person_id: authoriser.personId, parts: ['authorisation', 'review-2'] },
    ]);
  });

  it('is found where one person composed and authorised', async () => {
    await db.sql(
      'alter table funds.batch drop constraint batch_second_person, drop constraint batch_third_person',
    );
    await forge(`update funds.batch set authorised_by = composed_by where id = '${at.returned.batchId}'`);
    expect(await breaches(at.returned.itemId)).toMatchObject([{ parts: ['authorisation', 'composition'] }]);
  });

  it('is found where the payee reconciled, and not where the payee filed', async () => {
    const { itemId, batchId, caseId } = at.reconciled;
    const [claim] = await db.sql<{ id: string }>(
      'select claimant_id as id from funds.obligation where case_id = $1',
      [caseId],
    );
    await duty(caseId, 1, claim?.id ?? null, 'submission');
    expect(await breaches(itemId)).toEqual([]);
    await forge(`update funds.batch set reconciled_by = '${claim?.id}' where id = '${batchId}'`);
    expect(await breaches(itemId)).toMatchObject([
      { person_id: claim?.id, parts: ['claim', 'reconciliation'] },
    ]);
  });
});
