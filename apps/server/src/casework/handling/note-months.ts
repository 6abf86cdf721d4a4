import { formatMonth } from '@wenye/codes';
import type { Tx } from '../../kernel/database.ts';
import { grantBenefitMonths } from '../../people/benefit-months.ts';
import type { LoadedCase } from '../case.store.ts';
import { revokedMonths } from '../case.ts';
import { partiesOf } from '../doors.ts';
import { monthsCounted, monthsPaid } from '../dossier.store.ts';
import type { Shell } from '../perform.ts';
import { usedUpSince } from '../reckoned/used-up.ts';
import { refuse } from '../refusals.ts';

/** What grants the months: the award itself, or that it, or the part of it that was revoked, stands again. */
type Ground = 'award' | 'restoration';

const whereReceived = {
  award: 'casework.months-received',
  restoration: 'casework.months-received-since',
} as const satisfies Record<Ground, string>;
const whereUsedUp = {
  award: 'casework.months-used-up',
  restoration: 'casework.months-used-up-since',
} as const satisfies Record<Ground, string>;

/**
 * Months of an award, or of one that stands again, count from now on towards the longest term of the benefit
 * (`months-received`). Nobody is granted fewer than were decided.
 *
 * @throws Refusal `casework.months-received` where the person has been paid for one meanwhile, `casework.months-used-up` where
 *   other cases have been granted so many that the rules would count fewer; of one that stands again under names of its own
 */
export async function noteMonths(shell: Shell, loaded: LoadedCase, ground: Ground): Promise<void> {
  const { tx } = shell;
  const { row, state } = loaded;
  const months = await monthsPaid(tx, row.case_id, state);
  if (months.length === 0) return;
  const decided = await monthsCounted(tx, row.case_id, state);
  const revoked = revokedMonths(state);
  const counted = decided.filter((month) => !revoked.includes(month));
  const usedUp = await usedUpSince(shell, loaded, counted.length);
  if (usedUp !== null)
    refuse(whereUsedUp[ground], { since: usedUp.since, counted: counted.length, left: usedUp.left });
  const received = await grant(tx, loaded, months);
  if (received.length > 0) refuse(whereReceived[ground], { months: received.map(formatMonth).join('、') });
}

/** The same of months that a reconsideration adds to an award; it is bounded by what nobody has received otherwise. */
export async function noteRaisedMonths(
  tx: Tx,
  loaded: Pick<LoadedCase, 'row'>,
  months: readonly string[],
): Promise<void> {
  const received = months.length === 0 ? [] : await grant(tx, loaded, months);
  if (received.length > 0) throw new Error('a reconsideration adds for months that were received otherwise');
}

/** @returns the months that were received otherwise: where there are any, none is granted */
async function grant(tx: Tx, { row }: Pick<LoadedCase, 'row'>, months: readonly string[]): Promise<string[]> {
  const { object_person } = await tx
    .selectFrom(partiesOf(row.case_id).as('y'))
    .select('object_person')
    .executeTakeFirstOrThrow();
  const personId = row.claimant_kind === 'person' ? row.claimant_id : object_person;
  if (personId === null) return [];
  return grantBenefitMonths(tx, {
    personId,
    benefitId: row.benefit_id,
    months,
    reference: row.case_id,
  });
}
