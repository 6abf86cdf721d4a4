import { officer } from '../../kernel/access.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { saveAnswer } from './answer-statement.ts';

/**
 * 撤销 an award, or a part of it, as proposed by somebody else and after the party was heard: clause, reason, amount and months
 * of the proposal stand. Of the award as a whole, what was not paid is cancelled, and what was paid is recovered; of a part, so
 * much is recovered, and the award stands with the rest.
 */
export const revokeAward = caseCommand('revoke', {
  access: officer('approver'),
  input: { note: optionalText.describe('对陈述、申辩的答复（陈述过的必填），或者备注') },
  prepare: async ({ tx, input }, { state }) => ({
    kind: 'revoke',
    note: await saveAnswer(tx, input, state),
  }),
});
