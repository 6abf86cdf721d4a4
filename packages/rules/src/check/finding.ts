/** What a check of a pack found. */
export interface Finding {
  /**
   * An `error` makes the pack unusable or wrong; a `warning` wants a look; of what is `known` the pack itself says why it
   * stays.
   */
  readonly severity: 'error' | 'warning' | 'known';
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
    | 'value-out-of-bounds'
    | 'unknown-confidence'
    | 'without-source'
    | 'malformed-bounds'
    | 'unknown-region'
    | 'unknown-division'
    | 'unknown-grain'
    | 'misplaced-field'
    | 'endless-amount'
    | 'confirmed-in-pack'
    | 'empty-interval'
    | 'parameter-without-value'
    | 'parameter-gap'
    | 'parameter-conflict'
    | 'constant-condition'
    | 'empty-window'
    | 'dead-branch'
    | 'negative-amount'
    | 'needless-exception';
  /** Where: a benefit and condition, a definition, a parameter key. */
  readonly where: string;
  /** Chinese. */
  readonly message: string;
}

export type Find = (
  severity: Exclude<Finding['severity'], 'known'>,
  code: Finding['code'],
  where: string,
  message: string,
) => void;
