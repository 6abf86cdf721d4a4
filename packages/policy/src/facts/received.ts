/** What the facts of a person and of a hired person say in the same words. */

export const monthsReceived = {
  register: '就业补助资金发放台账',
  label: '此前已领取本项补贴的月数',
  question: '这项补贴以前已经领过几个月？',
  help: '没有领过填 0。',
  unit: '个月',
} as const;

/** No person's contributions of a month come near it; more is a slip of the pen (yuan typed as fen). */
export const MOST_IN_A_MONTH = '100000.00';
