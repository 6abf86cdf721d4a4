import { CASE_STATUS_LABELS } from '@wenye/codes';
import { benefits, findScheme } from '@wenye/policy';

/** A case is in the state of public notice still when the notice has run out. */
const FILTER_LABELS = { ...CASE_STATUS_LABELS, 'public-notice': '公示（含期满）' };

/** What an officer filters by: states that lie on somebody's desk first, then the ends. */
export const statusChoices = (
  [
    'submitted',
    'correction-requested',
    'data-check',
    'discrepancy',
    'review',
    'returned',
    'proposed-refusal',
    'waiting-for-funds',
    'proposed-award',
    'public-notice',
    'objection',
    'awarded',
    'proposed-revocation',
    'refused',
    'not-accepted',
    'reconsideration',
    'revoked',
    'withdrawn',
    'deemed-withdrawn',
    'lapsed',
  ] as const
).map((value) => ({ value, label: FILTER_LABELS[value] }));

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

/**
 * Who has a case on the desk; of one that is nobody's to take there is nobody to name. What waits for the reader to take it is
 * another thing (待领取), told by the tab.
 */
export const assigneeOf = (row: { assignee: { name: string } | null; waitsToBeTaken: boolean }): string =>
  row.assignee?.name ?? (row.waitsToBeTaken ? '未领取' : '—');

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
