import { withoutStop } from '@wenye/codes';
import { Alert, Button, Checkbox, Form, Input, Space, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';
import { atMost } from '../parts/at-most.ts';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { ItemDrawer } from './item-drawer.tsx';
import { payeeColumn } from './payee-column.tsx';
import { confirmWords } from './words.ts';

type Evidence = OutputOf<'GET /api/payments/evidence'>['rows'][number];
type Props = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** Paper answers of the bank that wait for a second person who has seen the document. */
export function EvidenceList({ search, onSearch }: Props) {
  const [confirming, setConfirming] = useState<Evidence | null>(null);
  const [dropping, setDropping] = useState<Evidence | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const roles = useRoles();
  const result = useCall('GET /api/payments/evidence', search as never, {
    placeholderData: (previous) => previous,
  });
  const act: TableColumnsType<Evidence>[number] = {
    title: '办理',
    fixed: 'right',
    className: 'screen-only',
    render: (_, row) => (
      <Space orientation="vertical" size="small">
        {roles.has('authoriser') && !row.mine ? (
          <Button
            aria-label={`核对并确认 ${row.documentNo}`}
            onClick={() => setConfirming(row)}
            size="small"
            type="primary"
          >
            核对并确认
          </Button>
        ) : (
          '待授权人确认'
        )}
        {row.mine || roles.has('authoriser') ? (
          <Button
            aria-label={`${dropLabel(row)} ${row.documentNo}`}
            onClick={() => setDropping(row)}
            size="small"
          >
            {dropLabel(row)}
          </Button>
        ) : null}
      </Space>
    ),
  };
  return (
    <>
      <ListPage<Evidence>
        columns={[...columnsFor(setOpen), act]}
        emptyText="没有待确认的书面答复"
        lead="登记人和确认人不能是同一人；确认后按银行答复入账。"
        onSearch={onSearch}
        result={result}
        rowKey="evidenceId"
        search={search}
        title="银行书面答复"
      />
      {confirming ? <ConfirmDialog evidence={confirming} onClose={() => setConfirming(null)} /> : null}
      {open ? <ItemDrawer itemId={open} onClose={() => setOpen(null)} /> : null}
      {dropping ? <DropDialog evidence={dropping} onClose={() => setDropping(null)} /> : null}
    </>
  );
}

const columnsFor = (open: (itemId: string) => void): TableColumnsType<Evidence> => [
  payeeColumn<Evidence>(),
  {
    title: '答复',
    render: (_, row) => (
      <>
        {row.outcomeName}
        {row.disputed ? (
          <div>与对账单不符，以此为准</div>
        ) : row.outcome === 'rejected' && row.listedOn !== null ? (
          <div>对账单第{row.listedOn}号已列为已付</div>
        ) : null}
        {/* Which of a payee's payments it speaks of: two may have been refused. */}
        <div>
          <Button
            aria-label={`看这笔付款：${row.documentNo}`}
            onClick={() => open(row.itemId)}
            size="small"
            style={{ paddingInline: 0 }}
            type="link"
          >
            看这笔付款
          </Button>
        </div>
      </>
    ),
  },
  { title: '金额（元）', align: 'right', render: (_, row) => <Money yuan={row.amountYuan} /> },
  {
    title: '文书编号和登记日期',
    render: (_, { documentNo, statedOn }) => (
      <div style={{ maxWidth: 200, whiteSpace: 'normal' }}>
        {documentNo}
        <div>
          <Typography.Text type="secondary">{formatDate(statedOn)}</Typography.Text>
        </div>
      </div>
    ),
  },
  {
    title: '说明',
    render: (_, { note }) => <div style={{ width: 200, whiteSpace: 'normal' }}>{note}</div>,
  },
];

/** Who stated it takes it back; the second person leaves it unconfirmed. */
const dropLabel = ({ mine }: Evidence) => (mine ? '撤回' : '不予确认');

/** A statement that was wrong: nothing has moved by it, and the right one can be entered after. */
function DropDialog({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const { evidenceId, itemId, outcomeName, documentNo, amountYuan, holderName } = evidence;
  const label = dropLabel(evidence);
  return (
    <FormDialog
      changes={['GET /api/payments/evidence', 'GET /api/payments/items', 'GET /api/batches/:batchId']}
      done={`已${label}`}
      endpoint="POST /api/payments/evidence/:evidenceId/drop"
      input={({ reason }) => ({ evidenceId, reason })}
      lead={
        <>
          付给 {holderName} <Money yuan={amountYuan} /> 元，付款编号 {itemId}。银行文书 {documentNo} 答复“
          {outcomeName}
          ”。这份登记还没有入账；{label}后可以另行登记正确的答复。
        </>
      }
      okText={label}
      onClose={onClose}
      title={`${label}银行书面答复`}
    >
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

/** Money moves in the ledger by this: who confirms says to have seen the paper. */
function ConfirmDialog({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const { evidenceId, outcomeName, documentNo, note, amountYuan, itemId, holderName, bank, accountNumber } =
    evidence;
  const { before, done } = confirmWords(evidence);
  const contradicts = evidence.disputed || (evidence.outcome === 'rejected' && evidence.listedOn !== null);
  return (
    <FormDialog
      changes={['GET /api/payments/evidence', 'GET /api/payments/items', 'GET /api/batches/:batchId']}
      danger
      done={done}
      endpoint="POST /api/payments/evidence/:evidenceId/confirm"
      input={() => ({ evidenceId })}
      lead={
        <>
          付给 {holderName}（{bank} {accountNumber}）<Money yuan={amountYuan} /> 元，付款编号 {itemId}
          。银行文书 {documentNo} 答复“{outcomeName}”，登记人说明：
          {withoutStop(note)}。
          {contradicts ? <Alert showIcon style={{ marginTop: 8 }} title={before} type="warning" /> : before}
        </>
      }
      okText="确认"
      onClose={onClose}
      title="确认银行书面答复"
    >
      <Form.Item
        name="seen"
        rules={[
          {
            validator: (_, seen) => (seen ? Promise.resolve() : Promise.reject(new Error('请先核对原件'))),
          },
        ]}
        valuePropName="checked"
      >
        <Checkbox>已核对银行文书原件，编号、金额和答复相符</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
