import { formatMonth } from '@wenye/codes';
import type { Tx } from '../../kernel/database.ts';
import { grantBenefitMonths } from '../../people/benefit-months.ts';
import type { LoadedCase } from '../case.store.ts';
import { partiesOf } from '../doors.ts';
import { monthsPaid } from '../dossier.store.ts';
import { refuse } from '../refusals.ts';

/**
 * Months granted, by the decision or a reconsideration, count from now on towards the longest term of the benefit
 * (`months-received`).
 * @throws Refusal `casework.months-received` where the person has been paid for one meanwhile
 */
export async function noteMonths(tx: Tx, { row, state }: LoadedCase): Promise<void> {
  const { object_person } = await tx
    .selectFrom(partiesOf(row.case_id).as('y'))
    .select('object_person')
    .executeTakeFirstOrThrow();
  const personId = row.claimant_kind === 'person' ? row.claimant_id : object_person;
  if (personId === null) return;
  const months = await monthsPaid(tx, row.case_id, state);
  if (months.length === 0) return;
  const received = await grantBenefitMonths(tx, {
    personId,
    benefitId: row.benefit_id,
    months,
    reference: row.case_id,
  });
  if (received.length > 0)
    refuse('casework.months-received', { months: received.map(formatMonth).join('、') });
}
