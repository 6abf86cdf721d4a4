import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select, type TableColumnsType, Tag } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ListPage } from '../parts/list-page.tsx';
import { countyChoices } from '../people/words.ts';
import { useBusinessDate } from '../shell/use-roles.ts';
import { entityTypeLabel } from './words.ts';

type Row = OutputOf<'GET /api/firms'>['rows'][number];

/** Firms of the officer's territory. */
export function FirmListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const today = useBusinessDate();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/firms', search: next as never });
  const result = useCall('GET /api/firms', search as never, { placeholderData: (previous) => previous });
  return (
    <ListPage<Row>
      columns={columns}
      emptyText="辖区内没有符合条件的单位"
      filters={
        <Select
          allowClear
          aria-label="注册地"
          onChange={(division?: string) => onSearch(changed(search, { division }))}
          options={today ? countyChoices(today) : []}
          placeholder="注册地"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 180 }}
          value={search.division as string | undefined}
        />
      }
      lead="在本辖区登记的单位。"
      onSearch={onSearch}
      result={result}
      rowKey="firmId"
      search={search}
      searchHint="名称或统一社会信用代码"
      title="单位"
    />
  );
}

const columns: TableColumnsType<Row> = [
  {
    title: '名称',
    key: 'name',
    sorter: true,
    render: (_, row) => (
      <>
        <Link params={{ firmId: row.firmId }} to="/desk/firms/$firmId">
          {row.name}
        </Link>{' '}
        {row.generated ? <Tag>生成</Tag> : null}
      </>
    ),
  },
  { title: '统一社会信用代码', dataIndex: 'uscc' },
  { title: '类型', render: (_, { entityType }) => entityTypeLabel(entityType) },
  { title: '行业', render: (_, { industry }) => industry?.name ?? '未知' },
  {
    title: '年末从业人数',
    key: 'staff',
    sorter: true,
    align: 'right',
    render: (_, { staff }) => staff ?? '未知',
  },
  { title: '注册地', render: (_, { division }) => division.name },
];
