import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type TableColumnsType, Tag, Typography } from 'antd';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Rows } from '../parts/rows.tsx';
import { ScreeningCard } from './screening-card.tsx';
import { type Summed, summed } from './summed.ts';
import { sumsTold, sumWord } from './words.ts';

/** For every benefit of a person: how many are due it by what the registers know, or may be, and have not claimed it. */
export function UnclaimedPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const counts = useCall('GET /api/city-screening/unclaimed/counts', {});
  const division = search['division'] as string | undefined;
  return (
    <>
      <PageHead
        lead="按登记信息给每个人测算，列出应享而未申领的，供主动告知。测算不是审批：是否享受，以申请后的审核为准。"
        title="应享未享"
      />
      <ScreeningCard />
      <div style={{ marginBottom: 12 }}>
        <CountyFilter
          onSearch={(next) => void navigate({ to: '/desk/unclaimed', search: next as never })}
          rows={counts.data?.counts ?? []}
          search={search}
        />
      </div>
      <Rows<Summed>
        columns={columnsOf(division)}
        emptyText="还没有测算结果"
        pageHere={false}
        result={{ ...counts, data: counts.data && { rows: rowsOf(counts.data, division) } }}
        rowKey="id"
      />
    </>
  );
}

function rowsOf(data: Parameters<typeof summed>[0], division: string | undefined): Summed[] {
  return data.counts.length === 0 ? [] : summed(data, division);
}

const columnsOf = (division: string | undefined): TableColumnsType<Summed> => [
  {
    title: '待遇',
    render: (_, { id, title, online }) => (
      <>
        <Link
          params={{ benefitId: id }}
          search={(division ? { division } : {}) as never}
          to="/desk/unclaimed/$benefitId"
        >
          {id} {title}
        </Link>{' '}
        {online ? <Tag color="processing">可在线申请</Tag> : null}
      </>
    ),
  },
  {
    title: '确定应享（人）',
    align: 'right',
    sorter: (a, b) => a.certain - b.certain,
    render: (_, { certain }) => certain.toLocaleString(),
  },
  {
    title: <SumHead text="应享金额（元）" />,
    align: 'right',
    render: (_, row) => <Due row={row} />,
  },
  {
    title: '还不能确定（人）',
    align: 'right',
    sorter: (a, b) => a.open - b.open,
    render: (_, { open }) => open.toLocaleString(),
  },
  {
    title: <SumHead text="最多可得（元）" />,
    align: 'right',
    render: (_, row) => <AtMost row={row} />,
  },
  {
    title: '登记不足（人）',
    align: 'right',
    render: (_, { untold }) => untold.toLocaleString(),
  },
];

/** What is in the sums, said where they stand. */
function SumHead({ text }: { text: string }) {
  return (
    <div style={{ maxWidth: 190, marginInlineStart: 'auto', whiteSpace: 'normal' }}>
      {text}
      <Typography.Text style={{ display: 'block', fontWeight: 'normal' }} type="secondary">
        {sumsTold}
      </Typography.Text>
    </div>
  );
}

/** What those who are certain are due: one sum, or from and to. */
function Due({ row }: { row: Summed }) {
  const { certain, certainLowYuan, certainHighYuan, certainUnbounded } = row;
  if (row.amountKind === null || certain === 0) return <>—</>;
  return (
    <>
      {sumWord(row)} <Money yuan={certainLowYuan} />
      {certainHighYuan === certainLowYuan ? null : (
        <>
          {' '}
          至 <Money yuan={certainHighYuan} />
        </>
      )}
      <Unbounded people={certainUnbounded} />
    </>
  );
}

/** What those who are not certain can be due. */
function AtMost({ row }: { row: Summed }) {
  const { amountKind, open, openHighYuan, openUnbounded } = row;
  if (amountKind === null || open === 0) return <>—</>;
  return (
    <>
      {open > openUnbounded ? (
        <>
          {sumWord(row)} <Money yuan={openHighYuan} />
        </>
      ) : null}
      <Unbounded people={openUnbounded} />
    </>
  );
}

/** Amounts that have no stated upper bound are in no sum: how many people they concern is said beside it. */
function Unbounded({ people }: { people: number }) {
  if (people === 0) return null;
  return (
    <div style={{ maxWidth: 170, marginInlineStart: 'auto', whiteSpace: 'normal' }}>
      <Typography.Text type="secondary">
        {people.toLocaleString()} 人的金额没有写明上限，未计入
      </Typography.Text>
    </div>
  );
}
