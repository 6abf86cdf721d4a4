import { officer } from '../../kernel/access.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { saveAnswer } from './answer-statement.ts';
import { paidWhole } from './propose-revocation.ts';

/**
 * 撤销 an award, or some of its months, as proposed by somebody else and after the party was heard: clause, reason, amount and
 * months of the proposal stand. What was not paid is cancelled, what was paid is recovered.
 */
export const revokeAward = caseCommand('revoke', {
  access: officer('approver'),
  input: { note: optionalText.describe('对陈述、申辩的答复（陈述过的必填），或者备注') },
  prepare: async ({ tx, input }, { state }) => {
    // A payment may have come back meanwhile: nothing is cancelled of the months that are kept.
    if (state.revocation?.months.length) await paidWhole(tx, input.caseId);
    return { kind: 'revoke', note: await saveAnswer(tx, input, state) };
  },
});
