/**
 * Whose turn cases are in general, for lists that load none of them: what `case.turn.ts` says of every state that a case can be
 * in and every post, held by somebody who has had nothing to do with it.
 */
import { schemes } from '@wenye/policy';
import { dutyOf } from '../case.standing.ts';
import {
  type CaseRole,
  type CaseState,
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
 * the duties that the steps bring, empty for one that brings none.
 */
export type Turns = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a list does not know of a case: which office decided before, and whether the decision was referred outside. */
const statesLike = (status: CaseState['status'], level: number): CaseState[] =>
  [null, ...tiers].flatMap((tier) =>
    [null, { to: '', on: '' }].map((referred) => ({
      ...newCase,
      status,
      level,
      decidedAt: tier && { officeId: '', tier, by: '' },
      referred,
    })),
  );

function turnsOf(role: CaseRole, tier: Tier): Turns[string] {
  const actor = stranger(role, tier);
  return Object.fromEntries(
    schemes.flatMap((scheme) => {
      const rules = rulesOf(scheme);
      const levels = [0, ...rules.levels.map((_, index) => index + 1)];
      return caseStatuses.flatMap((status) =>
        levels.flatMap((level) => {
          const duties = statesLike(status, level).flatMap((state) =>
            stepsOn(state, { actor, scheme: rules }).map((row) => dutyOf(row, state) ?? ''),
          );
          return duties.length === 0
            ? []
            : [[`${scheme.benefitId} ${status} ${level}`, [...new Set(duties)]] as const];
        }),
      );
    }),
  );
}

export const turns: Turns = Object.fromEntries(
  handlingRoles.flatMap((role) => tiers.map((tier) => [`${role} ${tier}`, turnsOf(role, tier)])),
);
