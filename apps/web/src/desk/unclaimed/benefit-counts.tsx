import { Link } from '@tanstack/react-router';
import type { SubjectKind } from '@wenye/rules';
import { type TableColumnsType, Tag, Typography } from 'antd';
import { Money } from '../parts/cells.tsx';
import { type ListResult, Rows } from '../parts/rows.tsx';
import { Wrapped } from '../parts/wrapped.tsx';
import { Counted } from './counted.tsx';
import { type Summed, summed } from './summed.ts';
import type { UnclaimedCounts } from './views.ts';
import { countWords, lacksWords, sumsTold, sumWord, unitWords } from './words.ts';

type Props = {
  counts: Omit<ListResult<Summed>, 'data'> & { data: UnclaimedCounts | undefined };
  subject: SubjectKind;
  division: string | undefined;
  /** The persons behind a number may be shown. */
  mayList: boolean;
};

/** For every benefit of people, or of firms: how many are due it by what the registers know, or may be, and have not claimed it. */
export function BenefitCounts({ counts, subject, division, mayList }: Props) {
  return (
    <>
      <p>金额：{sumsTold}。登记不足的：登记分不出谁更可能应享，只计数，不留名单。</p>
      <Rows<Summed>
        columns={columnsOf(subject, division, mayList)}
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

const columnsOf = (
  subject: SubjectKind,
  division: string | undefined,
  mayList: boolean,
): TableColumnsType<Summed> => [
  {
    title: '待遇',
    render: (_, { id, title, online }) => (
      <Wrapped width={220}>
        <Link
          params={{ benefitId: id }}
          search={(division ? { division } : {}) as never}
          to="/desk/unclaimed/$benefitId"
        >
          {id} {title}
        </Link>{' '}
        {online ? <Tag color="processing">可在线申请</Tag> : null}
      </Wrapped>
    ),
  },
  {
    title: headOf('确定应享', subject),
    align: 'right',
    sorter: (a, b) => a.certain - b.certain,
    render: (_, row) => (
      <Counted
        count={row.certain}
        list={mayList ? { benefitId: row.id, search: { certain: 'true', division } } : undefined}
        text={countWords(row, row.certain, row.certainSubjects)}
        told={`${row.id}，确定应享`}
      />
    ),
  },
  {
    title: '应享金额（元）',
    align: 'right',
    render: (_, row) => <Due row={row} />,
  },
  {
    title: headOf('还不能确定', subject),
    align: 'right',
    sorter: (a, b) => a.open - b.open,
    render: (_, row) => (
      <Counted
        count={row.open}
        list={mayList ? { benefitId: row.id, search: { certain: 'false', division } } : undefined}
        text={countWords(row, row.open, row.openSubjects)}
        told={`${row.id}，还不能确定`}
      />
    ),
  },
  {
    title: '最多可得（元）',
    align: 'right',
    render: (_, row) => <AtMost row={row} />,
  },
  {
    title: headOf('登记不足', subject),
    align: 'right',
    render: (_, row) => <Untold row={row} />,
  },
];

/** People are counted; of firms the unit stands beside each number. */
const headOf = (text: string, subject: SubjectKind): string =>
  subject === 'person' ? `${text}（人）` : text;

/** How many cannot be told from most, and what is missing of them. */
function Untold({ row }: { row: Summed }) {
  return (
    <>
      {countWords(row, row.untold, row.untold)}
      {row.untold > 0 ? (
        <div style={{ maxWidth: 170, marginInlineStart: 'auto', whiteSpace: 'normal' }}>
          <Typography.Text type="secondary">{lacksWords(row.lacks)}</Typography.Text>
        </div>
      ) : null}
    </>
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
