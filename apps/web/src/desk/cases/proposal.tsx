import { Alert } from 'antd';
import { formatDate } from '../../format/dates.ts';
import type { CaseView } from './views.ts';

/** What somebody proposed, with its clause and reason, for whoever decides it. */
export function Proposal({ step }: { step: CaseView['steps'][number] | undefined }) {
  if (!step) return null;
  const { label, on, by, note } = step;
  return (
    <Alert
      description={<div style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{note}</div>}
      style={{ marginBottom: 12 }}
      title={`${label}（${formatDate(on)}，${by}）`}
      type="info"
    />
  );
}
