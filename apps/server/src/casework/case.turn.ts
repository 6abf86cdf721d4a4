/**
 * Whose case it can be: officers who have a step on it now. Who has only the next one could do nothing with it, and would
 * have lost it again once that step comes: whoever finishes a step lets go of the case.
 */
import { type CommandKind, deskMoves } from './case.commands.ts';
import { isReview, liesHere, plays, reviewsLevel, separation } from './case.standing.ts';
import { type Transition, transitions } from './case.transitions.ts';
import type { CaseState, CommandFacts } from './case.ts';

/**
 * What only says on whose desk a case lies, writes down what somebody else wants, or prepares what somebody else decides, is no
 * step on: it would wait for ever.
 */
const aside: readonly CommandKind[] = [...deskMoves, 'register-objection', 'propose-raise'];
const work = transitions.filter((row) => row.by === 'officer' && !aside.includes(row.command));

/** The steps that the actor has on the case now, as far as that depends on who they are: their day may be still to come. */
export const stepsOn = (
  state: CaseState,
  standing: Pick<CommandFacts, 'actor' | 'scheme'>,
): readonly Transition[] =>
  work.filter(
    (row) =>
      row.from.includes(state.status) &&
      plays(row, standing.actor) &&
      liesHere(row, state) &&
      separation(row, state, standing.actor) === null &&
      (!isReview(row) || reviewsLevel(state, standing)),
  );

/** Whether the actor has a step on the case now. */
export const hasTurn = (state: CaseState, standing: Pick<CommandFacts, 'actor' | 'scheme'>): boolean =>
  stepsOn(state, standing).length > 0;
