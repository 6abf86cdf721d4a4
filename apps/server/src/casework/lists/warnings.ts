/** What is said before something is proposed that nobody else could decide today. It is not forbidden. */
import type { UseCaseContext } from '../../kernel/use-case.ts';
import type { CommandKind } from '../case.commands.ts';
import type { AllowedCommand } from '../case.decide.ts';
import type { LoadedCase } from '../case.store.ts';
import type { CaseState } from '../case.ts';
import { colleaguesOn, mayHave, postsLacking } from '../handling/list-colleagues.ts';
import { onceProposed, onceRaiseProposed } from '../vacancy.ts';

type Proposal = {
  readonly command: CommandKind;
  /** The case once that person has proposed it. */
  readonly once: (state: CaseState, by: string) => CaseState;
  readonly words: (posts: string) => string;
};

const proposals: readonly Proposal[] = [
  {
    command: 'propose-revocation',
    once: onceProposed,
    words: (posts) =>
      `目前除您以外没有人可以决定撤销。可以照常提出，但在管理员任命${posts}以前不能决定；还没有付的先停付。`,
  },
  {
    command: 'propose-raise',
    once: onceRaiseProposed,
    words: (posts) =>
      `补发由您拟定的，须由另一人作出（登记）复议决定，目前没有其他人可以办理。可以照常拟定，但在管理员任命${posts}以前，复议不能办结。`,
  },
];

/** The warnings of the commands that the officer may give, by command. */
export async function warningsOf(
  { tx, actor }: UseCaseContext<unknown>,
  { row, state }: LoadedCase,
  allowed: readonly AllowedCommand[],
): Promise<ReadonlyMap<CommandKind, string>> {
  const warnings = new Map<CommandKind, string>();
  for (const { command, once, words } of proposals) {
    if (!allowed.some((each) => each.command === command)) continue;
    const proposed = { row, state: once(state, actor.personId ?? '') };
    const others = await colleaguesOn(tx, proposed);
    if (!others.some((each) => mayHave(proposed, each)))
      warnings.set(command, words(await postsLacking(tx, proposed)));
  }
  return warnings;
}
