import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { saveOptionalNote } from '../case.store.ts';
import { answerText, attachedFiles, caseCommand } from '../case-command.ts';
import { accepting } from '../compare.ts';
import { attachDocuments } from '../dossier.store.ts';
import { refuse } from '../refusals.ts';

/**
 * 说明情况: of each difference either why what was declared is right although a register says otherwise, or that the
 * register is. Once, before anything is settled; to hold to the register after all is open until then.
 */
export const rebutDiscrepancy = caseCommand('rebut-discrepancy', {
  access: bound(),
  input: {
    note: answerText,
    documents: attachedFiles,
    accepts: z
      .array(z.string().max(100))
      .max(200)
      .default([])
      .describe('以登记为准的事实：撤回自己填报的内容')
      .meta({ example: [] }),
  },
  prepare: async (context, loaded) => {
    const { tx, input, files } = context;
    const unknown = input.accepts.findIndex((fact) => !loaded.state.differences.includes(fact));
    if (unknown >= 0) return refuse('casework.not-disputed', {}, { path: ['accepts', unknown] });
    const documents = await attachDocuments(tx, files, loaded, input.documents);
    const { facts, decision } =
      input.accepts.length === 0
        ? { facts: [], decision: null }
        : await accepting(context, loaded, new Set(input.accepts));
    const note = await saveOptionalNote(tx, input.caseId, input.note);
    return { kind: 'rebut-discrepancy', accepts: input.accepts, decision, facts, documents, note };
  },
});
