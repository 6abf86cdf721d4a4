import { Alert } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { statementsOf } from './statements-of.ts';
import type { CaseView } from './views.ts';

/** What the applicant has said, where it is settled or decided against them. */
export function Statements({ view }: { view: CaseView }) {
  return statementsOf(view.steps).map(({ seq, label, on, by, note }) => (
    <Alert
      description={<div style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{note}</div>}
      key={seq}
      style={{ marginBottom: 12 }}
      title={`申请人的陈述：${label}（${formatDate(on)}，${by}）`}
      type="info"
    />
  ));
}
