import { Alert } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { statementsOf } from './statements-of.ts';
import type { CaseView } from './views.ts';

/** What the applicant has said, where it is settled or decided against them. */
export function Statements({ view }: { view: CaseView }) {
  return statementsOf(view.steps).map(({ seq, label, on, by, note, papers }) => (
    <Alert
      description={
        <div style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {note}
          {papers.length > 0 ? `\n附：${papers.join('、')}（见本页的材料）` : null}
        </div>
      }
      key={seq}
      style={{ marginBottom: 12 }}
      title={`申请人的陈述：${label}（${formatDate(on)}，${by}）`}
      type="info"
    />
  ));
}
