import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { ServedContext } from '../../portal/apply/behalf.ts';
import { Receipt } from '../../portal/cases/receipt-page.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Problem } from '../parts/problem.tsx';

/** The receipt that is printed for whoever came to the counter. */
export function ReceiptPage() {
  const { submissionId } = useParams({ strict: false }) as { submissionId: string };
  const { data, error, refetch } = useCall('GET /api/submissions/:submissionId', { submissionId });
  if (error) {
    return <Problem detail={messageOf(error)} retry={refetch} title="没有打开这份回执" />;
  }
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <ServedContext value={data.claimant}>
      <PageHead title="受理回执" />
      <div style={{ maxWidth: 960 }}>
        <Receipt submissionId={submissionId} />
      </div>
    </ServedContext>
  );
}
