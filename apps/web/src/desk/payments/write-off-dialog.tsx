import { Form, Input } from 'antd';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import type { Recovery } from './views.ts';

type Values = { documentNo: string; reason: string };

/** What cannot be recovered is written off by a document, with its reason. */
export function WriteOffDialog({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const { recoveryId, recoveryNo, outstandingYuan, debtor, caseNumber } = recovery;
  return (
    <FormDialog
      changes={['GET /api/payments/recoveries', 'GET /api/funds/ledgers']}
      danger
      done="已核销"
      endpoint="POST /api/payments/recoveries/:recoveryId/write-off"
      input={(values: Values) => ({ recoveryId, ...values })}
      lead={
        <>
          {[debtor, caseNumber && `办件 ${caseNumber}`].filter(Boolean).join('，')}：核销尚欠的{' '}
          <Money yuan={outstandingYuan} /> 元，此后不再追回，不能撤回。
        </>
      }
      okText="核销"
      onClose={onClose}
      title={`核销 · ${recoveryNo}`}
    >
      <Form.Item
        label="批准文号"
        name="documentNo"
        rules={[{ required: true, min: 2, message: '请填写文号，至少 2 个字' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        label="原因"
        name="reason"
        rules={[{ required: true, min: 2, message: '请填写原因，至少 2 个字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
