import { Alert, Form, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { InputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useAct } from '../parts/use-act.ts';
import { useBusinessDate, useDivisionOf } from '../shell/use-roles.ts';
import { DocumentFields, FundFields } from './document-fields.tsx';
import { payerChoices } from './words.ts';

type Input = InputOf<'POST /api/funds/transfers'>;
type Values = Omit<Input, 'documentDate'> & { documentDate: Dayjs };

/** 调剂: available money moves between the ledgers of two divisions; never more than is available. */
export function TransferDialog({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const today = useBusinessDate();
  const fromDivision = useDivisionOf('finance');
  const transfer = useAct('POST /api/funds/transfers', {
    done: '已调剂',
    changes: ['GET /api/funds/ledgers', 'GET /api/cases'],
  });
  const send = async (values: Values) => {
    if (await transfer.act({ ...values, documentDate: values.documentDate.format('YYYY-MM-DD') })) onClose();
  };
  const division = [{ required: true, message: '请选择付款地' }];
  return (
    <Modal
      confirmLoading={transfer.busy}
      okText="调剂"
      onCancel={onClose}
      onOk={() => form.submit()}
      open
      title="调剂指标"
    >
      {transfer.failure ? <Alert showIcon title={messageOf(transfer.failure)} type="error" /> : null}
      <Form
        form={form}
        initialValues={{ fund: 'employment-subsidy', year: Number(today.slice(0, 4)), fromDivision }}
        layout="vertical"
        onFinish={(values) => void send(values)}
      >
        <FundFields />
        <Form.Item label="调出" name="fromDivision" rules={division}>
          <Select options={payerChoices(today)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item label="调入" name="toDivision" rules={division}>
          <Select options={payerChoices(today)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <DocumentFields />
      </Form>
    </Modal>
  );
}
