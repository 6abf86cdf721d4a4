import { z } from 'zod';
import { mayRecover } from '../../funds/ledger.ts';
import { amountYuan, fenOf } from '../../funds/views.ts';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';

/**
 * 拟撤销, with the clause, the reason and what of the paid money is to be recovered, all of it unless an amount is given.
 * The party is heard, and another person decides; meanwhile nothing more of the award is paid.
 */
export const proposeRevocation = caseCommand('propose-revocation', {
  access: officer('reviewer', 'approver'),
  input: { clause, reason: text, recoverYuan: z.optional(amountYuan) },
  prepare: async ({ tx, input }) => {
    const recoverFen = input.recoverYuan === undefined ? null : fenOf(input.recoverYuan);
    if (recoverFen !== null) await mayRecover(tx, { caseId: input.caseId, recoverFen });
    return {
      kind: 'propose-revocation',
      clause: citationOf(input.clause),
      reason: await saveNote(tx, input.caseId, input.reason),
      recoverFen,
    };
  },
});
