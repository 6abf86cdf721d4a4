import { rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import type { LoadedCase } from '../case.store.ts';
import { currentFacts } from '../dossier.store.ts';
import type { Shell } from '../perform.ts';
import { owedToday } from './reckon-case.ts';

/** What an award comes to beyond what was granted, by what is known today, in fen; 0 where none stands, or it cannot be told. The read is audited. */
export async function owedNow(shell: Shell, loaded: LoadedCase): Promise<number> {
  const { status, beforeReconsideration } = loaded.state;
  return status === 'awarded' || beforeReconsideration === 'awarded'
    ? ((await owedOn(shell, loaded)) ?? 0)
    : 0;
}

/** The same of an award of which it is known that it stands; null where it cannot be told. */
export async function owedOn({ tx, businessDate, audit }: Shell, loaded: LoadedCase): Promise<number | null> {
  const { claimant_kind: kind, claimant_id: id, case_id: caseId } = loaded.row;
  const fields = (await currentFacts(tx, caseId)).map(({ fact }) => fact);
  await audit({ action: 'casework.read-registry', object: { kind, id }, fields, purpose: 'case' });
  return owedToday(tx, loaded, { pack: await rulesInForce(tx), today: businessDate });
}
