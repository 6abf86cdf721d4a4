import { Alert, Button, Empty, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { Money } from '../parts/cells.tsx';
import { useAgain } from '../parts/use-again.ts';
import { ItemDrawer } from './item-drawer.tsx';
import type { Item } from './views.ts';
import { itemTones } from './words.ts';

/**
 * Payment items of a batch, each opening its own history. Every reading shows payees and is written to the audit
 * trail, so they are read again only when the batch has changed, not by the clock.
 */
export function ItemTable({ batch }: { batch: OutputOf<'GET /api/batches/:batchId'> }) {
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, isFetching, refetch } = useCall(
    'GET /api/payments/items',
    { batchId: batch.batchId, page, pageSize: 50, sort: 'position' },
    { placeholderData: (previous) => previous, staleTime: 0 },
  );
  useAgain(batch, refetch);
  return (
    <>
      {error ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
      <Table<Item>
        columns={[...itemColumns, openColumn(setOpen)]}
        dataSource={data?.rows ?? []}
        loading={isFetching && !data}
        locale={{ emptyText: <Empty description="没有付款" image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        pagination={{
          current: page,
          pageSize: 50,
          total: data?.total ?? 0,
          onChange: setPage,
          hideOnSinglePage: true,
        }}
        rowKey="itemId"
        scroll={{ x: 'max-content' }}
        size="small"
      />
      {open ? <ItemDrawer itemId={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

export function openColumn(open: (itemId: string) => void): TableColumnsType<Item>[number] {
  return {
    title: '办理',
    render: (_, { itemId, holderName }) => (
      <Button aria-label={`查看 ${holderName} 的付款`} onClick={() => open(itemId)} size="small">
        查看
      </Button>
    ),
  };
}

export const itemColumns: TableColumnsType<Item> = [
  { title: '序号', dataIndex: 'position' },
  { title: '户名', dataIndex: 'holderName' },
  { title: '开户行', dataIndex: 'bank' },
  { title: '账号', dataIndex: 'accountNumber' },
  { title: '办件数', dataIndex: 'cases', align: 'right' },
  { title: '金额（元）', key: 'amount', align: 'right', render: (_, row) => <Money yuan={row.amountYuan} /> },
  {
    title: '状态',
    key: 'state',
    render: (_, row) => (
      <>
        <Tag color={itemTones[row.state] ?? 'default'}>{row.stateName}</Tag>
        {row.bankReason ? <div>{row.bankReason}</div> : null}
      </>
    ),
  },
  { title: '变动日期', key: 'changedOn', render: (_, row) => formatDate(row.changedOn) },
  { title: '对账单', render: (_, row) => (row.onStatement ? '已核对' : '未核对') },
];
