import { bound } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, text } from '../case-command.ts';

/**
 * 撤回复议申请, with the reason (复议法25), before it is decided. The office that reconsiders has to consent
 * (`answer-withdrawal.ts`); where it was not sent on yet to an authority outside, it ends at once.
 */
export const withdrawReconsideration = caseCommand('withdraw-reconsideration', {
  access: bound(),
  input: { reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'withdraw-reconsideration',
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
