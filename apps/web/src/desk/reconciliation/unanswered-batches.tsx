import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useCall } from '../../api/query.ts';
import { unansweredFor, unansweredHelp } from '../payments/words.ts';
import { useBusinessDate } from '../shell/use-roles.ts';

/** What the bank has not answered: until it does, there is nothing to reconcile, and no time makes up for it. */
export function UnansweredBatches() {
  const today = useBusinessDate();
  const { data } = useCall('GET /api/batches', { unanswered: 'true', sort: 'composedOn', pageSize: 20 });
  if (!data || data.rows.length === 0) return null;
  return (
    <Alert
      description={
        <>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {data.rows.map(({ batchId, batchNo, unknownItems, unansweredSince }) => (
              <li key={batchId}>
                <Link params={{ batchId }} to="/desk/batches/$batchId">
                  批次 {batchNo}
                </Link>
                ：{unknownItems} 笔，{unansweredFor(unansweredSince ?? today, today)}
              </li>
            ))}
          </ul>
          {unansweredHelp}
        </>
      }
      showIcon
      style={{ marginBottom: 12 }}
      title={`${data.total} 个批次的付款银行还没有答复完，不能对账`}
      type="warning"
    />
  );
}
