import { officer } from '../../kernel/access.ts';
import type { CaseCommand } from '../case.commands.ts';
import type { LoadedCase } from '../case.store.ts';
import type { Actor } from '../case.ts';
import { caseCommand } from '../case-command.ts';
import { compareWithRegistry } from '../compare.ts';
import { actorOn, type Performed, performOn, type Shell } from '../perform.ts';

/** 数据比对 again, for instance after the registry was corrected. */
export const checkData = caseCommand('check-data', {
  access: officer('acceptor'),
  input: {},
  prepare: (context, loaded) => checkCommand(context, loaded),
});

async function checkCommand(shell: Shell, loaded: LoadedCase): Promise<CaseCommand> {
  return { kind: 'check-data', ...(await compareWithRegistry(shell, loaded)) };
}

/** The check as the step after another, in the same transaction: by whoever took that one, unless said otherwise. */
export async function performCheck(shell: Shell, before: LoadedCase, actor?: Actor): Promise<Performed> {
  const command = await checkCommand(shell, before);
  return performOn(shell, before, before.state.version, command, actor ?? (await actorOn(shell, before)));
}
