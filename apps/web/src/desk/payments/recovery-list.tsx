import { Link } from '@tanstack/react-router';
import { Button, Select, Space, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { CaseNumber } from '../parts/case-number.tsx';
import { Money } from '../parts/cells.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { changed, type ListSearch } from '../parts/list-search.ts';
import { useRoles } from '../shell/use-roles.ts';
import { ReceiptDialog } from './receipt-dialog.tsx';
import type { Recovery } from './views.ts';
import { recoveryReasons, recoveryStateChoices } from './words.ts';
import { WriteOffDialog } from './write-off-dialog.tsx';

type Props = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** Money ordered back after an award was revoked. */
export function RecoveryList({ search, onSearch }: Props) {
  const [receiving, setReceiving] = useState<Recovery | null>(null);
  const [writingOff, setWritingOff] = useState<Recovery | null>(null);
  const roles = useRoles();
  const result = useCall('GET /api/payments/recoveries', search as never, {
    placeholderData: (previous) => previous,
  });
  const act: TableColumnsType<Recovery>[number] = {
    title: '办理',
    render: (_, row) =>
      row.state === 'open' && roles.has('finance') ? (
        <Space>
          <Button
            aria-label={`登记收款 ${row.recoveryNo}`}
            onClick={() => setReceiving(row)}
            size="small"
            type="primary"
          >
            登记收款
          </Button>
          <Button
            aria-label={`核销 ${row.recoveryNo}`}
            danger
            onClick={() => setWritingOff(row)}
            size="small"
          >
            核销
          </Button>
        </Space>
      ) : row.closedOn ? (
        `${formatDate(row.closedOn)} 办结`
      ) : (
        '待财务登记'
      ),
  };
  return (
    <>
      <ListPage<Recovery>
        columns={[...columns, act]}
        emptyText="没有这类追回"
        filters={
          <Select
            allowClear
            aria-label="状态"
            onChange={(state?: string) => onSearch(changed(search, { state }))}
            options={recoveryStateChoices}
            placeholder="状态"
            popupMatchSelectWidth={false}
            style={{ minWidth: 160 }}
            value={search['state'] as string | undefined}
          />
        }
        lead="撤销批准后，已付的由经办机构追回；收到的钱按资金规定归还指标或缴国库。"
        onSearch={onSearch}
        result={result}
        rowKey="recoveryId"
        search={search}
        searchHint="追回单号"
        title="追回"
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
    render: (_, { caseId, caseNumber }) => <CaseNumber caseId={caseId} caseNumber={caseNumber} />,
  },
  { title: '应退回的人或单位', render: (_, { debtor }) => debtor ?? '—' },
  {
    title: '付出的批次',
    render: (_, { batchId, batchNo }) =>
      batchId ? (
        <Link params={{ batchId }} to="/desk/batches/$batchId">
          {batchNo}
        </Link>
      ) : (
        '—'
      ),
  },
  { title: '付款地', render: (_, { division }) => division.name },
  {
    title: '状态',
    render: (_, { state, stateName }) => (
      <Tag color={state === 'open' ? 'warning' : state === 'received' ? 'success' : 'default'}>
        {stateName}
      </Tag>
    ),
  },
  { title: '应追回（元）', align: 'right', render: (_, row) => <Money yuan={row.amountYuan} /> },
  { title: '已收回（元）', align: 'right', render: (_, row) => <Money yuan={row.receivedYuan} /> },
  { title: '尚欠（元）', align: 'right', render: (_, row) => <Money yuan={row.outstandingYuan} /> },
  { title: '原因', render: (_, { reason }) => recoveryReasons[reason] ?? reason },
  { title: '下达日期', render: (_, row) => formatDate(row.orderedOn) },
];
