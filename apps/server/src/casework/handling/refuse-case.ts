import { officer } from '../../kernel/access.ts';
import { saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText } from '../case-command.ts';

/** 不予批准. The proposal's clause and reason stand; the remedy follows from the scheme. */
export const refuseCase = caseCommand('refuse', {
  access: officer('approver'),
  input: { note: optionalText },
  prepare: async ({ tx, input }) => ({
    kind: 'refuse',
    note: await saveOptionalNote(tx, input.caseId, input.note),
  }),
});
