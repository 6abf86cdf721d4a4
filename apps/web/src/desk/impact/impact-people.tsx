import { Space, type TableColumnsType, Tag } from 'antd';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { ChoiceFilter, CountyFilter } from '../parts/choice-filter.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { personColumns } from '../parts/person-columns.tsx';
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
  const choice = { search, onSearch };
  return (
    <ListPage<ImpactPerson>
      columns={columns}
      emptyText="没有这样的人"
      filters={
        <Space wrap>
          <ChoiceFilter name="effect" options={effectChoices} title="影响" {...choice} />
          <ChoiceFilter
            name="benefitId"
            options={data.measured.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
            title="待遇"
            {...choice}
          />
          <CountyFilter rows={data.counts} {...choice} />
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
  ...personColumns<ImpactPerson>(),
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
