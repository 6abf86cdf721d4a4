import { withoutStop } from '@wenye/codes';
import { Checkbox, Form, Input } from 'antd';
import { atMost } from '../parts/at-most.ts';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import type { Recovery } from './views.ts';

type Values = { documentNo: string; reason: string };

/** What cannot be recovered is written off by a document, with its reason: proposed here, confirmed by another person. */
export function WriteOffDialog({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const { recoveryId, recoveryNo, outstandingYuan, debtor, caseNumber, writeOff } = recovery;
  return (
    <FormDialog
      changes={['GET /api/payments/recoveries', 'GET /api/funds/ledgers']}
      danger
      done="已提出，待另一人确认"
      endpoint="POST /api/payments/recoveries/:recoveryId/write-off"
      input={(values: Values) => ({ recoveryId, ...values })}
      lead={
        <>
          {[debtor, caseNumber && `办件 ${caseNumber}`].filter(Boolean).join('，')}：提出核销尚欠的{' '}
          <Money yuan={outstandingYuan} /> 元，由支付授权岗位的另一人确认后生效。
          {writeOff ? '已提出的核销由这次的代替。' : null}
        </>
      }
      okText="提出核销"
      onClose={onClose}
      title={`提出核销 · ${recoveryNo}`}
    >
      <Form.Item
        label="批准文号"
        name="documentNo"
        rules={[atMost(60), { required: true, min: 2, message: '请填写文号，至少 2 个字' }]}
      >
        <Input />
      </Form.Item>
      <Form.Item
        label="原因"
        name="reason"
        rules={[atMost(200), { required: true, min: 2, message: '请填写原因，至少 2 个字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
}

/** A second person, who has seen the document, confirms: from here nothing is asked back any more. */
export function ConfirmWriteOffDialog({ recovery, onClose }: { recovery: Recovery; onClose: () => void }) {
  const { recoveryId, recoveryNo, writeOff } = recovery;
  if (!writeOff) return null;
  const { writeOffId, amountYuan, documentNo, reason, proposedByName } = writeOff;
  return (
    <FormDialog
      changes={['GET /api/payments/recoveries', 'GET /api/funds/ledgers']}
      danger
      done="已核销"
      endpoint="POST /api/payments/recoveries/:recoveryId/write-off/confirm"
      input={() => ({ recoveryId, writeOffId })}
      lead={
        <>
          {proposedByName || '财务'}提出核销 <Money yuan={amountYuan} /> 元，依据 {documentNo}，原因：
          {withoutStop(reason)}。确认后不再追回，不能撤回。
        </>
      }
      okText="确认核销"
      onClose={onClose}
      title={`确认核销 · ${recoveryNo}`}
    >
      <Form.Item
        name="seen"
        rules={[
          {
            validator: (_, seen) =>
              seen ? Promise.resolve() : Promise.reject(new Error('请先核对批准文件')),
          },
        ]}
        valuePropName="checked"
      >
        <Checkbox>已核对批准文件，文号、金额和原因相符</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
