import { Alert, Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useAct } from '../parts/use-act.ts';
import { useRoles } from '../shell/use-roles.ts';

/** Paper answers of the bank that wait for a second person who has seen the document. */
export function EvidenceList() {
  const [page, setPage] = useState(1);
  const roles = useRoles();
  const { data, error } = useCall('GET /api/payments/evidence', { page, pageSize: 20 });
  const confirm = useAct('POST /api/payments/evidence/:evidenceId/confirm', {
    done: '已确认',
    changes: ['GET /api/payments/evidence', 'GET /api/payments/items', 'GET /api/batches/:batchId'],
  });
  return (
    <>
      <PageHead lead="登记人和确认人不能是同一人；确认后按银行答复入账。" title="银行书面答复" />
      {error ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
      <Table
        columns={[
          { title: '付款编号', dataIndex: 'itemId' },
          { title: '答复', dataIndex: 'outcomeName' },
          { title: '文书编号', dataIndex: 'documentNo' },
          { title: '说明', dataIndex: 'note' },
          { title: '登记日期', render: (_, row) => formatDate(row.statedOn) },
          {
            title: '办理',
            render: (_, { evidenceId }) =>
              roles.has('authoriser') ? (
                <Button loading={confirm.busy} onClick={() => void confirm.act({ evidenceId })} size="small">
                  已核对原件，确认
                </Button>
              ) : (
                '待授权人确认'
              ),
          },
        ]}
        dataSource={data?.rows ?? []}
        locale={{
          emptyText: <Empty description="没有待确认的书面答复" image={Empty.PRESENTED_IMAGE_SIMPLE} />,
        }}
        pagination={{ current: page, total: data?.total ?? 0, onChange: setPage, hideOnSinglePage: true }}
        rowKey="evidenceId"
        scroll={{ x: 'max-content' }}
        size="middle"
      />
    </>
  );
}
