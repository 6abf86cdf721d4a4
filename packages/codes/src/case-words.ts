import { formatDate } from './format.ts';

/**
 * Where a case stands, in the words of whoever reads of it: on the case, in lists and in what lists are filtered by.
 */
export const CASE_STATUS_LABELS = {
  draft: '草稿',
  submitted: '已提交，待受理',
  'correction-requested': '待补正',
  'data-check': '数据比对中',
  discrepancy: '数据不一致，待核实',
  review: '审核中',
  returned: '已退回复核',
  'proposed-refusal': '拟不予批准',
  'waiting-for-funds': '待资金到位',
  'proposed-award': '拟批准',
  'public-notice': '公示中',
  objection: '异议处理中',
  awarded: '已批准',
  'proposed-revocation': '拟撤销批准',
  refused: '不予批准',
  'not-accepted': '不予受理',
  reconsideration: '复议中',
  revoked: '已撤销',
  withdrawn: '已撤回',
  'deemed-withdrawn': '逾期未补正，视为撤回',
  lapsed: '已失效',
  abandoned: '草稿已放弃',
} as const;

/**
 * Where the applicant is to speak before the office goes on, while they still may: of differences, or against what is
 * proposed. In words of the office, and to the applicant.
 */
export const AWAITS_WORD = {
  discrepancy: { officer: '数据不一致，等申请人说明', applicant: '数据不一致，等您说明' },
  'proposed-refusal': { officer: '拟不予批准，等申请人陈述申辩', applicant: '拟不予批准，等您陈述申辩' },
  'proposed-revocation': { officer: '拟撤销批准，等申请人陈述申辩', applicant: '拟撤销批准，等您陈述申辩' },
} as const;

/** A paper that proves what is stated against a proposed refusal or revocation, whatever kind it is. */
export const DEFENCE_PAPER = { kind: 'defence-evidence', label: '陈述申辩的证明材料' } as const;

/** Of a name that a register says otherwise now, by what and when it was corrected: `（窗口核实，2020年10月15日更正）`; nothing where it never was. */
export function correctionWords({
  correctedOn,
  correctedBy,
}: {
  readonly correctedOn: string | null;
  readonly correctedBy: string | null;
}): string {
  if (correctedOn === null) return '';
  return `（${correctedBy === null ? '' : `${correctedBy}，`}${formatDate(correctedOn)}更正）`;
}

/** A notice whose last day is past: nothing is shown any more, and whoever approves has the case. */
export const NOTICE_OVER = '公示期满，待批准';
