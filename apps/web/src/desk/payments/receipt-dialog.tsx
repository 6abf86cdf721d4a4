import { Alert, Form, Radio, Skeleton } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import type { Recovery } from './views.ts';
import { beyondDebt, noReceipt } from './words.ts';

/** Money that came back: one of the entries on the bank's statements that belong to no recovery yet. */
export function ReceiptDialog({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const { recoveryId, recoveryNo, debtor, caseNumber } = recovery;
  return (
    <FormDialog
      changes={[
        'GET /api/payments/recoveries',
        'GET /api/payments/recoveries/:recoveryId/receipts',
        'GET /api/funds/ledgers',
        'GET /api/batches/payable',
      ]}
      done={({ overpaidYuan }) =>
        overpaidYuan === '0.00'
          ? '已登记收款'
          : `已登记收款，其中多缴 ${formatYuan(overpaidYuan)}，记入应退多缴款，待编入拨付批次退还`
      }
      endpoint="POST /api/payments/recoveries/:recoveryId/receipts"
      input={(values: { bankEntryNo: string }) => ({ recoveryId, ...values })}
      lead={
        <>
          {[debtor, caseNumber && `办件 ${caseNumber}`].filter(Boolean).join('，')}，<Debt {...recovery} />
          按银行对账单上的收款逐笔登记，金额以对账单为准。
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

/** What is still owed. */
function Debt({ state, stateName, outstandingYuan, writeOff }: Recovery) {
  if (state === 'open')
    return (
      <>
        尚欠 <Money yuan={outstandingYuan} /> 元，可以分次收回。
      </>
    );
  if (state === 'written-off' && writeOff)
    return <>已核销的欠款又收到的，先冲回核销、归还资金；超过核销数的才是多缴。</>;
  return <>{stateName}，不再欠款：又收到的都是多缴，要退还。</>;
}

function Receipts({ recovery }: { recovery: Recovery }) {
  const { recoveryId } = recovery;
  const { data, error } = useCall('GET /api/payments/recoveries/:recoveryId/receipts', { recoveryId });
  const chosen = Form.useWatch('bankEntryNo') as string | undefined;
  const receipt = data?.rows.find(({ bankEntryNo }) => bankEntryNo === chosen);
  const beyond = data && receipt && beyondDebt(data.owedYuan, receipt.amountYuan);
  // The field stands also where there is nothing to choose: pressed then, the button says why at it.
  return (
    <>
      {error ? <Alert showIcon title={messageOf(error)} type="error" /> : data ? null : <Skeleton active />}
      <Form.Item
        extra={
          data?.rows.length === 0 ? '对账单上没有待登记的收款。钱到账后，下一份对账单上会有。' : undefined
        }
        label="对账单上的收款"
        name="bankEntryNo"
        rules={[{ required: true, message: noReceipt(data?.rows.length) }]}
      >
        <Radio.Group style={{ display: 'grid', gap: 8 }}>
          {data?.rows.length === 0 ? (
            <span>对账单上没有待登记的收款。钱到账后，下一份对账单上会有。</span>
          ) : null}
          {data?.rows.map(({ bankEntryNo, amountYuan, reference, named, receivedOn, statementNo }) => (
            <Radio key={bankEntryNo} value={bankEntryNo}>
              <Money yuan={amountYuan} /> 元 · 附言“{reference}”{named ? '（写有这个追回单号）' : ''} · 流水号{' '}
              {bankEntryNo} · 第 {statementNo} 号对账单（{formatDate(receivedOn)}）
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {beyond ? <Alert showIcon title={beyond} type="warning" /> : null}
    </>
  );
}
