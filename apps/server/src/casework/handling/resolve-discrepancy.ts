import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { saveNote } from '../case.store.ts';
import { caseCommand, text } from '../case-command.ts';
import { redecide } from '../compare.ts';

/** 认定核实结果: for each differing fact, whether the declared or the registered value holds. */
export const resolveDiscrepancy = caseCommand('resolve-discrepancy', {
  access: officer('acceptor'),
  input: {
    takes: z
      .record(z.string(), z.enum(['declared', 'registry']))
      .meta({ example: { 'person.diploma-date': 'registry' } }),
    reason: text,
  },
  prepare: async (context, loaded) => {
    const { tx, input } = context;
    const reason = await saveNote(tx, input.caseId, input.reason);
    const { facts, decision } = await redecide(context, loaded, { resolutions: input.takes });
    return { kind: 'resolve-discrepancy', takes: input.takes, facts, decision, reason };
  },
});
