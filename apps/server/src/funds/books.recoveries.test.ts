/** Whether `wenye audit verify` finds what was written into a recovery, however it ended, past every function and trigger. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { keepRows, type TestDatabase, testDatabase } from '../testing/index.ts';
import { type EveryRecovery, everyRecovery } from './fixtures/every-recovery.ts';
import { type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';

let db: TestDatabase;
let world: PaymentWorld;
let recoveries: EveryRecovery;
let putBack: () => Promise<void>;

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
  await world.bank.stop();
  recoveries = await everyRecovery(db, world);
  putBack = await keepRows(db, 'funds');
  // Whoever writes past every function may have dropped what binds the columns of a row together as well.
  await db.sql('alter table funds.recovery drop constraint recovery_check1; drop index funds.recovery_open');
}, 60_000);
afterAll(async () => {
  await world.close();
  await db.close();
});

const faults = () =>
  db.sql<{ object: string; fault: string }>(
    'select object, fault from funds.books_check where fault is not null order by 1',
  );
async function faultsAfter(forgery: string, of: keyof EveryRecovery): Promise<string[]> {
  const { recoveryId, obligationId } = recoveries[of];
  const filled = forgery.replaceAll('$R', `'${recoveryId}'`).replaceAll('$O', `'${obligationId}'`);
  await db.sql(`do $$ begin set local session_replication_role = replica; ${filled}; end $$`);
  const found = await faults();
  await putBack();
  for (const { object } of found) expect([recoveryId, recoveries[of].caseId]).toContain(object.split(' ')[1]);
  return found.map(({ fault }) => fault);
}

test('recoveries that nobody touched hold, however they ended', async () => {
  expect(await faults()).toEqual([]);
  const states = await db.sql<{ state: string }>('select distinct state from funds.recovery order by 1');
  expect(states.map(({ state }) => state)).toEqual([
    'annulled',
    'open',
    'received',
    'reduced',
    'written-off',
  ]);
});

const STATE = '追回的状态、办结日期与记账不符';
const ends: Record<keyof EveryRecovery, string> = {
  open: 'open',
  received: 'received',
  overpaid: 'received',
  reduced: 'reduced',
  'written-off': 'written-off',
  late: 'received',
  annulled: 'annulled',
  'given-up': 'annulled',
};

describe.each(Object.entries(ends) as [keyof EveryRecovery, string][])(
  'a recovery that is %s',
  (which, state) => {
    it.each(['open', 'received', 'reduced', 'written-off', 'annulled'].filter((other) => other !== state))(
      'and said to be %s is named',
      async (other) => {
        const closed = other === 'open' ? 'null' : `coalesce(closed_on, ordered_on)`;
        const forgery = `update funds.recovery set state = '${other}', closed_on = ${closed} where id = $R`;
        expect(await faultsAfter(forgery, which)).toEqual([STATE]);
      },
    );
  },
);

test.each<[string, keyof EveryRecovery, string, string]>([
  ['the day of its end', 'received', 'closed_on = closed_on + 1', STATE],
  ['an end that never came', 'open', 'closed_on = ordered_on', STATE],
  ['its reason', 'open', `reason = '误付'`, '追回的理由、决定的人或者日期与记账不符'],
  ['who ordered it', 'open', 'ordered_by = gen_random_uuid()', '追回的理由、决定的人或者日期与记账不符'],
  ['when it was ordered', 'open', 'ordered_on = ordered_on - 1', '追回的理由、决定的人或者日期与记账不符'],
])('%s that was changed is named', async (_, which, change, fault) => {
  expect(await faultsAfter(`update funds.recovery set ${change} where id = $R`, which)).toEqual([fault]);
});

test('an annulment that nobody posted is named, though its event is written as well', async () => {
  const forgery = `update funds.recovery set state = 'annulled', reduced_fen = amount_fen - received_fen,
      closed_on = ordered_on where id = $R;
    insert into funds.obligation_event (obligation_id, seq, kind, data, business_date)
      select id, seq + 1, 'annul-recovery', jsonb_build_object('recoveryId', $R), '2020-10-15' from funds.obligation
        where id = $O;
    update funds.obligation set seq = seq + 1 where id = $O`;
  expect(await faultsAfter(forgery, 'open')).toContain(STATE);
});

test('a day of a receipt that is not its statement’s is named', async () => {
  const forgery = 'update funds.recovery_receipt set received_on = received_on - 1 where recovery_id = $R';
  expect(await faultsAfter(forgery, 'received')).toEqual(['登记的追回收款不在对账单上']);
});
