import type { Benefit } from '@wenye/rules';
import { type TableColumnsType, Typography } from 'antd';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Rows } from '../parts/rows.tsx';
import { Wrapped } from '../parts/wrapped.tsx';
import { Counted, type ListedAs } from './counted.tsx';
import { type ObstaclesSummed, obstaclesSummed } from './obstacles-summed.ts';
import { unitOf } from './who.tsx';
import { gapWords } from './words.ts';

type Props = {
  benefit: Benefit;
  /** The persons behind a number may be shown. */
  mayList: boolean;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

type Condition = ObstaclesSummed['conditions'][number];
type Lacking = ObstaclesSummed['missing'][number];

/** What keeps people from a benefit: conditions that alone refuse, and what is missing with the money at stake. */
export function ObstacleList({ benefit, mayList, search, onSearch }: Props) {
  const { id: benefitId, title } = benefit;
  const unit = unitOf(benefit);
  const result = useCall('GET /api/city-screening/obstacles', { benefitId });
  const division = search['division'] as string | undefined;
  const all = [...(result.data?.conditions ?? []), ...(result.data?.missing ?? [])];
  const toList: ToList = mayList ? (filters) => ({ benefitId, search: { ...filters, division } }) : undefined;
  const told = result.data && obstaclesSummed(result.data, division);
  return (
    <>
      <PageHead
        actions={<LinkButton to="/desk/unclaimed">返回应享未享</LinkButton>}
        lead="全部已测算的，已申领的也算在内。补上最要紧的信息、核对最常卡住的条件，能让多少人或企业得到待遇。"
        title={`卡在哪里：${benefitId} ${title}`}
      />
      <div style={{ marginBottom: 12 }}>
        <CountyFilter onSearch={onSearch} rows={all} search={search} />
      </div>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        缺的信息
      </Typography.Title>
      <Rows<Lacking>
        columns={missingColumns(unit, toList)}
        emptyText="没有因为缺信息而不能确定的"
        pageHere={20}
        unit="项"
        result={{ ...result, data: told && { rows: told.missing } }}
        rowKey="gap"
      />
      <Typography.Title level={2} style={{ fontSize: 16, marginTop: 16 }}>
        只有一条不符合的条件
      </Typography.Title>
      <Rows<Condition>
        columns={conditionColumns(unit, toList)}
        emptyText="没有只有一条不符合的"
        pageHere={20}
        unit="项"
        result={{ ...result, data: told && { rows: told.conditions } }}
        rowKey="id"
      />
    </>
  );
}

/** Where the lists of a number are read; undefined: not by this officer. */
type ToList = ((search: ListSearch) => ListedAs) | undefined;

const missingColumns = (unit: string, toList: ToList): TableColumnsType<Lacking> => [
  {
    title: '缺什么',
    render: (_, row) => <Wrapped width={320}>{gapWords(row)}</Wrapped>,
  },
  {
    title: `因此不能确定（${unit}）`,
    align: 'right',
    sorter: (a, b) => a.people - b.people,
    render: (_, { gap, label, people }) => (
      <Counted
        count={people}
        list={toList?.({ gap: String(gap), bears: 'eligibility', claimed: 'true' })}
        told={`缺${label}而不能确定`}
      />
    ),
  },
  {
    title: `只缺这一项（${unit}）`,
    align: 'right',
    sorter: (a, b) => a.alone - b.alone,
    render: (_, { gap, label, alone }) => (
      <Counted
        count={alone}
        list={toList?.({ gap: String(gap), bears: 'alone', claimed: 'true' })}
        told={`只缺${label}`}
      />
    ),
  },
  {
    title: '其最多可得（元）',
    align: 'right',
    render: (_, { alone, aloneHighYuan, aloneUnbounded }) =>
      alone === 0 ? (
        '—'
      ) : (
        <>
          <Money yuan={aloneHighYuan} />
          {aloneUnbounded > 0 ? `，另有 ${aloneUnbounded.toLocaleString()} ${unit}没有写明上限` : null}
        </>
      ),
  },
  {
    title: (
      <div style={{ maxWidth: 130, marginInlineStart: 'auto', whiteSpace: 'normal' }}>
        登记不足的（{unit}），只计数，不留名单
      </div>
    ),
    align: 'right',
    sorter: (a, b) => a.untold - b.untold,
    render: (_, { untold }) => untold.toLocaleString(),
  },
];

const conditionColumns = (unit: string, toList: ToList): TableColumnsType<Condition> => [
  {
    title: '条件',
    render: (_, { clause, text }) => (
      <Wrapped width={440}>
        {text} <Typography.Text type="secondary">（{clause}）</Typography.Text>
      </Wrapped>
    ),
  },
  {
    title: `只有这一条不符合（${unit}）`,
    align: 'right',
    sorter: (a, b) => a.people - b.people,
    render: (_, { id, text, people }) => (
      <Counted
        count={people}
        list={toList?.({ tab: 'near', conditionId: id })}
        told={`只有“${text}”不符合`}
      />
    ),
  },
  {
    title: `其中其余都已符合（${unit}）`,
    align: 'right',
    sorter: (a, b) => a.othersMet - b.othersMet,
    render: (_, { id, text, othersMet }) => (
      <Counted
        count={othersMet}
        list={toList?.({ tab: 'near', conditionId: id, othersMet: 'true' })}
        told={`只差“${text}”`}
      />
    ),
  },
];
