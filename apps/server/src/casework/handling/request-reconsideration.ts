import { bound } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, text } from '../case-command.ts';

/** 申请复议, once, within the term of the scheme. */
export const requestReconsideration = caseCommand('request-reconsideration', {
  access: bound(),
  input: { reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'request-reconsideration',
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
