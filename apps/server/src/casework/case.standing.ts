/** Who may take which row of the lifecycle's table, whatever the command holds and whatever day it is. */
import type { Transition } from './case.transitions.ts';
import type {
  Actor,
  ActorAssignment,
  CaseRole,
  CaseState,
  CommandFacts,
  CoreRefusal,
  Duty,
  Tier,
} from './case.ts';

/** The assignment by which the actor may act as one of the row's roles: its office's territory covers the case. */
export function assignmentFor(row: Transition, actor: Actor): ActorAssignment | undefined {
  if (actor.kind !== 'person') return undefined;
  const roles: readonly CaseRole[] = row.roles ?? [];
  return actor.assignments.find((a) => roles.includes(a.role) && a.coversCase);
}

export function plays(row: Transition, actor: Actor): boolean {
  switch (row.by) {
    case 'system':
      return actor.kind === 'system';
    case 'public':
      return actor.kind === 'person';
    case 'applicant':
      return actor.kind === 'person' && actor.actsForClaimant !== null;
    case 'officer':
      return assignmentFor(row, actor) !== undefined;
  }
}

/** The duty of a row at the level where the case is. */
export function dutyOf(row: Transition, state: CaseState): Duty | null {
  return row.duty === 'review' ? `review-${state.level}` : (row.duty ?? null);
}

/** Whether the row is a step of whoever reviews at the case's level. */
export const isReview = (row: Transition): boolean => row.requires?.includes('reviewer-of-level') ?? false;

/**
 * Nobody decides their own case, one natural person holds one duty on a case (invariant 9), and what was set aside is
 * not examined anew by those who came to it (复议法28).
 */
export function separation(row: Transition, state: CaseState, actor: Actor): CoreRefusal | null {
  if (actor.kind === 'system') return null;
  if (row.by === 'officer' && actor.tiedToClaimant) return { code: 'casework.own-case', params: {} };
  if (isReview(row) && state.formerReviewers.includes(actor.personId))
    return { code: 'casework.reviewed-before', params: {} };
  const duty = dutyOf(row, state);
  const held = state.duties[actor.personId];
  return duty === null || held === undefined || held === duty
    ? null
    : { code: 'casework.other-duty', params: { duty: held } };
}

export function levelAfter(row: Transition, state: CaseState, levels: number): number {
  switch (row.level ?? 'kept') {
    case 'acceptance':
      return 0;
    case 'first':
      return 1;
    case 'next':
      return state.level + 1;
    case 'previous':
      return state.level - 1;
    case 'last':
      return levels;
    case 'kept':
      return state.level;
  }
}

const tiers: readonly Tier[] = ['township', 'county', 'city'];

/**
 * Whether the actor reviews at the level where the case is. What is examined anew may also be reviewed by an office
 * above: a county whose only reviewer decided before has nobody else.
 */
export function reviewsLevel(state: CaseState, { actor, scheme }: Pick<CommandFacts, 'actor' | 'scheme'>) {
  const wanted = scheme.levels[state.level - 1]?.tier;
  if (actor.kind !== 'person' || wanted === undefined) return false;
  const anew = state.formerReviewers.length > 0;
  const reaches = (tier: Tier) => tier === wanted || (anew && tiers.indexOf(tier) > tiers.indexOf(wanted));
  return actor.assignments.some((a) => a.role === 'reviewer' && a.coversCase && reaches(a.tier));
}
