import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { LongNumber } from '../../ui/long-number.tsx';
import { usePlaces } from '../apply/behalf.ts';

/** So many are told by number; more are found among the firm's cases. */
const TOLD = 10;

/** Numbers of the firm's own cases, which lead to them. */
export function CaseNumbers({ cases }: { cases: readonly { caseId: string; caseNumber: string }[] }) {
  const places = usePlaces();
  return (
    <>
      {cases.slice(0, TOLD).map(({ caseId, caseNumber }, index) => (
        <Fragment key={caseId}>
          {index > 0 ? '、' : ''}
          <Link to={places.case} params={{ caseId }}>
            <LongNumber text={caseNumber} />
          </Link>
        </Fragment>
      ))}
      {cases.length > TOLD ? `等 ${cases.length} 件` : ''}
    </>
  );
}
