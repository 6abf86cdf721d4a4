/** What the cases of the policy share. */
import type { GivenParameter } from '@wenye/rules';

export type { CaseBook } from '@wenye/rules/testing';

/** The validity, given with a case in which nothing else is confirmed. */
export const VALIDITY: readonly GivenParameter[] = [
  { key: 'policy.firstDay', value: '2020-07-13' },
  { key: 'policy.years', value: 3 },
];
