/**
 * The lifecycle of a case as data. It generates the guard of `decide`, the buttons that a person sees, the
 * diagram in docs/casework.md and the accept/reject matrix of the tests. To change what may happen to a case,
 * change this table.
 *
 * The policy text itself sets no procedure, so `cites` names the rule that a step rests on: a value of the
 * scheme (which cites its own implementing rule), a general law, or an invariant of the design.
 * 许可法 = 行政许可法 (2019), 复议法 = 行政复议法, 25.1 = the policy's rule on funds.
 */
import type { CaseRole, CaseStatus, Duty } from './case.ts';
import type { CommandKind } from './case.commands.ts';
import type { GuardName } from './case.guards.ts';

/** Who acts: the claimant's side (in person, by mandate, at a counter), an officer, anyone bound, the system. */
export type ActingSide = 'applicant' | 'officer' | 'public' | 'system';

export interface Transition {
  command: CommandKind;
  from: readonly CaseStatus[];
  /** 'same' keeps the status. */
  to: CaseStatus | 'same' | 'before-reconsideration';
  by: ActingSide;
  /** Roles of which an officer needs one, in an office whose territory covers the case. */
  roles?: readonly CaseRole[];
  /** Duty that the person takes on; `review` stands for the duty of the current level. */
  duty?: Exclude<Duty, `review-${number}`> | 'review';
  /** What becomes of the review level. Default: kept. */
  level?: 'acceptance' | 'first' | 'next' | 'previous' | 'last';
  /** Chooses between rows of the same command and state: the first row that holds is taken. */
  when?: GuardName;
  /** Must hold, else the command is refused with the guard's code. */
  requires?: readonly GuardName[];
  label: string;
  cites: string;
}

/** States before a final decision in which the claimant may still withdraw. */
const pending: readonly CaseStatus[] = [
  'submitted', 'correction-requested', 'data-check', 'discrepancy', 'review', 'returned',
  'proposed-refusal', 'waiting-for-funds', 'proposed-award', 'public-notice', 'objection',
];
/** States in which the case lies on an officer's desk. */
const onDesk: readonly CaseStatus[] = [
  'submitted', 'data-check', 'discrepancy', 'review', 'returned', 'proposed-refusal', 'waiting-for-funds',
  'proposed-award', 'public-notice', 'objection', 'reconsideration',
];
const officers: readonly CaseRole[] = ['acceptor', 'reviewer', 'approver'];

export const transitions: readonly Transition[] = [
  { command: 'submit', from: ['draft'], to: 'submitted', by: 'applicant', duty: 'submission', level: 'acceptance', label: '提交', cites: '许可法29' },
  { command: 'abandon', from: ['draft'], to: 'abandoned', by: 'applicant', label: '放弃草稿', cites: '许可法29' },

  { command: 'accept', from: ['submitted'], to: 'data-check', by: 'officer', roles: ['acceptor'], duty: 'acceptance', label: '受理', cites: '许可法32' },
  { command: 'not-accept', from: ['submitted'], to: 'not-accepted', by: 'officer', roles: ['acceptor'], duty: 'acceptance', requires: ['gives-reason'], label: '不予受理', cites: '许可法32' },
  { command: 'request-correction', from: ['submitted', 'data-check'], to: 'correction-requested', by: 'officer', roles: ['acceptor'], duty: 'acceptance', requires: ['names-items'], label: '要求补正', cites: '许可法32（一次性告知）' },
  { command: 'request-correction', from: ['review', 'returned'], to: 'correction-requested', by: 'officer', roles: ['reviewer'], duty: 'review', requires: ['reviewer-of-level', 'names-items'], label: '要求补正', cites: '许可法32（一次性告知）' },
  { command: 'answer-correction', from: ['correction-requested'], to: 'submitted', by: 'applicant', duty: 'submission', level: 'acceptance', label: '提交补正', cites: '许可法32' },
  { command: 'deem-withdrawn', from: ['correction-requested'], to: 'deemed-withdrawn', by: 'system', requires: ['past-due'], label: '逾期未补正', cites: 'scheme.correctWithin' },

  { command: 'check-data', from: ['data-check'], to: 'discrepancy', by: 'officer', roles: ['acceptor'], duty: 'acceptance', when: 'finds-differences', label: '数据比对', cites: '优化营商环境条例44' },
  { command: 'check-data', from: ['data-check'], to: 'review', by: 'officer', roles: ['acceptor'], duty: 'acceptance', level: 'first', label: '数据比对', cites: '优化营商环境条例44' },
  { command: 'rebut-discrepancy', from: ['discrepancy'], to: 'same', by: 'applicant', duty: 'submission', requires: ['not-rebutted'], label: '说明情况', cites: '许可法36（陈述申辩）' },
  { command: 'resolve-discrepancy', from: ['discrepancy'], to: 'review', by: 'officer', roles: ['acceptor'], duty: 'acceptance', level: 'first', requires: ['rebutted-or-late', 'resolves-all'], label: '认定核实结果', cites: '许可法36（陈述申辩）' },

  { command: 'record-judgement', from: ['review', 'returned'], to: 'same', by: 'officer', roles: ['reviewer'], duty: 'review', requires: ['reviewer-of-level'], label: '认定事实', cites: 'rules: official must judge' },
  { command: 'pass-review', from: ['review', 'returned'], to: 'review', by: 'officer', roles: ['reviewer'], duty: 'review', level: 'next', when: 'levels-remain', requires: ['reviewer-of-level', 'entitled'], label: '审核通过', cites: 'scheme.levels' },
  { command: 'pass-review', from: ['review', 'returned'], to: 'waiting-for-funds', by: 'officer', roles: ['reviewer'], duty: 'review', requires: ['reviewer-of-level', 'entitled'], label: '审核通过', cites: 'scheme.levels' },
  { command: 'return-case', from: ['review', 'returned'], to: 'data-check', by: 'officer', roles: ['reviewer'], duty: 'review', level: 'acceptance', when: 'at-first-level', requires: ['reviewer-of-level'], label: '退回', cites: 'scheme.levels' },
  { command: 'return-case', from: ['review', 'returned'], to: 'returned', by: 'officer', roles: ['reviewer'], duty: 'review', level: 'previous', requires: ['reviewer-of-level'], label: '退回下级', cites: 'scheme.levels' },
  { command: 'return-case', from: ['proposed-refusal', 'waiting-for-funds', 'proposed-award'], to: 'returned', by: 'officer', roles: ['approver'], duty: 'approval', level: 'last', label: '退回复核', cites: 'scheme.levels' },
  { command: 'propose-refusal', from: ['review', 'returned'], to: 'proposed-refusal', by: 'officer', roles: ['reviewer'], duty: 'review', requires: ['reviewer-of-level', 'gives-reason'], label: '拟不予批准', cites: '许可法38' },
  { command: 'refuse', from: ['proposed-refusal'], to: 'refused', by: 'officer', roles: ['approver'], duty: 'approval', label: '不予批准', cites: '许可法38' },

  { command: 'reserve-funds', from: ['waiting-for-funds'], to: 'proposed-award', by: 'system', when: 'funds-suffice', label: '预留资金', cites: '25.1' },
  { command: 'reserve-funds', from: ['waiting-for-funds'], to: 'same', by: 'system', label: '等待资金', cites: '25.1' },
  { command: 'publish-notice', from: ['proposed-award'], to: 'public-notice', by: 'officer', roles: ['reviewer', 'approver'], requires: ['notice-required'], label: '公示', cites: 'scheme.notice' },
  { command: 'raise-objection', from: ['public-notice', 'objection'], to: 'objection', by: 'public', requires: ['notice-running'], label: '提出异议', cites: 'scheme.notice' },
  { command: 'decide-objection', from: ['objection'], to: 'proposed-refusal', by: 'officer', roles: ['reviewer', 'approver'], duty: 'objection', when: 'objection-upheld', requires: ['objection-open', 'not-the-objector', 'gives-reason'], label: '处理异议', cites: 'scheme.notice' },
  { command: 'decide-objection', from: ['objection'], to: 'objection', by: 'officer', roles: ['reviewer', 'approver'], duty: 'objection', when: 'objections-remain', requires: ['objection-open', 'not-the-objector', 'gives-reason'], label: '处理异议', cites: 'scheme.notice' },
  { command: 'decide-objection', from: ['objection'], to: 'public-notice', by: 'officer', roles: ['reviewer', 'approver'], duty: 'objection', requires: ['objection-open', 'not-the-objector', 'gives-reason'], label: '处理异议', cites: 'scheme.notice' },
  { command: 'award', from: ['public-notice'], to: 'awarded', by: 'officer', roles: ['approver'], duty: 'approval', requires: ['notice-ended', 'funds-reserved'], label: '批准', cites: '许可法38; scheme.notice' },
  { command: 'award', from: ['proposed-award'], to: 'awarded', by: 'officer', roles: ['approver'], duty: 'approval', requires: ['no-notice-required', 'funds-reserved'], label: '批准', cites: '许可法38' },

  { command: 'request-reconsideration', from: ['awarded', 'refused', 'not-accepted'], to: 'reconsideration', by: 'applicant', duty: 'submission', requires: ['reconsideration-in-time', 'not-reconsidered'], label: '申请复议', cites: '复议法9; scheme.reconsiderWithin' },
  { command: 'decide-reconsideration', from: ['reconsideration'], to: 'before-reconsideration', by: 'officer', roles: ['approver'], duty: 'reconsideration', when: 'decision-stands', requires: ['gives-reason'], label: '作出复议决定', cites: '复议法28' },
  { command: 'decide-reconsideration', from: ['reconsideration'], to: 'revoked', by: 'officer', roles: ['approver'], duty: 'reconsideration', when: 'was-awarded', requires: ['gives-reason'], label: '作出复议决定', cites: '复议法28' },
  { command: 'decide-reconsideration', from: ['reconsideration'], to: 'data-check', by: 'officer', roles: ['approver'], duty: 'reconsideration', level: 'acceptance', requires: ['gives-reason'], label: '作出复议决定', cites: '复议法28' },
  { command: 'revoke', from: ['awarded'], to: 'revoked', by: 'officer', roles: ['approver'], duty: 'revocation', requires: ['gives-reason'], label: '撤销', cites: '许可法69' },

  { command: 'withdraw', from: pending, to: 'withdrawn', by: 'applicant', duty: 'submission', label: '撤回申请', cites: '许可法29' },
  { command: 'lapse', from: ['discrepancy', 'waiting-for-funds'], to: 'lapsed', by: 'system', requires: ['lapses'], label: '失效', cites: 'scheme.lapseAfter' },

  { command: 'take', from: onDesk, to: 'same', by: 'officer', roles: officers, requires: ['unassigned'], label: '领取', cites: 'work list' },
  { command: 'hand-over', from: onDesk, to: 'same', by: 'officer', roles: officers, requires: ['assigned-to-actor', 'recipient-eligible'], label: '移交', cites: 'work list' },
  { command: 'release', from: onDesk, to: 'same', by: 'officer', roles: officers, requires: ['assigned-to-actor'], label: '放回', cites: 'work list' },
];
