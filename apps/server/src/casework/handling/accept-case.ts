import { officer } from '../../kernel/access.ts';
import { type LoadedCase, saveOptionalNote } from '../case.store.ts';
import { caseCommand, optionalText } from '../case-command.ts';
import type { Shell } from '../perform.ts';
import { type Performed, perform } from '../perform.ts';
import { performCheck } from './check-data.ts';

/** 受理, and at once 数据比对: the registries are asked while the officer still looks at the case. */
export const acceptCase = caseCommand('accept', {
  access: officer('acceptor'),
  input: { note: optionalText },
  prepare: async ({ tx, input }) => ({
    kind: 'accept',
    note: await saveOptionalNote(tx, input.caseId, input.note),
  }),
  afterwards: (context, accepted) => performCheck(context, accepted),
});

/** The same for one of many. */
export async function performAcceptance(
  shell: Shell,
  one: { caseId: string; expectedVersion: number },
): Promise<LoadedCase> {
  const accepted: Performed = await perform(shell, one.caseId, one.expectedVersion, () => ({
    kind: 'accept',
    note: null,
  }));
  return performCheck(shell, accepted);
}
