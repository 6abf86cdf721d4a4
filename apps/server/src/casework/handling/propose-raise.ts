import { amountYuan } from '../../funds/views.ts';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, citationOf, clause, text } from '../case-command.ts';
import { addition } from './decide-reconsideration.ts';

/**
 * 拟补发: what a variation is to pay on the case, for another person to decide, or to record of what another authority
 * decided. Whoever proposes again replaces it; nothing is owed and nobody is told before it is decided.
 */
export const proposeRaise = caseCommand('propose-raise', {
  access: officer('reviewer', 'approver'),
  input: {
    addYuan: amountYuan.describe('在本件上补发多少元，不超过原批准的金额，或者按今天所知重算应补的金额'),
    clause,
    reason: text,
  },
  prepare: async ({ tx, input }, { state }) => ({
    kind: 'propose-raise',
    ...(await addition(tx, input, state)),
    clause: citationOf(input.clause),
    reason: await saveNote(tx, input.caseId, input.reason),
  }),
});
