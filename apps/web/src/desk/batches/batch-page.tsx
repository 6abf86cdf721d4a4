import { Link, useParams } from '@tanstack/react-router';
import { Alert, Descriptions, Skeleton, Space, Typography } from 'antd';
import { useCall } from '../../api/query.ts';
import { Card } from '../parts/card.tsx';
import { Money } from '../parts/cells.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ItemTable } from '../payments/item-table.tsx';
import { MoneyHistory } from '../payments/money-history.tsx';
import { unansweredFor, unansweredHelp } from '../payments/words.ts';
import { useBusinessDate } from '../shell/use-roles.ts';
import { BatchCommands } from './batch-commands.tsx';
import { BatchNames, useBatchNames } from './batch-names.tsx';
import { PrintBatch } from './batch-paper.tsx';
import { ContestedNote } from './contested-note.tsx';
import { HeldNote } from './held-note.tsx';
import type { Batch } from './views.ts';
import { batchEventWords, batchStateOf } from './words.ts';

/** Open while the bank may still answer. */
const moving = ['authorised', 'sent'];

/** One batch: what was frozen, who did what, each payment line by line. */
export function BatchPage() {
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  const today = useBusinessDate();
  const {
    data: batch,
    error,
    refetch,
  } = useCall(
    'GET /api/batches/:batchId',
    { batchId },
    {
      staleTime: 0,
      refetchInterval: (query) => (moving.includes(query.state.data?.state ?? '') ? 3000 : false),
    },
  );
  if (error) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/batches', label: '拨付批次' }}
        retry={refetch}
        what="这个批次"
      />
    );
  }
  if (!batch) return <Skeleton active />;
  return <Opened batch={batch} readAgain={refetch} today={today} />;
}

/** Shown with the names that the registers do not say: a warning that came after it would move what is being read. */
function Opened({ batch, readAgain, today }: { batch: Batch; readAgain: () => unknown; today: string }) {
  const names = useBatchNames(batch);
  if (names.isFetching && !names.data && !names.error) return <Skeleton active />;
  return (
    <>
      <PageHead
        actions={
          <>
            <PrintBatch batch={batch} />
            <BatchCommands batch={batch} />
          </>
        }
        lead={
          <Space wrap>
            {batchStateOf(batch)}
            <Link to="/desk/batches">返回批次列表</Link>
          </Space>
        }
        title={`批次 ${batch.batchNo}`}
      />
      {batch.unknownItems > 0 ? (
        <Alert
          showIcon
          style={{ marginBottom: 12 }}
          description={unansweredHelp}
          title={`${batch.unknownItems} 笔结果未知：${unansweredFor(batch.unansweredSince ?? today, today)}`}
          type="warning"
        />
      ) : null}
      {batch.fileRefusedYuan !== '0.00' ? (
        <Alert
          showIcon
          style={{ marginBottom: 12 }}
          description="不是账户有误：查明文件的问题以后，直接编入下一批次，仍付到原账户。"
          title="银行没有受理这份文件，一笔也没有付。"
          type="error"
        />
      ) : null}
      <HeldNote batch={batch} />
      <BatchNames batch={batch} />
      <ContestedNote contested={batch.contested} />
      <Card size="small" style={{ marginBottom: 16 }}>
        <Descriptions
          column={{ xs: 1, sm: 2, lg: 3 }}
          items={[
            {
              key: 'ledger',
              label: '资金',
              children: `${batch.fund.name} · ${batch.year} · ${batch.division.name}`,
            },
            { key: 'count', label: '笔数', children: batch.itemCount },
            { key: 'total', label: '总额（元）', children: <Money yuan={batch.totalYuan} /> },
            { key: 'settled', label: '已到账（元）', children: <Money yuan={batch.settledYuan} /> },
            { key: 'returned', label: '退汇（元）', children: <Money yuan={batch.returnedYuan} /> },
            { key: 'rejected', label: '拒付（元）', children: <Money yuan={batch.rejectedYuan} /> },
            { key: 'refused', label: '未受理（元）', children: <Money yuan={batch.fileRefusedYuan} /> },
            {
              key: 'hash',
              label: '冻结摘要',
              children: batch.contentHash ? (
                <Typography.Text copyable={{ text: batch.contentHash }}>
                  {batch.contentHash.slice(0, 16)}…
                </Typography.Text>
              ) : (
                '尚未冻结'
              ),
            },
            {
              key: 'file',
              label: '银行文件',
              children: batch.fileName ? (
                <a href={`/api/batches/${batch.batchId}/file`}>
                  {batch.fileName}
                  {batch.timesWritten > 1
                    ? `（同一文件，写出过 ${batch.timesWritten} 次；银行只办一次）`
                    : ''}
                </a>
              ) : (
                '尚未生成'
              ),
            },
          ]}
          size="small"
        />
      </Card>
      <Card size="small" style={{ marginBottom: 16 }} title="逐笔">
        <ItemTable batch={batch} readBatch={readAgain} />
      </Card>
      <Card size="small" title="经过">
        <MoneyHistory entries={batch.history} words={batchEventWords} />
      </Card>
    </>
  );
}
