import { Alert, Table, type TableColumnsType } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { differenceYuan } from '../../format/money.ts';
import type { ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { Wide } from '../parts/wide.tsx';
import { type CountSummed, countsSummed } from './counts-summed.ts';
import type { Impact } from './views.ts';

type Props = { data: Impact; search: ListSearch; onSearch: (search: ListSearch) => void };

/** By benefit, how many are due it and with how much, before and after, and who gains and loses how much. */
export function ImpactCounts({ data, search, onSearch }: Props) {
  const division = search['division'] as string | undefined;
  const rows = countsSummed(data.counts, division);
  const unchanged = rows.every(
    ({ gains, loses, mayGain, mayLose, shifts }) => gains + loses + mayGain + mayLose + shifts === 0,
  );
  return (
    <>
      <div style={{ marginBottom: 12 }}>
        <CountyFilter onSearch={onSearch} rows={data.counts} search={search} />
      </div>
      {unchanged ? (
        <Alert
          showIcon
          style={{ marginBottom: 12 }}
          title="按现有登记信息，没有人的结果因此改变"
          type="info"
        />
      ) : null}
      <Wide label="影响多少">
        <Table<CountSummed>
          columns={columnsOf(new Map(data.measured.map(({ id, title }) => [id, title])))}
          dataSource={rows}
          locale={{ emptyText: '现在和改变以后都没有人应享' }}
          pagination={false}
          rowKey="benefitId"
        />
      </Wide>
      <p style={{ marginTop: 8 }}>
        {data.impact?.decisionDate ? `按 ${formatDate(data.impact.decisionDate)} 的登记信息，` : ''}共{' '}
        {data.impact?.people.toLocaleString()}{' '}
        人，已申领的也在内。金额是登记信息确定应享的人最少应得之和，单位：元；还不能确定的只计人数。
      </p>
    </>
  );
}

/** Nine columns stand within a desk's width: what is long goes on in the next line. */
const columnsOf = (titles: ReadonlyMap<string, string>): TableColumnsType<CountSummed> => [
  {
    title: '待遇',
    render: (_, { benefitId }) => (
      <div style={{ width: 150, whiteSpace: 'normal' }}>
        {benefitId} {titles.get(benefitId) ?? ''}
      </div>
    ),
  },
  {
    title: '确定应享（人）',
    align: 'right',
    render: (_, { before, after }) => <Turn from={before.entitled} to={after.entitled} />,
  },
  {
    title: '应享金额（元）',
    align: 'right',
    render: (_, { before, after }) =>
      before.lowYuan === after.lowYuan ? (
        <Money yuan={before.lowYuan} />
      ) : (
        <>
          <Money yuan={before.lowYuan} />
          <div>
            → <Money yuan={after.lowYuan} />
          </div>
          <Signed yuan={differenceYuan(before.lowYuan, after.lowYuan)} />
        </>
      ),
  },
  {
    title: '增加',
    align: 'right',
    render: (_, { gains, gainedYuan }) => <Concerned people={gains} sign="+" yuan={gainedYuan} />,
  },
  {
    title: '减少',
    align: 'right',
    render: (_, { loses, lostYuan }) => <Concerned people={loses} sign="−" yuan={lostYuan} />,
  },
  { title: '有增有减', align: 'right', render: (_, { shifts }) => <Concerned people={shifts} /> },
  {
    title: '还不能确定（人）',
    align: 'right',
    render: (_, { before, after }) => <Turn from={before.open} to={after.open} />,
  },
  { title: '可能增加', align: 'right', render: (_, { mayGain }) => <Concerned people={mayGain} /> },
  { title: '可能减少', align: 'right', render: (_, { mayLose }) => <Concerned people={mayLose} /> },
];

function Turn({ from, to }: { from: number; to: number }) {
  if (from === to) return <>{from.toLocaleString()}</>;
  return (
    <>
      {from.toLocaleString()} → {to.toLocaleString()}
    </>
  );
}

function Signed({ yuan }: { yuan: string }) {
  const less = yuan.startsWith('-');
  return (
    <>
      {less ? '−' : '+'}
      <Money yuan={less ? yuan.slice(1) : yuan} />
    </>
  );
}

/** How many, and of those whose amount is known how much. */
function Concerned({ people, sign, yuan = '0.00' }: { people: number; sign?: '+' | '−'; yuan?: string }) {
  if (people === 0) return <>0</>;
  return (
    <>
      {people.toLocaleString()} 人
      {yuan === '0.00' ? null : (
        <div>
          {sign}
          <Money yuan={yuan} /> 元
        </div>
      )}
    </>
  );
}
