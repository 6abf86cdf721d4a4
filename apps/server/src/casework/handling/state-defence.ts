import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { saveOptionalNote } from '../case.store.ts';
import { attachedFiles, caseCommand, optionalText } from '../case-command.ts';
import { attachDocuments } from '../dossier.store.ts';

/**
 * 陈述申辩, against a proposed refusal or revocation, once and before it is decided: in words, with papers that prove
 * them, or that there is nothing to state. To have nothing to state is said, never taken from an empty answer.
 */
export const stateDefence = caseCommand('state-defence', {
  access: bound(),
  input: {
    note: optionalText,
    documents: attachedFiles,
    waives: z.boolean().default(false).describe('没有要陈述、申辩的'),
  },
  prepare: async ({ tx, input, files }, loaded) => ({
    kind: 'state-defence',
    waives: input.waives,
    note: await saveOptionalNote(tx, input.caseId, input.note),
    documents: await attachDocuments(tx, files, loaded, input.documents),
  }),
});
