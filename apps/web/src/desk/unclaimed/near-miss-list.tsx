import type { Benefit } from '@wenye/rules';
import { Segmented, Space, type TableColumnsType, Tag } from 'antd';
import { call, type InputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import type { CsvColumns } from '../../format/csv.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { SaveList } from '../parts/save-list.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { placesOn } from './places.ts';
import type { NearMiss } from './views.ts';
import { routes, rowKeys, unitOf, whoCells, whoColumns } from './who.tsx';

type Props = {
  benefit: Benefit;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

/** Whom one condition alone keeps from a benefit, those first who meet every other: whom to help, or whose record to look at. */
export function NearMissList({ benefit, search, onSearch }: Props) {
  const { id: benefitId, title, subject, conditions } = benefit;
  const today = useBusinessDate();
  const result = useCall(routes[subject].near, { benefitId, ...search } as never, {
    placeholderData: (previous) => previous,
  });
  const filter = { search, onSearch };
  return (
    <ListPage<NearMiss>
      actions={
        <>
          <Save benefit={benefit} found={result.data?.total} search={search} />
          <LinkButton to="/desk/unclaimed">返回应享未享</LinkButton>
        </>
      }
      columns={columnsOf(benefit)}
      emptyText={`没有只有一条不符合的${unitOf(benefit) === '户' ? '企业' : '人'}`}
      filters={
        <Space wrap>
          <Segmented
            aria-label="其余各条"
            onChange={(met) =>
              onSearch(changed(search, { othersMet: met === 'all' ? undefined : String(met) }))
            }
            options={[
              { value: 'all', label: '全部' },
              { value: 'true', label: '其余都已符合' },
              { value: 'false', label: '其余还缺信息' },
            ]}
            value={(search['othersMet'] as string | undefined) ?? 'all'}
          />
          <ChoiceFilter
            name="conditionId"
            options={conditions.map(({ id, text }) => ({ value: id, label: text }))}
            title="差哪一条"
            {...filter}
          />
          <ChoiceFilter name="division" options={placesOn(today)} title="地区" {...filter} />
        </Space>
      }
      lead="只有一条不符合的：其余各条都已符合（或不适用）的在前，还缺信息的在后，这些每个县区每条最多列 500 个。已申领的也在内。登记有误的可以更正，快要符合的可以提醒。查看和导出都记入审计。"
      onSearch={onSearch}
      result={result}
      rowKey={rowKeys[subject] as never}
      search={search}
      title={`只差一条：${benefitId} ${title}`}
    />
  );
}

type SaveProps = Pick<Props, 'benefit' | 'search'> & { found: number | undefined };

/** Saves all that the filters find; the server puts on record who was taken out. */
function Save({ benefit, search, found }: SaveProps) {
  const { id: benefitId, title, subject } = benefit;
  const { page: _, pageSize: __, sort: ___, ...filters } = search;
  const input = { benefitId, ...filters } as InputOf<(typeof routes)['person']['nearFile']>;
  return (
    <SaveList<NearMiss>
      columns={cellsOf(benefit)}
      found={found}
      name={`只差一条-${benefitId} ${title}`}
      read={() => call(routes[subject].nearFile, input, { timeout: 120_000 })}
      unit={unitOf(benefit)}
    />
  );
}

const othersWords = (othersMet: boolean): string => (othersMet ? '都已符合' : '还缺信息');

const cellsOf = (benefit: Benefit): CsvColumns<NearMiss> => [
  ...whoCells<NearMiss>(benefit),
  ['不符合的一条', ({ condition: { clause, text } }) => `${text}（${clause}）`],
  ['其余各条', ({ othersMet }) => othersWords(othersMet)],
];

const columnsOf = (benefit: Benefit): TableColumnsType<NearMiss> => [
  ...whoColumns<NearMiss>(benefit),
  {
    title: '不符合的一条',
    render: (_, { condition: { clause, text } }) => (
      <div style={{ maxWidth: 360, whiteSpace: 'normal' }}>
        {text}（{clause}）
      </div>
    ),
  },
  {
    title: '其余各条',
    render: (_, { othersMet }) => (
      <Tag color={othersMet ? 'success' : 'warning'}>{othersWords(othersMet)}</Tag>
    ),
  },
];
