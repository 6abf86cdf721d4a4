import { officer } from '../../kernel/access.ts';
import { saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText } from '../case-command.ts';

/**
 * 撤销 an award, as proposed by somebody else and after the party was heard: clause, reason and amount of the proposal
 * stand. What was not paid is cancelled, what was paid is recovered.
 */
export const revokeAward = caseCommand('revoke', {
  access: officer('approver'),
  input: { note: optionalText },
  prepare: async ({ tx, input }) => ({
    kind: 'revoke',
    note: await saveOptionalNote(tx, input.caseId, input.note),
  }),
});
