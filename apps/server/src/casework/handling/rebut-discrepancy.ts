import { bound } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { attachedFiles, caseCommand, text } from '../case-command.ts';
import { attachDocuments } from '../dossier.store.ts';

/** 说明情况: why what was declared is right although a register says otherwise. Once, before anything is settled. */
export const rebutDiscrepancy = caseCommand('rebut-discrepancy', {
  access: bound(),
  input: { note: text, documents: attachedFiles },
  prepare: async ({ tx, input, files }, loaded) => ({
    kind: 'rebut-discrepancy',
    documents: await attachDocuments(tx, files, loaded, input.documents),
    note: await saveNote(tx, input.caseId, input.note),
  }),
});
