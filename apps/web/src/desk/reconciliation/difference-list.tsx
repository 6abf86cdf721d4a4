import { Button, Form, Input, Segmented, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { atMost } from '../parts/at-most.ts';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { ItemDrawer } from '../payments/item-drawer.tsx';
import { bankWords, disputeWords, unansweredHelp, unclearHelp } from '../payments/words.ts';
import { useRoles } from '../shell/use-roles.ts';
import { type Difference, foundWords, whatDiffers } from './difference-words.ts';
import { movementWords } from './words.ts';

type Props = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** What the statements and the books do not agree on. */
export function DifferenceList({ search, onSearch }: Props) {
  const state = search['state'] === 'resolved' ? 'resolved' : 'open';
  const [resolving, setResolving] = useState<Difference | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const roles = useRoles();
  const result = useCall('GET /api/payments/differences', { ...search, state } as never, {
    placeholderData: (previous) => previous,
  });
  const act: TableColumnsType<Difference>[number] = {
    title: '处理',
    render: (_, row) => {
      if (row.state === 'resolved')
        return (
          <div style={{ width: 200, whiteSpace: 'normal' }}>
            {row.resolvedOn ? formatDate(row.resolvedOn) : ''} {row.reason ?? ''}
          </div>
        );
      // Only the bank can say which of its words is true: that is stated at the payment, not here.
      if (row.dispute !== null && row.kind === 'statement-not-answered')
        return row.dispute === 'open' ? '待登记银行书面答复' : '待对账单列出冲回';
      if (row.unanswered) return '待银行答复结果';
      return roles.has('reconciler') ? (
        <Button onClick={() => setResolving(row)} size="small">
          说明并处理
        </Button>
      ) : (
        '待对账人处理'
      );
    },
  };
  return (
    <>
      <ListPage<Difference>
        columns={[...columnsFor(setOpen), act]}
        emptyText={state === 'open' ? '没有待处理的差异' : '还没有处理过差异'}
        filters={
          <Segmented
            aria-label="状态"
            onChange={(value) =>
              onSearch(changed(search, { state: value === 'resolved' ? value : undefined }))
            }
            options={[
              { value: 'open', label: '待处理' },
              { value: 'resolved', label: '已处理' },
            ]}
            value={state}
          />
        }
        lead="银行对账单与账上逐笔核对；差异由对账人查明、写明原因。"
        onSearch={onSearch}
        result={result}
        rowKey="differenceId"
        search={search}
        title="对账差异"
      />
      {open ? <ItemDrawer itemId={open} onClose={() => setOpen(null)} /> : null}
      {resolving ? <ResolveDialog difference={resolving} onClose={() => setResolving(null)} /> : null}
    </>
  );
}

/** The number of a payment is one word of thirty-two letters. */
const broken = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

const columnsFor = (open: (itemId: string) => void): TableColumnsType<Difference> => [
  {
    title: '差异',
    // What is to be done is a sentence: without a width it would be one long line.
    render: (_, { kind, kindName, dispute, unanswered, said, problem, file, foundOn }) => (
      <div style={{ width: 260, whiteSpace: 'normal' }}>
        {kindName}
        <div>
          <Typography.Text type="secondary">
            {foundWords(file, foundOn)}
            {kind === 'statement-not-answered' && dispute !== null ? `。${disputeWords(dispute)}` : null}
            {problem === null ? null : `。${problem}`}
            {said === null ? null : `。${bankWords(said)}`}
            {unanswered ? `。${kind === 'answer-unknown-code' ? unclearHelp : unansweredHelp}` : null}
          </Typography.Text>
        </div>
      </div>
    ),
  },
  {
    title: '付款地、资金',
    render: (_, { division, fund }) => (
      <>
        {division.name}
        {fund ? <div>{fund.name}</div> : null}
      </>
    ),
  },
  {
    title: '金额（元）',
    align: 'right',
    render: (_, row) => (row.amountYuan ? <Money yuan={row.amountYuan} /> : '—'),
  },
  {
    title: '付款编号、附言或文件',
    render: (_, { kind, itemId, reference, file }) => (
      <div style={{ maxWidth: 220, ...broken }}>
        {itemId === null || kind === 'answer-unknown-item' ? (
          (file ?? itemId ?? reference ?? '—')
        ) : (
          <Button
            onClick={() => open(itemId)}
            size="small"
            style={{ height: 'auto', paddingInline: 0, textAlign: 'start', ...broken }}
            type="link"
          >
            {itemId}
          </Button>
        )}
      </div>
    ),
  },
  {
    title: '对账单、流水号',
    render: (_, { statementNo, entryNo, movement }) => (
      <>
        {statementNo ? `第 ${statementNo} 号` : '—'}
        {movement ? <Tag style={{ marginInlineStart: 8 }}>{movementWords[movement]}</Tag> : null}
        {entryNo ? <div>{entryNo}</div> : null}
      </>
    ),
  },
];

function ResolveDialog({ difference, onClose }: { difference: Difference; onClose: () => void }) {
  const { differenceId, kind } = difference;
  return (
    <FormDialog
      changes={['GET /api/payments/differences', 'GET /api/payments/items', 'GET /api/batches/:batchId']}
      done="已处理"
      endpoint="POST /api/payments/differences/:differenceId/resolve"
      input={({ reason }: { reason: string }) => ({ differenceId, reason })}
      lead={whatDiffers(difference)}
      okText="处理"
      onClose={onClose}
      title="处理对账差异"
    >
      {kind === 'statement-gap' ? (
        <Typography.Paragraph>
          错误的对账单不用处理：正确的同号对账单收到以后，自动接收并了结。银行坚持这一份无误的，写明原因后照这一份接收；同号的已经接收过的，不再接收。
        </Typography.Paragraph>
      ) : null}
      <Form.Item
        label="查明的原因和处理办法"
        name="reason"
        rules={[atMost(200), { required: true, min: 2, message: '请写明原因，至少 2 个字' }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
    </FormDialog>
  );
}
