import { officer } from '../../kernel/access.ts';
import { type LoadedCase, saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { perform, type Shell } from '../perform.ts';
import { reserveFor } from './reserve-funds.ts';

/** 审核通过 at the case's level. After the last level the money is reserved, or the case waits for it visibly. */
export const passReview = caseCommand('pass-review', {
  access: officer('reviewer'),
  input: { note: optionalText },
  prepare: async ({ tx, input }) => ({
    kind: 'pass-review',
    note: await saveOptionalNote(tx, input.caseId, input.note),
  }),
  afterwards: reserveWhereDue,
});

/** The same for one of many. */
export async function performReview(
  shell: Shell,
  one: { caseId: string; expectedVersion: number },
): Promise<LoadedCase> {
  return reserveWhereDue(
    shell,
    await perform(shell, one.caseId, one.expectedVersion, () => ({ kind: 'pass-review', note: null })),
  );
}

async function reserveWhereDue(shell: Shell, passed: LoadedCase): Promise<LoadedCase> {
  return passed.state.status === 'waiting-for-funds' ? reserveFor(shell, passed) : passed;
}
