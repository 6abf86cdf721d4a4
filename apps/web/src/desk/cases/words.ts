import { benefits, findScheme } from '@wenye/policy';

/** What an officer filters by: states that lie on somebody's desk first, then the ends. */
export const statusChoices = [
  { value: 'submitted', label: '待受理' },
  { value: 'correction-requested', label: '待补正' },
  { value: 'data-check', label: '数据比对' },
  { value: 'discrepancy', label: '数据不一致' },
  { value: 'review', label: '审核中' },
  { value: 'returned', label: '退回复核' },
  { value: 'proposed-refusal', label: '拟不予批准' },
  { value: 'waiting-for-funds', label: '待资金' },
  { value: 'proposed-award', label: '拟批准' },
  { value: 'public-notice', label: '公示（含期满）' },
  { value: 'objection', label: '异议处理' },
  { value: 'awarded', label: '已批准' },
  { value: 'proposed-revocation', label: '拟撤销批准' },
  { value: 'refused', label: '不予批准' },
  { value: 'not-accepted', label: '不予受理' },
  { value: 'reconsideration', label: '复议中' },
  { value: 'revoked', label: '已撤销' },
  { value: 'withdrawn', label: '已撤回' },
  { value: 'deemed-withdrawn', label: '视为撤回' },
  { value: 'lapsed', label: '已失效' },
] as const;

const ORDERS: Readonly<Record<string, string>> = {
  due: '按办理时限排序，先到期的在前',
  '-due': '按办理时限排序，后到期的在前',
  submitted: '按提交日期排序，早的在前',
  '-submitted': '按提交日期排序，晚的在前',
  amount: '按金额排序，少的在前',
  '-amount': '按金额排序，多的在前',
};

/** In which order the list stands, by the address; by deadline where that says nothing, or nothing that is known. */
export const orderWords = (sort: string | undefined): string =>
  ORDERS[sort ?? 'due'] ?? (ORDERS['due'] as string);

/** Who has a case on the desk; of one that is nobody's to take there is nobody to name. */
export const assigneeOf = (row: { assignee: { name: string } | null; waitsToBeTaken: boolean }): string =>
  row.assignee?.name ?? (row.waitsToBeTaken ? '待领取' : '—');

/**
 * Who else has taken the case, null where nobody has or where it is the reader's own. Only who has it may put it back
 * (放回), so the steps that the server allows tell whose it is.
 */
export function takenByColleague({
  assignee,
  allowed,
}: {
  assignee: { name: string } | null;
  allowed: readonly { command: string }[];
}): string | null {
  return allowed.some(({ command }) => command === 'release') ? null : (assignee?.name ?? null);
}

/** The benefits there can be cases of: those with a scheme that delivers them. */
export const benefitChoices = benefits
  .filter(({ id }) => findScheme(id) !== undefined)
  .map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));
