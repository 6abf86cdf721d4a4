import { Link } from '@tanstack/react-router';
import type { Benefit } from '@wenye/rules';
import { Checkbox, Segmented, Space, type TableColumnsType, Tag, Typography } from 'antd';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { amountWords, eligibilityWords, termWords } from '../parts/due-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { useBusinessDate, useRoles } from '../shell/use-roles.ts';
import { ExportButton } from './export-button.tsx';
import { placesOn } from './places.ts';
import { UntoldNote } from './untold-note.tsx';
import type { Unclaimed } from './views.ts';
import { routes, rowKeys, whoColumns } from './who.tsx';
import { gapWords } from './words.ts';

type Props = {
  benefit: Benefit;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

/** Who is due a benefit, or may be, and has not claimed it: what is certain first. */
export function DueList({ benefit, search, onSearch }: Props) {
  const { id: benefitId, title, subject } = benefit;
  const result = useCall(routes[subject].list, { benefitId, ...search } as never, {
    placeholderData: (previous) => previous,
  });
  const serves = useRoles().has('counter-clerk');
  return (
    <ListPage<Unclaimed>
      above={<UntoldNote benefitId={benefitId} division={search['division'] as string | undefined} />}
      actions={
        <>
          <ExportButton benefit={benefit} found={result.data?.total} search={search} />
          <LinkButton to="/desk/unclaimed">返回应享未享</LinkButton>
        </>
      }
      columns={columnsOf(benefit, serves)}
      emptyText={Object.keys(search).length > 0 ? '没有符合条件的' : '没有应享未享的，或者还没有测算过'}
      filters={<Filters onSearch={onSearch} rows={result.data?.rows ?? []} search={search} />}
      lead="按最近一次测算列出，已申领的随时去掉，除非勾选也列出。金额单位：元；“合计”只算到测算日为止已有的月份，以后的月份不在内。查看和导出都记入审计。"
      onSearch={onSearch}
      result={result}
      rowKey={rowKeys[subject] as never}
      search={search}
      title={`应享未享：${benefitId} ${title}`}
    />
  );
}

type FilterProps = {
  rows: readonly Unclaimed[];
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

function Filters({ rows, search, onSearch }: FilterProps) {
  const set = (change: ListSearch) => onSearch(changed(search, change));
  const today = useBusinessDate();
  const gap = search['gap'] as string | undefined;
  // What the chosen number stands for is told by any row that it found; the number itself says nothing to anybody.
  const chosen = rows.flatMap(({ missing, missingForAmount }) => [...missing, ...missingForAmount]);
  const named = chosen.find((each) => String(each.gap) === gap);
  return (
    <Space wrap>
      <Segmented
        aria-label="确定程度"
        onChange={(certain) => set({ certain: certain === 'all' ? undefined : String(certain) })}
        options={[
          { value: 'all', label: '全部' },
          { value: 'true', label: '确定应享' },
          { value: 'false', label: '还不能确定' },
        ]}
        value={(search['certain'] as string | undefined) ?? 'all'}
      />
      <ChoiceFilter
        name="division"
        onSearch={onSearch}
        options={placesOn(today)}
        search={search}
        title="地区"
      />
      {gap === undefined ? null : (
        <Tag closable onClose={() => set({ gap: undefined, bears: undefined })}>
          {bearsWords[search['bears'] as keyof typeof bearsWords] ?? '只看缺'}：
          {named ? gapWords(named) : '所选的一项'}
        </Tag>
      )}
      <Checkbox
        checked={search['claimed'] === 'true'}
        onChange={({ target }) => set({ claimed: target.checked ? 'true' : undefined })}
      >
        已申领的也列出
      </Checkbox>
    </Space>
  );
}

const bearsWords = { eligibility: '只看因此不能确定的，缺', alone: '只看只缺这一项的' } as const;

const columnsOf = (benefit: Benefit, serves: boolean): TableColumnsType<Unclaimed> => [
  ...whoColumns<Unclaimed>(benefit),
  {
    title: '测算结果',
    render: (_, { eligibility, claimed }) => (
      <>
        <Tag color={eligibility === 'entitled' ? 'success' : 'warning'}>{eligibilityWords[eligibility]}</Tag>
        {claimed ? <Tag>已申领</Tag> : null}
      </>
    ),
  },
  { title: '金额', align: 'right', render: (_, { amount }) => amountWords(amount) },
  {
    title: '期限',
    // In two lines: how many months, and until when.
    render: (_, row) => <div style={{ maxWidth: 150, whiteSpace: 'normal' }}>{termWords(row) || '—'}</div>,
  },
  { title: '还缺', width: 280, render: (_, row) => <Missing row={row} /> },
  ...(serves
    ? [
        {
          title: '办理',
          fixed: 'right' as const,
          className: 'screen-only',
          render: (_: unknown, row: Unclaimed) => <Serve row={row} />,
        },
      ]
    : []),
];

/** To the counter, where a clerk files it in their name. */
function Serve({ row }: { row: Unclaimed }) {
  const label = `为 ${row.name} 代办`;
  return 'firmId' in row ? (
    <Link aria-label={label} params={{ firmId: row.firmId }} to="/desk/counter/firms/$firmId">
      代办
    </Link>
  ) : (
    <Link aria-label={label} params={{ personId: row.personId }} to="/desk/counter/people/$personId">
      代办
    </Link>
  );
}

function Missing({ row: { missing, missingForAmount } }: { row: Unclaimed }) {
  if (missing.length === 0 && missingForAmount.length === 0) return <>—</>;
  return (
    <div style={{ maxWidth: 280, whiteSpace: 'normal' }}>
      {missing.length > 0 ? <div>{missing.map(gapWords).join('；')}</div> : null}
      {missingForAmount.length > 0 ? (
        <Typography.Text type="secondary">
          只影响金额：{missingForAmount.map(gapWords).join('；')}
        </Typography.Text>
      ) : null}
    </div>
  );
}
