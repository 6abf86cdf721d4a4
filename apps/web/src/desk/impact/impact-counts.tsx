import { benefits } from '@wenye/policy';
import { Alert, Table, type TableColumnsType } from 'antd';
import { formatDate } from '../../format/dates.ts';
import { differenceYuan } from '../../format/money.ts';
import type { ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { Wide } from '../parts/wide.tsx';
import { unitOf } from '../unclaimed/who.tsx';
import { type CountSummed, countsSummed } from './counts-summed.ts';
import type { Impact } from './views.ts';

type Props = { data: Impact; search: ListSearch; onSearch: (search: ListSearch) => void };

/** By benefit, how many are due it and with how much, before and after, and who gains and loses how much. */
export function ImpactCounts({ data, search, onSearch }: Props) {
  const division = search['division'] as string | undefined;
  const rows = countsSummed(data.counts, division).toSorted(
    (a, b) => placeOf(a.benefitId) - placeOf(b.benefitId),
  );
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
          title="按现有登记信息，谁的结果都不因此改变"
          type="info"
        />
      ) : null}
      <Wide label="影响多少">
        <Table<CountSummed>
          columns={columns}
          dataSource={rows}
          locale={{ emptyText: '现在和改变以后都没有应享的' }}
          pagination={false}
          rowKey="benefitId"
        />
      </Wide>
      <p style={{ marginTop: 8 }}>
        {data.told
          ? `按 ${formatDate(data.told.decisionDate)} 的登记信息，共 ${extentOf(data.told)}，已申领的也在内。`
          : ''}
        金额是登记信息确定应享的最少应得之和，单位：元；还不能确定的只计人数、户数。
      </p>
    </>
  );
}

/** Whom the pass was over. */
const extentOf = ({ people, firms }: { people: number; firms: number }): string =>
  [
    ...(people > 0 ? [`${people.toLocaleString()} 人`] : []),
    ...(firms > 0 ? [`${firms.toLocaleString()} 户企业`] : []),
  ].join('、');

/** Clauses stand in their order, not in that of their digits. */
const placeOf = (benefitId: string): number => benefits.findIndex(({ id }) => id === benefitId);

const found = (benefitId: string) => benefits.find(({ id }) => id === benefitId);

/** What the numbers of a benefit count: people, firms, or people whom firms hired. */
function unitIn(benefitId: string): string {
  const benefit = found(benefitId);
  return benefit ? unitOf(benefit) : '';
}

/** Nine columns stand within a desk's width: what is long goes on in the next line. */
const columns: TableColumnsType<CountSummed> = [
  {
    title: '待遇',
    render: (_, { benefitId }) => (
      <div style={{ width: 150, whiteSpace: 'normal' }}>
        {benefitId} {found(benefitId)?.title ?? ''}
      </div>
    ),
  },
  {
    title: '确定应享',
    align: 'right',
    render: (_, { before, after, benefitId }) => (
      <Turn from={before.entitled} to={after.entitled} unit={unitIn(benefitId)} />
    ),
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
    render: (_, { gains, gainedYuan, benefitId }) => (
      <Concerned count={gains} sign="+" unit={unitIn(benefitId)} yuan={gainedYuan} />
    ),
  },
  {
    title: '减少',
    align: 'right',
    render: (_, { loses, lostYuan, benefitId }) => (
      <Concerned count={loses} sign="−" unit={unitIn(benefitId)} yuan={lostYuan} />
    ),
  },
  {
    title: '有增有减',
    align: 'right',
    render: (_, { shifts, benefitId }) => <Concerned count={shifts} unit={unitIn(benefitId)} />,
  },
  {
    title: '还不能确定',
    align: 'right',
    render: (_, { before, after, benefitId }) => (
      <Turn from={before.open} to={after.open} unit={unitIn(benefitId)} />
    ),
  },
  {
    title: '可能增加',
    align: 'right',
    render: (_, { mayGain, benefitId }) => <Concerned count={mayGain} unit={unitIn(benefitId)} />,
  },
  {
    title: '可能减少',
    align: 'right',
    render: (_, { mayLose, benefitId }) => <Concerned count={mayLose} unit={unitIn(benefitId)} />,
  },
];

function Turn({ from, to, unit }: { from: number; to: number; unit: string }) {
  const turned = from === to ? '' : ` → ${to.toLocaleString()}`;
  return <>{`${from.toLocaleString()}${turned} ${unit}`}</>;
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

type ConcernedProps = { count: number; unit: string; sign?: '+' | '−'; yuan?: string };

/** How many, and of those whose amount is known how much. */
function Concerned({ count, unit, sign, yuan = '0.00' }: ConcernedProps) {
  if (count === 0) return <>0</>;
  return (
    <>
      {count.toLocaleString()} {unit}
      {yuan === '0.00' ? null : (
        <div>
          {sign}
          <Money yuan={yuan} /> 元
        </div>
      )}
    </>
  );
}
