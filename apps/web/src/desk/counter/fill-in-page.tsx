import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useCall } from '../../api/query.ts';
import { ServedContext } from '../../portal/apply/behalf.ts';
import { Wizard } from '../../portal/apply/wizard.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { BackToClaimant } from './back-to-claimant.tsx';
import { BearerCard } from './bearer-card.tsx';

/** The application itself: the portal's steps, filled in by the clerk in the claimant's name. */
export function FillInPage() {
  const { draftId } = useParams({ strict: false }) as { draftId: string };
  const { data, error, refetch } = useCall('GET /api/drafts/:draftId', { draftId }, { staleTime: 0 });
  // What is being filled in stays, though reading it again has failed.
  if (error && !data) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/counter', label: '窗口代办' }}
        retry={refetch}
        what="这份申请"
      />
    );
  }
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { claimant } = data;
  return (
    <ServedContext value={claimant}>
      <PageHead lead={<BackToClaimant claimant={claimant} />} title={`代${claimant.name}申请`} />
      <BearerCard draft={data} />
      <div style={{ maxWidth: 960 }}>
        <Wizard draftId={draftId} key={draftId} />
      </div>
    </ServedContext>
  );
}
