/**
 * A case (办件): one claimant × one benefit × one object. This file holds its words; the rest of the pure core
 * is beside it: `case.transitions.ts` (the lifecycle as data), `case.guards.ts`, `case.decide.ts`,
 * `case.evolve.ts`, `case.clock.ts`. None of them reads a clock, a database or a network.
 *
 * Dates are business dates (`YYYY-MM-DD`), money is integer fen, persons are natural persons (never accounts).
 */

import { CASE_STATUS_LABELS } from '@wenye/codes';
import type { FenByMonth } from './by-month.ts';

/** Where a case stands. `draft` is the state before the first event; drafts themselves live in their own table. */
export const caseStatuses = [
  'draft',
  'submitted',
  'correction-requested',
  'data-check',
  'discrepancy',
  'review',
  'returned',
  'proposed-refusal',
  'waiting-for-funds',
  'proposed-award',
  'public-notice',
  'objection',
  'awarded',
  'proposed-revocation',
  'refused',
  'not-accepted',
  'reconsideration',
  'revoked',
  'withdrawn',
  'deemed-withdrawn',
  'lapsed',
  'abandoned',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Chinese names shown to applicants and officers; status is never told by colour alone. */
export const statusLabels: Record<CaseStatus, string> = CASE_STATUS_LABELS;

/**
 * States in which nothing more is owed to the claimant. A new case for the same object may be opened, unless part of what
 * was awarded stays paid (`award_live`).
 */
export const closedStatuses: readonly CaseStatus[] = [
  'refused',
  'not-accepted',
  'revoked',
  'withdrawn',
  'deemed-withdrawn',
  'lapsed',
  'abandoned',
];
/** An award stays live: it bars a second claim to the same thing. */
export const isLive = (status: CaseStatus): boolean => !closedStatuses.includes(status);

/**
 * What a natural person may have been to a case. Each person holds at most one duty on a case (people
 * separation): whoever submitted, accepted, reviewed at one level, approved, decided an objection, decided a
 * reconsideration, or decided whether to revoke, does none of the others, whatever account was used.
 */
export type Duty =
  | 'submission'
  | 'acceptance'
  | `review-${number}`
  | 'approval'
  | 'objection'
  | 'reconsideration'
  | 'revocation';

export type Tier = 'township' | 'county' | 'city';
/** Lowest first. */
export const tiers: readonly Tier[] = ['township', 'county', 'city'];
export type CaseRole = 'counter-clerk' | 'acceptor' | 'reviewer' | 'approver';
/** Those on whose desk a case lies; a clerk at a counter acts for the claimant. */
export const handlingRoles: readonly CaseRole[] = ['acceptor', 'reviewer', 'approver'];

export type Claimant = { kind: 'person'; id: string } | { kind: 'firm'; id: string };

/** One level of review, as the scheme sets it. */
export interface ReviewLevel {
  /** 1..n */
  level: number;
  /** Shown to people, e.g. 县区人社部门审核. */
  name: string;
  tier: Tier;
}

/** Days of a scheme are working days (State Council calendar) or calendar days. */
export interface Days {
  count: number;
  unit: 'working' | 'calendar';
}

/** Reasons for which the handling clock may stop; a scheme lists those it admits. */
export type SuspensionCause = 'correction' | 'rebuttal' | 'defence' | 'public-notice' | 'objection';

/** What the core needs to know of a scheme. The data and the rule that each value cites are the policy pack's. */
export interface SchemeRules {
  levels: readonly ReviewLevel[];
  acceptWithin: Days;
  /** Handling time from acceptance to the final decision: working days of the handling clock. */
  decideWithinWorkingDays: number;
  correctWithin: Days;
  rebutWithin: Days;
  /** For the claimant to state their case before a proposed refusal or revocation is decided. */
  defendWithin: Days;
  /** null: no public notice is required. */
  notice: Days | null;
  /** For the claimant to ask for reconsideration, from the decision. */
  reconsiderWithin: Days;
  /** For the office to decide it, from the request. */
  decideReconsiderationWithin: Days;
  /**
   * A case whose applicant owes a statement on differences lapses after this; null: never, and once the term is over
   * the office decides without it.
   */
  lapseAfter: Days | null;
  suspends: readonly SuspensionCause[];
}

/** Calendar arithmetic given to the core. */
export interface Calendar {
  /** The day `days` after `from`; day 1 is the first (working) day after `from`. 0 days: `from` itself. */
  add(from: string, days: Days): string;
  /** Days of that unit after `from` up to and including `to`; 0 if `to` ≤ `from`. */
  between(from: string, to: string, unit: Days['unit']): number;
}

/** A role that the acting person holds in an office on the business date. */
export interface ActorAssignment {
  role: CaseRole;
  tier: Tier;
  officeId: string;
  /** The office's territory covers the case today. */
  coversCase: boolean;
}

export type Actor =
  | {
      kind: 'person';
      personId: string;
      accountId: string;
      /** The claimant in person, a mandate holder of the firm, or a clerk at a counter filing in their name. */
      actsForClaimant: 'claimant' | 'mandate' | 'counter' | null;
      /** The claimant, or tied to the claiming firm: may never act as an officer on the case. */
      tiedToClaimant: boolean;
      assignments: readonly ActorAssignment[];
    }
  | { kind: 'system'; job: string };

/** Reference to a stored decision: the content stands apart from the chain, the commitment in it. */
export interface DecisionRef {
  decisionId: string;
  outcome: 'entitled' | 'not-entitled' | 'undetermined' | 'official-must-judge';
  amountFen: number;
  /** Questions that it leaves to an official, by the fact that answers each (`judgement:…`). */
  questions: readonly string[];
  /** Content hash of rules and parameters used; the decision replays from it. */
  rulesHash: string;
  /** Salted hash of the stored request and answer. */
  commitment: string;
}

/** A frozen fact in the chain: its id and a salted commitment, never its value. */
export interface FactRef {
  fact: string;
  commitment: string;
}

/** Free text stands apart too: it may name people. */
export interface TextRef {
  noteId: string;
  commitment: string;
}

/** What the officer must do, or the applicant, and by when. */
export interface Due {
  kind: 'acceptance' | 'decision' | 'correction' | 'rebuttal' | 'defence' | 'lapse' | 'reconsideration';
  on: string;
}

/** How the handling clock stands: running, standing still for a listed cause, or stopped (not begun, or over). */
export type ClockMode = 'running' | 'stopped' | SuspensionCause;

/** The mode of the handling clock from a day until the next tick. */
export interface Tick {
  from: string;
  mode: ClockMode;
  /** Not an event's: what stops the clock is known to end with the day `from`. */
  foreseen?: true;
}

export interface OpenObjection {
  objectionId: string;
  raisedOn: string;
  raisedBy: string | null;
}

/** The fold of a case's events. */
export interface CaseState {
  status: CaseStatus;
  /** Sequence number of the last event; 0 before submission. */
  version: number;
  /** The last event that was more than whose desk the case lies on: what the claimant has seen since is current. */
  changedAt: number;
  /** Level of review at which the case is; 0 = acceptance. */
  level: number;
  /** Duty of each natural person on this case, by person id. */
  duties: Readonly<Record<string, Duty>>;
  decision: DecisionRef | null;
  /** Facts whose declared and registered values differ and are not resolved yet. */
  differences: readonly string[];
  /** The applicant has spoken about the differences. */
  rebutted: boolean;
  /** The applicant has stated their case against what is proposed, or that they have nothing to state. */
  defended: boolean;
  /** In words: whoever decides against them answers that. */
  stated: boolean;
  fundsReserved: boolean;
  /** Why it waits for funds: the ledger has too little, or the benefit's own limit does. */
  lack: 'ledger' | 'limit' | null;
  notice: { noticeId: string; line: number; until: string } | null;
  openObjections: readonly OpenObjection[];
  /** Day since which the notice stands still for this case. */
  noticePausedOn: string | null;
  /** Status to which an unsuccessful reconsideration returns. */
  beforeReconsideration: CaseStatus | null;
  reconsidered: boolean;
  /** Since when it is reconsidered; null: it is not. */
  reconsideredSince: string | null;
  /** What was known to be owed on the award as it was last reconsidered, and was not added: no ground for asking again. */
  owedFen: number;
  /**
   * What the proposed revocation is to take back of what was paid (null: all of it), for which months (none: the award as a
   * whole), and since when it is proposed.
   */
  revocation: { recoverFen: number | null; months: readonly string[]; on: string } | null;
  /**
   * Revocations of a part of the award that stand, the first first.
   */
  parts: readonly Part[];
  /** A reconsideration may set the last of them aside. */
  partOpen: boolean;
  /** Who has proposed to revoke the award, whatever came of it: others decide that, and reconsider it. */
  proposers: readonly string[];
  /** The revocation was set aside: the award stands again once the ledger has what is owed of it. */
  restoring: boolean;
  /** What somebody means the reconsideration to add to the award: another person decides it, by the same amount. */
  raiseProposed: { addFen: number; months: readonly string[]; by: string | null } | null;
  /** The award was varied by the event of that number: so much more is owed once the ledger has it. */
  raising: ({ decision: number } & Added) | null;
  /** What variations have added to the decision's amount, the first first, and for which months, `YYYY-MM`. */
  raises: readonly Added[];
  /** Where a reconsideration lies that no office here may decide: with which authority, and since when. */
  referred: { to: string; on: string } | null;
  /** The applicant has asked to withdraw the reconsideration; who reconsiders has not answered. */
  withdrawing: boolean;
  /** Who came to a decision that was set aside, by person id: they do not examine or decide the case anew. */
  formerOfficers: readonly string[];
  /** The office that took the last final decision, and who did; reconsideration is above it. */
  decidedAt: { officeId: string; tier: Tier; by: string | null } | null;
  /**
   * Day of the last final decision (awarded, refused, not accepted, revoked): the term for reconsideration counts from it.
   * Later by the days for which a revocation was proposed and then dropped, since nobody could ask for one then.
   */
  decidedOn: string | null;
  due: Due | null;
  lapsesOn: string | null;
  clock: readonly Tick[];
  assignee: string | null;
}

/** What a variation adds to an award. */
export interface Added {
  readonly addFen: number;
  /** For which months, `YYYY-MM`; none of an award that is not by the month. */
  readonly months: readonly string[];
  /** How much for which; null where nobody could tell. */
  readonly byMonth: FenByMonth | null;
}

/** What a revocation takes back of an award that stands with the rest. */
export interface Part {
  readonly fen: number;
  /** Of which months; none where of no month alone. */
  readonly months: readonly string[];
  /** What the award had come to by the months that are left, beyond what is left: two people found that it is not due. */
  readonly notOwedFen: number;
  /** What it had come to by each of them: as far as a register says less by now, what was taken back is told by it. */
  readonly came: FenByMonth;
}

/** All that variations have added to the decision's amount, in fen. */
export const raisedFen = ({ raises }: Pick<CaseState, 'raises'>): number =>
  raises.reduce((sum, { addFen }) => sum + addFen, 0);

/** The months for which they did, `YYYY-MM`. */
export const raisedMonths = ({ raises }: Pick<CaseState, 'raises'>): string[] =>
  raises.flatMap(({ months }) => months);

/** All that revocations of a part took back, in fen. */
export const revokedFen = ({ parts }: Pick<CaseState, 'parts'>): number =>
  parts.reduce((sum, { fen }) => sum + fen, 0);

/** The months that they took back, `YYYY-MM` rising. */
export const revokedMonths = ({ parts }: Pick<CaseState, 'parts'>): string[] =>
  [...new Set(parts.flatMap(({ months }) => months))].sort();

/**
 * What the case comes to, in fen: by its decision, with what a reconsideration added, less what a revocation took back of it.
 * null without a decision.
 */
export const awardedFen = (state: CaseState): number | null =>
  state.decision === null ? null : state.decision.amountFen + raisedFen(state) - revokedFen(state);

/**
 * The most that one variation adds, in fen. For months: what today's reckoning of those that the case holds adds, since what is
 * more could only be for a month that another case holds. Else more than as much again is no difference any more: somebody
 * mistyped; unless by what is known today so much more is due.
 * @param reckonedFen what today's reckoning adds; null: nothing
 * @param held the months that the case holds
 */
export const mostAddedFen = (
  { decision }: CaseState,
  reckonedFen: number | null,
  held: readonly string[],
): number => (held.length > 0 ? (reckonedFen ?? 0) : Math.max(decision?.amountFen ?? 0, reckonedFen ?? 0));

/** A case of which nothing has happened yet. */
export const newCase: CaseState = {
  status: 'draft',
  version: 0,
  changedAt: 0,
  level: 0,
  duties: {},
  decision: null,
  differences: [],
  rebutted: false,
  defended: false,
  stated: false,
  fundsReserved: false,
  lack: null,
  notice: null,
  openObjections: [],
  noticePausedOn: null,
  beforeReconsideration: null,
  reconsidered: false,
  reconsideredSince: null,
  owedFen: 0,
  revocation: null,
  parts: [],
  partOpen: false,
  proposers: [],
  restoring: false,
  raiseProposed: null,
  raising: null,
  raises: [],
  referred: null,
  withdrawing: false,
  formerOfficers: [],
  decidedAt: null,
  decidedOn: null,
  due: null,
  lapsesOn: null,
  clock: [],
  assignee: null,
};

/** Facts that the shell gathers for one command. */
export interface CommandFacts {
  actor: Actor;
  businessDate: string;
  scheme: SchemeRules;
  calendar: Calendar;
  /** For the buttons: what the award comes to beyond what was granted, by what is known today. Absent: nothing. */
  owedFen?: number;
  /** For the buttons: something is owed back of the award, or was given up for lost. Absent: nothing. */
  owesBack?: boolean;
}

/** A code of `refusals.ts` and the parameters of its Chinese message. */
export interface CoreRefusal {
  code: string;
  params: Readonly<Record<string, string | number>>;
}
