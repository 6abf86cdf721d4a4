import { Form, Select } from 'antd';
import type { InputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatYuan } from '../../format/money.ts';
import { ComparedItem, type Present } from '../parts/compared-item.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useBusinessDate, useDivisionOf } from '../shell/use-roles.ts';
import { balanceOf } from './balance-of.ts';
import { DocumentFields, FundFields } from './document-fields.tsx';
import { payerChoices } from './words.ts';

type Input = InputOf<'POST /api/funds/appropriations'>;

/** What was appropriated to the same ledger last year and already this year: a slip of the point or the unit shows. */
function BesideOthers() {
  const form = Form.useFormInstance<Input>();
  const fund = Form.useWatch('fund', form);
  const year = Form.useWatch('year', form);
  const division = Form.useWatch('division', form);
  const { data } = useCall('GET /api/funds/ledgers', { fund, division } as never);
  const present = [year - 1, year].flatMap((of): Present[] => {
    const ledger = data?.rows.find(
      (row) => row.year === of && row.fund.id === fund && row.division.code === division,
    );
    const value = ledger ? balanceOf(ledger, 'appropriated') : '0.00';
    if (value === '0.00') return [];
    return [{ value, than: of === year ? '本年已下达' : '上年下达', text: formatYuan(value) }];
  });
  return <ComparedItem name="amountYuan" present={present} />;
}

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
      <DocumentFields compared={<BesideOthers />} />
    </FormDialog>
  );
}
