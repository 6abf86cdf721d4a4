import { formatDate } from '../../format/dates.ts';

export type Deadline = { label: string; on: string; workingDaysLeft: number | null; overdue: boolean };

/**
 * How far a deadline is, in words. A day that has passed without a working day since is over, and no day late; one still to
 * come without a working day before it is named. Pure.
 */
export function deadlineWords({ label, on, workingDaysLeft, overdue }: Deadline, today: string): string {
  if (workingDaysLeft === null) return `${label}中止`;
  const days = Math.abs(workingDaysLeft);
  if (overdue) return `${label} ${days === 0 ? '已到期' : `超期 ${days} 个工作日`}`;
  if (on === today) return `${label} 今天到期`;
  return `${label} ${days === 0 ? `${formatDate(on)}到期` : `剩 ${days} 个工作日`}`;
}
