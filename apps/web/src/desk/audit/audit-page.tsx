import { useNavigate, useSearch } from '@tanstack/react-router';
import { roleLabel } from '@wenye/codes';
import { Button, type TableColumnsType, Tag, Typography } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate, formatInstant } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ListPage } from '../parts/list-page.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { CaseChains } from './case-chains.tsx';
import { ChainCard } from './chain-card.tsx';
import { ExportButton } from './export-button.tsx';
import { actionLabel, actorName, fieldNames, objectLabel, purposeLabel } from './words.ts';

type Row = OutputOf<'GET /api/audit'>['rows'][number];

/** Who did or read what, newest first, and whether the trail itself still holds. */
export function AuditPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/audit', search: next as never });
  const result = useCall('GET /api/audit', search as never, { placeholderData: (previous) => previous });
  return (
    <ListPage<Row>
      above={
        <>
          <ChainCard />
          <CaseChains />
        </>
      }
      actions={<ExportButton found={result.data?.total} search={search} />}
      columns={columnsWith((change) => onSearch(changed(search, change)))}
      emptyText="没有符合条件的审计记录"
      filters={<AuditFilters onSearch={onSearch} search={search} />}
      lead="每次办理和查看个人信息都在这里，应用程序不能修改；查看审计记录也会被记录。"
      onSearch={onSearch}
      result={result}
      rowKey="id"
      search={search}
      title="审计"
    />
  );
}

const columnsWith = (filter: (change: ListSearch) => void): TableColumnsType<Row> => [
  {
    title: '时间',
    render: (_, row) => (
      <>
        <div>{formatInstant(row.at)}</div>
        <Typography.Text type="secondary">业务日期 {formatDate(row.businessDate)}</Typography.Text>
      </>
    ),
  },
  { title: '操作人', render: (_, row) => <Actor filter={filter} row={row} /> },
  {
    title: '操作',
    render: (_, { action, purpose }) => (
      <>
        <div>{actionLabel(action)}</div>
        {purpose ? <Typography.Text type="secondary">{purposeLabel(purpose)}</Typography.Text> : null}
      </>
    ),
  },
  {
    title: '对象',
    render: (_, { objectKind, objectId, objectName }) => (
      <>
        <div>{objectLabel(objectKind)}</div>
        {isId(objectId) ? (
          <Button
            aria-label={`只看${objectLabel(objectKind)} ${objectName ?? `编号 ${short(objectId)}`}`}
            onClick={() => filter({ objectKind, objectId })}
            size="small"
            style={{ paddingInline: 0 }}
            type="link"
          >
            {objectName ?? `编号 ${short(objectId)}`}
          </Button>
        ) : null}
      </>
    ),
  },
  {
    title: '涉及的信息',
    width: 260,
    render: (_, { fields }) => <Fields names={fields} />,
  },
  {
    title: '封存',
    render: (_, { sealed }) => (sealed ? <Tag color="success">已入链</Tag> : <Tag>待封存</Tag>),
  },
];

/** Officers by name and role; people stay an id, which still finds everything they did. */
function Actor({ row, filter }: { row: Row; filter: (change: ListSearch) => void }) {
  const { personId, officerName, roles } = row;
  if (personId === null) return actorName(row);
  const who = officerName ?? `${actorName(row)}，编号 ${short(personId)}`;
  return (
    <>
      <Button
        aria-label={`只看此人的操作：${who}`}
        onClick={() => filter({ personId })}
        size="small"
        style={{ paddingInline: 0 }}
        type="link"
      >
        {who}
      </Button>
      <div>
        <Typography.Text type="secondary">
          {row.actorKind === 'system' ? '系统代办' : roles.map(roleLabel).join('、')}
        </Typography.Text>
      </div>
    </>
  );
}

function Fields({ names }: { names: readonly string[] }) {
  const text = fieldNames(names);
  return (
    <Typography.Paragraph ellipsis={{ rows: 2, tooltip: text }} style={{ margin: 0, maxWidth: 260 }}>
      {text || '—'}
    </Typography.Paragraph>
  );
}

const isId = (id: string) => id.length > 20;

/** Ids of version 7 begin alike: their end tells them apart. */
function short(id: string): string {
  return isId(id) ? `…${id.slice(-12)}` : id;
}
