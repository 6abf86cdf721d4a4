import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, text } from '../case-command.ts';

/** 不予撤销, with the reason: the proposal is dropped, the award stands, and what is open of it is paid again. */
export const dropRevocation = caseCommand('drop-revocation', {
  access: officer('approver'),
  input: { reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'drop-revocation',
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
