import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { type Exchange, liesAtBank, writeToBank } from './exchange.ts';
import { type AccountQuestion, type AccountVerdict, verificationFile } from './files.ts';

/** As many as the bank is asked about in one file. */
const AT_ONCE = 500;

/**
 * Asks the bank whether accounts that were registered or corrected belong to the name on them. Asking changes
 * nothing, so there is nothing to remember: an account that got no answer is asked about again.
 */
export async function askAboutAccounts(exchange: Exchange): Promise<void> {
  const questions = await exchange.transaction(async ({ tx }) => {
    const { rows } = await sql<AccountQuestion>`
      select account_id as "accountId", bank, account_number as "accountNumber", holder_name as "holderName" from (
        select account_id, bank, account_number, holder_name from people.payee_account
          where verification = 'unverified' and valid_to is null
        union all
        select account_id, bank, account_number, holder_name from firms.payee_account
          where verification = 'unverified' and valid_to is null) a
      order by account_id limit ${AT_ONCE}`.execute(tx);
    return rows;
  });
  const writable = questions.filter((question) => !/[|\r\n]/.test(`${question.bank}${question.holderName}`));
  if (writable.length === 0) return;
  const file = verificationFile(writable);
  // Named after its content: the same questions are not put twice while they lie there.
  if (!(await liesAtBank(exchange, file.name))) {
    await writeToBank(exchange, file.name, Buffer.from(file.content, 'utf8'));
  }
}

/** What the bank's codes say of an account (docs/bank-protocol.md). */
const OUTCOMES: ReadonlyMap<string, 'verified' | 'rejected'> = new Map([
  ['0000', 'verified'],
  ['1001', 'rejected'],
  ['1002', 'rejected'],
  ['1003', 'rejected'],
  ['1004', 'rejected'],
]);

/**
 * Records what the bank says of accounts; an account that is known by now stays as it is, and one of which the bank
 * says something else is asked about again.
 */
export async function recordVerdicts(tx: Tx, verdicts: readonly AccountVerdict[]): Promise<void> {
  for (const { accountId, code, reason } of verdicts) {
    const outcome = OUTCOMES.get(code);
    if (outcome === undefined) continue;
    await sql`
      select people.record_account_verification(${accountId}, ${outcome}, kernel.business_date(), ${reason || null}),
        firms.record_account_verification(${accountId}, ${outcome}, kernel.business_date(), ${reason || null})`.execute(
      tx,
    );
  }
}
