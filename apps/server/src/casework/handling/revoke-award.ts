import { yuanToFen } from '@wenye/codes';
import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';
import { yuan } from '../views.ts';

/** 撤销 an award: what was not paid is cancelled, what was paid is recovered, all of it unless an amount is given. */
export const revokeAward = caseCommand('revoke', {
  access: officer('approver'),
  input: { clause, reason: text, recoverYuan: z.optional(yuan) },
  prepare: async ({ tx, input }) => ({
    kind: 'revoke',
    clause: citationOf(input.clause),
    reason: await saveNote(tx, input.caseId, input.reason),
    recoverFen: input.recoverYuan === undefined ? null : yuanToFen(input.recoverYuan),
  }),
});
