import type { Answer } from '@wenye/rules';
import type { Tx } from '../../kernel/database.ts';
import { grantBenefitMonths } from '../../people/benefit-months.ts';
import type { LoadedCase } from '../case.store.ts';
import { decisionsOf, partiesOf } from '../doors.ts';
import { currentFacts } from '../dossier.store.ts';
import { outcomeOf } from '../evaluate.ts';
import { payableMonths } from '../facts.ts';
import { schemeOf } from '../scheme.ts';

/** Months granted count from now on towards the longest term of the benefit (`months-received`). */
export async function noteMonths(tx: Tx, { row, state }: LoadedCase): Promise<void> {
  if (schemeOf(row.benefit_id).claimPeriod.value === 'once') return;
  const { object_person } = await tx
    .selectFrom(partiesOf(row.case_id).as('y'))
    .select('object_person')
    .executeTakeFirstOrThrow();
  const personId = row.claimant_kind === 'person' ? row.claimant_id : object_person;
  if (personId === null || state.decision === null) return;
  const decision = await tx
    .selectFrom(decisionsOf(row.case_id).as('d'))
    .select('answer')
    .where('decision_id', '=', state.decision.decisionId)
    .executeTakeFirstOrThrow();
  const { months } = outcomeOf(decision.answer as unknown as Answer, row.benefit_id);
  const payable = payableMonths(await currentFacts(tx, row.case_id));
  const granted = payable.slice(0, months ?? 0);
  await grantBenefitMonths(tx, {
    personId,
    benefitId: row.benefit_id,
    months: granted,
    reference: row.case_id,
  });
}
