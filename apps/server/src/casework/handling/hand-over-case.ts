import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { caseCommand } from '../case-command.ts';
import { colleaguesOf } from './list-colleagues.ts';

/** 移交: to a colleague whose role and territory reach the case. */
export const handOverCase = caseCommand('hand-over', {
  access: officer('acceptor', 'reviewer', 'approver'),
  input: { toPersonId: z.uuid() },
  prepare: async ({ tx, input }) => {
    const colleagues = await colleaguesOf(tx, input.caseId);
    const eligible = colleagues.some((each) => each.personId === input.toPersonId);
    return { kind: 'hand-over', toPersonId: input.toPersonId, eligible };
  },
});
