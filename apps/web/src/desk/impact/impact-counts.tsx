import { Alert, Table, Typography } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { Rows } from '../parts/rows.tsx';
import { Wide } from '../parts/wide.tsx';
import { useWholeCity } from '../shell/use-roles.ts';
import { benefitColumn, type CountRow, changeColumns, type ListsAt, placeOf } from './count-columns.tsx';
import { countsSummed, divisionIn } from './counts-summed.ts';
import type { Impact } from './views.ts';

type Props = {
  data: Impact;
  valueId: string;
  /** The persons behind a number may be shown. */
  mayList: boolean;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

/** By benefit and by county, how many are due it and with how much, before and after, and who gains and loses how much. */
export function ImpactCounts({ data, valueId, mayList, search, onSearch }: Props) {
  const division = divisionIn(data.counts, search['division']);
  const rows = countsSummed(data.counts, division)
    .map((each): CountRow => ({ ...each, rowId: each.benefitId }))
    .toSorted(byClause);
  const lists = mayList ? { key: data.key, valueId, division } : undefined;
  const where = useWhere(data, division);
  const unchanged = rows.every(
    ({ gains, loses, mayGain, mayLose, shifts }) => gains + loses + mayGain + mayLose + shifts === 0,
  );
  return (
    <>
      <div style={{ marginBottom: 12 }}>
        <CountyFilter onSearch={onSearch} rows={data.counts} search={changed(search, { division })} />
      </div>
      {unchanged ? (
        <Alert
          showIcon
          style={{ marginBottom: 12 }}
          title={`按现有登记信息，${where}谁的结果都不因此改变`}
          type="info"
        />
      ) : null}
      <Wide label="影响多少">
        <Table<CountRow>
          columns={[benefitColumn, ...changeColumns(lists)]}
          dataSource={rows}
          locale={{ emptyText: '现在和改变以后都没有应享的' }}
          pagination={false}
          rowKey="rowId"
        />
      </Wide>
      <p style={{ marginTop: 8 }}>
        {data.told
          ? `按 ${formatDate(data.told.decisionDate)} 的登记信息，全市一共测算了 ${extentOf(data.told)}，已申领的也在内。${where === '' ? '' : `表中只是其中${where}的。`}`
          : ''}
        {rows.some(({ mayLose }) => mayLose > 0)
          ? '“可能减少”是最多可得的变少，或者不再可能；原来标准空缺、最多多少算不出的，有了数值才算得出，也计在这里，是更确定了，不是少得。'
          : ''}
        金额是登记信息确定应享的最少应得之和，单位：元；还不能确定的只计人数、户数。确定应享、还不能确定的只计数，不留名单。
      </p>
      {division === undefined ? <ByCounty data={data} lists={lists} /> : null}
    </>
  );
}

/** Each county in one table, and each clause in it where the figure concerns several; nothing where one county alone is told. */
function ByCounty({ data, lists }: { data: Impact; lists: ListsAt | undefined }) {
  const counties = new Set(data.counts.map(({ division }) => division.code));
  const clauses = new Set(data.counts.map(({ benefitId }) => benefitId));
  if (counties.size < 2) return null;
  const rows = data.counts
    .map((each) => ({ ...each, rowId: `${each.division.code} ${each.benefitId}` }))
    .toSorted((a, b) => a.division.code.localeCompare(b.division.code) || byClause(a, b));
  return (
    <>
      <Typography.Title level={2} style={{ fontSize: 16, marginTop: 16 }}>
        按县（市、区）
      </Typography.Title>
      <Rows<CountRow>
        columns={[
          { title: '县（市、区）', render: (_, { division }) => division?.name },
          ...(clauses.size > 1 ? [benefitColumn] : []),
          ...changeColumns(lists),
        ]}
        emptyText="现在和改变以后都没有应享的"
        pageHere={20}
        result={{
          data: { rows },
          error: null,
          fetchStatus: 'idle',
          isPlaceholderData: false,
          refetch: () => null,
        }}
        rowKey="rowId"
        unit="行"
      />
    </>
  );
}

const byClause = (a: { benefitId: string }, b: { benefitId: string }): number =>
  placeOf(a.benefitId) - placeOf(b.benefitId);

/** Of which counties the numbers are, where it is not the whole city: an officer is told of the own. */
function useWhere({ counts }: Impact, division: string | undefined): string {
  const city = useWholeCity('parameter-officer', 'acceptor', 'reviewer', 'approver', 'auditor', 'leader');
  const named = new Map(counts.map((each) => [each.division.code, each.division.name]));
  if (division !== undefined) return named.get(division) ?? '所选地区';
  if (city) return '';
  return [...named.values()].join('、') || '您管辖的地区';
}

/** Whom the pass was over. */
const extentOf = ({ people, firms }: { people: number; firms: number }): string =>
  [
    ...(people > 0 ? [`${people.toLocaleString()} 人`] : []),
    ...(firms > 0 ? [`${firms.toLocaleString()} 户企业`] : []),
  ].join('、');
