import { Form, Input } from 'antd';
import { amountRules } from '../funds/words.ts';
import { Money } from '../parts/cells.tsx';
import { DateItem } from '../parts/date-item.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import type { Recovery } from './views.ts';

type Values = { bankEntryNo: string; amountYuan: string; receivedOn: string };

/** Money that came back, by its entry on the bank statement. */
export function ReceiptDialog({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const today = useBusinessDate();
  const { recoveryId, recoveryNo, orderedOn, outstandingYuan } = recovery;
  return (
    <FormDialog
      changes={['GET /api/payments/recoveries', 'GET /api/funds/ledgers']}
      done="已登记收款"
      endpoint="POST /api/payments/recoveries/:recoveryId/receipts"
      initialValues={{ amountYuan: outstandingYuan, receivedOn: today }}
      input={(values: Values) => ({ recoveryId, ...values })}
      lead={
        <>
          尚欠 <Money yuan={outstandingYuan} /> 元。可以分次收回；按银行对账单上的流水逐笔登记。
        </>
      }
      okText="登记"
      onClose={onClose}
      title={`登记收款 · ${recoveryNo}`}
    >
      <Form.Item
        label="对账单流水号"
        name="bankEntryNo"
        rules={[{ required: true, min: 3, message: '请填写流水号，至少 3 个字符' }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item label="收到金额（元）" name="amountYuan" rules={amountRules}>
        <Input inputMode="decimal" style={{ width: 220 }} />
      </Form.Item>
      <DateItem label="收到日期" max={today} min={orderedOn} name="receivedOn" required />
    </FormDialog>
  );
}
