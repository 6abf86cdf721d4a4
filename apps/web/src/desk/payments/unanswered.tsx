import { Typography } from 'antd';
import { useBusinessDate } from '../shell/use-roles.ts';
import { unansweredFor } from './words.ts';

/** How long the bank has not answered; nothing where it has, or was asked nothing. */
export function Unanswered({ since }: { since: string | null }) {
  const today = useBusinessDate();
  if (since === null) return null;
  return (
    <div>
      <Typography.Text type="warning">{unansweredFor(since, today)}</Typography.Text>
    </div>
  );
}
