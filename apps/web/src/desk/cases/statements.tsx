import { Alert } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { silenceOf, statementsOf } from './statements-of.ts';
import type { CaseView } from './views.ts';

/** What the applicant has said, or that they let the time for it pass, where it is settled or decided against them. */
export function Statements({ view }: { view: CaseView }) {
  const silence = silenceOf(view.steps);
  return (
    <>
      <Said view={view} />
      {silence ? (
        <Alert description={silence.note} style={{ marginBottom: 12 }} title={silence.label} type="warning" />
      ) : null}
    </>
  );
}

function Said({ view }: { view: CaseView }) {
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
