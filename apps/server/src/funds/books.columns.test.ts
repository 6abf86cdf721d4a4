/** Which columns of money `wenye audit verify` covers: each that may be written over with NULL and is missed is named here. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase, unnoticedNulls } from '../testing/index.ts';
import { closeBatch } from './batches/act-on-batch.ts';
import { everyRecovery } from './fixtures/every-recovery.ts';
import { type EveryStep, everyStep } from './fixtures/every-step.ts';
import { COUNTY, FUND, type PaymentWorld, paymentWorld } from './fixtures/payment-world.ts';
import { reversePosting } from './ledgers/reverse-posting.ts';
import { setLimit } from './ledgers/set-limit.ts';
import { transferAppropriation } from './ledgers/transfer-appropriation.ts';
import { confirmEvidence, dropEvidence, stateEvidence } from './payments/manual-evidence.ts';
import { resolveDifference } from './payments/reconciliation.ts';
import { proposeWriteOff } from './payments/write-offs.ts';

let db: TestDatabase;
let world: PaymentWorld;

beforeAll(async () => {
  db = await testDatabase();
  world = await paymentWorld(db);
  await world.bank.stop();
  const at = await everyStep(db, world);
  await everyRecovery(db, world);
  await whatElseIsWritten(at);
  await theirCases();
}, 60_000);
afterAll(async () => {
  await world.close();
  await db.close();
});

/** Documents of the finance office, what is confirmed, dropped, replaced, worked off and closed. */
async function whatElseIsWritten(at: EveryStep): Promise<void> {
  const { finance, authoriser, reconciler } = world.officers;
  const { ledgerId } = world;
  const documentNo = '嵩财〔2020〕9号';
  await finance.run(setLimit, { ledgerId, scheme: '11.2', limitYuan: '900.00', documentNo });
  const transfer = {
    fund: FUND,
    year: 2020,
    fromDivision: COUNTY,
    toDivision: '410300',
    amountYuan: '10.00',
  } as const;
  await finance.run(transferAppropriation, { ...transfer, documentNo, documentDate: '2020-09-01' });
  const [{ seq } = { seq: 0 }] = await db.sql<{ seq: number }>(
    `select seq::int from funds.posting where event = 'transfer' and ledger_id = $1`,
    [ledgerId],
  );
  await finance.run(reversePosting, { ledgerId, seq, reason: '文号有误' });

  const stated = { itemId: at.sent.itemId, outcome: 'settled', documentNo: '建行函2', note: '电话' } as const;
  const { evidenceId } = await finance.run(stateEvidence, stated);
  await finance.run(dropEvidence, { evidenceId, reason: '看错了' });
  await authoriser.run(confirmEvidence, { evidenceId: at.evidenceId });
  const again = { recoveryId: at.recoveryId, documentNo: '洛财核2', reason: '无力偿还' };
  await finance.run(proposeWriteOff, again);
  await reconciler.run(resolveDifference, { differenceId: at.differenceId, reason: '不是本系统的付款' });
  await finance.run(closeBatch, { batchId: at.reconciled.batchId, expectedVersion: 6 });
}

/** As casework keeps them: a room to the right, of which here is no more than what money is compared with. */
async function theirCases(): Promise<void> {
  await db.sql(`do $$ begin set local session_replication_role = replica;
    insert into casework."case" (case_id, case_number, submission_id, claimant_kind, claimant_id, benefit_id, object_key,
        period_key, payee_account_id, accepting_office, standards_division, paying_division, submitted_on, status,
        amount_fen, changed_on, award_live)
      select case_id, case_id, case_id, claimant_kind, claimant_id, benefit_id, object_key, period_key, payee_account_id,
        case_id, division, division, opened_on, 'revoked', amount_fen, opened_on, live
      from funds.obligation where refund_of is null; end $$`);
}

/** What nothing compares, as docs/casework.md says. */
const NOT_COVERED: Readonly<Record<string, string>> = {
  account: 'position name normal budget never_negative',
  answer: 'id',
  bank_file: 'received_at problem',
  batch: 'batch_no',
  batch_event: 'kind data actor_person_id business_date at',
  difference:
    'id division kind item_id statement_id entry_no detail found_on state resolved_by resolved_on reason bank_file',
  fund: 'id name recovery',
  instruction: 'recorded_at times_written last_written_at',
  item_event: 'kind data actor_person_id business_date at',
  manual_evidence:
    'id item_id division outcome document_no note stated_by stated_on confirmed_on dropped_by dropped_on drop_reason',
  obligation_event: 'kind amount_fen data actor_person_id business_date at',
  obligation_exclusion: 'obligation_id exclusion_key live',
  payment_item: 'position',
  posting_event: 'id name posted_by',
  posting_rule: 'event pair ledger debit credit',
  recovery: 'recovery_no ordered_by',
  recovery_receipt: 'entered_by entered_at',
  reservation: 'id reserved_on ended_on',
  scheme_limit: 'seq document_no set_by set_on',
  statement: 'received_on',
  step: 'machine command from_state to_state acting apart_from apart_from_cases',
  write_off:
    'id recovery_id division amount_fen document_no reason proposed_by proposed_on confirmed_by confirmed_on replaced_on',
};

test('NULL in the place of what was written is missed in no column but these', async () => {
  const { unnoticed, empty } = await unnoticedNulls(db, 'funds', async (client) => {
    const { rows } = await client.query(
      `select from funds.books_check b where b.fault is not null
       union all select from audit.record r where r.action = 'funds.authorise-batch'
         and not exists (select from funds.evidence e where e.hash = r.evidence)`,
    );
    return rows.length > 0;
  });
  const found = Map.groupBy([...unnoticed, ...empty], (column) => column.split('.')[0] ?? '');
  const named = [...found].map(([table, columns]) => [table, columns.map((c) => c.split('.')[1]).join(' ')]);
  expect(Object.fromEntries(named)).toEqual(NOT_COVERED);
}, 120_000);
