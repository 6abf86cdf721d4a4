import { Link } from '@tanstack/react-router';
import type { Benefit } from '@wenye/rules';
import { Button, type TableColumnsType, Typography } from 'antd';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Rows } from '../parts/rows.tsx';
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
  const told = result.data && obstaclesSummed(result.data, division);
  return (
    <>
      <PageHead
        actions={
          <Link to="/desk/unclaimed">
            <Button>返回应享未享</Button>
          </Link>
        }
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
        columns={[...missingColumns(unit), ...(mayList ? [behind(benefitId, division)] : [])]}
        emptyText="没有因为缺信息而不能确定的"
        pageHere={20}
        unit="项"
        result={{ ...result, data: told && { rows: told.missing } }}
        rowKey="gap"
      />
      <Typography.Title level={2} style={{ fontSize: 16, marginTop: 16 }}>
        只差一条的条件
      </Typography.Title>
      <Rows<Condition>
        columns={[...conditionColumns(unit), ...(mayList ? [whoIsNear(benefitId, division)] : [])]}
        emptyText="没有只差一条的"
        pageHere={20}
        unit="项"
        result={{ ...result, data: told && { rows: told.conditions } }}
        rowKey="id"
      />
    </>
  );
}

const missingColumns = (unit: string): TableColumnsType<Lacking> => [
  {
    title: '缺什么',
    render: (_, row) => <div style={{ maxWidth: 380, whiteSpace: 'normal' }}>{gapWords(row)}</div>,
  },
  {
    title: `因此不能确定（${unit}）`,
    align: 'right',
    sorter: (a, b) => a.people - b.people,
    render: (_, { people }) => people.toLocaleString(),
  },
  {
    title: `只缺这一项（${unit}）`,
    align: 'right',
    sorter: (a, b) => a.alone - b.alone,
    render: (_, { alone }) => alone.toLocaleString(),
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
];

const behind = (benefitId: string, division: string | undefined): TableColumnsType<Lacking>[number] => ({
  title: '名单',
  fixed: 'right',
  className: 'screen-only',
  render: (_, { gap, label }) => (
    <Link
      aria-label={`看名单：缺${label}`}
      params={{ benefitId }}
      search={{ gap: String(gap), ...(division ? { division } : {}) } as never}
      to="/desk/unclaimed/$benefitId"
    >
      看名单
    </Link>
  ),
});

const whoIsNear = (benefitId: string, division: string | undefined): TableColumnsType<Condition>[number] => ({
  title: '名单',
  fixed: 'right',
  className: 'screen-only',
  render: (_, { id, text, othersMet }) =>
    othersMet > 0 ? (
      <Link
        aria-label={`看名单：只差“${text}”`}
        params={{ benefitId }}
        search={{ tab: 'near', conditionId: id, ...(division ? { division } : {}) } as never}
        to="/desk/unclaimed/$benefitId"
      >
        看名单
      </Link>
    ) : null,
});

const conditionColumns = (unit: string): TableColumnsType<Condition> => [
  {
    title: '条件',
    render: (_, { clause, text }) => (
      <div style={{ maxWidth: 440, whiteSpace: 'normal' }}>
        {text} <Typography.Text type="secondary">（{clause}）</Typography.Text>
      </div>
    ),
  },
  {
    title: `只有这一条不符合（${unit}）`,
    align: 'right',
    sorter: (a, b) => a.people - b.people,
    render: (_, { people }) => people.toLocaleString(),
  },
  {
    title: `其中其余都已符合（${unit}）`,
    align: 'right',
    sorter: (a, b) => a.othersMet - b.othersMet,
    render: (_, { othersMet }) => othersMet.toLocaleString(),
  },
];
