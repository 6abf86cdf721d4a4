import { Tag, Tooltip, Typography } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { groupYuan } from '../../format/money.ts';
import { useBusinessDate } from '../shell/use-roles.ts';
import { type Deadline, deadlineWords } from './deadline-words.ts';

/** 1,234.50 (the heading or the sentence names the unit), or a dash where there is no amount. */
export function Money({ yuan }: { yuan: string | null | undefined }) {
  if (yuan === null || yuan === undefined) return <>—</>;
  return <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{groupYuan(yuan)}</span>;
}

const tones: Record<string, 'processing' | 'warning' | 'success' | 'error' | 'default'> = {
  awarded: 'success',
  refused: 'error',
  'not-accepted': 'error',
  revoked: 'error',
  'proposed-revocation': 'warning',
  objection: 'warning',
  discrepancy: 'warning',
  'correction-requested': 'warning',
  'waiting-for-funds': 'warning',
  returned: 'warning',
  withdrawn: 'default',
  'deemed-withdrawn': 'default',
  lapsed: 'default',
};

/** A state in words; the colour only repeats them. */
export function StatusTag({ status, label }: { status: string; label: string }) {
  return (
    <Tag color={tones[status] ?? 'processing'} style={{ whiteSpace: 'normal' }}>
      {label}
    </Tag>
  );
}

/**
 * A deadline in working days, as officers count, and whose it is: the office's own, or a term of the applicant. Nothing is
 * left or lost of it while its clock stands still.
 */
export function DueTag({ due }: { due: Deadline | null }) {
  const today = useBusinessDate();
  if (!due) return <>—</>;
  if (due.workingDaysLeft === null)
    return <Typography.Text type="secondary">{deadlineWords(due, today)}</Typography.Text>;
  const soon = due.workingDaysLeft <= 1;
  return (
    <Tooltip title={formatDate(due.on)}>
      <Typography.Text strong={due.overdue} type={due.overdue ? 'danger' : soon ? 'warning' : 'secondary'}>
        {deadlineWords(due, today)}
      </Typography.Text>
    </Tooltip>
  );
}
