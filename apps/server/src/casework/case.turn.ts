/**
 * Whose case it can be: officers who have a step on it now. Who has only the next one could do nothing with it, and would
 * have lost it again once that step comes: whoever finishes a step lets go of the case.
 */
import { type CommandKind, deskMoves } from './case.commands.ts';
import { isReview, liesHere, plays, reviewsLevel, separation } from './case.standing.ts';
import { type Transition, transitions } from './case.transitions.ts';
import type { CaseState, CommandFacts, CoreRefusal } from './case.ts';

/**
 * What only says on whose desk a case lies, writes down what somebody else wants, or prepares what somebody else decides, is no
 * step on: it would wait for ever.
 */
const aside: readonly CommandKind[] = [...deskMoves, 'register-objection', 'propose-raise'];
const work = transitions.filter((row) => row.by === 'officer' && !aside.includes(row.command));

type Standing = Pick<CommandFacts, 'actor' | 'scheme'>;

/** The steps that the case waits for and that the actor's posts bring, whatever they are to it or did on it. */
const stepsOfPosts = (state: CaseState, standing: Standing): readonly Transition[] =>
  work.filter(
    (row) =>
      row.from.includes(state.status) &&
      plays(row, standing.actor) &&
      liesHere(row, state) &&
      (!isReview(row) || reviewsLevel(state, standing)),
  );

/** The steps that the actor has on the case now, as far as that depends on who they are: their day may be still to come. */
export const stepsOn = (state: CaseState, standing: Standing): readonly Transition[] =>
  stepsOfPosts(state, standing).filter((row) => separation(row, state, standing.actor) === null);

/** Whether the actor has a step on the case now. */
export const hasTurn = (state: CaseState, standing: Standing): boolean => stepsOn(state, standing).length > 0;

/**
 * Why an actor whose posts bring a step has none on this case: their own case, duty or proposal; null where their posts
 * bring none. Asked where they have no turn.
 */
export const keptFromTurn = (state: CaseState, standing: Standing): CoreRefusal | null =>
  stepsOfPosts(state, standing)
    .map((row) => separation(row, state, standing.actor))
    .find((refusal) => refusal !== null) ?? null;
