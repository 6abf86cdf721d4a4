import { Timeline, Typography } from 'antd';
import { formatDate } from '../../format/dates.ts';
import type { CaseView } from './views.ts';

/** What happened, newest first. */
export function History({ steps }: { steps: CaseView['steps'] }) {
  return (
    <Timeline
      items={steps.toReversed().map((step) => ({
        key: step.seq,
        content: (
          <>
            <div>{step.label === step.statusLabel ? step.label : `${step.label}：${step.statusLabel}`}</div>
            <Typography.Text type="secondary">
              {formatDate(step.on)} · {step.by}
            </Typography.Text>
            {step.note ? <div style={{ whiteSpace: 'pre-wrap' }}>{step.note}</div> : null}
          </>
        ),
      }))}
    />
  );
}
