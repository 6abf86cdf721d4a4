import { sql } from 'kysely';
import type { Tx } from './database.ts';

/**
 * One line of the audit trail, or one for each object. Ids, names of fields and codes only: personal data stand apart from the
 * chain, so that they can be deleted or re-encrypted while it holds.
 */
export type AuditEntry = {
  /** `<room>.<verb>`; the use case's name unless something finer is meant. */
  readonly action: string;
  /** What was read or changed; of several of a kind, a line of each, in their order and in one statement. */
  readonly object: { readonly kind: string; readonly id: string | readonly string[] };
  /** Names of the personal fields that were read, or of the fields that were changed. */
  readonly fields?: readonly string[];
  /** Why, where the action alone does not say: a ground from a list, never free text of a person. */
  readonly purpose?: string;
  /** Hash of the event that the action appended, or of what it signed or registered: ties that to this chain (kernel/chain.ts). */
  readonly evidence?: string;
};

/**
 * Appends to the audit trail in the transaction of the action, so that neither exists without the other.
 * Who, the offices, both dates and the request are taken from the signed context by the owner function;
 * the caller cannot state them.
 */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { kind, id } = entry.object;
  const ids = typeof id === 'string' ? [id] : [...id];
  await sql`select audit.append(${entry.action}, ${kind}, ${ids}::text[],
    ${[...(entry.fields ?? [])]}::text[], ${entry.purpose ?? null}, ${entry.evidence ?? null})`.execute(tx);
}
