import { officer } from '../../kernel/access.ts';
import { saveNote, saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText, text } from '../case-command.ts';

/** 准予撤回: the reconsideration ends, and the decision stands (复议法实施条例38). */
export const grantWithdrawal = caseCommand('grant-withdrawal', {
  access: officer('approver'),
  input: { note: optionalText },
  prepare: async ({ tx, input }) => ({
    kind: 'grant-withdrawal',
    note: await saveOptionalNote(tx, input.caseId, input.note),
  }),
});

/** 不准予撤回, with the reason, e.g. that it was not asked for freely: the reconsideration goes on. */
export const denyWithdrawal = caseCommand('deny-withdrawal', {
  access: officer('approver'),
  input: { reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'deny-withdrawal',
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
