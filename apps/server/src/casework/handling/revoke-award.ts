import { officer } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/database.ts';
import type { FenByMonth } from '../by-month.ts';
import { withPart } from '../case.evolve.ts';
import type { LoadedCase } from '../case.store.ts';
import { awardedFen } from '../case.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { monthsPaid } from '../dossier.store.ts';
import { paidMonths } from '../paid-months.ts';
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
    ...(await notOwed(context.tx, loaded)),
  }),
});

/**
 * Of a part, what the award came to by the months that are left, beyond what is left of it: that is not owed. Where the rules
 * come to another amount by now, all that is taken back.
 */
async function notOwed(
  tx: Tx,
  { row, state }: LoadedCase,
): Promise<{ notOwedFen?: number; came?: FenByMonth }> {
  const { recoverFen = null, months = [] } = state.revocation ?? {};
  if (recoverFen === null) return {};
  const left = withPart(state, { fen: recoverFen, months, notOwedFen: 0, came: {} });
  const kept = await monthsPaid(tx, row.case_id, left);
  const paid = await paidMonths(tx, { row, state });
  const [keptFen, came] = [paid.fenOf(kept), paid.byMonth(kept)];
  if (keptFen === null || came === null)
    return { notOwedFen: (state.parts.at(-1)?.notOwedFen ?? 0) + recoverFen };
  return { notOwedFen: Math.max(0, keptFen - (awardedFen(left) ?? 0)), came };
}
