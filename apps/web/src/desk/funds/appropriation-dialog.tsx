import { Alert, Form, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { InputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useAct } from '../parts/use-act.ts';
import { useBusinessDate, useDivisionOf } from '../shell/use-roles.ts';
import { DocumentFields, FundFields } from './document-fields.tsx';
import { payerChoices } from './words.ts';

type Input = InputOf<'POST /api/funds/appropriations'>;
type Values = Omit<Input, 'documentDate'> & { documentDate: Dayjs };

/** 指标下达: opens the ledger where there is none, and serves the cases that wait for money. */
export function AppropriationDialog({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const today = useBusinessDate();
  const division = useDivisionOf('finance');
  const enter = useAct('POST /api/funds/appropriations', {
    done: '指标已登记',
    changes: ['GET /api/funds/ledgers', 'GET /api/cases'],
  });
  const send = async (values: Values) => {
    if (await enter.act({ ...values, documentDate: values.documentDate.format('YYYY-MM-DD') })) onClose();
  };
  return (
    <Modal
      confirmLoading={enter.busy}
      okText="登记"
      onCancel={onClose}
      onOk={() => form.submit()}
      open
      title="登记指标下达"
    >
      {enter.failure ? <Alert showIcon title={messageOf(enter.failure)} type="error" /> : null}
      <Form
        form={form}
        initialValues={{ fund: 'employment-subsidy', year: Number(today.slice(0, 4)), division }}
        layout="vertical"
        onFinish={(values) => void send(values)}
      >
        <FundFields />
        <Form.Item label="付款地" name="division" rules={[{ required: true, message: '请选择付款地' }]}>
          <Select options={payerChoices(today)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <DocumentFields />
      </Form>
    </Modal>
  );
}
