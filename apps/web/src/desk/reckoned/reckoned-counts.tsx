import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { sumYuan } from '../../format/money.ts';
import type { ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { Wide } from '../parts/wide.tsx';
import type { ReckonedCount, Reckoning } from './views.ts';
import { kindWords } from './words.ts';

type Props = {
  data: Reckoning;
  /** Whether the cases themselves may be listed. */
  opens: boolean;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};
type Kind = ReckonedCount['kind'];
type Row = { benefitId: string; counts: readonly ReckonedCount[] };

/** By benefit, how many awards were too little or too much, and by how much together; of one county where it is chosen. */
export function ReckonedCounts({ data, opens, search, onSearch }: Props) {
  const division = search['division'] as string | undefined;
  const here = data.counts.filter((each) => division === undefined || each.division.code === division);
  const rows = [...Map.groupBy(here, ({ benefitId }) => benefitId)].map(([benefitId, counts]) => ({
    benefitId,
    counts,
  }));
  return (
    <>
      <div style={{ marginBottom: 12 }}>
        <CountyFilter onSearch={onSearch} rows={data.counts} search={search} />
      </div>
      <Wide label="有多少">
        <Table<Row>
          columns={columnsOf(opens ? { tab: 'cases', division } : null)}
          dataSource={rows}
          locale={{ emptyText: '您辖区内没有金额不同的办件' }}
          pagination={false}
          rowKey="benefitId"
        />
      </Wide>
    </>
  );
}

/** Where the counts lead: to the list, of the county that is chosen; null where the cases are not for the reader to open. */
type List = { readonly tab: 'cases'; readonly division: string | undefined } | null;

const columnsOf = (list: List): TableColumnsType<Row> => [
  {
    title: '待遇',
    render: (_, { benefitId, counts }) => (
      <div style={{ maxWidth: 260, minWidth: 120, whiteSpace: 'normal' }}>
        {benefitId} {counts[0]?.benefitLabel}
      </div>
    ),
  },
  ...(['owed', 'too-much', 'open'] as const).map((kind) => ({
    title: kindWords[kind],
    align: 'right' as const,
    render: (_: unknown, { benefitId, counts }: Row) => (
      <Cell counts={counts} kind={kind} search={list && { ...list, benefitId, kind }} />
    ),
  })),
];

type CellProps = { counts: readonly ReckonedCount[]; kind: Kind; search: object | null };

function Cell({ counts, kind, search }: CellProps) {
  const some = counts.filter((each) => each.kind === kind);
  const cases = some.reduce((sum, each) => sum + each.cases, 0);
  if (cases === 0) return <>0</>;
  return (
    <>
      {search === null ? (
        `${cases.toLocaleString()} 件`
      ) : (
        <Link search={search as never} to="/desk/reckoned">
          {cases.toLocaleString()} 件
        </Link>
      )}
      {kind === 'open' ? null : (
        <div>
          共 <Money yuan={sumYuan(some.map(({ differenceYuan }) => differenceYuan))} /> 元
        </div>
      )}
    </>
  );
}
