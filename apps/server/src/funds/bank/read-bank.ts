import { sql } from 'kysely';
import type { Tx } from '../../kernel/database.ts';
import { noteAnswered } from '../batch.store.ts';
import { applyAnswer } from './apply-answer.ts';
import { type Exchange, filesFromBank, putAway, readFromBank } from './exchange.ts';
import { type BankAnswer, type BankFile, parseBankFile, sha256 } from './files.ts';
import { matchStatements, storeStatement } from './statements.ts';
import { recordVerdicts } from './verify-accounts.ts';

/** Answers of one transaction: small enough to let others at the ledger, large enough to be quick. */
const ANSWERS_AT_ONCE = 200;

/**
 * Reads every file that the bank has left, each once: what it says is committed, then the file is put away.
 * After a crash in between, the same bytes are known and only put away. Files are read in order of name, but
 * nothing depends on it.
 *
 * @returns how many files were read
 */
export async function readBank(exchange: Exchange): Promise<number> {
  exchange.reached('read:began');
  const names = await filesFromBank(exchange);
  for (const name of names) {
    const bytes = await readFromBank(exchange, name);
    await readFile(exchange, name, bytes);
    await putAway(exchange, name);
    exchange.reached('read:moved');
  }
  // A statement may have come before the answer, or a receipt been entered since.
  await exchange.transaction(({ tx }) => matchStatements(tx));
  return names.length;
}

async function readFile(exchange: Exchange, name: string, bytes: Buffer): Promise<void> {
  const content = bytes.toString('utf8');
  const hash = sha256(bytes);
  const known = await exchange.transaction(async ({ tx }) => {
    const { rows } = await sql`select 1 from funds.bank_file where sha256 = ${hash}`.execute(tx);
    return rows.length > 0;
  });
  if (known) return;

  const file = parseBankFile(name, content);
  const { answers, division } = await answersOf(exchange, file);
  for (let start = 0; start < answers.length; start += ANSWERS_AT_ONCE) {
    await exchange.transaction(async ({ tx }) => {
      await applyAll(tx, answers.slice(start, start + ANSWERS_AT_ONCE), division, name);
      exchange.reached('read:answers-written');
    });
    exchange.reached('read:answers-committed');
  }
  await exchange.transaction(async ({ tx }) => {
    await sql`
      insert into funds.bank_file (sha256, name, kind, content, problem)
      values (${hash}, ${name}, ${file.kind}, ${content}, ${file.kind === 'unreadable' ? file.problem : null})`.execute(
      tx,
    );
    if (file.kind === 'verification') await recordVerdicts(tx, file.verdicts);
    if (file.kind === 'statement') await storeStatement(tx, file, hash);
    exchange.reached('read:file-written');
  });
  exchange.reached('read:committed');
}

/** In the order of the items' ids, so that two files cannot wait for each other. */
async function applyAll(
  tx: Tx,
  answers: readonly BankAnswer[],
  division: string,
  file: string,
): Promise<void> {
  const touched = new Set<string>();
  for (const answer of [...answers].sort((a, b) => a.itemId.localeCompare(b.itemId))) {
    const moved = await applyAnswer(tx, answer, division, { file });
    if (moved !== null) touched.add(moved.batchId);
  }
  for (const batchId of [...touched].sort()) await noteAnswered(tx, batchId, 'worker');
}

/** The answers that a file gives. An acknowledgement speaks of every item of its batch. */
async function answersOf(
  exchange: Exchange,
  file: BankFile,
): Promise<{ answers: BankAnswer[]; division: string }> {
  switch (file.kind) {
    case 'acknowledgement':
      return acknowledged(exchange, file);
    case 'result':
      return { answers: file.answers, division: file.batchNo.slice(0, 6) };
    case 'return':
      return { answers: file.answers, division: file.payer.division };
    case 'verification':
    case 'statement':
    case 'unreadable':
      return { answers: [], division: '' };
  }
}

async function acknowledged(
  exchange: Exchange,
  file: Extract<BankFile, { kind: 'acknowledgement' }>,
): Promise<{ answers: BankAnswer[]; division: string }> {
  const items = await exchange.transaction(async ({ tx }) => {
    const { rows } = await sql<{ id: string; division: string }>`
      select i.id, i.division from funds.payment_item i join funds.batch b on b.id = i.batch_id
      where b.batch_no = ${file.batchNo} order by i.id`.execute(tx);
    return rows;
  });
  const answers = items.map(({ id }) => ({
    itemId: id,
    answer: file.taken ? ('accepted' as const) : ('rejected' as const),
    code: file.code,
    reason: file.reason,
    amountFen: null,
    reference: '',
  }));
  return { answers, division: items[0]?.division ?? file.batchNo.slice(0, 6) };
}
