import { officer } from '../../kernel/access.ts';
import { caseCommand } from '../case-command.ts';

/** 放回: back to the common list. */
export const releaseCase = caseCommand('release', {
  access: officer('acceptor', 'reviewer', 'approver'),
  input: {},
  prepare: () => ({ kind: 'release' }),
});
