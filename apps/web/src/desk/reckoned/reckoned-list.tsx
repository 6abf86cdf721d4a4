import { Space, type TableColumnsType, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { CaseNumber } from '../parts/case-number.tsx';
import { Money, StatusTag } from '../parts/cells.tsx';
import { ChoiceFilter, CountyFilter } from '../parts/choice-filter.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { CauseLines } from './cause-lines.tsx';
import { ExportButton } from './export-button.tsx';
import type { ReckonedCase, Reckoning } from './views.ts';
import { kindColours, kindWords, stepWords } from './words.ts';

type Props = { data: Reckoning; search: ListSearch; onSearch: (search: ListSearch) => void };

/** The awards themselves: how much was granted, how much is due, what has become known, and which step puts it right. */
export function ReckonedList({ data, search, onSearch }: Props) {
  const result = useCall('GET /api/reckoned-awards', { ...search } as never, {
    placeholderData: (previous) => previous,
  });
  const choice = { search, onSearch };
  const benefits = new Map(data.counts.map(({ benefitId, benefitLabel }) => [benefitId, benefitLabel]));
  return (
    <ListPage<ReckonedCase>
      actions={<ExportButton found={result.data?.total} search={search} />}
      columns={columns}
      emptyText="没有这样的办件"
      filters={
        <Space wrap>
          <ChoiceFilter
            name="kind"
            options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
            title="少给还是多给"
            {...choice}
          />
          <ChoiceFilter
            name="benefitId"
            options={[...benefits].map(([value, label]) => ({ value, label }))}
            title="待遇"
            {...choice}
          />
          <CountyFilter rows={data.counts} {...choice} />
        </Space>
      }
      lead="相差多的在前；批准已经改变或者撤销的随时去掉。查看记入审计；金额单位：元。"
      onSearch={onSearch}
      result={result}
      rowKey="caseId"
      search={search}
      title="有哪些办件"
    />
  );
}

const columns: TableColumnsType<ReckonedCase> = [
  {
    title: '办件、申请人',
    render: (_, { caseId, caseNumber, claimant, objectLabel }) => (
      <Wrapped width={240}>
        <CaseNumber caseId={caseId} caseNumber={caseNumber} />
        <div>
          {claimant.name}
          {objectLabel ? `（${objectLabel}）` : ''}
        </div>
      </Wrapped>
    ),
  },
  {
    title: '待遇、县区',
    render: (_, { benefitId, benefitLabel, divisionName }) => (
      <Wrapped width={140}>
        {benefitId} {benefitLabel}
        <div>
          <Typography.Text type="secondary">{divisionName}</Typography.Text>
        </div>
      </Wrapped>
    ),
  },
  {
    title: '少给还是多给',
    render: (_, { kind, differenceYuan, grantedYuan, raisedYuan, nowYuan }) => (
      <>
        <Tag color={kindColours[kind]}>{kindWords[kind]}</Tag>
        {differenceYuan === null ? null : <Money yuan={differenceYuan} />}
        <div>
          批准 <Money yuan={grantedYuan} />
        </div>
        {raisedYuan === '0.00' ? null : (
          <div>
            其中复议补发 <Money yuan={raisedYuan} />
            {kind === 'too-much' ? <div>（不算多给）</div> : null}
          </div>
        )}
        <div>应得 {nowYuan === null ? '还不能确定' : <Money yuan={nowYuan} />}</div>
      </>
    ),
  },
  {
    title: '后来知道了什么',
    render: (_, { causes }) => (
      <Wrapped width={240}>
        <CauseLines causes={causes} />
      </Wrapped>
    ),
  },
  {
    title: '怎样处理',
    render: (_, row) => (
      <Wrapped width={170}>
        <StatusTag label={row.statusLabel} status={row.status} />
        <div>{stepWords(row)}</div>
      </Wrapped>
    ),
  },
];

function Wrapped({ width, children }: { width: number; children: ReactNode }) {
  return <div style={{ maxWidth: width, whiteSpace: 'normal' }}>{children}</div>;
}
