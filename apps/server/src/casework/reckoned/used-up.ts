import { sql } from 'kysely';
import { rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import type { Tx } from '../../kernel/database.ts';
import type { LoadedCase } from '../case.store.ts';
import { questionOf } from '../compare.ts';
import { currentFacts } from '../dossier.store.ts';
import { evaluate, outcomeOf } from '../evaluate.ts';
import type { Shell } from '../perform.ts';
import { isMonthsReceived, withMonthsReceived } from './months-received.ts';

/** Of the longest term more is used up than when the case was compared. */
export interface UsedUp {
  /** Months received since then. */
  since: number;
  /** Months that the rules count by now, of those that the decision counts. */
  left: number;
}

/**
 * Looks again at the number of months received, by which a decision counts its months up to the longest term of the benefit:
 * other cases may have been granted some since the comparison. What is granted this person in another transaction waits
 * until this one has ended.
 *
 * @param counted how many months of its decision the case is granted
 * @returns null where the rules count as many by now
 */
export async function usedUpSince(
  { tx, audit }: Shell,
  loaded: LoadedCase,
  counted: number,
): Promise<UsedUp | null> {
  const { case_id: caseId, claimant_kind: kind, claimant_id: id, benefit_id } = loaded.row;
  const granted = await awaitGrants(tx, caseId);
  const then = await currentFacts(tx, caseId);
  const received = then.find(isMonthsReceived);
  if (received === undefined) return null;
  const fields = [received.fact];
  await audit({ action: 'casework.read-registry', object: { kind, id }, fields, purpose: 'case' });
  const since = granted - Number(received.registry ?? received.value ?? 0);
  if (since <= 0) return null;
  const question = questionOf(loaded);
  const { answer } = evaluate(await rulesInForce(tx), question, withMonthsReceived(then, since));
  const left = outcomeOf(answer, benefit_id).months ?? 0;
  return left < counted ? { since, left } : null;
}

/**
 * Waits until nobody else grants the person of this case months, and keeps others waiting until the transaction ends.
 *
 * @returns how many months of the benefit the person has received by now, but for those of this case; wherever they live, and
 *   whoever employs them
 */
export async function awaitGrants(tx: Tx, caseId: string): Promise<number> {
  const { rows } = await sql<{ granted: number }>`
    select casework.await_grants(${caseId}) as granted`.execute(tx);
  return rows[0]?.granted ?? 0;
}
