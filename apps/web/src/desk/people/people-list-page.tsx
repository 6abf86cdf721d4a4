import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select, type TableColumnsType, Tag } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ListPage } from '../parts/list-page.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { countyChoices, sexWords } from './words.ts';

type Row = OutputOf<'GET /api/people'>['rows'][number];

/** People of the officer's territory. Nobody is listed before something is searched for: each line is a read on record. */
export function PeopleListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const today = useBusinessDate();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/people', search: next as never });
  const asked = Boolean(search.q);
  const result = useCall('GET /api/people', search as never, {
    enabled: asked,
    ...(asked ? { placeholderData: (previous) => previous } : {}),
  });
  return (
    <ListPage<Row>
      columns={columns}
      emptyText={asked ? '辖区内没有符合条件的人员' : '输入姓名、证件号码开头或完整手机号码后查找'}
      filters={
        <Select
          allowClear
          aria-label="居住地"
          onChange={(division?: string) => onSearch(changed(search, { division }))}
          options={today ? countyChoices(today) : []}
          placeholder="居住地"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 180 }}
          value={search.division as string | undefined}
        />
      }
      lead="只能查到本辖区居住或户籍在本辖区的人员；每次查找和查看都记入审计。"
      onSearch={onSearch}
      result={result}
      rowKey="personId"
      search={search}
      searchHint="姓名、证件号码或手机号码"
      title="人员"
    />
  );
}

const columns: TableColumnsType<Row> = [
  {
    title: '姓名',
    key: 'name',
    sorter: true,
    render: (_, row) => (
      <>
        <Link params={{ personId: row.personId }} to="/desk/people/$personId">
          {row.name}
        </Link>{' '}
        {row.generated ? <Tag>生成</Tag> : null}
      </>
    ),
  },
  { title: '证件号码', dataIndex: 'idNumberMasked' },
  { title: '性别', render: (_, { sex }) => (sex ? sexWords[sex] : '未知') },
  {
    title: '出生日期',
    key: 'birthDate',
    sorter: true,
    render: (_, { birthDate }) => (birthDate ? formatDate(birthDate) : '未知'),
  },
  { title: '居住地', render: (_, row) => `${row.division.name}${row.township?.name ?? ''}` },
  { title: '手机', render: (_, { phoneMasked }) => phoneMasked ?? '未登记' },
  { title: '学历', render: (_, { education }) => education?.name ?? '未知' },
];
