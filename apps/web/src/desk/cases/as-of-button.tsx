import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { DateItem } from '../parts/date-item.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useBusinessDate, useRoles } from '../shell/use-roles.ts';
import { DecisionPanel } from './decision-panel.tsx';
import type { CaseView } from './views.ts';

type Days = { decisionDate: string; knownOn?: string | null };

/** Who decides, and who audits it. */
const READERS = ['acceptor', 'reviewer', 'approver', 'auditor'] as const;

/** The case by the law of another day, or by figures as known then: to look at, nothing is kept. */
export function AsOfButton({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false);
  const roles = useRoles();
  if (!READERS.some((role) => roles.has(role))) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small" style={{ marginTop: 12 }}>
        换一天测算
      </Button>
      {open ? <AsOfDialog onClose={() => setOpen(false)} view={view} /> : null}
    </>
  );
}

function AsOfDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const today = useBusinessDate();
  const [form] = Form.useForm<Days>();
  const [days, setDays] = useState<Days | null>(null);
  return (
    <Dialog
      cancelText="关闭"
      okText="测算"
      onCancel={onClose}
      onOk={() => form.submit()}
      title={`换一天测算 · ${view.caseNumber}`}
      width={760}
    >
      <p>按办件现有的事实，看另一天的政策或者标准会得出什么。只看不存，不改变办件。</p>
      <Form
        form={form}
        initialValues={{ decisionDate: view.submittedOn, knownOn: null }}
        layout="vertical"
        onFinish={setDays}
        // What was worked out before is not of the days that now stand there.
        onFinishFailed={() => setDays(null)}
        requiredMark="optional"
      >
        <DateItem label="按哪一天的政策" name="decisionDate" required />
        <DateItem
          extra="标准更正过的，看更正以前会怎样；不填为现在所知"
          label="按哪一天所知的标准"
          max={today}
          name="knownOn"
        />
      </Form>
      {days ? <AsOf days={days} view={view} /> : null}
    </Dialog>
  );
}

function AsOf({ days, view }: { days: Days; view: CaseView }) {
  const { decisionDate, knownOn } = days;
  const { data, error } = useCall(
    'GET /api/cases/:caseId/as-of',
    { caseId: view.caseId, decisionDate, ...(knownOn ? { knownOn } : {}) },
    { staleTime: 0 },
  );
  if (error) return <Alert showIcon title={messageOf(error)} type="error" />;
  if (!data) return <p role="status">正在测算…</p>;
  const same =
    view.decision?.outcome === data.outcome && view.decision.amountYuan === data.amountYuan
      ? '与办件现在的认定相同'
      : '与办件现在的认定不同';
  return (
    <div role="status">
      <p>
        按 {formatDate(decisionDate)} 的政策{knownOn ? `、${formatDate(knownOn)} 所知的标准` : ''}：{same}。
      </p>
      <DecisionPanel benefitId={view.benefitId} decision={data} />
    </div>
  );
}
