import { firmFactsOf } from '../../firms/firm-facts.ts';
import { hireFactsOf } from '../../firms/hire-facts.ts';
import { firmRegistryOf, hireRegistryOf } from '../../firms/registry.ts';
import type { Tx } from '../../kernel/database.ts';
import { personFactsOf } from '../../people/person-facts.ts';
import { registryOf } from '../../people/registry.ts';
import type { LoadedCase } from '../case.store.ts';
import { eventsOf, partiesOf } from '../doors.ts';
import type { KnownFact } from '../facts.ts';
import { ofTheHire, readBy } from '../registry.ts';
import { grantedAfter, rowsUntil } from './rows-until.ts';

/** What is known by now of the day on which the registers were last asked for a case. */
interface Since {
  readonly known: KnownFact[];
  /** How many months of the benefit other cases of the person were granted after this one: no part of what is known. */
  readonly grantedAfter: number;
}

/**
 * What the registers would have said of a case on the day on which they were last asked for it, had they known then what
 * they know today. null: who asks may not see the claimant.
 *
 * @param months of which contributions are told; absent: all
 */
export async function knownSince(
  tx: Tx,
  loaded: LoadedCase,
  today: string,
  months?: readonly string[],
): Promise<Since | null> {
  const { case_id, claimant_id, claimant_kind, benefit_id } = loaded.row;
  const day = await askedOn(tx, case_id);
  if (claimant_kind === 'person') {
    const rows = await registryOf(tx, claimant_id, today);
    if (rows === null) return null;
    const known = readBy(personFactsOf(rowsUntil(rows, day, case_id), day, months), [benefit_id]);
    return { known, grantedAfter: grantedAfter(rows, case_id, benefit_id) };
  }
  const rows = await firmRegistryOf(tx, claimant_id, today);
  if (rows === null) return null;
  const known = readBy(firmFactsOf(rows, day), [benefit_id]);
  const { object_number } = await tx
    .selectFrom(partiesOf(case_id).as('y'))
    .select('object_number')
    .executeTakeFirstOrThrow();
  if (object_number === null) return { known, grantedAfter: 0 };
  const hire = await hireRegistryOf(tx, claimant_id, object_number, today);
  if (hire === null) return { known, grantedAfter: 0 };
  return {
    known: [...known, ...ofTheHire(hireFactsOf(rowsUntil(hire, day, case_id), claimant_id, day, months))],
    grantedAfter: grantedAfter(hire, case_id, benefit_id),
  };
}

/** The day of the last comparison with the registers, which every case passes before it is granted. */
async function askedOn(tx: Tx, caseId: string): Promise<string> {
  const { business_date } = await tx
    .selectFrom(eventsOf(caseId).as('e'))
    .select('e.business_date')
    .where('e.kind', '=', 'check-data')
    .orderBy('e.seq', 'desc')
    .executeTakeFirstOrThrow();
  return business_date;
}
