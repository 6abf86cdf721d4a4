import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { saveOptionalNote } from '../case.store.ts';
import { attachedFiles, caseCommand, optionalText } from '../case-command.ts';
import { checkAhead } from '../check-ahead.ts';
import { redecide } from '../compare.ts';
import { attachDocuments } from '../dossier.store.ts';
import { factValue } from '../views.ts';

/** 提交补正: changed statements and further papers; the clock runs again, and the case is accepted anew. */
export const answerCorrection = caseCommand('answer-correction', {
  access: bound(),
  input: { facts: z.record(z.string(), factValue).default({}), documents: attachedFiles, note: optionalText },
  prepare: async (context, loaded) => {
    const { tx, input, files } = context;
    checkAhead(input.facts, context.businessDate, ['facts']);
    const documents = await attachDocuments(tx, files, loaded, input.documents);
    const { facts, decision } = await redecide(context, loaded, { statements: input.facts });
    const note = await saveOptionalNote(tx, input.caseId, input.note);
    return { kind: 'answer-correction', decision, facts, documents, note };
  },
});
