import { officer } from '../../kernel/access.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { saveAnswer } from './answer-statement.ts';

/**
 * 撤销 an award, as proposed by somebody else and after the party was heard: clause, reason and amount of the proposal
 * stand. What was not paid is cancelled, what was paid is recovered.
 */
export const revokeAward = caseCommand('revoke', {
  access: officer('approver'),
  input: { note: optionalText.describe('对陈述、申辩的答复（陈述过的必填），或者备注') },
  prepare: async ({ tx, input }, { state }) => ({
    kind: 'revoke',
    note: await saveAnswer(tx, input, state),
  }),
});
