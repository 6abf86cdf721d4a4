import { Alert, Form } from 'antd';
import type { ReactNode } from 'react';
import type { Endpoint, InputOf, OutputOf } from '../../api/client.ts';
import { Dialog } from './dialog.tsx';
import { useAct } from './use-act.ts';
import { useRefusedFields } from './use-refused-fields.ts';

type Values = Readonly<Record<string, unknown>>;

type Props<E extends Endpoint> = {
  endpoint: E;
  title: string;
  okText: string;
  /** The act cannot be taken back. */
  danger?: boolean;
  /** Said when it is done. */
  done: string | ((output: OutputOf<E>) => string);
  changes: readonly Endpoint[];
  /** What follows from the act, said before it. */
  lead?: ReactNode;
  initialValues?: Values;
  /** The request; fields are named as in it, so that a refusal finds its field. */
  input: (values: never) => InputOf<E>;
  onClose: () => void;
  onDone?: (output: OutputOf<E>) => void;
  children: ReactNode;
};

/** One act with a form: keeps what was typed when it is refused, and says at the field what was wrong with it. */
export function FormDialog<E extends Endpoint>(props: Props<E>) {
  const [form] = Form.useForm<Values>();
  const { act, busy, failure, forget } = useAct(props.endpoint, {
    done: props.done,
    changes: props.changes,
    showsFailure: true,
  });
  const above = useRefusedFields(form, failure);
  const send = async (values: Values) => {
    const output = await act(props.input(values as never));
    if (output === null) return;
    props.onDone?.(output);
    props.onClose();
  };
  return (
    <Dialog
      confirmLoading={busy}
      okButtonProps={{ danger: props.danger === true }}
      okText={props.okText}
      onCancel={props.onClose}
      onOk={() => form.submit()}
      title={props.title}
      width={600}
    >
      {props.lead ? <div style={{ marginBottom: 12 }}>{props.lead}</div> : null}
      {above ? <Alert showIcon style={{ marginBottom: 12 }} title={above} type="error" /> : null}
      <Form
        form={form}
        initialValues={props.initialValues ?? {}}
        layout="vertical"
        onFinish={(values: Values) => void send(values)}
        onFinishFailed={forget}
        requiredMark="optional"
        scrollToFirstError
      >
        {props.children}
      </Form>
    </Dialog>
  );
}

export const required = { required: true, message: '此项必填' };

/** The rule of a text that must be given: what `problem` says of it without the spaces around it, at the field. */
export const typed = (problem: (text: string) => string | null) => ({
  required: true,
  validator: async (_: unknown, text?: string | null) => {
    const found = problem((text ?? '').trim());
    if (found !== null) throw new Error(found);
  },
});
