/** Real payments of awards in a test database: a finance office, and a bank that says in its files what is asked of it. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendBatch } from '../../funds/bank/send-batch.ts';
import { authoriseBatch, freezeBatch } from '../../funds/batches/act-on-batch.ts';
import { composeBatch } from '../../funds/batches/compose-batch.ts';
import { bankSays, bankStates, type Told } from '../../funds/fixtures/bank-says.ts';
import { receiveRecovery } from '../../funds/payments/recoveries.ts';
import { confirmWriteOff, proposeWriteOff } from '../../funds/payments/write-offs.ts';
import { asOfficer, asWorker, type TestActor, type TestDatabase } from '../../testing/index.ts';
import { county } from './town.ts';

const PAYER = `${county}-employment-subsidy`;

export interface Treasury {
  /** Pays all that is owed on the case at present, and the bank does. @returns the payment */
  pays(caseId: string): Promise<Told>;
  /** The bank sends a payment back. */
  returns(payment: Told): Promise<void>;
  /** So much of what was ordered back last arrives, in fen. */
  receives(caseId: string, amountFen: number): Promise<void>;
  /** What is outstanding of it is given up for lost. */
  writesOff(caseId: string): Promise<void>;
  /** What the verification finds of obligations and recoveries. */
  faults(): Promise<unknown[]>;
}

/** @param finance a finance officer of the county */
export async function treasury(db: TestDatabase, finance: TestActor): Promise<Treasury> {
  const authoriser = await asOfficer(db, { role: 'authoriser', division: county });
  const folder = await mkdtemp(join(tmpdir(), 'wenye-bank-'));
  let entries = 0;
  const states = (kind: 'payment' | 'receipt', reference: string, amountFen: number) => {
    entries += 1;
    return bankStates(db, { payer: PAYER, kind, entryNo: `ER00${entries}`, reference, amountFen });
  };
  const recoveryOf = async (caseId: string): Promise<{ recoveryId: string; recoveryNo: string }> => {
    const [found] = await db.sql<{ recoveryId: string; recoveryNo: string }>(
      `select r.id as "recoveryId", r.recovery_no as "recoveryNo" from funds.recovery r
       join funds.obligation o on o.id = r.obligation_id where o.case_id = $1 order by r.id desc limit 1`,
      [caseId],
    );
    if (found === undefined) throw new Error('nothing was ordered back');
    return found;
  };
  return {
    async pays(caseId) {
      const [owed] = await db.sql<{ obligationId: string; ledgerId: string }>(
        `select id as "obligationId", ledger_id as "ledgerId" from funds.obligation
         where case_id = $1 and refund_of is null`,
        [caseId],
      );
      const { obligationId = '', ledgerId = '' } = owed ?? {};
      const { batchId } = await finance.run(composeBatch, { ledgerId, obligations: [{ obligationId }] });
      const frozen = await finance.run(freezeBatch, { batchId, expectedVersion: 1 });
      const { itemCount, totalYuan, contentHash } = frozen;
      const seen = { itemCount, totalYuan, contentHash };
      await authoriser.run(authoriseBatch, { batchId, expectedVersion: 2, ...seen });
      const transaction = <T>(work: Parameters<typeof asWorker<T>>[1]) => asWorker(db, work);
      await sendBatch({ folder, transaction, reached: () => undefined }, batchId);
      const [told] = await db.sql<Told>(
        `select b.batch_no as "batchNo", b.division, i.id as "itemId", i.amount_fen::int as "amountFen"
         from funds.payment_item i join funds.batch b on b.id = i.batch_id where b.id = $1`,
        [batchId],
      );
      await bankSays(db, told as Told, 'settled');
      await states('payment', (told as Told).itemId, (told as Told).amountFen);
      return told as Told;
    },
    async returns(payment) {
      await bankSays(db, payment, 'returned');
      await states('receipt', payment.itemId, payment.amountFen);
    },
    async receives(caseId, amountFen) {
      const { recoveryId, recoveryNo } = await recoveryOf(caseId);
      await states('receipt', recoveryNo, amountFen);
      await finance.run(receiveRecovery, { recoveryId, bankEntryNo: `ER00${entries}` });
    },
    async writesOff(caseId) {
      const { recoveryId } = await recoveryOf(caseId);
      const grounds = { documentNo: '洛财核〔2020〕9号', reason: '确无财产' };
      const { writeOffId } = await finance.run(proposeWriteOff, { recoveryId, ...grounds });
      await authoriser.run(confirmWriteOff, { recoveryId, writeOffId });
    },
    faults: () =>
      db.sql(
        `select fault from funds.obligation_faults() where fault is not null
         union all select fault from funds.recovery_faults() where fault is not null`,
      ),
  };
}
