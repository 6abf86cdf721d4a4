import { Alert, Form, Input, Modal } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { Money } from '../parts/cells.tsx';
import { useAct } from '../parts/use-act.ts';
import type { Recovery } from './views.ts';

type Values = { documentNo: string; reason: string };

/** What cannot be recovered is written off by a document, with its reason. */
export function WriteOffDialog({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const writeOff = useAct('POST /api/payments/recoveries/:recoveryId/write-off', {
    done: '已核销',
    changes: ['GET /api/payments/recoveries', 'GET /api/funds/ledgers'],
  });
  const send = async (values: Values) => {
    if (await writeOff.act({ recoveryId: recovery.recoveryId, ...values })) onClose();
  };
  return (
    <Modal
      confirmLoading={writeOff.busy}
      okButtonProps={{ danger: true }}
      okText="核销"
      onCancel={onClose}
      onOk={() => form.submit()}
      open
      title={`核销 · ${recovery.recoveryNo}`}
    >
      <p>
        核销尚欠的 <Money yuan={recovery.outstandingYuan} /> 元，不能撤回。
      </p>
      {writeOff.failure ? <Alert showIcon title={messageOf(writeOff.failure)} type="error" /> : null}
      <Form form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item
          label="批准文号"
          name="documentNo"
          rules={[{ required: true, min: 2, message: '请填写文号' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item label="原因" name="reason" rules={[{ required: true, min: 2, message: '至少 2 个字' }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
