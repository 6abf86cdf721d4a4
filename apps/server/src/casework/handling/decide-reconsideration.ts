import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';

/** 复议决定: the decision stands, or is set aside (a refusal is then examined anew, an award revoked). */
export const decideReconsideration = caseCommand('decide-reconsideration', {
  access: officer('approver'),
  input: { setAside: z.boolean(), clause, reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'decide-reconsideration',
    setAside: input.setAside,
    clause: citationOf(input.clause),
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
