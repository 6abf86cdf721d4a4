/** What a check of a pack found. */
export interface Finding {
  /** An `error` makes the pack unusable or wrong; a `warning` wants a look. */
  readonly severity: 'error' | 'warning';
  readonly code:
    | 'duplicate'
    | 'unknown-clause'
    | 'uncovered-clause'
    | 'unknown-fact'
    | 'foreign-fact'
    | 'out-of-scope'
    | 'unknown-parameter'
    | 'unknown-code'
    | 'codes-not-listed'
    | 'unknown-benefit'
    | 'undeclared-overlap'
    | 'contradicting-relation'
    | 'too-many-exclusive'
    | 'type-mismatch'
    | 'unrounded-output'
    | 'malformed-value'
    | 'malformed-bounds'
    | 'unknown-region'
    | 'empty-interval'
    | 'parameter-without-value'
    | 'parameter-gap'
    | 'parameter-conflict'
    | 'constant-condition'
    | 'dead-branch';
  /** Where: a benefit and condition, a definition, a parameter key. */
  readonly where: string;
  /** Chinese. */
  readonly message: string;
}

export type Find = (
  severity: Finding['severity'],
  code: Finding['code'],
  where: string,
  message: string,
) => void;
