import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';

/** 拟不予批准, with the clause and the reason; an approver decides. */
export const proposeRefusal = caseCommand('propose-refusal', {
  access: officer('reviewer'),
  input: { clause, reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'propose-refusal',
    clause: citationOf(input.clause),
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
