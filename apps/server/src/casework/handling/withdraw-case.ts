import { bound } from '../../kernel/access.ts';
import { saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText } from '../case-command.ts';

/** 撤回申请, at any time before the final decision. */
export const withdrawCase = caseCommand('withdraw', {
  access: bound(),
  input: { note: optionalText },
  prepare: async ({ tx, input }) => ({
    kind: 'withdraw',
    note: await saveOptionalNote(tx, input.caseId, input.note),
  }),
});
