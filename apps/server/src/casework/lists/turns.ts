/**
 * Whose turn cases are in general, for lists that load none of them: what `case.turn.ts` says of every state that a case can be
 * in and every post, held by somebody who has had nothing to do with it.
 */
import { schemes } from '@wenye/policy';
import { dutyOf, hasOfficeAbove } from '../case.standing.ts';
import {
  type CaseRole,
  type CaseState,
  type CaseStatus,
  caseStatuses,
  handlingRoles,
  newCase,
  type Tier,
  tiers,
} from '../case.ts';
import { stepsOn } from '../case.turn.ts';
import { rulesOf } from '../scheme.ts';
import { stranger } from '../vacancy.ts';

/**
 * By post, such as `reviewer county`: the benefits, states and levels in which it has a step, such as `11.2 review 1`, with
 * the duties that the steps bring, empty for one that brings none. Of a decision that is looked at again also the tier of the
 * office that took it: `11.2 reconsideration 2 county`.
 */
export type Turns = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Where it counts which office has decided (casework.to_be_taken looks it up). */
const lookedAtAgain: readonly CaseStatus[] = ['reconsideration', 'proposed-revocation'];

/** What a list does not know of a case: whether the decision was referred outside, as only that is which none stands above. */
function statesLike(status: CaseStatus, level: number, tier: Tier | null): CaseState[] {
  const state = { ...newCase, status, level, decidedAt: tier && { officeId: '', tier, by: null } };
  return hasOfficeAbove(state) ? [state] : [state, { ...state, referred: { to: '', on: '' } }];
}

function turnsOf(role: CaseRole, tier: Tier): Turns[string] {
  const actor = stranger(role, tier);
  return Object.fromEntries(
    schemes.flatMap((scheme) => {
      const rules = rulesOf(scheme);
      const levels = [0, ...rules.levels.map((_, index) => index + 1)];
      return caseStatuses.flatMap((status) =>
        levels.flatMap((level) =>
          (lookedAtAgain.includes(status) ? tiers : [null]).flatMap((decided) => {
            const duties = statesLike(status, level, decided).flatMap((state) =>
              stepsOn(state, { actor, scheme: rules }).map((row) => dutyOf(row, state) ?? ''),
            );
            const key = [scheme.benefitId, status, level, ...(decided === null ? [] : [decided])].join(' ');
            return duties.length === 0 ? [] : [[key, [...new Set(duties)]] as const];
          }),
        ),
      );
    }),
  );
}

export const turns: Turns = Object.fromEntries(
  handlingRoles.flatMap((role) => tiers.map((tier) => [`${role} ${tier}`, turnsOf(role, tier)])),
);
