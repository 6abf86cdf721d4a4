import type { Answer } from '@wenye/rules';
import { commit } from '../../funds/ledger.ts';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { grantBenefitMonths } from '../../people/benefit-months.ts';
import { type LoadedCase, saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { decisionsOf, partiesOf } from '../doors.ts';
import { currentFacts } from '../dossier.store.ts';
import { outcomeOf } from '../evaluate.ts';
import { exclusionKeysOf } from '../exclusions.ts';
import { payableMonths } from '../facts.ts';
import { perform, type Shell } from '../perform.ts';
import { schemeOf } from '../scheme.ts';

/** 批准: after the notice ended without an open objection. Commits the money and opens the obligation at once. */
export const awardCase = caseCommand('award', {
  access: officer('approver'),
  input: { note: optionalText },
  prepare: async ({ tx, input }) => ({
    kind: 'award',
    note: await saveOptionalNote(tx, input.caseId, input.note),
  }),
  afterwards: commitFunds,
});

/** The same for one of many. */
export async function performAward(
  shell: Shell,
  one: { caseId: string; expectedVersion: number },
): Promise<LoadedCase> {
  return commitFunds(
    shell,
    await perform(shell, one.caseId, one.expectedVersion, () => ({ kind: 'award', note: null })),
  );
}

async function commitFunds({ tx }: Shell, awarded: LoadedCase): Promise<LoadedCase> {
  const { row } = awarded;
  await commit(tx, {
    caseId: row.case_id,
    obligation: {
      claimant: { kind: row.claimant_kind as 'person' | 'firm', id: row.claimant_id },
      benefitId: row.benefit_id,
      periodKey: row.period_key,
      objectKey: row.object_key,
      exclusionKeys: await exclusionKeysOf(tx, row.case_id),
      payeeAccountId: row.payee_account_id,
    },
  });
  await noteMonths(tx, awarded);
  return awarded;
}

/** Months granted count from now on towards the longest term of the benefit (`months-received`). */
async function noteMonths(tx: Tx, { row, state }: LoadedCase): Promise<void> {
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
