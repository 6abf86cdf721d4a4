import { Alert } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { proposesAgainst } from '../../portal/cases/decision.ts';
import type { CaseView } from './views.ts';

/** The proposal with its clause and reason: the decision takes them over, and the claimant reads them as its ground. */
export function Proposal({ view }: { view: CaseView }) {
  const proposal = view.steps.findLast(proposesAgainst);
  if (!proposal) return null;
  const { label, on, by, note } = proposal;
  return (
    <Alert
      description={<div style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{note}</div>}
      style={{ marginBottom: 12 }}
      title={`${label}（${formatDate(on)}，${by}）`}
      type="info"
    />
  );
}
