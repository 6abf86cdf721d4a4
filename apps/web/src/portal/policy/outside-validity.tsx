import { policyValidity } from '@wenye/policy';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { Notice } from '../../ui/surface.tsx';
import { validityText } from './validity-text.ts';

/** Said above what the policy gives on a day on which it is not in force; nothing where it is. */
export function OutsideValidity() {
  const { data } = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  const text = data === undefined ? null : validityText(data.date);
  if (text === null) return null;
  const { from, to } = policyValidity();
  return (
    <Notice title={text.title}>
      <p>
        洛政〔2020〕25号自{formatDate(from)}起施行，到{formatDate(to)}为止。{text.now}
      </p>
    </Notice>
  );
}
