import type { FenByMonth } from './by-month.ts';
import type { CaseStatus, ClockMode, DecisionRef, Due, Duty, FactRef, TextRef, Tier } from './case.ts';

/** A list line as published: the masked fields that a scheme permits, and the hash that the root covers. */
export interface NoticeRef {
  noticeId: string;
  line: number;
  until: string;
  leaf: string;
}

/**
 * What a reconsideration comes to: the decision stands; is varied in favour of the applicant, who keeps the award; or is
 * set aside and examined anew. On the applicant's own request nothing is decided to their disadvantage
 * (复议法实施条例51), so that an award is never set aside.
 */
export const reconsiderationOutcomes = ['uphold', 'vary', 'set-aside'] as const;
export type ReconsiderationOutcome = (typeof reconsiderationOutcomes)[number];

/** What another authority may also come to: the applicant withdrew there, and it ended the reconsideration (复议法25). */
export const recordedOutcomes = [...reconsiderationOutcomes, 'withdrawn'] as const;
export type RecordedOutcome = (typeof recordedOutcomes)[number];

/** What a variation is to pay on the case beyond what was awarded; `addFen` null: nothing. */
type Raise<Fen> = {
  addFen: Fen;
  /** What the kept reckoning adds to the award, by which the amount is bounded as well; null: nothing. */
  reckonedFen: number | null;
  /** For which months it is, `YYYY-MM`; none of a benefit that is not claimed by the month. */
  months: readonly string[];
  /** How much for which, where today's reckoning tells it; null where it does not, or nothing is added. */
  byMonth: FenByMonth | null;
  /** The months that the case holds, and that nobody has received otherwise: another may be paid for every other month. */
  held: readonly string[];
};

/**
 * Commands of the case machine, with what the shell has prepared for the core. Personal text is by reference. `visitor`:
 * who had come to the counter at which a clerk gave the command in the claimant's name.
 */
export type CaseCommand =
  | {
      kind: 'submit';
      decision: DecisionRef;
      facts: readonly FactRef[];
      documents: readonly string[];
      receipt: string;
    }
  | { kind: 'abandon' }
  | { kind: 'accept'; note: TextRef | null }
  | { kind: 'not-accept'; clause: string; reason: TextRef }
  | { kind: 'request-correction'; items: readonly string[]; note: TextRef | null }
  | {
      kind: 'answer-correction';
      decision: DecisionRef;
      facts: readonly FactRef[];
      documents: readonly string[];
      note: TextRef | null;
      visitor?: TextRef;
    }
  | { kind: 'deem-withdrawn' }
  | {
      kind: 'check-data';
      decision: DecisionRef;
      facts: readonly FactRef[];
      differences: readonly string[];
      /** Of these, those where the register's value leaves the applicant less. */
      adverse: readonly string[];
    }
  | {
      kind: 'rebut-discrepancy';
      /** Facts of which the applicant takes back their own statement: the register's value holds. */
      accepts: readonly string[];
      /** null where nothing is accepted: no statement has changed. */
      decision: DecisionRef | null;
      facts: readonly FactRef[];
      documents: readonly string[];
      /** Why what is kept is right; null where nothing is. */
      note: TextRef | null;
      visitor?: TextRef;
    }
  | { kind: 'close-rebuttal' }
  | {
      kind: 'resolve-discrepancy';
      takes: Readonly<Record<string, 'declared' | 'registry'>>;
      decision: DecisionRef;
      facts: readonly FactRef[];
      reason: TextRef;
    }
  | {
      kind: 'record-judgement';
      fact: string;
      decision: DecisionRef;
      facts: readonly FactRef[];
      basis: TextRef;
    }
  | { kind: 'pass-review'; note: TextRef | null }
  | { kind: 'return-case'; reason: TextRef }
  | { kind: 'propose-refusal'; clause: string; reason: TextRef }
  | {
      kind: 'state-defence';
      /** The applicant has nothing to state: neither a word nor a paper. */
      waives: boolean;
      note: TextRef | null;
      documents: readonly string[];
      visitor?: TextRef;
    }
  | { kind: 'close-defence' }
  | { kind: 'refuse'; note: TextRef | null }
  /** `lack`: what there was too little of; null where it was reserved. */
  | { kind: 'reserve-funds'; reserved: boolean; lack: 'ledger' | 'limit' | null; availableFen: number }
  | { kind: 'publish-notice'; notice: NoticeRef }
  | { kind: 'raise-objection'; objectionId: string }
  | { kind: 'register-objection'; objectionId: string; channel: 'phone' | 'letter' | 'in-person' }
  | { kind: 'decide-objection'; objectionId: string; upheld: boolean; clause: string; reason: TextRef }
  | { kind: 'award'; note: TextRef | null }
  /**
   * `owedFen`, here and below: what the award comes to beyond what was granted, by what is known on that day. `ofPart`: it was
   * asked for within the term of the last revocation of a part, which it may set aside; the database holds its months by that.
   */
  | { kind: 'request-reconsideration'; owedFen: number; ofPart?: boolean; reason: TextRef; visitor?: TextRef }
  | { kind: 'withdraw-reconsideration'; reason: TextRef; visitor?: TextRef }
  | { kind: 'grant-withdrawal'; note: TextRef | null }
  | { kind: 'deny-withdrawal'; reason: TextRef }
  /** What one person means a variation to pay on the case, for another to decide. */
  | ({ kind: 'propose-raise'; clause: string; reason: TextRef } & Raise<number>)
  | ({
      kind: 'decide-reconsideration';
      outcome: ReconsiderationOutcome;
      owedFen: number;
      clause: string;
      reason: TextRef;
    } & Raise<number | null>)
  | { kind: 'refer-reconsideration'; to: string; note: TextRef | null }
  | ({
      kind: 'record-reconsideration';
      outcome: RecordedOutcome;
      owedFen: number;
      /** When the other authority decided, and the number of its decision. */
      decidedOn: string;
      documentNo: string;
      clause: string;
      reason: TextRef;
    } & Raise<number | null>)
  /**
   * `recoverFen`: what is to be recovered of what was paid; null: the award as a whole is revoked, else it stands with the rest.
   * `months`: those of the award's that are taken back, `YYYY-MM`; absent: a part of the money, or the award as a whole.
   */
  | {
      kind: 'propose-revocation';
      clause: string;
      reason: TextRef;
      recoverFen: number | null;
      months?: readonly string[];
    }
  /**
   * The proposal's clause, reason, amount and months stand. `notOwedFen`, `came`: of a part, as they are kept with it (case.ts).
   */
  | { kind: 'revoke'; note: TextRef | null; notOwedFen?: number; came?: FenByMonth }
  | { kind: 'drop-revocation'; reason: TextRef }
  | { kind: 'withdraw'; note: TextRef | null; visitor?: TextRef }
  | { kind: 'lapse' }
  | { kind: 'take' }
  | { kind: 'hand-over'; toPersonId: string; eligible: boolean }
  | { kind: 'release' }
  /** Whoever had it on the desk has lost the post by which they had. */
  | { kind: 'free' };

export type CommandKind = CaseCommand['kind'];

/** Whose desk the case lies on, and nothing else: what the claimant reads and decides on is as it was. */
export const deskMoves: readonly CommandKind[] = ['take', 'hand-over', 'release', 'free'];

/** What the claimant is not told of, nor decides on: the desk, and what officers mean to decide in the claimant's favour. */
export const unseen: readonly CommandKind[] = [...deskMoves, 'propose-raise'];

/** Who acted, as the chain records it: persons and offices by id. */
export interface EventActor {
  personId: string | null;
  accountId: string | null;
  as: 'claimant' | 'mandate' | 'counter' | 'officer' | 'public' | 'system';
  /** For officers: the office whose territory covered the case at that time, and its tier. */
  officeId: string | null;
  tier: Tier | null;
}

/**
 * What happened. One event per command: the command's own content plus where the case stands afterwards.
 * `evolve` needs nothing else, so that a stored event is understood without today's schemes or calendar.
 */
export interface CaseEvent {
  /** Gapless within the case, from 1. */
  seq: number;
  on: string;
  command: CaseCommand;
  from: CaseStatus;
  to: CaseStatus;
  level: number;
  actor: EventActor;
  duty: Duty | null;
  due: Due | null;
  /** Day after which the case lapses, while its applicant owes an explanation. */
  lapsesOn: string | null;
  clock: ClockMode;
  /** Last day of the notice for this case, once published; moves when an objection paused it. */
  noticeUntil: string | null;
}
