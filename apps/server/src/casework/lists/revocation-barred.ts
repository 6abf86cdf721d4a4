import { formatDate } from '@wenye/codes';
import { mayStandWhole } from '../case.guards.ts';
import type { CaseState, CommandFacts } from '../case.ts';

/**
 * Why nobody may propose to revoke an award at present, in a sentence for those who could; null: it may be proposed, or no award
 * stands. Pure.
 */
export function revocationBarred(state: CaseState, facts: CommandFacts): string | null {
  const { actor, calendar, scheme } = facts;
  const revokes =
    actor.kind === 'person' &&
    actor.assignments.some(
      ({ role, coversCase }) => coversCase && (role === 'reviewer' || role === 'approver'),
    );
  if (!revokes || state.status !== 'awarded' || state.decidedOn === null) return null;
  if (facts.owesBack)
    return '此前追回的还没有收齐（核销了的，没有收回的仍算没有收齐），收齐以后才能再“拟撤销”。';
  const until = formatDate(calendar.add(state.decidedOn, scheme.reconsiderWithin));
  return mayStandWhole(state, facts)
    ? `上一次只撤销了一部分，申请人到 ${until} 为止可以就它申请复议：期满以后，或者复议有了结果以后，才能再“拟撤销”。`
    : null;
}
