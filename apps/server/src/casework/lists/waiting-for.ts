import { ledgerName } from '../../funds/fund.ts';
import type { ObligationView } from '../../funds/ledger.ts';
import type { LoadedCase } from '../case.store.ts';
import { ledgerToReserve } from '../handling/reserve-funds.ts';
import { lackLabels } from '../labels.ts';
import type { Reader } from './history.ts';

/**
 * What a case waits for that waits for funds; null for one that does not. Of one fund there is a ledger for each year and each
 * division: the office is told in which one the money is wanted, of what was awarded already in the one that pays it.
 */
export function waitingFor(
  { row, state: { status, lack } }: LoadedCase,
  reader: Reader,
  obligation: Pick<ObligationView, 'ledger'> | null,
  businessDate: string,
): string | null {
  if (status !== 'waiting-for-funds' || lack === null) return null;
  if (reader === 'applicant') return lackLabels[lack].applicant;
  const ledger = obligation?.ledger ?? ledgerToReserve(row, businessDate);
  return `“${ledgerName(ledger)}”的${lackLabels[lack].officer}`;
}
