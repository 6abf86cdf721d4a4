import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox, Select, type TableColumnsType, Tag } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { Unanswered } from '../payments/unanswered.tsx';
import { useRoles } from '../shell/use-roles.ts';

type Row = OutputOf<'GET /api/batches'>['rows'][number];

const stateChoices = [
  { value: 'composed', label: '已编制' },
  { value: 'frozen', label: '已冻结，待授权' },
  { value: 'authorised', label: '已授权，待发送' },
  { value: 'sent', label: '已发送，待银行答复' },
  { value: 'answered', label: '已全部答复' },
  { value: 'reconciled', label: '已对账' },
  { value: 'closed', label: '已办结' },
  { value: 'dissolved', label: '已撤销' },
];

/** Payment batches of the territory and where each stands. */
export function BatchListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const roles = useRoles();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/batches', search: next as never });
  const result = useCall('GET /api/batches', search as never, { placeholderData: (previous) => previous });
  return (
    <ListPage<Row>
      actions={
        roles.has('finance') ? (
          <LinkButton to="/desk/batches/new" primary>
            编制批次
          </LinkButton>
        ) : null
      }
      columns={columns}
      emptyText="没有这类批次"
      filters={
        <>
          <Select
            allowClear
            aria-label="状态"
            onChange={(state?: string) => onSearch(changed(search, { state }))}
            options={stateChoices}
            placeholder="状态"
            popupMatchSelectWidth={false}
            style={{ minWidth: 160 }}
            value={search['state'] as string | undefined}
          />
          <Checkbox
            checked={Boolean(search['unanswered'])}
            onChange={({ target }) =>
              onSearch(changed(search, { unanswered: target.checked ? 'true' : undefined }))
            }
          >
            银行没有答复完的
          </Checkbox>
        </>
      }
      lead="编制、冻结、授权、对账由不同的人办理。银行没有答复的，一律是“未知”，不当作失败：向银行查询，书面答复在付款上登记。"
      onSearch={onSearch}
      result={result}
      rowKey="batchId"
      search={search}
      searchHint="批次号"
      title="拨付批次"
    />
  );
}

/** What became of the total, as far as the bank has answered. */
function Outcome({ settledYuan, returnedYuan, rejectedYuan, fileRefusedYuan }: Row) {
  const parts = [
    ['到账', settledYuan],
    ['退汇', returnedYuan],
    ['拒付', rejectedYuan],
    ['未受理', fileRefusedYuan],
  ].filter(([, yuan]) => yuan !== '0.00');
  if (parts.length === 0) return <>—</>;
  return parts.map(([label, yuan]) => (
    <div key={label}>
      {label} <Money yuan={yuan} />
    </div>
  ));
}

const columns: TableColumnsType<Row> = [
  {
    title: '批次号',
    render: (_, row) => (
      <Link params={{ batchId: row.batchId }} to="/desk/batches/$batchId">
        {row.batchNo}
      </Link>
    ),
  },
  { title: '资金', render: (_, row) => `${row.fund.name} · ${row.year}` },
  { title: '付款地', render: (_, row) => row.division.name },
  {
    title: '状态',
    render: (_, row) => (
      <>
        <Tag color={row.state === 'closed' ? 'success' : 'processing'}>{row.stateName}</Tag>
        {row.unknownItems > 0 ? <Tag color="warning">{row.unknownItems} 笔未知</Tag> : null}
        <Unanswered since={row.unansweredSince} />
        {row.contested.length > 0 ? <Tag color="error">{row.contested.length} 笔待查清</Tag> : null}
      </>
    ),
  },
  { title: '笔数', dataIndex: 'itemCount', align: 'right' },
  { title: '总额（元）', align: 'right', render: (_, row) => <Money yuan={row.totalYuan} /> },
  { title: '结果（元）', align: 'right', render: (_, row) => <Outcome {...row} /> },
  { title: '编制日期', render: (_, row) => formatDate(row.composedOn) },
];
