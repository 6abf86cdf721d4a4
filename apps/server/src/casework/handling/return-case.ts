import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, text } from '../case-command.ts';

/** 退回 to the level below, or by the approver to the last level; reserved money is released. */
export const returnCase = caseCommand('return-case', {
  access: officer('reviewer', 'approver'),
  input: { reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'return-case',
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
