import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../kernel/database.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  addAccount,
  inCase,
  inSession,
  type Officers,
  officersOf,
  owed,
  type Payee,
  payee,
} from './fixtures/world.ts';
import { commit, type LedgerKey, obligationOf, release, reserve, revoke } from './ledger.ts';

const COUNTY = '410325';
const ledger: LedgerKey = { fund: 'employment-subsidy', year: 2020, division: COUNTY };

let db: TestDatabase;
let county: Officers;
let city: Officers;
let wang: Payee;

beforeAll(async () => {
  db = await testDatabase({ upTo: '0049' });
  county = await officersOf(db, COUNTY);
  city = await officersOf(db, '410300');
  wang = await payee(db);
});
afterAll(() => db.close());

async function appropriate(actor: Officers, key: LedgerKey, amountFen: number): Promise<string> {
  return inSession(actor.finance, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select funds.open_ledger(${key.fund}, ${key.year}, ${key.division}) as id`.execute(tx);
    const id = (rows[0] as { id: string }).id;
    await sql`select funds.post('appropriation', ${id}, ${amountFen}, '{"document_no": "洛财预〔2020〕1号"}')`.execute(
      tx,
    );
    return id;
  });
}

async function balances(ledgerId: string): Promise<Record<string, number>> {
  const rows = await db.sql<{ account: string; balance_fen: number }>(
    'select account, balance_fen from funds.balance where ledger_id = $1 and balance_fen <> 0',
    [ledgerId],
  );
  return Object.fromEntries(rows.map((row) => [row.account, Number(row.balance_fen)]));
}

describe('the ledger as casework calls it', () => {
  it('reserves, releases, commits and takes back', async () => {
    const id = await appropriate(county, ledger, 100_000);
    const caseId = randomUUID();
    const inThis = <T>(work: (tx: Tx) => Promise<T>) => inCase(db, work);

    expect(await inThis((tx) => reserve(tx, { caseId, ledger, amountFen: 36_600 }))).toEqual({
      reserved: true,
    });
    expect(await inThis((tx) => reserve(tx, { caseId, ledger, amountFen: 36_600 }))).toEqual({
      reserved: true,
    });
    await expect(inThis((tx) => reserve(tx, { caseId, ledger, amountFen: 1 }))).rejects.toMatchObject({
      code: 'funds.already-reserved',
    });
    expect(await balances(id)).toEqual({ appropriated: -100_000, available: 63_400, reserved: 36_600 });

    await inThis((tx) => release(tx, { caseId, reason: '撤回' }));
    expect(await balances(id)).toEqual({ appropriated: -100_000, available: 100_000 });

    await inThis((tx) => reserve(tx, { caseId, ledger, amountFen: 50_000 }));
    const { obligationId } = await inThis((tx) => commit(tx, { caseId, obligation: owed(wang) }));
    expect(await inThis((tx) => commit(tx, { caseId, obligation: owed(wang) }))).toEqual({ obligationId });
    expect(await balances(id)).toEqual({ appropriated: -100_000, available: 50_000, committed: 50_000 });
    expect(await inSession(county.finance, (tx) => obligationOf(tx, caseId))).toMatchObject({
      obligationId,
      state: 'open',
      amountFen: 50_000,
      payment: null,
    });

    expect(await inThis((tx) => revoke(tx, { caseId, reason: '撤销' }))).toEqual({ outcome: 'cancelled' });
    expect(await balances(id)).toEqual({ appropriated: -100_000, available: 100_000 });
  });

  it('answers, rather than fails, when the fund has nothing left', async () => {
    const key: LedgerKey = { ...ledger, fund: 'training-account' };
    expect(
      await inCase(db, (tx) => reserve(tx, { caseId: randomUUID(), ledger: key, amountFen: 1 })),
    ).toEqual({ reserved: false, lack: 'ledger', availableFen: 0 });
    await appropriate(county, key, 100);
    expect(
      await inCase(db, (tx) => reserve(tx, { caseId: randomUUID(), ledger: key, amountFen: 101 })),
    ).toEqual({ reserved: false, lack: 'ledger', availableFen: 100 });
  });

  it('lets a case of the county use the ledger of the city', async () => {
    const key: LedgerKey = { ...ledger, division: '410300' };
    const id = await appropriate(city, key, 1_000);
    const caseId = randomUUID();
    await inCase(db, async (tx) => {
      await reserve(tx, { caseId, ledger: key, amountFen: 600, limitScheme: '11.2' });
      await commit(tx, { caseId, obligation: owed(wang) });
    });
    expect(await balances(id)).toEqual({ appropriated: -1_000, available: 400, committed: 600 });
  });
});

describe('what may exist only once (invariant 5)', () => {
  const award = (caseId: string, changes: Parameters<typeof owed>[1]) =>
    inCase(db, async (tx) => {
      await reserve(tx, { caseId, ledger, amountFen: 100 });
      return commit(tx, { caseId, obligation: owed(wang, changes) });
    });

  it('refuses a second live obligation for the same thing, and allows it once the first is cancelled', async () => {
    const first = randomUUID();
    await award(first, { periodKey: 'once' });
    await expect(award(randomUUID(), { periodKey: 'once' })).rejects.toMatchObject({
      code: 'funds.duplicate-obligation',
    });
    await inCase(db, (tx) => revoke(tx, { caseId: first, reason: '撤销' }));
    await award(randomUUID(), { periodKey: 'once' });
  });

  it('refuses declared exclusions across benefits', async () => {
    const first = randomUUID();
    await award(first, { exclusionKeys: ['one-of-300:wang', 'x'] });
    await expect(
      award(randomUUID(), { benefitId: '14.5', exclusionKeys: ['one-of-300:wang'] }),
    ).rejects.toMatchObject({ code: 'funds.excluded-obligation' });
    await inCase(db, (tx) => revoke(tx, { caseId: first, reason: '撤销' }));
    await award(randomUUID(), { benefitId: '14.5', exclusionKeys: ['one-of-300:wang'] });
  });

  it('pays to the account that has taken the place of the one chosen, from that day on', async () => {
    const mover = await payee(db);
    const accountId = await addAccount(db, mover.personId, '6217000000000004068');
    const caseId = randomUUID();
    await inCase(db, async (tx) => {
      await reserve(tx, { caseId, ledger, amountFen: 100 });
      return commit(tx, { caseId, obligation: owed(mover) });
    });
    expect(
      await db.sql('select payee_account_id as id from funds.obligation where case_id = $1', [caseId]),
    ).toEqual([{ id: accountId }]);
  });

  it('refuses an account that is not a verified one of the claimant', async () => {
    const other = await payee(db);
    await expect(award(randomUUID(), { payeeAccountId: other.accountId })).rejects.toMatchObject({
      code: 'funds.account-not-verified',
    });
  });
});
