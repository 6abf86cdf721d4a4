import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type TableColumnsType, Tag, Typography } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import type { ListSearch } from '../../list-search.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { useRoles } from '../shell/use-roles.ts';

type Row = OutputOf<'GET /api/notices/desk'>['rows'][number];

/** Notices of the officer's territory: running ones are public, those that are over are kept here only. */
export function NoticeListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const roles = useRoles();
  const result = useCall('GET /api/notices/desk', search as never, {
    placeholderData: (previous) => previous,
  });
  return (
    <ListPage<Row>
      actions={
        roles.has('reviewer') || roles.has('approver') ? (
          <LinkButton to="/desk/notices/new" primary>
            拟定公示
          </LinkButton>
        ) : null
      }
      columns={columns}
      emptyText="还没有发布过公示"
      noHit={{ text: '没有这个公示号的公示；公示号写作 公示2020-0012，也可以只填末几位', back: '看全部公示' }}
      lead="发布后群众不登录即可查看、可以提出异议；期满自动撤下。"
      onSearch={(next) => void navigate({ to: '/desk/notices', search: next as never })}
      result={result}
      rowKey="noticeId"
      search={search}
      searchHint="公示号或末几位"
      title="公示"
    />
  );
}

/** What follows, and what runs on: cases that wait for approval, and objections that stopped or prolonged a line. */
function waitingWords({ until, runsUntil, over, waitingCount, objectedCount }: Row): string[] {
  return [
    ...(waitingCount > 0 ? [`${waitingCount} 件期满，待批准`] : []),
    ...(objectedCount > 0 ? [`${objectedCount} 件正在处理异议`] : []),
    ...(!over && runsUntil > until ? [`提过异议的公示到 ${formatDate(runsUntil)}`] : []),
  ];
}

const columns: TableColumnsType<Row> = [
  {
    title: '公示号',
    render: (_, row) =>
      row.takenDownOn ? (
        row.noticeNumber
      ) : (
        <Link params={{ noticeId: row.noticeId }} to="/notices/$noticeId">
          {row.noticeNumber}
        </Link>
      ),
  },
  {
    title: '标题',
    render: (_, { title, benefitId, benefitLabel }) => (
      <div style={{ width: 280, whiteSpace: 'normal' }}>
        {title}
        <div>
          <Typography.Text type="secondary">
            {benefitId} {benefitLabel}
          </Typography.Text>
        </div>
      </div>
    ),
  },
  { title: '发布机构', dataIndex: 'officeName' },
  {
    title: '公示期',
    render: (_, row) => (
      <>
        {formatDate(row.from)} 至 {formatDate(row.until)}
        <div>
          <Typography.Text type="secondary">{formatDate(row.publishedOn)} 发布</Typography.Text>
        </div>
      </>
    ),
  },
  { title: '条数', dataIndex: 'lineCount', align: 'right' },
  {
    title: '状态',
    render: (_, row) => (
      <>
        {row.takenDownOn ? (
          `${formatDate(row.takenDownOn)} 撤下`
        ) : row.over ? (
          <Tag>公示期满</Tag>
        ) : !row.begun ? (
          <Tag>已发布，{formatDate(row.from)}起公示</Tag>
        ) : (
          <Tag color="processing">公示中</Tag>
        )}
        {waitingWords(row).map((words) => (
          <div key={words}>
            <Typography.Text type="secondary">{words}</Typography.Text>
          </div>
        ))}
      </>
    ),
  },
];
