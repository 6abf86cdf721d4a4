import { Link } from '@tanstack/react-router';
import { Alert, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';
import { CaseNumber } from '../parts/case-number.tsx';
import { Money } from '../parts/cells.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { pages } from '../parts/pages.ts';
import { movementWords } from './words.ts';

type Statement = OutputOf<'GET /api/payments/statements'>['rows'][number];
type Line = OutputOf<'GET /api/payments/statement-lines'>['rows'][number];

type Props = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** Statements as the bank sent them, each opening its lines. */
export function StatementList({ search, onSearch }: Props) {
  const result = useCall('GET /api/payments/statements', search as never, {
    placeholderData: (previous) => previous,
  });
  return (
    <ListPage<Statement>
      columns={columns}
      emptyText="银行还没有送来对账单"
      expandable={{
        columnTitle: '逐笔',
        expandedRowRender: ({ statementId }) => <Lines statementId={statementId} />,
      }}
      lead="银行每日送来；逐笔与付款、退汇和收到的追回款核对。"
      onSearch={onSearch}
      result={result}
      rowKey="statementId"
      search={search}
      title="银行对账单"
    />
  );
}

function Lines({ statementId }: { statementId: string }) {
  const [page, setPage] = useState(1);
  const { data, error } = useCall('GET /api/payments/statement-lines', { statementId, page, pageSize: 50 });
  if (error) return <Alert showIcon title={messageOf(error)} type="error" />;
  return (
    <Table<Line>
      columns={lineColumns}
      dataSource={data?.rows ?? []}
      loading={!data}
      pagination={{
        ...pages,
        current: page,
        pageSize: 50,
        total: data?.total ?? 0,
        onChange: setPage,
        hideOnSinglePage: true,
      }}
      rowKey="entryNo"
      size="small"
    />
  );
}

const columns: TableColumnsType<Statement> = [
  { title: '第几号', dataIndex: 'statementNo' },
  { title: '资金', render: (_, row) => row.fund.name },
  { title: '付款地', render: (_, row) => row.division.name },
  { title: '收到日期', render: (_, row) => formatDate(row.receivedOn) },
  { title: '期初（元）', align: 'right', render: (_, row) => <Money yuan={row.openingYuan} /> },
  { title: '期末（元）', align: 'right', render: (_, row) => <Money yuan={row.closingYuan} /> },
  { title: '共几笔', align: 'right', dataIndex: 'lines' },
  { title: '已核对', align: 'right', dataIndex: 'matched' },
  { title: '已说明', align: 'right', dataIndex: 'explained' },
  {
    title: '未核对',
    align: 'right',
    render: (_, { lines, matched, explained }) => {
      const open = lines - matched - explained;
      return open > 0 ? <Tag color="warning">{open}</Tag> : 0;
    },
  },
];

const lineColumns: TableColumnsType<Line> = [
  { title: '流水号', dataIndex: 'entryNo' },
  { title: '类别', render: (_, row) => movementWords[row.kind] },
  { title: '付款编号或附言', dataIndex: 'reference' },
  { title: '属于', render: (_, { whose }) => (whose ? <Whose {...whose} /> : '—') },
  { title: '金额（元）', align: 'right', render: (_, row) => <Money yuan={row.amountYuan} /> },
  {
    title: '核对',
    render: (_, row) =>
      row.matched ? (
        <Tag color="success">已核对</Tag>
      ) : row.explained ? (
        <Tag>已说明</Tag>
      ) : (
        <Tag color="warning">未核对</Tag>
      ),
  },
];

/** Whose money it is: who was paid or paid back, for which case, in which batch or for which recovery. */
function Whose({
  name,
  batchId,
  batchNo,
  recoveryNo,
  caseId,
  caseNumber,
  cases,
}: NonNullable<Line['whose']>) {
  return (
    <>
      <div>{name ?? '—'}</div>
      <div>
        <CaseNumber caseId={caseId} caseNumber={caseNumber} />
        {cases > 1 ? ` 等 ${cases} 件` : ''}
      </div>
      {batchId ? (
        <Link params={{ batchId }} to="/desk/batches/$batchId">
          批次 {batchNo}
        </Link>
      ) : null}
      {recoveryNo ? <div>追回 {recoveryNo}</div> : null}
    </>
  );
}
