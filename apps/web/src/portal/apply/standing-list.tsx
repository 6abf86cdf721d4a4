import { Link } from '@tanstack/react-router';
import { formatDate } from '../../format/dates.ts';
import { LongNumber } from '../../ui/long-number.tsx';
import { Tag } from '../../ui/surface.tsx';
import type { OwnCase } from '../cases/case-card.tsx';
import { toneOf } from '../cases/status.ts';
import { usePlaces } from './behalf.ts';

/** Cases by number, each with where it stands and the way to it. */
export function StandingList({ rows }: { rows: readonly OwnCase[] }) {
  const places = usePlaces();
  return (
    <ul>
      {rows.map(({ caseId, caseNumber, status, statusLabel, submittedOn }) => (
        <li key={caseId}>
          <Link to={places.case} params={{ caseId }}>
            <LongNumber text={caseNumber} />
          </Link>{' '}
          （{formatDate(submittedOn)}提交） <Tag tone={toneOf(status)}>{statusLabel}</Tag>
        </li>
      ))}
    </ul>
  );
}
