/**
 * How a benefit is delivered, as data of each scheme. The policy itself sets no review levels, notice days or
 * papers; each value cites the implementing rule it follows and says how far that rule is trusted.
 */
import type { Confidence } from '@wenye/rules';

export type OfficeTier = 'township' | 'county' | 'city';

/** A count of days; `working` by the State Council's calendar, the day after the event being day 1. */
export type Days = { readonly count: number; readonly unit: 'working' | 'calendar' };

/**
 * Where a value comes from. `source` in Chinese: document or guide; `by`: followed though it governs another place or
 * another matter; `note`: what to confirm before go-live.
 */
export type Citation = {
  readonly source: string;
  readonly by?: 'analogy';
  readonly confidence: Confidence;
  readonly note?: string;
};

/** A value of a scheme with the rule it rests on. */
export type Cited<T> = { readonly value: T; readonly rule: Citation };

export type ReviewLevel = {
  /** 1..n, in order. */
  readonly level: number;
  /** Shown to people. */
  readonly name: string;
  readonly tier: OfficeTier;
};

/** Causes for which the handling clock stands still. */
export type SuspensionCause = 'correction' | 'rebuttal' | 'defence' | 'public-notice' | 'objection';

export type NeededDocument = {
  readonly kind: string;
  /** Chinese name. */
  readonly label: string;
  /** `always`, or only where the register does not already know the facts it proves. */
  readonly when: 'always' | 'if-not-in-register';
  /** Fact ids that it proves. */
  readonly proves: readonly string[];
};

/** The grains at which a case holds off others. */
export const EXCLUSION_GRAINS = ['person-month', 'firm-person'] as const;

/**
 * Benefits whose schemes name the same group exclude each other at the group's grain: `person-month`, the same
 * person in the same month, whoever claims; `firm-person`, the same firm for the same hired person, once.
 */
export type ExclusionGroup = {
  readonly group: string;
  readonly grain: (typeof EXCLUSION_GRAINS)[number];
  /** Chinese: what excludes what. */
  readonly text: string;
};

export type FundId =
  | 'employment-subsidy'
  | 'unemployment-insurance'
  | 'training-account'
  | 'restructuring-award';

/** Which account the money may go to: the person's social security card, or the firm's basic account. */
export type PayeeKind = 'social-security-card' | 'basic-account';

export type Scheme = {
  readonly benefitId: string;
  readonly fund: FundId;
  readonly claimant: 'person' | 'firm';
  /** What one case is about: the claimant itself, or one hired person of a roster. */
  readonly object: 'claimant' | 'hire';
  /** The grain of the period that a claim covers; `once`: no period. */
  readonly claimPeriod: Cited<'once' | 'month' | 'quarter' | 'half-year' | 'year'>;
  readonly acceptingTier: Cited<OfficeTier>;
  readonly levels: Cited<readonly ReviewLevel[]>;
  readonly acceptWithin: Cited<Days>;
  readonly decideWithin: Cited<Days>;
  readonly correctWithin: Cited<Days>;
  readonly rebutWithin: Cited<Days>;
  /** For the applicant to state their case before a proposed refusal is decided. */
  readonly defendWithin: Cited<Days>;
  /** null: no public notice. */
  readonly notice: Cited<Days | null>;
  readonly reconsiderWithin: Cited<Days>;
  readonly lapseAfter: Cited<Days | null>;
  readonly suspends: Cited<readonly SuspensionCause[]>;
  readonly payee: Cited<PayeeKind>;
  readonly documents: Cited<readonly NeededDocument[]>;
  readonly exclusions: Cited<readonly ExclusionGroup[]>;
};
