import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { atMost } from '../parts/at-most.ts';
import { DateItem } from '../parts/date-item.tsx';
import { WholeNumberItem } from '../parts/whole-number-item.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { amountRules, fundChoices } from './words.ts';

/** Fund, year, amount and the document that all movements of appropriated money rest on. */
export function FundFields() {
  const year = Number(useBusinessDate().slice(0, 4));
  return (
    <>
      <Form.Item label="资金" name="fund" rules={[{ required: true, message: '请选择资金' }]}>
        <Select options={[...fundChoices]} />
      </Form.Item>
      <WholeNumberItem label="年度" max={year + 1} min={year - 1} name="year" required />
    </>
  );
}

/** 文号 of the document that a movement of money, or a limit of it, rests on. */
export function DocumentNoItem() {
  return (
    <Form.Item
      label="文号"
      name="documentNo"
      rules={[atMost(60), { required: true, min: 2, message: '请填写文号，至少 2 个字' }]}
    >
      <Input placeholder="例如 洛财预〔2020〕123号" />
    </Form.Item>
  );
}

/** @param compared what stands under the amount: how it is beside others */
export function DocumentFields({ compared }: { compared?: ReactNode }) {
  const today = useBusinessDate();
  return (
    <>
      <Form.Item label="金额（元）" name="amountYuan" rules={amountRules}>
        <Input inputMode="decimal" style={{ width: 220 }} />
      </Form.Item>
      {compared}
      <DocumentNoItem />
      <DateItem label="文件日期" max={today} name="documentDate" required />
    </>
  );
}
