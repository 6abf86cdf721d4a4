import { type Closed, policyValidity } from '@wenye/policy';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { Notice } from '../../ui/surface.tsx';
import { validityText } from './validity-text.ts';

/**
 * Said above what the policy gives on a day on which it is not in force, or on which this measure of it has ended;
 * nothing where both are open.
 */
export function OutsideValidity({ closed = null }: { closed?: Closed | null }) {
  const { data } = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  if (data === undefined) return null;
  const text = validityText(data.date);
  const { from, to } = policyValidity();
  if (text !== null)
    return (
      <Notice title={text.title}>
        <p>
          洛政〔2020〕25号自{formatDate(from)}起施行，到{formatDate(to)}为止。{text.now}
        </p>
      </Notice>
    );
  return closed === null ? null : (
    <Notice tone="warn" title={closed.title}>
      <p>{closed.text}</p>
    </Notice>
  );
}
