import type { Tx } from '../../kernel/database.ts';
import { saveOptionalNote } from '../case.store.ts';
import type { CaseState, TextRef } from '../case.ts';
import { refuse } from '../refusals.ts';

/**
 * Keeps what whoever decides against the claimant answers to their statement, or else notes.
 *
 * @throws Refusal `casework.statement-unanswered` at `note`; the core refuses as well
 */
export function saveAnswer(
  tx: Tx,
  { caseId, note }: { caseId: string; note?: string | undefined },
  { stated }: CaseState,
): Promise<TextRef | null> {
  if (stated && !note) return refuse('casework.statement-unanswered', {}, { path: ['note'] });
  return saveOptionalNote(tx, caseId, note);
}
