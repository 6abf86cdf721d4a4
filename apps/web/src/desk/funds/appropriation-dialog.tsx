import { Form, Select } from 'antd';
import type { InputOf } from '../../api/client.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useBusinessDate, useDivisionOf } from '../shell/use-roles.ts';
import { DocumentFields, FundFields } from './document-fields.tsx';
import { payerChoices } from './words.ts';

type Input = InputOf<'POST /api/funds/appropriations'>;

/** 指标下达: opens the ledger where there is none, and serves the cases that wait for money. */
export function AppropriationDialog({ onClose }: { onClose: () => void }) {
  const today = useBusinessDate();
  const division = useDivisionOf('finance');
  return (
    <FormDialog
      changes={['GET /api/funds/ledgers', 'GET /api/cases']}
      done="指标已登记"
      endpoint="POST /api/funds/appropriations"
      initialValues={{ fund: 'employment-subsidy', year: Number(today.slice(0, 4)), division }}
      input={(values: Input) => values}
      okText="登记"
      onClose={onClose}
      title="登记指标下达"
    >
      <FundFields />
      <Form.Item label="付款地" name="division" rules={[{ required: true, message: '请选择付款地' }]}>
        <Select options={payerChoices(today, division)} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <DocumentFields />
    </FormDialog>
  );
}
