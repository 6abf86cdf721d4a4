import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { clauses } from '@wenye/policy';
import { Badge, Checkbox, Select, type TableColumnsType } from 'antd';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Standings } from './standings.tsx';
import type { Parameter } from './views.ts';
import { clausesText, stateChoices } from './words.ts';

/** Every figure that rules read, how far it can be trusted on the business date, and what waits for a second person. */
export function ParameterListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/parameters', search: next as never });
  const set = (change: ListSearch) => onSearch(changed(search, change));
  const result = useCall('GET /api/parameters', search as never, { placeholderData: (previous) => previous });
  return (
    <ListPage<Parameter>
      columns={columns}
      emptyText="没有符合条件的标准"
      filters={
        <>
          <Select
            allowClear
            aria-label="可靠程度"
            onChange={(state?: string) => set({ state })}
            options={stateChoices}
            placeholder="可靠程度"
            popupMatchSelectWidth={false}
            style={{ minWidth: 150 }}
            value={search['state'] as string | undefined}
          />
          <Select
            allowClear
            aria-label="用到的条款"
            onChange={(clause?: string) => set({ clause })}
            options={clauseChoices}
            placeholder="用到的条款"
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: 220 }}
            value={search['clause'] as string | undefined}
          />
          <Checkbox
            checked={search['waiting'] === 'yes'}
            onChange={({ target }) => set({ waiting: target.checked ? 'yes' : undefined })}
          >
            只看待确认的
          </Checkbox>
        </>
      }
      lead="规则按日期和区划采用的数值。两人确认过的优先采用；空缺、存疑或相互矛盾的不作决定，测算会说明缺哪一项。"
      onSearch={onSearch}
      result={result}
      rowKey="key"
      search={search}
      searchHint="名称或标识"
      title="政策标准"
    />
  );
}

const clauseChoices = clauses.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));

const columns: TableColumnsType<Parameter> = [
  {
    title: '标准',
    render: (_, { key, label, waiting }) => (
      <>
        <Link params={{ key }} to="/desk/parameters/$key">
          {label}
        </Link>
        {waiting > 0 ? <Badge color="gold" style={{ marginLeft: 8 }} text={`${waiting} 条待确认`} /> : null}
      </>
    ),
  },
  {
    title: '今日可靠程度',
    render: (_, { standings }) => <Standings standings={standings} />,
  },
  { title: '用到的条款', render: (_, row) => clausesText(row.clauses) },
  { title: '数值条数', align: 'right', dataIndex: 'figures' },
];
