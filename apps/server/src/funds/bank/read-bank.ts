import { sql } from 'kysely';
import { ask } from '../owner-function.ts';
import { type Exchange, filesFromBank, putAway, readFromBank } from './exchange.ts';
import { readBankFile } from './files.ts';
import { recordVerdicts } from './verify-accounts.ts';

/** Answers of one transaction: small enough to let others at the ledger, large enough to be quick. */
const ANSWERS_AT_ONCE = 200;

/**
 * Reads every file that the bank has left, each once: its bytes and what they say are committed, then it is put away,
 * then the answers are applied. After a crash in between, the same bytes are known and only put away, and answers that
 * wait are applied by whoever comes next. Files are read in order of name, but nothing depends on it.
 *
 * @returns how many files were read
 */
export async function readBank(exchange: Exchange): Promise<number> {
  exchange.reached('read:began');
  const names = await filesFromBank(exchange);
  for (const name of names) {
    await takeIn(exchange, name, await readFromBank(exchange, name));
    await putAway(exchange, name);
    exchange.reached('read:moved');
  }
  await applyAnswers(exchange);
  // A statement may have come before the answer, or a receipt been entered since.
  await exchange.transaction(({ tx }) => ask(tx, sql`funds.match_statements()`));
  return names.length;
}

async function takeIn(exchange: Exchange, name: string, bytes: Buffer): Promise<void> {
  const file = readBankFile(name, bytes);
  const problem = file.kind === 'unreadable' ? file.problem : null;
  const isNew = await exchange.transaction(async ({ tx }) => {
    const fresh = await ask<boolean>(
      tx,
      sql`funds.take_in_file(${name}, ${file.kind}, ${bytes}, ${problem})`,
    );
    if (fresh && file.kind === 'verification') await recordVerdicts(tx, file.verdicts);
    exchange.reached('read:file-written');
    return fresh;
  });
  exchange.reached('read:committed');
  if (isNew && problem !== null) exchange.unreadable?.(name, problem);
}

/** Applies answers that wait, a few at a time, until none is left. */
async function applyAnswers(exchange: Exchange): Promise<void> {
  for (;;) {
    const applied = await exchange.transaction(async ({ tx }) => {
      const count = await ask<number>(tx, sql`funds.apply_answers(${ANSWERS_AT_ONCE})`);
      if (count > 0) exchange.reached('read:answers-written');
      return count;
    });
    if (applied === 0) return;
    exchange.reached('read:answers-committed');
  }
}
