/** What the applicant answers to differences between their own statements and the registers'. Pure. */
import { LONGEST_TEXT, lengthProblem } from '../../ui/field.tsx';
import { FEWEST } from './answer-problem.ts';
import type { CaseView } from './case-page.tsx';
import { disputedOf } from './disputed.ts';

export interface Rebuttal {
  /** By fact id: whose value holds. */
  takes: Readonly<Record<string, 'declared' | 'registry'>>;
  note: string;
}

type View = Pick<CaseView, 'facts'>;

/** Ids of the disputed facts of which one's own value is kept. */
export function keptOf(view: View, { takes }: Rebuttal): string[] {
  return disputedOf(view).flatMap(({ fact }) => (takes[fact] === 'declared' ? [fact] : []));
}

/** Ids of the disputed facts that go back to the register. */
export function acceptedOf(view: View, { takes }: Rebuttal): string[] {
  return disputedOf(view).flatMap(({ fact }) => (takes[fact] === 'registry' ? [fact] : []));
}

export const REBUTTAL_NOTE = 'rebuttal-note';

/** Id of the field of a disputed fact. */
export const takeField = (fact: string) => `take-${fact.replaceAll(/[.:]/g, '-')}`;

/** What is wrong, by id of the field: every difference is answered, and whoever keeps to their own says why. */
export function rebuttalProblems(view: View, rebuttal: Rebuttal): Readonly<Record<string, string>> {
  const open = disputedOf(view).filter(({ fact }) => rebuttal.takes[fact] === undefined);
  const problems = Object.fromEntries(
    open.map(({ fact, label }) => [takeField(fact), `请选择：${label}以哪个为准`] as const),
  );
  if (keptOf(view, rebuttal).length === 0) return problems;
  const noteProblem =
    rebuttal.note.trim().length < FEWEST ? '请写明情况' : lengthProblem(rebuttal.note, LONGEST_TEXT);
  return noteProblem ? { ...problems, [REBUTTAL_NOTE]: noteProblem } : problems;
}
