import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from './access.ts';
import { recordAudit } from './audit.ts';
import type { Tx } from './database.ts';
import { refuse } from './refusals.ts';

type Keyed = {
  readonly actor: Actor;
  readonly useCase: string;
  readonly key: string | undefined;
  readonly input: unknown;
};

/**
 * The same key and content gives the first answer; the same key with other content is refused. The key is
 * taken in the transaction of the act: a second request waits for the first, and a refusal keeps nothing.
 * An answer given again is read again, so it is audited.
 * Guests store nothing, so their keys are not needed.
 */
export async function answerOnce<T>(tx: Tx, request: Keyed, answer: () => Promise<T>): Promise<T> {
  const { key, actor } = request;
  if (key === undefined || actor.accountId === null) return answer();
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) return refuse('kernel.key-malformed');

  const contentHash = hash(request);
  const taken = await sql`insert into kernel.answer (account_id, key, use_case, content_hash)
    values (${actor.accountId}, ${key}, ${request.useCase}, ${contentHash}) on conflict do nothing`.execute(
    tx,
  );
  if (taken.numAffectedRows === 0n) {
    const first = await firstAnswer<T>(tx, actor.accountId, key, contentHash);
    const object = { kind: 'answer', id: contentHash };
    await recordAudit(tx, { action: request.useCase, object, purpose: 'repeated' });
    return first;
  }

  const given = await answer();
  await sql`update kernel.answer set answer = ${JSON.stringify(given ?? null)}::jsonb
    where account_id = ${actor.accountId} and key = ${key}`.execute(tx);
  return given;
}

async function firstAnswer<T>(tx: Tx, accountId: string, key: string, contentHash: string): Promise<T> {
  const { rows } = await sql<{ content_hash: string; answer: T }>`
    select content_hash, answer from kernel.answer where account_id = ${accountId} and key = ${key}`.execute(
    tx,
  );
  const first = rows[0];
  if (first === undefined) return refuse('kernel.busy'); // tidied away between the two statements
  if (first.content_hash !== contentHash) return refuse('kernel.key-reused');
  return first.answer;
}

/** Same use case and same input in any order of keys. Files count by their bytes. */
function hash({ useCase, input }: Keyed): string {
  return createHash('sha256')
    .update(`${useCase}\n${JSON.stringify(input, inKeyOrder)}`)
    .digest('hex');
}

function inKeyOrder(_: string, value: unknown): unknown {
  if (Buffer.isBuffer(value)) return createHash('sha256').update(value).digest('hex');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
