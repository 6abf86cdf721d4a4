import { Button, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { Money } from '../parts/cells.tsx';
import { Rows } from '../parts/rows.tsx';
import { useAgain } from '../parts/use-again.ts';
import { ItemDrawer } from './item-drawer.tsx';
import { payeeColumn } from './payee-column.tsx';
import { Unanswered } from './unanswered.tsx';
import type { Item } from './views.ts';
import { afterWords, contestedWords, itemStateOf, itemTones, statementOf } from './words.ts';

/**
 * Payment items of a batch, each opening its own history. Every reading shows payees and is written to the audit
 * trail, so they are read again only when the batch has changed, not by the clock.
 */
export function ItemTable({
  batch,
  readBatch,
}: {
  batch: OutputOf<'GET /api/batches/:batchId'>;
  readBatch: () => unknown;
}) {
  const [shown, setShown] = useState({ page: 1, pageSize: 50 });
  const [open, setOpen] = useState<string | null>(null);
  const result = useCall(
    'GET /api/payments/items',
    { batchId: batch.batchId, ...shown, sort: 'position' },
    { placeholderData: (previous) => previous, staleTime: 0 },
  );
  useAgain(batch, result.refetch);
  // Read after their batch, they may be a step ahead of what stands above them.
  useAgain(result.data, readBatch);
  return (
    <>
      <Rows<Item>
        columns={[...itemColumns, openColumn(setOpen)]}
        emptyText="没有付款"
        onChange={({ current = 1, pageSize = 50 }) => setShown({ page: current, pageSize })}
        result={result}
        rowKey="itemId"
        size="small"
      />
      {open ? <ItemDrawer itemId={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

export function openColumn(open: (itemId: string) => void): TableColumnsType<Item>[number] {
  return {
    title: '办理',
    // The table is wider than a small screen: what is to be done stays in sight.
    fixed: 'right',
    className: 'screen-only',
    render: (_, { itemId, holderName }) => (
      <Button aria-label={`查看 ${holderName} 的付款`} onClick={() => open(itemId)} size="small">
        查看
      </Button>
    ),
  };
}

export const itemColumns: TableColumnsType<Item> = [
  { title: '序号', key: 'position', dataIndex: 'position' },
  payeeColumn<Item>(),
  { title: '办件数', dataIndex: 'cases', align: 'right' },
  { title: '金额（元）', key: 'amount', align: 'right', render: (_, row) => <Money yuan={row.amountYuan} /> },
  {
    title: '状态',
    key: 'state',
    render: (_, row) => (
      <>
        <Tag color={itemTones[row.state] ?? 'default'}>{itemStateOf(row)}</Tag>
        <Unanswered since={row.unansweredSince} />
        {contestedWords(row).map((words) => (
          <div key={words}>
            <Tag color="error">{words}</Tag>
          </div>
        ))}
        {row.bankReason ? <div style={{ maxWidth: 200, whiteSpace: 'normal' }}>{row.bankReason}</div> : null}
      </>
    ),
  },
  {
    title: '退回后',
    render: (_, { after }) =>
      after ? <Tag color={afterWords[after].tone}>{afterWords[after].label}</Tag> : '—',
  },
  { title: '变动日期', key: 'changedOn', render: (_, row) => formatDate(row.changedOn) },
  { title: '对账单', render: (_, row) => statementOf(row) },
];
