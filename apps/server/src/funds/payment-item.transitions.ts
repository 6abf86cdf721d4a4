/** The payment item's lifecycle as data (specification D2). */

export const ITEM_STATES = [
  'prepared',
  'authorised',
  'withdrawn',
  'intended',
  'sent',
  'accepted',
  'rejected',
  'settled',
  'returned',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const ITEM_STATE_NAMES: Record<ItemState, string> = {
  prepared: '已编制',
  authorised: '已授权',
  withdrawn: '已撤下',
  intended: '指令已登记',
  sent: '已发送，结果未知',
  accepted: '银行已受理',
  rejected: '银行拒付',
  settled: '已到账',
  returned: '退汇',
};

/** What the bank may say of an item, in the order of knowledge: each later one includes the earlier. */
export const ANSWER_KINDS = ['accepted', 'rejected', 'settled', 'returned'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export type ItemCommandKind = 'authorise' | 'withdraw' | 'intend' | 'send' | 'set-aside' | AnswerKind;

export type ItemTransition = {
  command: ItemCommandKind;
  from: readonly ItemState[];
  to: ItemState;
  by: 'finance' | 'authoriser' | 'worker' | 'bank';
};

/**
 * Nothing leads on from `intended` or `sent` but the bank's answer or signed evidence in its place: never
 * time. An answer may overtake another, and even the worker's own note that it has sent. A refusal is set aside
 * only where the bank, whose statement lists the item as paid, has said in writing that it stands by the statement.
 */
export const ITEM_TRANSITIONS: readonly ItemTransition[] = [
  { command: 'authorise', from: ['prepared'], to: 'authorised', by: 'authoriser' },
  { command: 'withdraw', from: ['prepared'], to: 'withdrawn', by: 'finance' },
  { command: 'withdraw', from: ['prepared'], to: 'withdrawn', by: 'authoriser' },
  { command: 'intend', from: ['authorised'], to: 'intended', by: 'worker' },
  { command: 'send', from: ['intended'], to: 'sent', by: 'worker' },
  { command: 'accepted', from: ['intended', 'sent'], to: 'accepted', by: 'bank' },
  { command: 'rejected', from: ['intended', 'sent', 'accepted'], to: 'rejected', by: 'bank' },
  { command: 'settled', from: ['intended', 'sent', 'accepted'], to: 'settled', by: 'bank' },
  { command: 'returned', from: ['intended', 'sent', 'accepted', 'settled'], to: 'returned', by: 'bank' },
  { command: 'set-aside', from: ['rejected'], to: 'accepted', by: 'bank' },
];
