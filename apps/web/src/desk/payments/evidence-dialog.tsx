import { Alert, Form, Input, Modal, Select } from 'antd';
import type { InputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useAct } from '../parts/use-act.ts';
import { outcomeChoices } from './words.ts';

type Values = Omit<InputOf<'POST /api/payments/items/:itemId/evidence'>, 'itemId'>;

/** What the bank said on paper: counts only after a second person has confirmed it. */
export function EvidenceDialog({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const state = useAct('POST /api/payments/items/:itemId/evidence', {
    done: '已登记，待第二人确认',
    changes: ['GET /api/payments/items/:itemId', 'GET /api/payments/evidence'],
  });
  const send = async (values: Values) => {
    if (await state.act({ itemId, ...values })) onClose();
  };
  return (
    <Modal
      confirmLoading={state.busy}
      okText="登记"
      onCancel={onClose}
      onOk={() => form.submit()}
      open
      title="登记银行书面答复"
    >
      {state.failure ? <Alert showIcon title={messageOf(state.failure)} type="error" /> : null}
      <Form form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item label="银行的答复" name="outcome" rules={[{ required: true, message: '请选择' }]}>
          <Select options={outcomeChoices} />
        </Form.Item>
        <Form.Item
          label="银行文书编号"
          name="documentNo"
          rules={[{ required: true, min: 2, message: '请填写编号' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item label="说明" name="note" rules={[{ required: true, min: 2, message: '至少 2 个字' }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
