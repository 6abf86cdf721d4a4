import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';

/** 不予受理, with the clause and the reason. */
export const notAcceptCase = caseCommand('not-accept', {
  access: officer('acceptor'),
  input: { clause, reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'not-accept',
    clause: citationOf(input.clause),
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
