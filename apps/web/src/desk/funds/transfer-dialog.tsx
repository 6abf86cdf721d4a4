import { Form, Select } from 'antd';
import type { InputOf } from '../../api/client.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useBusinessDate, useDivisionOf } from '../shell/use-roles.ts';
import { DocumentFields, FundFields } from './document-fields.tsx';
import { payerChoices } from './words.ts';

type Input = InputOf<'POST /api/funds/transfers'>;

/** 调剂: available money moves between the ledgers of two divisions; never more than is available. */
export function TransferDialog({ onClose }: { onClose: () => void }) {
  const today = useBusinessDate();
  const fromDivision = useDivisionOf('finance');
  const division = (message: string) => [{ required: true, message }];
  return (
    <FormDialog
      changes={['GET /api/funds/ledgers', 'GET /api/cases']}
      done="已调剂"
      endpoint="POST /api/funds/transfers"
      initialValues={{ fund: 'employment-subsidy', year: Number(today.slice(0, 4)), fromDivision }}
      input={(values: Input) => values}
      lead="从调出地的可用指标中划给调入地；记错了由调出方冲销。"
      okText="调剂"
      onClose={onClose}
      title="调剂指标"
    >
      <FundFields />
      <Form.Item label="调出" name="fromDivision" rules={division('请选择调出地')}>
        <Select options={payerChoices(today, fromDivision)} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item label="调入" name="toDivision" rules={division('请选择调入地')}>
        <Select options={payerChoices(today)} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <DocumentFields />
    </FormDialog>
  );
}
