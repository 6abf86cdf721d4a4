import { Alert, App, Form } from 'antd';
import { useState } from 'react';
import { call, type Endpoint, newIdempotencyKey } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import { refresh } from '../../api/query.ts';
import { formatYuan } from '../../format/money.ts';
import { Dialog } from '../parts/dialog.tsx';
import { NameWarning } from '../parts/name-warning.tsx';
import { useRefusedFields } from '../parts/use-refused-fields.ts';
import { CommandFieldInput } from './command-field.tsx';
import { commandForms } from './command-forms.ts';
import type { CaseView } from './views.ts';
import { takenByColleague } from './words.ts';

type Props = { view: CaseView; allowed: CaseView['allowed'][number]; onClose: () => void };

/** One command on one case: asks what it needs, sends the version that the officer saw, keeps the form on refusal. */
export function CommandDialog({ view, allowed, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [key] = useState(newIdempotencyKey);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const above = useRefusedFields(form, failure);
  const definition = commandForms[allowed.command];
  if (!definition) return null;
  const taker = takenByColleague(view);
  const submit = async (values: Record<string, unknown>) => {
    setBusy(true);
    setFailure(null);
    try {
      const endpoint = `POST /api/cases/:caseId/${definition.path ?? allowed.command}` as Endpoint;
      const input = { ...filled(values), caseId: view.caseId, expectedVersion: view.version };
      await call(endpoint, input as never, { idempotencyKey: key });
      await refreshCases();
      void message.success(`${allowed.label}：已办理`);
      onClose();
    } catch (error) {
      setFailure(error);
      if (error instanceof ApiError && error.status === 409) await refreshCases();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      confirmLoading={busy}
      okButtonProps={{ danger: definition.danger ?? false }}
      okText={allowed.label}
      onCancel={onClose}
      onOk={() => form.submit()}
      title={`${allowed.label} · ${view.caseNumber}`}
      width={640}
    >
      {taker === null ? null : (
        <Alert showIcon style={{ marginBottom: 12 }} title={`此件由${taker}领取。`} type="warning" />
      )}
      {allowed.warning === null ? null : (
        <Alert showIcon style={{ marginBottom: 12 }} title={allowed.warning} type="warning" />
      )}
      <What view={view} />
      {definition.warnsOfNames ? <NameWarning of={[{ key: view.caseId, names: view.names }]} /> : null}
      {definition.consequence ? (
        <p style={{ marginBottom: 12 }}>
          {definition.consequence}
          {isUnpaid(view) ? definition.unpaid : null}
        </p>
      ) : null}
      {above ? <Alert showIcon style={{ marginBottom: 12 }} title={above} type="error" /> : null}
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) => void submit(values)}
        // What was refused is being mended.
        onValuesChange={() => setFailure(null)}
        requiredMark="optional"
      >
        {definition.fields.map((field) => (
          <CommandFieldInput field={field} key={JSON.stringify(field)} view={view} />
        ))}
      </Form>
      {allowed.basis === null ? null : (
        <p style={{ color: 'rgba(0,0,0,.65)', marginBottom: 0 }}>依据：{allowed.basis}</p>
      )}
    </Dialog>
  );
}

/** Of what was paid whole nothing is stopped, cancelled or paid on. */
const isUnpaid = ({ payment }: CaseView): boolean =>
  payment !== null && payment.paidYuan !== payment.amountYuan;

/** Whom and what it is about, and the money: nobody decides by a number alone. */
function What({ view: { claimant, object, benefitId, benefitLabel, amountYuan } }: Pick<Props, 'view'>) {
  return (
    <p style={{ marginBottom: 12 }}>
      <strong>{claimant.name}</strong>
      {object ? `，招用 ${object.name}` : ''}，{benefitId} {benefitLabel}，共 1 件，
      {amountYuan === null ? '还没有金额' : <strong>{formatYuan(amountYuan)}</strong>}
    </p>
  );
}

async function refreshCases(): Promise<void> {
  await refresh(
    'GET /api/cases/:caseId',
    'GET /api/cases/:caseId/chain',
    'GET /api/cases',
    'GET /api/cases/counts',
  );
}

/** Empty texts are not sent: the server tells a missing note from an empty one. Nor what is asked for the page's sake (`_…`). */
function filled(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !name.startsWith('_') && value !== undefined && value !== '',
    ),
  );
}
