/** The batch's lifecycle as data (specification D2), with who may and who must be somebody else. */

export const BATCH_STATES = [
  'composed',
  'frozen',
  'authorised',
  'sent',
  'answered',
  'reconciled',
  'closed',
  'dissolved',
] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export const BATCH_STATE_NAMES: Record<BatchState, string> = {
  composed: '已编制',
  frozen: '已冻结，待授权',
  authorised: '已授权，待发送',
  sent: '已发送，待银行答复',
  answered: '银行已全部答复',
  reconciled: '已对账',
  closed: '已办结',
  dissolved: '已撤销',
};

export type BatchCommandKind =
  | 'freeze'
  | 'dissolve'
  | 'authorise'
  | 'send'
  | 'answer'
  | 'reconcile'
  | 'close';

/** Acts on a batch whose person a later act must not share (不相容岗位相互分离, 财会〔2012〕21号). */
export type BatchPart = 'composed' | 'frozen' | 'authorised' | 'reconciled';

export type BatchTransition = {
  command: BatchCommandKind;
  from: readonly BatchState[];
  to: BatchState;
  by: 'finance' | 'authoriser' | 'reconciler' | 'worker';
  /** Parts of this batch that the actor must not have had. */
  apartFrom: readonly BatchPart[];
  /** The actor must also have had no part in any of its cases (invariant 9). */
  apartFromCases: boolean;
};

const transition = (
  command: BatchCommandKind,
  from: readonly BatchState[],
  to: BatchState,
  by: BatchTransition['by'],
  apartFrom: readonly BatchPart[] = [],
  apartFromCases = false,
): BatchTransition => ({ command, from, to, by, apartFrom, apartFromCases });

export const BATCH_TRANSITIONS: readonly BatchTransition[] = [
  transition('freeze', ['composed'], 'frozen', 'finance'),
  transition('dissolve', ['composed', 'frozen'], 'dissolved', 'finance'),
  transition('dissolve', ['frozen'], 'dissolved', 'authoriser'),
  transition('authorise', ['frozen'], 'authorised', 'authoriser', ['composed', 'frozen'], true),
  transition('send', ['authorised'], 'sent', 'worker'),
  transition('answer', ['authorised', 'sent'], 'answered', 'worker'),
  transition('answer', ['authorised', 'sent'], 'answered', 'authoriser'),
  transition(
    'reconcile',
    ['answered'],
    'reconciled',
    'reconciler',
    ['composed', 'frozen', 'authorised'],
    true,
  ),
  transition('close', ['reconciled'], 'closed', 'finance'),
];
