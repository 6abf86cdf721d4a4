import { z } from 'zod';
import { amountYuan, fenOf } from '../../funds/views.ts';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';

/** 撤销 an award: what was not paid is cancelled, what was paid is recovered, all of it unless an amount is given. */
export const revokeAward = caseCommand('revoke', {
  access: officer('approver'),
  input: { clause, reason: text, recoverYuan: z.optional(amountYuan) },
  prepare: async ({ tx, input }) => ({
    kind: 'revoke',
    clause: citationOf(input.clause),
    reason: await saveNote(tx, input.caseId, input.reason),
    recoverFen: input.recoverYuan === undefined ? null : fenOf(input.recoverYuan),
  }),
});
