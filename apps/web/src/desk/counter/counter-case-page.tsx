import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useCall } from '../../api/query.ts';
import { ServedContext } from '../../portal/apply/behalf.ts';
import { CaseDetail } from '../../portal/cases/case-page.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { BackToClaimant } from './back-to-claimant.tsx';
import { VisitCard } from './visit-card.tsx';

/** A case as its claimant would see it, with what the clerk may do in the claimant's name. */
export function CounterCasePage() {
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const { data, error, refetch } = useCall('GET /api/cases/mine/:caseId', { caseId }, { staleTime: 5_000 });
  if (error) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/counter', label: '窗口代办' }}
        retry={refetch}
        what="这件办件"
      />
    );
  }
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { claimant } = data;
  return (
    <ServedContext value={claimant}>
      <PageHead lead={<BackToClaimant claimant={claimant} />} title={`代${claimant.name}查询和办理`} />
      <VisitCard caseId={caseId} claimant={claimant} />
      <div style={{ maxWidth: 960 }}>
        <CaseDetail caseId={caseId} />
      </div>
    </ServedContext>
  );
}
