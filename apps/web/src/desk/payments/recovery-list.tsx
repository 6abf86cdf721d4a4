import { Link } from '@tanstack/react-router';
import { Alert, Button, Empty, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { Money } from '../parts/cells.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { ReceiptDialog } from './receipt-dialog.tsx';
import type { Recovery } from './views.ts';
import { WriteOffDialog } from './write-off-dialog.tsx';

/** Money ordered back after an award was revoked. */
export function RecoveryList() {
  const [page, setPage] = useState(1);
  const [receiving, setReceiving] = useState<Recovery | null>(null);
  const [writingOff, setWritingOff] = useState<Recovery | null>(null);
  const roles = useRoles();
  const { data, error } = useCall('GET /api/payments/recoveries', { page, pageSize: 20 });
  const act: TableColumnsType<Recovery>[number] = {
    title: '办理',
    render: (_, row) =>
      row.state === 'open' && roles.has('finance') ? (
        <Space>
          <Button onClick={() => setReceiving(row)} size="small">
            登记收款
          </Button>
          <Button danger onClick={() => setWritingOff(row)} size="small">
            核销
          </Button>
        </Space>
      ) : (
        '—'
      ),
  };
  return (
    <>
      <PageHead lead="撤销批准后，已付的由经办机构追回；收到的钱按资金规定归还指标或缴国库。" title="追回" />
      {error ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
      <Table<Recovery>
        columns={[...columns, act]}
        dataSource={data?.rows ?? []}
        locale={{ emptyText: <Empty description="没有追回" image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        pagination={{ current: page, total: data?.total ?? 0, onChange: setPage, hideOnSinglePage: true }}
        rowKey="recoveryId"
        scroll={{ x: 'max-content' }}
        size="middle"
      />
      {receiving ? <ReceiptDialog onClose={() => setReceiving(null)} recovery={receiving} /> : null}
      {writingOff ? <WriteOffDialog onClose={() => setWritingOff(null)} recovery={writingOff} /> : null}
    </>
  );
}

const columns: TableColumnsType<Recovery> = [
  { title: '追回单号', dataIndex: 'recoveryNo' },
  {
    title: '办件',
    render: (_, { caseId }) => (
      <Link params={{ caseId }} to="/desk/cases/$caseId">
        查看
      </Link>
    ),
  },
  { title: '付款地', render: (_, { division }) => division.name },
  { title: '状态', dataIndex: 'stateName' },
  { title: '应追回（元）', align: 'right', render: (_, row) => <Money yuan={row.amountYuan} /> },
  { title: '已收回（元）', align: 'right', render: (_, row) => <Money yuan={row.receivedYuan} /> },
  { title: '尚欠（元）', align: 'right', render: (_, row) => <Money yuan={row.outstandingYuan} /> },
  { title: '原因', dataIndex: 'reason' },
  { title: '下达日期', render: (_, row) => formatDate(row.orderedOn) },
];
