/** Who has the case on the desk. */

import type { Transition } from '../case.transitions.ts';
import { type CaseStatus, handlingRoles } from '../case.ts';

/** States in which the case lies on an officer's desk. */
const onDesk: readonly CaseStatus[] = [
  'submitted',
  'data-check',
  'discrepancy',
  'review',
  'returned',
  'proposed-refusal',
  'waiting-for-funds',
  'proposed-award',
  'public-notice',
  'objection',
  'proposed-revocation',
  'reconsideration',
];

export const deskSteps: readonly Transition[] = [
  {
    command: 'take',
    from: onDesk,
    to: 'same',
    by: 'officer',
    roles: handlingRoles,
    requires: ['unassigned', 'office-speaks', 'has-turn'],
    label: '领取',
    cites: 'work list',
  },
  {
    command: 'hand-over',
    from: onDesk,
    to: 'same',
    by: 'officer',
    roles: handlingRoles,
    requires: ['assigned-to-actor', 'office-speaks', 'recipient-eligible'],
    label: '移交',
    cites: 'work list',
  },
  {
    command: 'release',
    from: onDesk,
    to: 'same',
    by: 'officer',
    roles: handlingRoles,
    requires: ['assigned-to-actor'],
    label: '放回',
    cites: 'work list',
  },
  // A post that ended leaves nobody who could put the case back.
  {
    command: 'free',
    from: onDesk,
    to: 'same',
    by: 'system',
    requires: ['assigned'],
    label: '经办人不再任职，放回',
    cites: 'work list',
  },
];
