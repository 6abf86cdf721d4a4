/** The obligation's lifecycle as data (specification D2). */

export const OBLIGATION_STATES = [
  'open',
  'part-paid',
  'discharged',
  'cancelled',
  'under-recovery',
  'recovered',
  'written-off',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

export const OBLIGATION_STATE_NAMES: Record<ObligationState, string> = {
  open: '待支付',
  'part-paid': '部分支付',
  discharged: '已付清',
  cancelled: '已取消',
  'under-recovery': '追回中',
  recovered: '已追回',
  'written-off': '已核销',
};

export const OBLIGATION_COMMANDS = [
  'instruct',
  'settle',
  'reject',
  'reinstate',
  'return',
  'correct-account',
  'cancel',
  'order-recovery',
  'receive-recovery',
  'write-off',
  'annul-recovery',
  'restore',
  'raise',
] as const;
export type ObligationCommandKind = (typeof OBLIGATION_COMMANDS)[number];

export type ObligationTransition = {
  command: ObligationCommandKind;
  from: readonly ObligationState[];
  /** Where it leads; several when the amounts decide (see `obligation.ts`). */
  to: readonly ObligationState[];
  by: 'worker' | 'bank' | 'finance' | 'authoriser' | 'casework';
};

export const OBLIGATION_TRANSITIONS: readonly ObligationTransition[] = [
  { command: 'instruct', from: ['open', 'part-paid'], to: ['open', 'part-paid'], by: 'worker' },
  { command: 'settle', from: ['open', 'part-paid'], to: ['part-paid', 'discharged'], by: 'bank' },
  { command: 'reject', from: ['open', 'part-paid'], to: ['open', 'part-paid'], by: 'bank' },
  { command: 'reinstate', from: ['open', 'part-paid'], to: ['open', 'part-paid'], by: 'bank' },
  {
    command: 'return',
    from: ['open', 'part-paid', 'discharged', 'cancelled', 'under-recovery', 'recovered', 'written-off'],
    to: ['open', 'part-paid', 'discharged', 'cancelled', 'under-recovery', 'recovered', 'written-off'],
    by: 'bank',
  },
  { command: 'correct-account', from: ['open', 'part-paid'], to: ['open', 'part-paid'], by: 'finance' },
  { command: 'cancel', from: ['open'], to: ['cancelled'], by: 'casework' },
  { command: 'order-recovery', from: ['part-paid', 'discharged'], to: ['under-recovery'], by: 'casework' },
  {
    command: 'receive-recovery',
    from: ['under-recovery', 'written-off'],
    to: ['under-recovery', 'recovered', 'written-off', 'discharged'],
    by: 'finance',
  },
  { command: 'write-off', from: ['under-recovery'], to: ['written-off'], by: 'authoriser' },
  { command: 'annul-recovery', from: ['under-recovery', 'written-off'], to: ['recovered'], by: 'casework' },
  {
    command: 'restore',
    from: ['cancelled', 'recovered', 'open', 'part-paid', 'discharged'],
    to: ['open', 'part-paid', 'discharged'],
    by: 'casework',
  },
  {
    command: 'raise',
    from: ['open', 'part-paid', 'discharged', 'under-recovery', 'written-off'],
    to: ['open', 'part-paid', 'discharged', 'under-recovery', 'written-off'],
    by: 'casework',
  },
];
