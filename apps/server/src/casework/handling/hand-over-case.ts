import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { caseCommand } from '../case-command.ts';
import { colleaguesOn, mayHave } from './list-colleagues.ts';

/** 移交: to a colleague who has a step on the case now. */
export const handOverCase = caseCommand('hand-over', {
  access: officer('acceptor', 'reviewer', 'approver'),
  input: { toPersonId: z.uuid() },
  prepare: async ({ tx, input }, loaded) => {
    const colleagues = await colleaguesOn(tx, loaded);
    const eligible = colleagues.some((each) => each.personId === input.toPersonId && mayHave(loaded, each));
    return { kind: 'hand-over', toPersonId: input.toPersonId, eligible };
  },
});
