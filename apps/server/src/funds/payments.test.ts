import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOfficer, asPerson, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  authoriseBatch,
  closeBatch,
  dissolveBatch,
  freezeBatch,
  reconcileBatch,
} from './batches/act-on-batch.ts';
import { composeBatch } from './batches/compose-batch.ts';
import { listPayable } from './batches/list-payable.ts';
import { showBatch } from './batches/show-batch.ts';
import { COUNTY, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { addAccount, inCase, inSession, payee } from './fixtures/world.ts';
import { obligationOf, revoke } from './ledger.ts';
import { listLedgers } from './ledgers/list-ledgers.ts';
import { listCameBack } from './payments/came-back.ts';
import { correctItemAccount, showObligation } from './payments/correct-account.ts';
import { listItems, showItem } from './payments/list-items.ts';
import { confirmEvidence, listEvidence, stateEvidence } from './payments/manual-evidence.ts';
import { listDifferences, listStatementLines } from './payments/reconciliation.ts';
import { listReceipts, listRecoveries, receiveRecovery } from './payments/recoveries.ts';
import { confirmWriteOff, proposeWriteOff } from './payments/write-offs.ts';

let db: TestDatabase;
let world: PaymentWorld;

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
  await named(world.officers.finance, '钱财务', '410325198001010011');
  await named(world.officers.authoriser, '孙授权', '410325198001010022');
});
afterAll(async () => {
  await world.close();
  await db.close();
});

const view = (caseId: string) => inSession(world.officers.finance, (tx) => obligationOf(tx, caseId));
/** Puts an officer into the register of people, which the fixtures do without. */
const named = ({ personId }: TestActor, name: string, idNumber: string) =>
  db.sql(
    `insert into people.person (person_id, id_number, name, division, source, recorded_on)
       values ($1, $2, $3, '410325', 'household', '2020-01-01')`,
    [personId, idNumber, name],
  );
const nameOf = async ({ personId }: { personId: string }) => {
  const [row] = await db.sql<{ name: string }>('select name from people.person where person_id = $1', [
    personId,
  ]);
  return row?.name;
};
const itemHistory = async (itemId: string) => {
  const { history } = await world.officers.finance.run(showItem, { itemId });
  return history.map(({ kind, by, note }) => [kind, by, note]);
};
const batch = async (batchId: string) => world.officers.finance.run(showBatch, { batchId });

async function expectIdentity(): Promise<void> {
  const { rows } = await world.officers.finance.run(listLedgers, {});
  expect(rows.map((row) => row.identity.holds)).toEqual(rows.map(() => true));
}

describe('a payment from award to closed batch', () => {
  it('is settled, reconciled and closed by different people', async () => {
    const { officers } = world;
    const wang = await payee(db);
    const first = await world.award(wang, 36_600);
    await world.award(wang, 10_000);
    const { batchId } = await world.authorised();
    // Two cases of one payee account are one item.
    expect(await batch(batchId)).toMatchObject({ itemCount: 1, totalYuan: '466.00', state: 'authorised' });
    const before = await batch(batchId);
    await world.send(batchId);
    // Pages read the payments again when this number has moved.
    expect((await batch(batchId)).itemChanges).toBeGreaterThan(before.itemChanges);
    expect(await world.balances()).toMatchObject({ 'in-transit': 46_600, available: 9_953_400 });
    await world.until(async () => (await batch(batchId)).state === 'answered');
    expect(await world.balances()).toMatchObject({ disbursed: 46_600, cash: -46_600 });
    expect(await view(first.caseId)).toMatchObject({ state: 'discharged', payment: { state: 'settled' } });

    const version = async () => (await batch(batchId)).version;
    await world.until(async () => {
      const { rows } = await officers.reconciler.run(listStatementLines, {});
      return rows.length === 1 && rows[0]?.matched === true;
    });
    await officers.reconciler.run(reconcileBatch, { batchId, expectedVersion: await version() });
    await officers.finance.run(closeBatch, { batchId, expectedVersion: await version() });
    expect(await batch(batchId)).toMatchObject({ state: 'closed' });
    expect((await batch(batchId)).history.map(({ kind, by }) => [kind, by])).toEqual([
      ['compose', '钱财务'],
      ['freeze', '钱财务'],
      ['authorise', '孙授权'],
      ['send', '系统'],
      ['answer', '系统'],
      ['reconcile', '工作人员'],
      ['close', '钱财务'],
    ]);
    await expectIdentity();
  });

  it('comes back, is corrected and is paid again as the next generation', async () => {
    const { officers } = world;
    const li = await payee(db, '6217000000000009004');
    const { caseId, obligationId } = await world.award(li, 5_000);
    const second = await world.award(li, 2_000);
    const { batchId } = await world.authorised();
    await world.send(batchId);
    await world.until(async () => (await view(caseId))?.payment?.state === 'returned');
    expect(await view(caseId)).toMatchObject({ state: 'open', paidFen: 0 });
    expect(await world.balances()).toMatchObject({ committed: 7_000 });

    const sameAccount = async () => {
      const { rows } = await officers.finance.run(listPayable, { ledgerId: world.ledgerId });
      return rows.map((row) => [row.lastState, row.sameAccount]);
    };
    expect(await sameAccount()).toEqual([
      ['returned', true],
      ['returned', true],
    ]);
    // The payee is told, of both payments together, and nobody else is.
    const payeeSelf = await asPerson(db, li.personId);
    const told = async (actor: TestActor) => (await actor.run(listCameBack, {})).rows;
    expect(await told(payeeSelf)).toMatchObject([
      {
        accountId: li.accountId,
        amountYuan: '70.00',
        state: 'returned',
        reason: expect.stringMatching(/./) as string,
      },
    ]);
    expect(await told(await asPerson(db, (await payee(db)).personId))).toEqual([]);
    const listed = async (after: 'waits' | 'redirected' | 'in-batch' | 'paid-again') => {
      const { rows: items } = await officers.finance.run(listItems, { after, q: await nameOf(li) });
      return items.map((each) => [each.batchId, each.after]);
    };
    expect(await listed('waits')).toEqual([[batchId, 'waits']]);
    // The same account again would be returned again: it is closed, and the corrected one is verified.
    const accountId = await addAccount(db, li.personId, '6217000000000001234');
    await expect(officers.finance.run(composeBatch, { ledgerId: world.ledgerId })).rejects.toMatchObject({
      code: 'funds.nothing-to-pay',
    });
    // Both cases of the payment at once; a second try finds them changed, and nothing is half done.
    const { rows } = await officers.finance.run(listItems, { batchId });
    const { itemId, version } = rows[0] as (typeof rows)[number];
    const other = await payee(db);
    const redirect = (to: string, expectedVersion = version) =>
      officers.finance.run(correctItemAccount, { itemId, expectedVersion, accountId: to });
    await expect(redirect(other.accountId)).rejects.toMatchObject({ code: 'funds.account-not-offered' });
    await expect(redirect(accountId, version - 1)).rejects.toMatchObject({
      code: 'kernel.changed-meanwhile',
    });
    expect(await redirect(accountId)).toEqual({ obligations: 2 });
    const corrected = ['correct-account', '钱财务', '2 件改付'];
    expect((await itemHistory(itemId)).at(-1)).toEqual(corrected);
    expect(await sameAccount()).toEqual([
      ['returned', false],
      ['returned', false],
    ]);
    expect(await told(payeeSelf)).toEqual([]);
    const [waiting] = await db.sql<{ id: string }>(
      `insert into people.payee_account (person_id, bank, account_number, holder_name, valid_from, source, recorded_on)
         values ($1, '中国建设银行', '6217000000000005555', '收款人', '2020-10-15', 'self', '2020-10-15')
         returning account_id as id`,
      [li.personId],
    );
    const shown = await officers.finance.run(showObligation, { obligationId: second.obligationId });
    expect(shown.accounts.map((one) => [one.accountId, one.standing, one.chosen])).toEqual([
      [waiting?.id, 'unverified', false],
      [accountId, 'usable', true],
      [li.accountId, 'closed', false],
    ]);
    expect(await listed('waits')).toEqual([]);
    expect(await listed('redirected')).toEqual([[batchId, 'redirected']]);
    const again = await world.authorised();
    expect(await listed('in-batch')).toEqual([[batchId, 'in-batch']]);
    await world.send(again.batchId);
    await world.until(async () => (await view(caseId))?.state === 'discharged');
    expect(await listed('paid-again')).toEqual([[batchId, 'paid-again']]);
    const generations = await db.sql(
      'select generation, state from funds.payment_line where obligation_id = $1 order by generation',
      [obligationId],
    );
    const { rows: paidAgain } = await officers.finance.run(listItems, { batchId: again.batchId });
    const steps = await itemHistory(paidAgain[0]?.itemId ?? '');
    expect(steps, 'the correction belongs to the payment before').not.toContainEqual(corrected);
    expect(steps.at(-1)).toEqual([
      'settled',
      '银行',
      expect.stringMatching(/^支付成功；银行回单号 B.+；RES-/),
    ]);
    expect(generations).toEqual([
      { generation: 1, state: 'returned' },
      { generation: 2, state: 'settled' },
    ]);
    await expect(redirect(accountId)).rejects.toMatchObject({ code: 'funds.nothing-to-pay' });
    await expectIdentity();
  });

  it('is composed again to the same account, which nobody blames, after the bank refused the whole file', async () => {
    const { officers } = world;
    const to = await payee(db);
    const { caseId } = await world.award(to, 600);
    const refused = await world.authorised();
    await world.bank.post('/api/rules', { nextFile: 'refuse' });
    await world.send(refused.batchId);
    await world.until(async () => (await view(caseId))?.payment?.state === 'rejected');
    expect((await view(caseId))?.payment).toMatchObject({ fileRefused: true, redirected: false });
    expect((await (await asPerson(db, to.personId)).run(listCameBack, {})).rows).toEqual([]);
    expect(await officers.finance.run(showBatch, { batchId: refused.batchId })).toMatchObject({
      rejectedYuan: '0.00',
      fileRefusedYuan: '6.00',
    });
    const { rows } = await officers.finance.run(listPayable, { ledgerId: world.ledgerId });
    expect(rows).toMatchObject([
      {
        lastState: 'rejected',
        lastReason: '文件格式或摘要错误',
        fileRefused: true,
        sameAccount: false,
        standing: 'usable',
      },
    ]);
    const again = await world.authorised();
    await world.send(again.batchId);
    await world.until(async () => (await view(caseId))?.state === 'discharged');
    expect((await view(caseId))?.payment).toMatchObject({ state: 'settled', fileRefused: false });
    await expectIdentity();
  });

  it('is recovered when the award was wrong, and the money can be spent again', async () => {
    const { officers } = world;
    const zhao = await payee(db);
    const { caseId } = await world.award(zhao, 8_000);
    const { batchId } = await world.authorised();
    await world.send(batchId);
    await world.until(async () => (await view(caseId))?.state === 'discharged');
    const before = await world.balances();
    // More than was paid is not cut to it: whoever wrote it is told.
    await expect(
      inCase(db, (tx) => revoke(tx, { caseId, reason: '冒领', recoverFen: 8_001 })),
    ).rejects.toMatchObject({
      code: 'funds.recovers-beyond-left',
      message: expect.stringContaining('现在已付的是 80.00 元') as string,
    });
    await inCase(db, (tx) => revoke(tx, { caseId, reason: '冒领', recoverFen: 8_000 }));
    const { rows } = await officers.finance.run(listRecoveries, { state: 'open' });
    const order = rows.find((row) => row.caseId === caseId);
    if (order === undefined) throw new Error('no recovery was ordered');

    const { recoveryId, recoveryNo } = order;
    const holder = { name: order.debtor, batchNo: (await batch(batchId)).batchNo };
    expect(order).toMatchObject({
      debtor: await nameOf(zhao),
      batches: [{ batchId, batchNo: holder.batchNo }],
      caseId,
    });
    const whose = async (about: { reference?: string; entryNo?: string }) => {
      const { rows: all } = await officers.reconciler.run(listStatementLines, { pageSize: 100 });
      return all.find((line) =>
        Object.entries(about).every(([key, value]) => line[key as 'entryNo'] === value),
      )?.whose;
    };
    const arrives = async (reference: string, amountFen: number) => {
      const { entryNo } = await world.bank.post<{ entryNo: string }>('/api/receipt', {
        payer: `${COUNTY}-employment-subsidy`,
        reference,
        amountFen,
      });
      return entryNo;
    };
    const enter = (bankEntryNo: string) => officers.finance.run(receiveRecovery, { recoveryId, bankEntryNo });
    const offered = async () => {
      const { rows: receipts } = await officers.finance.run(listReceipts, { recoveryId });
      return receipts.map(({ bankEntryNo, amountYuan, reference, named }) => [
        bankEntryNo,
        amountYuan,
        reference,
        named,
      ]);
    };
    // Whoever pays writes what they like: the number among other words, in small letters, full width and with gaps.
    const loosely = `退款　${fullWidth(recoveryNo.toLowerCase().replace('zh', ' zh '))} 30元`;
    const first = await arrives(loosely, 3_000);
    await expect(enter(first), 'before its statement').rejects.toMatchObject({
      code: 'funds.receipt-not-on-statement',
    });
    const second = await arrives('退补贴款', 5_000);
    await world.until(async () => (await offered()).length === 2);
    expect(await offered()).toEqual([
      [first, '30.00', loosely, true],
      [second, '50.00', '退补贴款', false],
    ]);
    const unknown = async (entry: string) => {
      const { rows: differences } = await officers.reconciler.run(listDifferences, {});
      return differences.filter(({ entryNo }) => entryNo === entry).length;
    };
    await world.until(async () => (await unknown(second)) === 1);
    expect(await unknown(first), 'it says which recovery it is for').toBe(0);
    for (const q of [recoveryNo.slice(-6).toLowerCase(), loosely]) {
      const found = await officers.finance.run(listRecoveries, { q });
      expect(found.rows, q).toMatchObject([{ recoveryNo }]);
    }
    expect((await officers.finance.run(listRecoveries, { q: '退补贴款' })).rows).toEqual([]);
    // By its number a receipt is whose recovery it is; of another nobody knows until finance has found out.
    expect(await whose({ entryNo: first })).toMatchObject({ name: order.debtor, recoveryNo, caseId });
    expect(await whose({ entryNo: second })).toBeNull();
    await expect(enter('NOSUCH-1')).rejects.toMatchObject({ code: 'funds.receipt-not-on-statement' });
    await enter(first);
    await expect(enter(first)).rejects.toMatchObject({ code: 'funds.receipt-entered' });
    await enter(second);
    expect(await whose({ entryNo: second })).toMatchObject({ name: order.debtor, recoveryNo, batchNo: null });
    const [paid] = await db.sql<{ id: string }>('select id from funds.payment_item where batch_id = $1', [
      batchId,
    ]);
    expect(await whose({ reference: paid?.id ?? '' })).toMatchObject({ ...holder, caseId, cases: 1 });
    expect(await unknown(second), 'finance has found whose it is').toBe(0);
    expect(await view(caseId)).toMatchObject({ state: 'recovered', recoveredFen: 8_000 });
    const after = await world.balances();
    expect((after['available'] ?? 0) - (before['available'] ?? 0)).toBe(8_000);
    const { rows: lines } = await officers.reconciler.run(listStatementLines, { kind: 'receipt' });
    expect(lines.filter(({ matched }) => matched).map(({ entryNo }) => entryNo)).toEqual(
      expect.arrayContaining([first, second]),
    );
    await expectIdentity();
  });
});

describe('money that cannot be had back', () => {
  /** Paid 80.00, of which 80.00 is ordered back. */
  async function owedBack(): Promise<{ caseId: string; recoveryId: string }> {
    const { caseId } = await world.award(await payee(db), 8_000);
    const { batchId } = await world.authorised();
    await world.send(batchId);
    await world.until(async () => (await view(caseId))?.state === 'discharged');
    await inCase(db, (tx) => revoke(tx, { caseId, reason: '冒领' }));
    const { rows } = await world.officers.finance.run(listRecoveries, { state: 'open' });
    const order = rows.find((row) => row.caseId === caseId);
    if (order === undefined) throw new Error('no recovery was ordered');
    return { caseId, recoveryId: order.recoveryId };
  }
  const grounds = { documentNo: '洛财核〔2020〕7号', reason: '确无财产' };

  it('is given up by two natural persons, on a document that the case shows', async () => {
    const both = await asOfficer(db, { role: ['finance', 'authoriser'], division: COUNTY });
    const { caseId, recoveryId } = await owedBack();
    const { writeOffId } = await both.run(proposeWriteOff, { recoveryId, ...grounds });
    expect(await view(caseId)).toMatchObject({
      state: 'under-recovery',
      writeOff: { ...grounds, amountFen: 8_000, confirmedOn: null },
    });
    const confirmation = { recoveryId, writeOffId };
    await expect(both.run(confirmWriteOff, confirmation)).rejects.toMatchObject({
      code: 'funds.write-off-same-person',
    });
    // Nor past the use case: finance holds no step that gives money up.
    await expect(
      inSession(world.officers.finance, (tx) =>
        sql`select funds.confirm_write_off(${recoveryId}, ${writeOffId}) as answer`.execute(tx),
      ),
    ).resolves.toMatchObject({ rows: [{ answer: { outcome: 'not-found' } }] });
    await world.officers.authoriser.run(confirmWriteOff, confirmation);
    expect(await view(caseId)).toMatchObject({ state: 'written-off', writeOff: grounds });
    const { rows } = await world.officers.finance.run(listRecoveries, { state: 'written-off' });
    const written = rows.find((row) => row.recoveryId === recoveryId)?.writeOff;
    expect(written).toMatchObject({ ...grounds, amountYuan: '80.00', proposedByMe: false });
    expect(written?.confirmedOn).not.toBeNull();
    await expect(world.officers.authoriser.run(confirmWriteOff, confirmation)).rejects.toMatchObject({
      code: 'funds.recovery-closed',
    });
    await expectIdentity();
  });

  it('is confirmed as it was read: another proposal takes the place of the first', async () => {
    const { finance, authoriser } = world.officers;
    const { recoveryId } = await owedBack();
    const first = await finance.run(proposeWriteOff, { recoveryId, ...grounds });
    const second = await finance.run(proposeWriteOff, {
      recoveryId,
      ...grounds,
      documentNo: '洛财核〔2020〕8号',
    });
    await expect(
      authoriser.run(confirmWriteOff, { recoveryId, writeOffId: first.writeOffId }),
    ).rejects.toMatchObject({ code: 'funds.write-off-changed' });
    await authoriser.run(confirmWriteOff, { recoveryId, writeOffId: second.writeOffId });
  });
});

describe('people apart', () => {
  it('keeps the composer, a reviewer and the payee from authorising, in the database as well', async () => {
    const { officers } = world;
    const both = await asOfficer(db, { role: ['finance', 'authoriser'], division: COUNTY });
    const qian = await payee(db);
    await world.award(qian, 700);
    const { batchId } = await both.run(composeBatch, { ledgerId: world.ledgerId });
    const { itemCount, totalYuan, contentHash } = await both.run(freezeBatch, {
      batchId,
      expectedVersion: 1,
    });
    const seen = { batchId, expectedVersion: 2, itemCount, totalYuan, contentHash };
    await expect(both.run(authoriseBatch, seen)).rejects.toMatchObject({ code: 'funds.same-person' });

    // The payee is an authoriser, on another account.
    const payeeToo = await asOfficer(db, { role: 'authoriser', division: COUNTY, personId: qian.personId });
    await expect(payeeToo.run(authoriseBatch, seen)).rejects.toMatchObject({ code: 'funds.had-part' });
    const given = JSON.stringify({ contentHash, itemCount, totalFen: 700 });
    const steps = [both, payeeToo].map((actor) =>
      inSession(actor, (tx) =>
        sql`select funds.step_batch(${batchId}, 2, 'authorise', ${given}::jsonb)`.execute(tx),
      ),
    );
    for (const step of steps) await expect(step).rejects.toThrow('not a step that the actor may take');

    await expect(
      officers.authoriser.run(authoriseBatch, { ...seen, totalYuan: '7.01' }),
    ).rejects.toMatchObject({ code: 'funds.confirm-frozen' });
    await officers.authoriser.run(dissolveBatch, { batchId, expectedVersion: 2, reason: '退回重编' });
    expect(await batch(batchId)).toMatchObject({ state: 'dissolved' });
    // What was withdrawn can be composed anew.
    const again = await world.authorised();
    await world.send(again.batchId);
    await world.until(async () => (await batch(again.batchId)).state === 'answered');
  });

  it('keeps whoever filed or reviewed one of its cases from authorising a batch, whatever the account', async () => {
    const { officers } = world;
    const { caseId } = await world.award(await payee(db), 800);
    const reviewer = await asOfficer(db, { role: 'authoriser', division: COUNTY });
    // Casework stands to the right of funds: its event is put there without the case around it.
    await db.sql(`
      set session_replication_role = replica;
      insert into casework.case_event (case_id, seq, kind, content, actor_person, duty, business_date, recorded_at, prev_hash, hash)
        values ('${caseId}', 1, 'pass-review', '{}', '${reviewer.personId}', 'review-1', '2020-10-15', now(), '', '');
      set session_replication_role = origin`);
    const { batchId } = await officers.finance.run(composeBatch, { ledgerId: world.ledgerId });
    const frozen = await officers.finance.run(freezeBatch, { batchId, expectedVersion: 1 });
    const { itemCount, totalYuan, contentHash } = frozen;
    const seen = { batchId, expectedVersion: 2, itemCount, totalYuan, contentHash };
    const otherAccount = await asOfficer(db, {
      role: 'authoriser',
      division: '410300',
      personId: reviewer.personId as string,
    });
    for (const account of [reviewer, otherAccount]) {
      await expect(account.run(authoriseBatch, seen)).rejects.toMatchObject({ code: 'funds.had-part' });
    }
    await officers.authoriser.run(authoriseBatch, seen);
    await world.send(batchId);
    await world.until(async () => (await batch(batchId)).state === 'answered');
  });

  it('lets only one of two authorisers through', async () => {
    const { officers } = world;
    const second = await asOfficer(db, { role: 'authoriser', division: COUNTY });
    await world.award(await payee(db), 900);
    const { batchId } = await officers.finance.run(composeBatch, { ledgerId: world.ledgerId });
    const frozen = await officers.finance.run(freezeBatch, { batchId, expectedVersion: 1 });
    const { itemCount, totalYuan, contentHash } = frozen;
    const seen = { batchId, expectedVersion: 2, itemCount, totalYuan, contentHash };
    const outcomes = await Promise.allSettled([
      officers.authoriser.run(authoriseBatch, seen),
      second.run(authoriseBatch, seen),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    await world.send(batchId);
    await world.until(async () => (await batch(batchId)).state === 'answered');
  });
});

describe('a bank that never answers', () => {
  it('leaves the item unknown until two people confirm what it said on paper', async () => {
    const { officers } = world;
    await world.bank.post('/api/rules', { silent: true });
    const { caseId } = await world.award(await payee(db), 1_100);
    const { batchId } = await world.authorised();
    await world.send(batchId);
    // Asked again and again, it pays once and says nothing: nobody concludes anything from that.
    let rounds = 0;
    await world.until(async () => (rounds += 1) > 10);
    expect(await view(caseId)).toMatchObject({ state: 'open', payment: { state: 'sent' } });
    const [line] = await db.sql<{ item_id: string }>(
      "select item_id from funds.payment_line where case_id = $1 and state = 'sent'",
      [caseId],
    );
    const itemId = line?.item_id ?? '';
    const { evidenceId } = await officers.finance.run(stateEvidence, {
      itemId,
      outcome: 'settled',
      documentNo: '建行函2020-17',
      note: '银行书面确认已付',
    });
    expect(await view(caseId)).toMatchObject({ payment: { state: 'sent' } });
    const waiting = await officers.authoriser.run(listEvidence, {});
    expect(waiting.rows).toMatchObject([
      { evidenceId, accountNumber: expect.stringMatching(/^\*+\d{4}$/) as string },
    ]);
    await officers.authoriser.run(confirmEvidence, { evidenceId });
    expect(await view(caseId)).toMatchObject({ state: 'discharged' });
    expect((await itemHistory(itemId)).at(-1)).toEqual([
      'settled',
      '钱财务登记，孙授权确认',
      '银行书面确认已付；银行文书 建行函2020-17',
    ]);
    expect(await batch(batchId)).toMatchObject({ state: 'answered' });
    await world.bank.post('/api/rules', { silent: false });
    await expectIdentity();
  });
});

describe('an account that the bank does not pay to', () => {
  it('is told to its holder as a refusal: nothing was paid, and nothing came back', async () => {
    const frozen = await payee(db, '6217000000000009003');
    const { caseId } = await world.award(frozen, 1_300);
    const { batchId } = await world.authorised();
    await world.send(batchId);
    await world.until(async () => (await view(caseId))?.payment?.state === 'rejected');
    const { rows } = await (await asPerson(db, frozen.personId)).run(listCameBack, {});
    expect(rows).toMatchObject([
      { accountId: frozen.accountId, amountYuan: '13.00', state: 'rejected', reason: '账户冻结或止付' },
    ]);
  });
});

describe('all that was paid above', () => {
  it('went through the hands of different people (invariant 9)', async () => {
    expect(await db.sql('select * from funds.separation_breaches()')).toEqual([]);
    const states = await world.itemStates();
    expect(states['settled']).toBeGreaterThan(5);
  });
});

const fullWidth = (text: string) =>
  text.replaceAll(/[\da-z]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
