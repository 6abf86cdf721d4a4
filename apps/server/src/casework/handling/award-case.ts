import { commit } from '../../funds/ledger.ts';
import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import { type LoadedCase, saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { currentFacts } from '../dossier.store.ts';
import { exclusionKeysOf, holdMonths, monthsHeldBy } from '../exclusions.ts';
import { monthsDecidedBy } from '../facts.ts';
import { perform, type Shell } from '../perform.ts';
import { noteMonths } from './note-months.ts';

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

async function commitFunds(shell: Shell, awarded: LoadedCase): Promise<LoadedCase> {
  const { tx } = shell;
  const { row } = awarded;
  await letGo(tx, row);
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
  await noteMonths(shell, awarded, 'award');
  return awarded;
}

/** An award holds the months that it was decided by, and no other: another claim may be paid for these. */
async function letGo(tx: Tx, row: LoadedCase['row']): Promise<void> {
  const held = (await monthsHeldBy(tx, row)) ?? [];
  const kept = monthsDecidedBy(await currentFacts(tx, row.case_id), held);
  if (kept.length < held.length) await holdMonths(tx, row, kept);
}
