/** Whose case it can be: officers who have a step on it that can come now, or as the next one. */
import { isReview, levelAfter, liesHere, plays, reviewsLevel, separation } from './case.standing.ts';
import { type Transition, transitions } from './case.transitions.ts';
import type { CaseState, CommandFacts } from './case.ts';

type Standing = Pick<CommandFacts, 'actor' | 'scheme'>;

/** Steps that bring a case onwards, and those that only say on whose desk it lies. */
const deskWork = transitions.filter((row) => ['take', 'hand-over', 'release'].includes(row.command));
const work = transitions.filter((row) => !deskWork.includes(row));
const onDesk = deskWork[0]?.from ?? [];

/** Whether the row is the actor's at this state, as far as it depends on who the actor is. */
function isTheirs(row: Transition, state: CaseState, standing: Standing): boolean {
  return (
    row.by === 'officer' &&
    row.from.includes(state.status) &&
    plays(row, standing.actor) &&
    liesHere(row, state) &&
    separation(row, state, standing.actor) === null &&
    (!isReview(row) || reviewsLevel(state, standing))
  );
}

/** Where these lead, the case goes back to be done again. */
const backwards: readonly Transition['level'][] = ['acceptance', 'previous', 'last'];

/** The states to which the next step may bring the case, forwards, and in which it still lies on a desk. */
function nextStates(state: CaseState, { scheme }: Standing): CaseState[] {
  return work.flatMap((row) => {
    if (!row.from.includes(state.status) || backwards.includes(row.level)) return [];
    const status = onDesk.find((each) => each === row.to);
    const level = levelAfter(row, state, scheme.levels.length);
    if (status === undefined || level > scheme.levels.length) return [];
    // Whoever takes the step that leads there has its duty, and that person is not known yet: no duty is added.
    return [{ ...state, status, level }];
  });
}

/** Whether the actor has a step on the case that can come now, or as the next one. */
export function hasStepAhead(state: CaseState, standing: Standing): boolean {
  const reached = [state, ...nextStates(state, standing)];
  return reached.some((each) => work.some((row) => isTheirs(row, each, standing)));
}
