import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useCall } from '../../api/query.ts';
import { ServedContext } from '../../portal/apply/behalf.ts';
import { Receipt } from '../../portal/cases/receipt-page.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';

/** The receipt that is printed for whoever came to the counter. */
export function ReceiptPage() {
  const { submissionId } = useParams({ strict: false }) as { submissionId: string };
  const { data, error, refetch } = useCall('GET /api/submissions/:submissionId', { submissionId });
  if (error) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/counter', label: '窗口代办' }}
        retry={refetch}
        what="这份回执"
      />
    );
  }
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <ServedContext value={data.claimant}>
      <PageHead title="申请回执" />
      <div style={{ maxWidth: 960 }}>
        <Receipt submissionId={submissionId} />
      </div>
    </ServedContext>
  );
}
