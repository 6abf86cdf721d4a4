import { Form, Input, Select } from 'antd';
import type { InputOf, OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { atMost } from '../parts/at-most.ts';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ManyLines } from '../parts/many-lines.tsx';
import { disputeWords, outcomeChoices } from './words.ts';

type Item = Pick<
  OutputOf<'GET /api/payments/items/:itemId'>,
  'itemId' | 'holderName' | 'amountYuan' | 'lines' | 'state' | 'dispute' | 'bankReason' | 'history'
>;
type Values = Omit<InputOf<'POST /api/payments/items/:itemId/evidence'>, 'itemId'>;

/** What the bank said on paper: counts only after a second person has confirmed it. */
export function EvidenceDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const { itemId, holderName, amountYuan, lines, dispute } = item;
  // The same payee may have been refused before, under another number.
  const refusal = item.history.findLast(({ kind }) => kind === 'rejected');
  return (
    <FormDialog
      changes={[
        'GET /api/payments/items/:itemId',
        'GET /api/payments/items',
        'GET /api/payments/evidence',
        'GET /api/batches/:batchId',
      ]}
      done="已登记，待第二人确认"
      endpoint="POST /api/payments/items/:itemId/evidence"
      input={(values: Values) => ({ itemId, ...values })}
      lead={
        <>
          {dispute === null ? null : <p>{disputeWords(dispute)}</p>}
          <p>
            付给 {holderName} <Money yuan={amountYuan} /> 元，付款编号 {itemId}，
            {refusal
              ? `${formatDate(refusal.businessDate)}银行拒付（${item.bankReason ?? '没有写明原因'}），`
              : ''}
            共 {lines.length} 件：
          </p>
          <ManyLines
            lines={lines.map(({ obligationId, caseNumber }) => ({
              key: obligationId,
              text: caseNumber ?? '没有办件号',
            }))}
          />
          <p>按银行盖章的文书登记，由授权人核对原件、确认后才入账。说明只供经办、核对，不给申请人看。</p>
        </>
      }
      okText="登记"
      onClose={onClose}
      title="登记银行书面答复"
    >
      <Form.Item label="银行的答复" name="outcome" rules={[{ required: true, message: '请选择银行的答复' }]}>
        <Select options={outcomeChoices(item)} />
      </Form.Item>
      <Form.Item
        label="银行文书编号"
        name="documentNo"
        rules={[atMost(60), { required: true, min: 2, message: '请填写编号，至少 2 个字' }]}
      >
        <Input />
      </Form.Item>
      <Form.Item
        label="说明"
        name="note"
        rules={[atMost(200), { required: true, min: 2, message: '请填写说明，至少 2 个字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
}
