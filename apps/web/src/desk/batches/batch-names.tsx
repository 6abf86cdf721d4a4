import { Alert } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { NameWarning } from '../parts/name-warning.tsx';
import type { Batch } from './views.ts';

/** Not instructed yet: whoever is warned can still keep the money back. */
const unpaid = ['composed', 'frozen'];

/** Names in a batch that the registers do not say, so long as it can still be held back. Every reading is audited. */
export const useBatchNames = ({ batchId, state }: Batch) =>
  useCall('GET /api/batches/:batchId/names', { batchId }, { enabled: unpaid.includes(state) });

/** Warns whoever freezes or authorises a batch of whose names differ from the registers. */
export function BatchNames({ batch }: { batch: Batch }) {
  const { data, error } = useBatchNames(batch);
  if (error) return <Alert showIcon style={{ marginBottom: 12 }} title={messageOf(error)} type="error" />;
  return (
    <NameWarning
      of={(data?.rows ?? []).map(({ caseId, caseNumber, names }) => ({
        key: caseId,
        title: caseNumber ?? '没有办件号',
        names,
      }))}
    />
  );
}
