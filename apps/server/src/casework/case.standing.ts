/** Who may take which row of the lifecycle's table, whatever the command holds and whatever day it is. */
import type { Transition } from './case.transitions.ts';
import {
  type Actor,
  type ActorAssignment,
  type CaseRole,
  type CaseState,
  type CommandFacts,
  type CoreRefusal,
  type Duty,
  type Tier,
  tiers,
} from './case.ts';

/**
 * The assignment by which the actor may act as one of the row's roles: its office's territory covers the case. A
 * decision is reconsidered from above, and an award revoked from no lower, by whoever has an office there.
 */
export function assignmentFor(
  row: Transition,
  actor: Actor,
  state: Pick<CaseState, 'decidedAt'>,
): ActorAssignment | undefined {
  if (actor.kind !== 'person') return undefined;
  const roles: readonly CaseRole[] = row.roles ?? [];
  const able = actor.assignments.filter((a) => roles.includes(a.role) && a.coversCase);
  return able.find(({ tier }) => reaches(row, tier, state)) ?? able[0];
}

/** Whether an office of that tier stands high enough for the row, against the one that decided. */
function reaches(row: Transition, tier: Tier, state: Pick<CaseState, 'decidedAt'>): boolean {
  if (reconsiders(row)) return isAbove(tier, state);
  return !(row.duty === 'revocation' || sendsOn(row)) || !isBelow(tier, state);
}

/** Whether an office of that tier stands above the one that decided (复议法12: 上一级主管部门). */
const isAbove = (tier: Tier, { decidedAt }: Pick<CaseState, 'decidedAt'>): boolean =>
  decidedAt === null || tiers.indexOf(tier) > tiers.indexOf(decidedAt.tier);

/** Whether it stands below: the office that decided, or one above it, revokes the award (许可法69) and sends on what is asked against it. */
const isBelow = (tier: Tier, { decidedAt }: Pick<CaseState, 'decidedAt'>): boolean =>
  decidedAt !== null && tiers.indexOf(tier) < tiers.indexOf(decidedAt.tier);

/** Whether any office here could stand above the one that decided: none does above the city's. */
export const hasOfficeAbove = (state: Pick<CaseState, 'decidedAt'>): boolean =>
  tiers.some((tier) => isAbove(tier, state));

/** What a row may require of where a reconsideration lies: above the office that decided if one is there, else outside. */
const places: Readonly<Record<string, (state: CaseState) => boolean>> = {
  'no-office-above': (state) => !hasOfficeAbove(state),
  'office-above-exists': hasOfficeAbove,
  referred: ({ referred }) => referred !== null,
  'not-referred': ({ referred }) => referred === null,
  withdrawing: ({ withdrawing }) => withdrawing,
};

/** Whether the row is open to where the case lies. */
export const liesHere = (row: Transition, state: CaseState): boolean =>
  (row.requires ?? []).every((each) => places[each]?.(state) ?? true);

/** Whether the row is a step of the office that reconsiders, above the one that decided. */
const reconsiders = (row: Transition): boolean =>
  row.by === 'officer' && (row.requires?.includes('office-above-exists') ?? false);

/** Whether the row sends a reconsideration to an authority outside, or records what it decided. */
const sendsOn = (row: Transition): boolean =>
  row.by === 'officer' &&
  (row.requires?.some((each) => each === 'no-office-above' || each === 'referred') ?? false);

export function plays(row: Transition, actor: Actor): boolean {
  switch (row.by) {
    case 'system':
      return actor.kind === 'system';
    case 'public':
      return actor.kind === 'person';
    case 'applicant':
      return actor.kind === 'person' && actor.actsForClaimant !== null;
    case 'officer':
      return assignmentFor(row, actor, { decidedAt: null }) !== undefined;
  }
}

/** The duty of a row at the level where the case is. */
export function dutyOf(row: Transition, state: CaseState): Duty | null {
  return row.duty === 'review' ? `review-${state.level}` : (row.duty ?? null);
}

/** Whether the row is a step of whoever reviews at the case's level. */
export const isReview = (row: Transition): boolean => row.requires?.includes('reviewer-of-level') ?? false;

/** Whether the row is part of coming to a decision: reviewing, approving or refusing, deciding an objection. */
const examines = (row: Transition): boolean =>
  isReview(row) || row.duty === 'approval' || row.duty === 'objection';

/** Whether the row decides, or records the decision, on what somebody has proposed to add to the award. */
const decidesRaise = ({ command }: Transition): boolean =>
  command === 'decide-reconsideration' || command === 'record-reconsideration';

/**
 * Nobody decides their own case or proposal, one natural person holds one duty on a case (invariant 9), and what was set
 * aside is not examined anew by those who came to it, nor reviewed by the office that decided it (复议法28, 12).
 */
export function separation(row: Transition, state: CaseState, actor: Actor): CoreRefusal | null {
  if (actor.kind === 'system') return null;
  if (row.by === 'officer' && actor.tiedToClaimant) return { code: 'casework.own-case', params: {} };
  if (examines(row) && state.formerOfficers.includes(actor.personId))
    return { code: 'casework.reviewed-before', params: {} };
  if (row.apartFrom && state.proposers.includes(actor.personId))
    return { code: 'casework.proposed-before', params: {} };
  if ((sendsOn(row) || row.command === 'propose-raise') && state.decidedAt?.by === actor.personId)
    return { code: 'casework.decided-before', params: {} };
  if (decidesRaise(row) && state.raiseProposed?.by === actor.personId)
    return { code: 'casework.raise-own-proposal', params: {} };
  const { tier } = assignmentFor(row, actor, state) ?? { tier: 'township' as const };
  if (!reaches(row, tier, state) && !(reconsiders(row) && !hasOfficeAbove(state)))
    return { code: reconsiders(row) ? 'casework.not-above' : 'casework.below-decider', params: {} };
  const duty = dutyOf(row, state);
  const held = state.duties[actor.personId];
  return duty === null || held === undefined || held === duty
    ? null
    : { code: 'casework.other-duty', params: { duty: held } };
}

export function levelAfter(row: Transition, state: CaseState): number {
  switch (row.level ?? 'kept') {
    case 'acceptance':
      return 0;
    case 'first':
      return 1;
    case 'next':
      return state.level + 1;
    case 'previous':
      return state.level - 1;
    case 'kept':
      return state.level;
  }
}

/**
 * Whether the actor reviews at the level where the case is. What is examined anew may also be reviewed by an office
 * above: a county whose only reviewer decided before has nobody else.
 */
export function reviewsLevel(state: CaseState, { actor, scheme }: Pick<CommandFacts, 'actor' | 'scheme'>) {
  const wanted = scheme.levels[state.level - 1]?.tier;
  if (actor.kind !== 'person' || wanted === undefined) return false;
  const anew = state.formerOfficers.length > 0;
  const suits = (tier: Tier) => tier === wanted || (anew && tiers.indexOf(tier) > tiers.indexOf(wanted));
  return actor.assignments.some((a) => a.role === 'reviewer' && a.coversCase && suits(a.tier));
}
