import { officer } from '../../kernel/access.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import { saveAnswer } from './answer-statement.ts';

/** 不予批准. The proposal's clause and reason stand; the remedy follows from the scheme. */
export const refuseCase = caseCommand('refuse', {
  access: officer('approver'),
  input: { note: optionalText.describe('对陈述、申辩的答复（陈述过的必填），或者备注') },
  prepare: async ({ tx, input }, { state }) => ({
    kind: 'refuse',
    note: await saveAnswer(tx, input, state),
  }),
});
