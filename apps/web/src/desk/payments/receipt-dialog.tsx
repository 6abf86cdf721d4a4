import { Alert, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { messageOf } from '../../api/errors.ts';
import { amountRules } from '../funds/words.ts';
import { useAct } from '../parts/use-act.ts';
import { useBusinessDate } from '../shell/use-roles.ts';
import type { Recovery } from './views.ts';

type Values = { bankEntryNo: string; amountYuan: string; receivedOn: Dayjs };

/** Money that came back, by its entry on the bank statement. */
export function ReceiptDialog({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const today = useBusinessDate();
  const receive = useAct('POST /api/payments/recoveries/:recoveryId/receipts', {
    done: '已登记收款',
    changes: ['GET /api/payments/recoveries', 'GET /api/funds/ledgers'],
  });
  const send = async ({ receivedOn, ...values }: Values) => {
    const { recoveryId } = recovery;
    if (await receive.act({ recoveryId, ...values, receivedOn: receivedOn.format('YYYY-MM-DD') })) onClose();
  };
  return (
    <Modal
      confirmLoading={receive.busy}
      okText="登记"
      onCancel={onClose}
      onOk={() => form.submit()}
      open
      title={`登记收款 · ${recovery.recoveryNo}`}
    >
      {receive.failure ? <Alert showIcon title={messageOf(receive.failure)} type="error" /> : null}
      <Form
        form={form}
        initialValues={{ amountYuan: recovery.outstandingYuan, receivedOn: dayjs(today) }}
        layout="vertical"
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          label="对账单流水号"
          name="bankEntryNo"
          rules={[{ required: true, min: 3, message: '请填写流水号' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item label="收到金额（元）" name="amountYuan" rules={amountRules}>
          <Input inputMode="decimal" style={{ width: 220 }} />
        </Form.Item>
        <Form.Item label="收到日期" name="receivedOn" rules={[{ required: true, message: '请选择日期' }]}>
          <DatePicker maxDate={dayjs(today)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
