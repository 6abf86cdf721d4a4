/**
 * The lifecycle of a case as data. It generates the guard of `decide`, the buttons that a person sees, the
 * diagram in docs/casework.md and the accept/reject matrix of the tests. To change what may happen to a case,
 * change this table.
 *
 * The policy text itself sets no procedure, so `cites` names the rule that a step rests on: a value of the
 * scheme (which cites its own implementing rule), a general law, or an invariant of the design.
 * 许可法 = 行政许可法 (2019), 复议法 = 行政复议法, 25.1 = the policy's rule on funds.
 */
import type { CommandKind } from './case.commands.ts';
import type { GuardName } from './case.guards.ts';
import type { CaseRole, CaseStatus, Duty } from './case.ts';
import { acceptanceSteps } from './transitions/acceptance.ts';
import { afterwardSteps } from './transitions/afterwards.ts';
import { awardSteps } from './transitions/award.ts';
import { deskSteps } from './transitions/desk.ts';
import { reviewSteps } from './transitions/review.ts';

/** Who acts: the claimant's side (in person, by mandate, at a counter), an officer, anyone bound, the system. */
export type ActingSide = 'applicant' | 'officer' | 'public' | 'system';

export interface Transition {
  command: CommandKind;
  from: readonly CaseStatus[];
  /** 'same' keeps the status. */
  to: CaseStatus | 'same' | 'before-reconsideration';
  by: ActingSide;
  /** Roles of which an officer needs one, in an office whose territory covers the case. */
  roles?: readonly CaseRole[];
  /** Duty that the person takes on; `review` stands for the duty of the current level. */
  duty?: Exclude<Duty, `review-${number}`> | 'review';
  /** Whoever gave this command on the case before does not take the row, whatever duty it brought. */
  apartFrom?: 'propose-revocation';
  /** What becomes of the review level. Default: kept. */
  level?: 'acceptance' | 'first' | 'next' | 'previous';
  /** Chooses between rows of the same command and state: the first row that holds is taken. */
  when?: GuardName;
  /** Must hold, else the command is refused with the guard's code. */
  requires?: readonly GuardName[];
  label: string;
  cites: string;
}

/** The whole lifecycle, stage by stage. Within a command and state, the first row whose `when` holds is taken. */
export const transitions: readonly Transition[] = [
  ...acceptanceSteps,
  ...reviewSteps,
  ...awardSteps,
  ...afterwardSteps,
  ...deskSteps,
];
