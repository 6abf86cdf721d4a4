/** One thing that two versions of a pack do not say alike. */
export interface Difference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly what:
    | 'clause'
    | 'benefit'
    | 'condition'
    | 'amount'
    | 'months'
    | 'until'
    | 'step'
    | 'value'
    | 'fact'
    | 'compatibility';
  /** A clause's id; a benefit's, with a condition's or a step's behind it; a parameter's key; a fact's id. */
  readonly where: string;
  /** What it is called, in Chinese. */
  readonly label: string;
  /** How it reads before and after; null: it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}
