import { Link } from '@tanstack/react-router';
import { Select, Space, type TableColumnsType, Tag } from 'antd';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ListPage } from '../parts/list-page.tsx';
import type { Impact, ImpactPerson } from './views.ts';
import { effectChoices, effectColours, effectWords, standingWords } from './words.ts';

type Props = {
  data: Impact;
  valueId: string;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

/** Some of those whose answer would change, those first for whom it turns: at them a figure is judged. */
export function ImpactPeople({ data, valueId, search, onSearch }: Props) {
  const result = useCall(
    'GET /api/parameters/values/:valueId/impact/people',
    { valueId, ...search } as never,
    {
      placeholderData: (previous) => previous,
    },
  );
  const counties = new Map(data.counts.map((each) => [each.division.code, each.division.name]));
  const choice = (name: string, title: string, options: { value: string; label: string }[]) => (
    <Select
      allowClear
      aria-label={title}
      onChange={(value?: string) => onSearch(changed(search, { [name]: value }))}
      options={options}
      placeholder={title}
      popupMatchSelectWidth={false}
      style={{ minWidth: 160 }}
      value={search[name] as string | undefined}
    />
  );
  return (
    <ListPage<ImpactPerson>
      columns={columns}
      emptyText="没有这样的人"
      filters={
        <Space wrap>
          {choice('effect', '影响', effectChoices)}
          {choice(
            'benefitId',
            '待遇',
            data.measured.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
          )}
          {counties.size > 1
            ? choice(
                'division',
                '县（市、区）',
                [...counties].map(([value, label]) => ({ value, label })),
              )
            : null}
        </Space>
      }
      lead="每县、每项待遇、每种影响，列出认定结果变化的和金额期限变化的各至多 50 人。查看记入审计；金额单位：元。"
      onSearch={onSearch}
      result={result}
      rowKey="rowId"
      search={search}
      title="涉及哪些人"
    />
  );
}

const columns: TableColumnsType<ImpactPerson> = [
  {
    title: '姓名',
    render: (_, { personId, name, generated }) => (
      <>
        <Link params={{ personId }} to="/desk/people/$personId">
          {name}
        </Link>{' '}
        {generated ? <Tag>生成</Tag> : null}
      </>
    ),
  },
  { title: '证件号码', dataIndex: 'idNumberMasked' },
  { title: '居住地', render: (_, row) => `${row.division.name}${row.township?.name ?? ''}` },
  { title: '待遇', dataIndex: 'benefitId' },
  {
    title: '影响',
    render: (_, { effect }) => <Tag color={effectColours[effect]}>{effectWords[effect]}</Tag>,
  },
  { title: '现在', render: (_, { before }) => <Wrapped text={standingWords(before)} /> },
  { title: '改变以后', render: (_, { after }) => <Wrapped text={standingWords(after)} /> },
];

function Wrapped({ text }: { text: string }) {
  return <div style={{ maxWidth: 230, whiteSpace: 'normal' }}>{text}</div>;
}
