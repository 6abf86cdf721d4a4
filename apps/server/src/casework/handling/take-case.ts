import { officer } from '../../kernel/access.ts';
import { caseCommand } from '../case-command.ts';

/** 领取: the case goes onto the officer's own desk. */
export const takeCase = caseCommand('take', {
  access: officer('acceptor', 'reviewer', 'approver'),
  input: {},
  prepare: () => ({ kind: 'take' }),
});
