/** The lifecycle of an order to pay back, as data. Its history is its obligation's. */

export const RECOVERY_STATES = ['open', 'received', 'reduced', 'written-off', 'annulled'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

export const RECOVERY_STATE_NAMES: Record<RecoveryState, string> = {
  open: '追回中',
  received: '已收回',
  reduced: '已抵清（退汇或者补发）',
  'written-off': '已核销',
  annulled: '批准恢复，不再追回',
};

export type RecoveryTransition = {
  command: 'receive' | 'reduce' | 'write-off' | 'annul';
  from: readonly RecoveryState[];
  /** Open as long as something is outstanding; written off as long as something of it never came. */
  to: readonly RecoveryState[];
  by: 'finance' | 'authoriser' | 'bank' | 'casework';
};

export const RECOVERY_TRANSITIONS: readonly RecoveryTransition[] = [
  {
    command: 'receive',
    from: ['open', 'written-off'],
    to: ['open', 'received', 'written-off'],
    by: 'finance',
  },
  {
    command: 'reduce',
    from: ['open', 'received', 'reduced', 'written-off', 'annulled'],
    to: ['open', 'reduced', 'written-off', 'annulled'],
    by: 'bank',
  },
  { command: 'write-off', from: ['open'], to: ['written-off'], by: 'authoriser' },
  { command: 'annul', from: ['open', 'written-off'], to: ['annulled'], by: 'casework' },
];
