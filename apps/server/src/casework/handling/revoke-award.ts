import { officer } from '../../kernel/access.ts';
import { withPart } from '../case.evolve.ts';
import type { LoadedCase } from '../case.store.ts';
import { awardedFen } from '../case.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { monthsPaid } from '../dossier.store.ts';
import { paidMonths } from '../paid-months.ts';
import type { Shell } from '../perform.ts';
import { owedOn } from '../reckoned/owed-now.ts';
import { saveAnswer } from './answer-statement.ts';

/**
 * 撤销 an award, or a part of it, as proposed by somebody else and after the party was heard: clause, reason, amount and months
 * of the proposal stand. Of the award as a whole, what was not paid is cancelled, and what was paid is recovered; of a part, so
 * much is recovered, and the award stands with the rest.
 */
export const revokeAward = caseCommand('revoke', {
  access: officer('approver'),
  input: { note: optionalText.describe('对陈述、申辩的答复（陈述过的必填），或者备注') },
  prepare: async (context, loaded) => ({
    kind: 'revoke',
    note: await saveAnswer(context.tx, context.input, loaded.state),
    ...(await notOwed(context, loaded)),
  }),
});

/**
 * Of a part, what the rules make of the award as of now beyond what is left, but for what is owed without it: that stays owed.
 * Where that cannot be told on this day, what the award came to beyond it by the months that are left: nothing that is taken back
 * becomes owed, whatever is known later.
 */
async function notOwed(shell: Shell, { row, state }: LoadedCase): Promise<{ notOwedFen?: number }> {
  const { recoverFen = null, months = [] } = state.revocation ?? {};
  if (recoverFen === null) return {};
  const left = withPart(state, { fen: recoverFen, months, notOwedFen: 0 });
  const owedFen = await owedOn(shell, { row, state });
  const beyondFen = await owedOn(shell, { row, state: left });
  if (owedFen !== null && beyondFen !== null) return { notOwedFen: Math.max(0, beyondFen - owedFen) };
  const kept = await monthsPaid(shell.tx, row.case_id, left);
  const keptFen = (await paidMonths(shell.tx, { row, state })).fenOf(kept);
  const before = state.parts.at(-1)?.notOwedFen ?? 0;
  return {
    notOwedFen: keptFen === null ? before + recoverFen : Math.max(0, keptFen - (awardedFen(left) ?? 0)),
  };
}
