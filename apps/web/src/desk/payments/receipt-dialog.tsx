import { Alert, Form, Radio, Skeleton } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import type { Recovery } from './views.ts';

/** Money that came back: one of the entries on the bank's statements that belong to no recovery yet. */
export function ReceiptDialog({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const { recoveryId, recoveryNo, outstandingYuan, debtor, caseNumber } = recovery;
  return (
    <FormDialog
      changes={[
        'GET /api/payments/recoveries',
        'GET /api/payments/recoveries/:recoveryId/receipts',
        'GET /api/funds/ledgers',
      ]}
      done="已登记收款"
      endpoint="POST /api/payments/recoveries/:recoveryId/receipts"
      input={(values: { bankEntryNo: string }) => ({ recoveryId, ...values })}
      lead={
        <>
          {[debtor, caseNumber && `办件 ${caseNumber}`].filter(Boolean).join('，')}，尚欠{' '}
          <Money yuan={outstandingYuan} /> 元，可以分次收回。按银行对账单上的收款逐笔登记，金额以对账单为准。
        </>
      }
      okText="登记"
      onClose={onClose}
      title={`登记收款 · ${recoveryNo}`}
    >
      <Receipts recovery={recovery} />
    </FormDialog>
  );
}

function Receipts({ recovery: { recoveryId, recoveryNo } }: { recovery: Recovery }) {
  const { data, error } = useCall('GET /api/payments/recoveries/:recoveryId/receipts', { recoveryId });
  if (error) return <Alert showIcon title={messageOf(error)} type="error" />;
  if (!data) return <Skeleton active />;
  if (data.rows.length === 0) {
    return <Alert showIcon title="对账单上没有待登记的收款。钱到账后，下一份对账单上会有。" type="info" />;
  }
  return (
    <Form.Item
      label="对账单上的收款"
      name="bankEntryNo"
      rules={[{ required: true, message: '请选择一笔收款' }]}
    >
      <Radio.Group style={{ display: 'grid', gap: 8 }}>
        {data.rows.map(({ bankEntryNo, amountYuan, reference, receivedOn, statementNo }) => (
          <Radio key={bankEntryNo} value={bankEntryNo}>
            <Money yuan={amountYuan} /> 元 · 附言“{reference}”
            {reference === recoveryNo ? '（与追回单号一致）' : ''} · 流水号 {bankEntryNo} · 第 {statementNo}{' '}
            号对账单（{formatDate(receivedOn)}）
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}
