import type { SubjectKind } from '@wenye/rules';
import { Space, type TableColumnsType, Tag } from 'antd';
import { call, type InputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import type { CsvColumns } from '../../format/csv.ts';
import type { ListSearch } from '../../list-search.ts';
import { ChoiceFilter, CountyFilter } from '../parts/choice-filter.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { personColumns } from '../parts/person-columns.tsx';
import { SaveList } from '../parts/save-list.tsx';
import { hireColumns, whoCells } from '../unclaimed/who.tsx';
import type { Impact, ImpactPerson, ImpactRow } from './views.ts';
import { effectChoices, effectColours, effectWords, standingWords } from './words.ts';

const lists = {
  person: {
    list: 'GET /api/parameters/values/:valueId/impact/people',
    file: 'GET /api/parameters/values/:valueId/impact/people/export',
    title: '涉及哪些人',
    lead: '每县、每项待遇、每种影响，列出认定结果变化的和金额期限变化的各至多 50 人。',
    empty: '没有这样的人',
  },
  firm: {
    list: 'GET /api/parameters/values/:valueId/impact/firms',
    file: 'GET /api/parameters/values/:valueId/impact/firms/export',
    title: '涉及哪些企业',
    lead: '按招用人员认定的，一人一行。每县、每项待遇、每种影响，列出认定结果变化的和金额期限变化的各至多 50 行，其中一户至多 5 行。',
    empty: '没有这样的企业',
  },
} as const satisfies { readonly [subject in SubjectKind]: unknown };

type Props = {
  subject: SubjectKind;
  data: Impact;
  valueId: string;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

/** Some of those whose answer would change, those first for whom it turns: at them a figure is judged. */
export function ImpactList({ subject, data, valueId, search, onSearch }: Props) {
  const { list, title, lead, empty } = lists[subject];
  const result = useCall(list, { valueId, ...search } as never, {
    placeholderData: (previous) => previous,
  });
  const choice = { search, onSearch };
  const benefits = subject === 'person' ? data.people : data.firms;
  const concerned = new Set(benefits.map(({ id }) => id));
  return (
    <ListPage<ImpactRow>
      actions={<Save found={result.data?.total} search={search} subject={subject} valueId={valueId} />}
      columns={[...whoColumns[subject], ...changeColumns]}
      emptyText={empty}
      filters={
        <Space wrap>
          <ChoiceFilter name="effect" options={effectChoices} title="影响" {...choice} />
          <ChoiceFilter
            name="benefitId"
            options={benefits.map(({ id, title: named }) => ({ value: id, label: `${id} ${named}` }))}
            title="待遇"
            {...choice}
          />
          <CountyFilter rows={data.counts.filter(({ benefitId }) => concerned.has(benefitId))} {...choice} />
        </Space>
      }
      lead={`${lead}查看和导出都记入审计；金额单位：元。`}
      onSearch={onSearch}
      result={result}
      rowKey="rowId"
      search={search}
      title={title}
    />
  );
}

type SaveProps = { subject: SubjectKind; valueId: string; search: ListSearch; found: number | undefined };

function Save({ subject, valueId, search, found }: SaveProps) {
  const { page: _, pageSize: __, sort: ___, ...filters } = search;
  const { file, title } = lists[subject];
  const input = { valueId, ...filters } as InputOf<(typeof lists)['person']['file']>;
  return (
    <SaveList<ImpactRow>
      columns={cells[subject]}
      found={found}
      name={`标准变动${title}`}
      read={() => call(file, input, { timeout: 120_000 })}
      unit="行"
    />
  );
}

const whoColumns = {
  person: personColumns<ImpactPerson>(),
  firm: hireColumns,
} as unknown as { readonly [subject in SubjectKind]: TableColumnsType<ImpactRow> };

const changeColumns: TableColumnsType<ImpactRow> = [
  { title: '待遇', dataIndex: 'benefitId' },
  {
    title: '影响',
    render: (_, { effect }) => <Tag color={effectColours[effect]}>{effectWords[effect]}</Tag>,
  },
  { title: '现在', render: (_, { before }) => <Wrapped text={standingWords(before)} /> },
  { title: '改变以后', render: (_, { after }) => <Wrapped text={standingWords(after)} /> },
];

const changeCells: CsvColumns<ImpactRow> = [
  ['待遇', ({ benefitId }) => benefitId],
  ['影响', ({ effect }) => effectWords[effect]],
  ['现在', ({ before }) => standingWords(before)],
  ['改变以后', ({ after }) => standingWords(after)],
];

const cells = {
  person: [...whoCells({ subject: 'person' }), ...changeCells],
  firm: [...whoCells({ subject: 'firm' }), ...changeCells],
} as unknown as { readonly [subject in SubjectKind]: CsvColumns<ImpactRow> };

function Wrapped({ text }: { text: string }) {
  return <div style={{ maxWidth: 230, whiteSpace: 'normal' }}>{text}</div>;
}
