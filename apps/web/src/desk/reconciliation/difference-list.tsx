import { Alert, Button, Empty, Input, Modal, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useAct } from '../parts/use-act.ts';
import { useRoles } from '../shell/use-roles.ts';

type Difference = OutputOf<'GET /api/payments/differences'>['rows'][number];

/** What the statements and the books do not agree on. */
export function DifferenceList() {
  const [state, setState] = useState<'open' | 'resolved'>('open');
  const [page, setPage] = useState(1);
  const [resolving, setResolving] = useState<Difference | null>(null);
  const roles = useRoles();
  const { data, error } = useCall('GET /api/payments/differences', { state, page, pageSize: 20 });
  const act: TableColumnsType<Difference>[number] = {
    title: '处理',
    render: (_, row) => {
      if (row.state === 'resolved')
        return `${row.resolvedOn ? formatDate(row.resolvedOn) : ''} ${row.reason ?? ''}`;
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
      <PageHead lead="银行对账单与账上逐笔核对；差异由对账人查明、写明原因。" title="对账差异" />
      <Segmented
        aria-label="状态"
        onChange={(value) => {
          setState(value);
          setPage(1);
        }}
        options={[
          { value: 'open' as const, label: '待处理' },
          { value: 'resolved' as const, label: '已处理' },
        ]}
        style={{ marginBottom: 12 }}
        value={state}
      />
      {error ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
      <Table<Difference>
        columns={[...columns, act]}
        dataSource={data?.rows ?? []}
        locale={{ emptyText: <Empty description="没有差异" image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        pagination={{ current: page, total: data?.total ?? 0, onChange: setPage, hideOnSinglePage: true }}
        rowKey="differenceId"
        scroll={{ x: 'max-content' }}
        size="middle"
      />
      {resolving ? <ResolveDialog difference={resolving} onClose={() => setResolving(null)} /> : null}
    </>
  );
}

const columns: TableColumnsType<Difference> = [
  { title: '发现日期', render: (_, row) => formatDate(row.foundOn) },
  { title: '差异', dataIndex: 'kindName' },
  { title: '付款地', render: (_, row) => row.division.name },
  { title: '付款编号', render: (_, row) => row.itemId ?? '—' },
  { title: '流水号', render: (_, row) => row.entryNo ?? '—' },
];

function ResolveDialog({ difference, onClose }: { difference: Difference; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const resolve = useAct('POST /api/payments/differences/:differenceId/resolve', {
    done: '已处理',
    changes: ['GET /api/payments/differences', 'GET /api/payments/items', 'GET /api/batches/:batchId'],
  });
  const send = async () => {
    if (await resolve.act({ differenceId: difference.differenceId, reason })) onClose();
  };
  return (
    <Modal
      confirmLoading={resolve.busy}
      okButtonProps={{ disabled: reason.trim().length < 2 }}
      okText="处理"
      onCancel={onClose}
      onOk={() => void send()}
      open
      title={difference.kindName}
    >
      {resolve.failure ? <Alert showIcon title={messageOf(resolve.failure)} type="error" /> : null}
      <Input.TextArea
        aria-label="查明的原因"
        autoSize={{ minRows: 3 }}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
        placeholder="查明的原因和处理办法"
        value={reason}
      />
    </Modal>
  );
}
