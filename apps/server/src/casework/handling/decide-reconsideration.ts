import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';
import { performCheck } from './check-data.ts';

const bySystem = { kind: 'system', job: 'check-data' } as const;

/**
 * 复议决定: the decision stands, or is set aside. An award is then revoked; what was refused or not accepted is examined
 * anew, and the registries are asked at once, so that it does not wait for anybody to press for it.
 */
export const decideReconsideration = caseCommand('decide-reconsideration', {
  access: officer('approver'),
  input: { setAside: z.boolean(), clause, reason: text },
  prepare: async ({ tx, input }) => ({
    kind: 'decide-reconsideration',
    setAside: input.setAside,
    clause: citationOf(input.clause),
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
  afterwards: async (context, decided) =>
    decided.state.status === 'data-check' ? performCheck(context, decided, bySystem) : decided,
});
