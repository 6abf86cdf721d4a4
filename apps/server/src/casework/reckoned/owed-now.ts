import { rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import type { FenByMonth } from '../by-month.ts';
import type { LoadedCase } from '../case.store.ts';
import { currentFacts } from '../dossier.store.ts';
import type { Shell } from '../perform.ts';
import { fenTodayByMonth, owedToday } from './reckon-case.ts';

/** What an award comes to beyond what was granted, by what is known today, in fen; 0 where none stands, or it cannot be told. The read is audited. */
export async function owedNow(shell: Shell, loaded: LoadedCase): Promise<number> {
  const { status, beforeReconsideration } = loaded.state;
  if (status !== 'awarded' && beforeReconsideration !== 'awarded') return 0;
  return owedToday(shell.tx, loaded, await knownToday(shell, loaded));
}

/** What an award comes to by each of these months, by what is known today; null where it cannot be told. The read is audited. */
export const fenNowByMonth = async (
  shell: Shell,
  loaded: LoadedCase,
  months: readonly string[],
): Promise<FenByMonth | null> => fenTodayByMonth(shell.tx, loaded, await knownToday(shell, loaded), months);

async function knownToday({ tx, businessDate, audit }: Shell, { row }: LoadedCase) {
  const { claimant_kind: kind, claimant_id: id, case_id: caseId } = row;
  const fields = (await currentFacts(tx, caseId)).map(({ fact }) => fact);
  await audit({ action: 'casework.read-registry', object: { kind, id }, fields, purpose: 'case' });
  return { pack: await rulesInForce(tx), today: businessDate };
}
