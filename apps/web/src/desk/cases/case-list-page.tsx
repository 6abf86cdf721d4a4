import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Select, Space, type TableColumnsType, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, isNarrowed, type ListSearch } from '../../list-search.ts';
import { DueTag, Money, StatusTag } from '../parts/cells.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { rowChoice } from '../parts/row-choice.ts';
import { ManyBar } from './many-bar.tsx';
import type { CaseRow } from './views.ts';
import { assigneeOf, benefitChoices, orderWords, statusChoices } from './words.ts';

/** The officers' one list of work: everything in their territory, by deadline unless they choose otherwise. */
export function CaseListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/cases', search: next as never });
  const result = useCall('GET /api/cases', search as never, { placeholderData: (previous) => previous });
  const { q, benefitId, divisionCode, claimantId } = search;
  const { data: counts } = useCall(
    'GET /api/cases/counts',
    { q, benefitId, divisionCode, claimantId } as never,
    { placeholderData: (previous) => previous },
  );
  const [chosen, setChosen] = useState<CaseRow[]>([]);
  return (
    <ListPage<CaseRow>
      title="办件"
      lead={`辖区内的全部办件，${orderWords(search.sort)}。同一待遇的办件可以勾选后一并办理。`}
      search={search}
      onSearch={onSearch}
      searchHint="姓名、单位、证件号码、办件号"
      filters={<Filters counts={counts} search={search} onSearch={onSearch} />}
      above={<ManyBar chosen={chosen} onDone={() => setChosen([])} />}
      result={result}
      columns={columns}
      rowKey="caseId"
      emptyText={isNarrowed(search) ? '没有符合条件的办件' : '目前没有要办的件'}
      rowSelection={{
        selectedRowKeys: chosen.map(({ caseId }) => caseId),
        onChange: (_, rows) => setChosen(rows),
        ...rowChoice(({ caseNumber }) => `办件 ${caseNumber}`),
      }}
    />
  );
}

type FiltersProps = {
  counts: OutputOf<'GET /api/cases/counts'> | undefined;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

function Filters({ counts, search, onSearch }: FiltersProps) {
  const scope = search.mine ? 'mine' : search.unassigned ? 'unassigned' : search.overdue ? 'overdue' : 'all';
  const number = (count: number | undefined) => (count === undefined ? '' : `（${count}）`);
  const set = (change: ListSearch) => onSearch(changed(search, change));
  return (
    <Space wrap>
      <Segmented
        aria-label="范围"
        onChange={(value) =>
          set({
            mine: value === 'mine' ? 'true' : undefined,
            unassigned: value === 'unassigned' ? 'true' : undefined,
            overdue: value === 'overdue' ? 'true' : undefined,
          })
        }
        options={[
          { value: 'all', label: '全部' },
          { value: 'mine', label: `我领取的${number(counts?.mine)}` },
          { value: 'unassigned', label: `待领取${number(counts?.unassigned)}` },
          { value: 'overdue', label: `已超期${number(counts?.overdue)}` },
        ]}
        value={scope}
      />
      <Select
        allowClear
        aria-label="状态"
        onChange={(status?: string) => set({ status })}
        options={statusChoices.map(({ value, label }) => ({
          value,
          label: `${label}${number(counts?.byStatus[value])}`,
        }))}
        placeholder="状态"
        popupMatchSelectWidth={false}
        style={{ minWidth: 160 }}
        value={search.status as string | undefined}
      />
      <Select
        allowClear
        aria-label="待遇"
        onChange={(benefitId?: string) => set({ benefitId })}
        options={benefitChoices}
        placeholder="待遇"
        popupMatchSelectWidth={false}
        style={{ minWidth: 160 }}
        value={search.benefitId as string | undefined}
      />
      {isNarrowed(search) ? (
        <Button onClick={() => onSearch({})} type="link">
          清除条件
        </Button>
      ) : null}
    </Space>
  );
}

const columns: TableColumnsType<CaseRow> = [
  {
    title: '办件号',
    render: (_, row) => (
      <Link params={{ caseId: row.caseId }} to="/desk/cases/$caseId">
        {row.caseNumber}
      </Link>
    ),
  },
  {
    title: '申请人',
    render: (_, { claimant, objectLabel }) => (
      <>
        <div>{claimant.name}</div>
        {objectLabel ? <Typography.Text type="secondary">{objectLabel}</Typography.Text> : null}
      </>
    ),
  },
  {
    title: '待遇',
    render: (_, { benefitId, benefitLabel }) => (
      <Wrapped width={150}>
        {benefitId} {benefitLabel}
      </Wrapped>
    ),
  },
  {
    title: '状态',
    render: (_, { status, statusLabel, levelLabel }) => (
      <Wrapped width={128}>
        <StatusTag status={status} label={levelLabel ? `${statusLabel} · ${levelLabel}` : statusLabel} />
      </Wrapped>
    ),
  },
  {
    title: '金额',
    key: 'amount',
    sorter: true,
    align: 'right',
    render: (_, row) => <Money yuan={row.amountYuan} />,
  },
  { title: '提交日期', key: 'submitted', sorter: true, render: (_, row) => formatDate(row.submittedOn) },
  {
    title: '时限',
    key: 'due',
    sorter: true,
    render: (_, row) => (
      <Wrapped width={104}>
        <DueTag due={row.due} />
      </Wrapped>
    ),
  },
  {
    title: '经办人',
    render: (_, row) => (
      <>
        <div>{assigneeOf(row)}</div>
        <Typography.Text type="secondary">{row.divisionName}</Typography.Text>
      </>
    ),
  },
];

/** Words that go on below, so that whoever has the case is seen at 1280 pixels without scrolling. */
function Wrapped({ width, children }: { width: number; children: ReactNode }) {
  return <div style={{ maxWidth: width, whiteSpace: 'normal', width: 'max-content' }}>{children}</div>;
}
