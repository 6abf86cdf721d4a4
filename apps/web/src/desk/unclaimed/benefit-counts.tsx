import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { SubjectKind } from '@wenye/rules';
import { Segmented, Space, type TableColumnsType, Tag, Typography } from 'antd';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Rows } from '../parts/rows.tsx';
import { ScreeningCard } from './screening-card.tsx';
import { type Summed, summed } from './summed.ts';
import type { UnclaimedCounts } from './views.ts';
import { countWords, sumsTold, sumWord, unitWords } from './words.ts';

/** For every benefit of people, or of firms: how many are due it by what the registers know, or may be, and have not claimed. */
export function UnclaimedPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const counts = useCall('GET /api/city-screening/unclaimed/counts', {});
  const division = search['division'] as string | undefined;
  const subject: SubjectKind = search['subject'] === 'firm' ? 'firm' : 'person';
  const onSearch = (next: ListSearch) => void navigate({ to: '/desk/unclaimed', search: next as never });
  return (
    <>
      <PageHead
        lead="按登记信息给每个人、每家企业测算，列出应享而未申领的，供主动告知；有人确定应享、可以在线申请的排在前面。测算不是审批：是否享受，以申请后的审核为准。"
        title="应享未享"
      />
      <ScreeningCard />
      <Space style={{ marginBottom: 12 }} wrap>
        <Segmented
          aria-label="给谁的待遇"
          onChange={(chosen) =>
            onSearch(changed(search, { subject: chosen === 'firm' ? 'firm' : undefined }))
          }
          options={[
            { value: 'person', label: '个人' },
            { value: 'firm', label: '企业' },
          ]}
          value={subject}
        />
        <CountyFilter onSearch={onSearch} rows={counts.data?.counts ?? []} search={search} />
      </Space>
      <Rows<Summed>
        columns={columnsOf(subject, division)}
        emptyText="还没有测算结果"
        pageHere={false}
        result={{ ...counts, data: counts.data && { rows: rowsOf(counts.data, subject, division) } }}
        rowKey="id"
      />
    </>
  );
}

function rowsOf(
  { benefits, counts }: UnclaimedCounts,
  subject: SubjectKind,
  division: string | undefined,
): Summed[] {
  if (counts.length === 0) return [];
  return summed({ benefits: benefits.filter((each) => each.subject === subject), counts }, division);
}

const columnsOf = (subject: SubjectKind, division: string | undefined): TableColumnsType<Summed> => [
  {
    title: '待遇',
    render: (_, { id, title, online }) => (
      <div style={{ maxWidth: 260, whiteSpace: 'normal' }}>
        <Link
          params={{ benefitId: id }}
          search={(division ? { division } : {}) as never}
          to="/desk/unclaimed/$benefitId"
        >
          {id} {title}
        </Link>{' '}
        {online ? <Tag color="processing">可在线申请</Tag> : null}
      </div>
    ),
  },
  {
    title: headOf('确定应享', subject),
    align: 'right',
    sorter: (a, b) => a.certain - b.certain,
    render: (_, row) => countWords(row, row.certain, row.certainSubjects),
  },
  {
    title: <SumHead text="应享金额（元）" />,
    align: 'right',
    render: (_, row) => <Due row={row} />,
  },
  {
    title: headOf('还不能确定', subject),
    align: 'right',
    sorter: (a, b) => a.open - b.open,
    render: (_, row) => countWords(row, row.open, row.openSubjects),
  },
  {
    title: <SumHead text="最多可得（元）" />,
    align: 'right',
    render: (_, row) => <AtMost row={row} />,
  },
  {
    title: headOf('登记不足', subject),
    align: 'right',
    render: (_, row) => countWords(row, row.untold, row.untold),
  },
];

/** People are counted; of firms the unit stands beside each number. */
const headOf = (text: string, subject: SubjectKind): string =>
  subject === 'person' ? `${text}（人）` : text;

/** What is in the sums, said where they stand. */
function SumHead({ text }: { text: string }) {
  return (
    <div style={{ maxWidth: 160, marginInlineStart: 'auto', whiteSpace: 'normal' }}>
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
      <Unbounded count={certainUnbounded} row={row} />
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
      <Unbounded count={openUnbounded} row={row} />
    </>
  );
}

/** Amounts that have no stated upper bound are in no sum: how many they concern is said beside it. */
function Unbounded({ count, row }: { count: number; row: Summed }) {
  if (count === 0) return null;
  return (
    <div style={{ maxWidth: 170, marginInlineStart: 'auto', whiteSpace: 'normal' }}>
      <Typography.Text type="secondary">
        {count.toLocaleString()} {unitWords[row.counted]}的金额没有写明上限，未计入
      </Typography.Text>
    </div>
  );
}
