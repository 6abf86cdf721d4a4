import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, text } from '../case-command.ts';
import { recordJudgement as judge } from '../compare.ts';

/** 认定事实: where the rules leave a question to an official, the reviewer answers it with its basis. */
export const recordJudgement = caseCommand('record-judgement', {
  access: officer('reviewer'),
  input: {
    judgement: z.string().min(1).max(100).meta({ example: 'adult-education' }),
    value: z.boolean(),
    basis: text,
  },
  prepare: async (context, loaded) => {
    const { tx, input } = context;
    const basis = await saveNote(tx, input.caseId, input.basis);
    const { facts, decision, fact } = await judge(context, loaded, input.judgement, input.value);
    return { kind: 'record-judgement', fact, facts, decision, basis };
  },
});
