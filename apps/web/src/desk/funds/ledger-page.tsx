import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { fenToYuan, yuanToFen } from '@wenye/codes';
import { Alert, Button, Descriptions, Select, Space, type TableColumnsType, Tag } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { Card } from '../parts/card.tsx';
import { CaseNumber } from '../parts/case-number.tsx';
import { Money } from '../parts/cells.tsx';
import { DayRange } from '../parts/day-filter.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { useAgain } from '../parts/use-again.ts';
import { closedTo } from '../shell/menu.ts';
import { useRoles } from '../shell/use-roles.ts';
import { PrintLedger } from './ledger-paper.tsx';
import { LimitsCard } from './limits-card.tsx';
import { ReverseButton } from './reverse-button.tsx';
import type { Ledger, LedgerDetails } from './views.ts';
import { YearEndCard } from './year-end-card.tsx';

type Posting = OutputOf<'GET /api/funds/ledgers/:ledgerId/postings'>['rows'][number];

/** One ledger: balances, the identity, the bank's word, and every posting. */
export function LedgerPage() {
  const { ledgerId } = useParams({ strict: false }) as { ledgerId: string };
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const roles = useRoles();
  const {
    data: ledger,
    error,
    refetch,
  } = useCall('GET /api/funds/ledgers/:ledgerId', { ledgerId }, { staleTime: 0 });
  const result = useCall('GET /api/funds/ledgers/:ledgerId/postings', { ledgerId, ...search } as never, {
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
  // Other postings are read: the balances above them are read with them.
  useAgain(JSON.stringify(search), refetch);
  const onSearch = (next: ListSearch) =>
    void navigate({ to: '/desk/funds/$ledgerId', params: { ledgerId }, search: next as never });
  if (error && !ledger) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/funds', label: '资金账' }}
        retry={refetch}
        what="这本资金账"
      />
    );
  }
  const csv = `/api/funds/ledgers/${ledgerId}/postings.csv?${new URLSearchParams(filtersOf(search))}`;
  return (
    <ListPage<Posting>
      above={
        <>
          {ledger ? <Overview ledger={ledger} /> : null}
          {ledger ? <LimitsCard ledger={ledger} /> : null}
          {ledger ? <YearEndCard ledger={ledger} /> : null}
          {/* They choose among the postings, so they stand at their table, under what they leave as it is. */}
          <Filters ledger={ledger} onSearch={onSearch} search={search} />
        </>
      }
      actions={
        <>
          {ledger ? <PrintLedger ledger={ledger} search={filtersOf(search)} /> : null}
          <Button href={csv}>导出账页</Button>
          <LinkButton to="/desk/funds">返回资金账</LinkButton>
        </>
      }
      columns={[...columns, ...(roles.has('finance') ? [reversal(ledgerId)] : [])]}
      emptyText="没有符合条件的账页"
      onSearch={onSearch}
      result={result}
      rowKey="seq"
      search={search}
      title={ledger ? `${ledger.fund.name} · ${ledger.year}年 · ${ledger.division.name}` : '资金账'}
    />
  );
}

function filtersOf(search: ListSearch): Record<string, string> {
  const kept = Object.entries(search).filter(([name]) => !['page', 'pageSize', 'sort', 'q'].includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

type FiltersProps = {
  ledger: Ledger | undefined;
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

function Filters({ ledger, search, onSearch }: FiltersProps) {
  const set = (change: ListSearch) => onSearch(changed(search, change));
  return (
    <Space style={{ marginBottom: 12 }} wrap>
      <Select
        allowClear
        aria-label="科目"
        onChange={(account?: string) => set({ account })}
        options={(ledger?.balances ?? []).map(({ account, name }) => ({ value: account, label: name }))}
        placeholder="科目"
        popupMatchSelectWidth={false}
        style={{ minWidth: 140 }}
        value={search['account'] as string | undefined}
      />
      <DayRange
        from={search['from'] as string | undefined}
        label="业务日期"
        onChange={set}
        to={search['to'] as string | undefined}
      />
    </Space>
  );
}

/** What was paid and received: to be read with what the bank account held before, as its statement has it. */
const ofBank = ['cash', 'cash-clearing'];

function Overview({ ledger }: { ledger: LedgerDetails }) {
  const { identity, bank, firstBreak } = ledger;
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Alert
        showIcon
        style={{ marginBottom: 12 }}
        title={
          <>
            下达＋净调入＋净结转 <Money yuan={identity.sourcesYuan} /> {identity.holds ? '＝' : '≠'}{' '}
            可用＋预留＋承诺＋在途＋已拨付＋收回 <Money yuan={identity.usesYuan} />
          </>
        }
        type={identity.holds ? 'success' : 'error'}
      />
      {firstBreak ? (
        <Alert
          showIcon
          style={{ marginBottom: 12 }}
          title={`账页链在第 ${firstBreak} 笔断开，请立即报告审计`}
          type="error"
        />
      ) : null}
      <Descriptions
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={[
          ...ledger.balances
            .filter(
              ({ account, balanceYuan, budget }) =>
                budget || (balanceYuan !== '0.00' && !ofBank.includes(account)),
            )
            .map(({ account, name, balanceYuan }) => ({
              key: account,
              label: name,
              children: <Money yuan={balanceYuan} />,
            })),
          ...(bank
            ? [
                {
                  key: 'bank',
                  label: `银行对账单第 ${bank.statementNo} 号`,
                  children: <BankBalance bank={bank} />,
                },
              ]
            : []),
        ]}
        size="small"
      />
    </Card>
  );
}

/** What the bank says beside what the books say; where they differ, by how much and where to look. */
function BankBalance({ bank }: { bank: NonNullable<LedgerDetails['bank']> }) {
  const roles = useRoles();
  const mayCompare = closedTo(roles, '/desk/reconciliation') === undefined;
  const apartFen = (yuanToFen(bank.bookBalanceYuan) ?? 0) - (yuanToFen(bank.statementBalanceYuan) ?? 0);
  return (
    <span>
      <Money yuan={bank.statementBalanceYuan} />
      （账面 <Money yuan={bank.bookBalanceYuan} />）
      {apartFen === 0 ? null : (
        <Tag color="warning" style={{ whiteSpace: 'normal' }}>
          账面{apartFen > 0 ? '多' : '少'} <Money yuan={fenToYuan(Math.abs(apartFen))} />{' '}
          元，如果不是对账单以后的收付，请
          {mayCompare ? <Link to="/desk/reconciliation">对账</Link> : '对账'}
        </Tag>
      )}
    </span>
  );
}

const columns: TableColumnsType<Posting> = [
  { title: '序号', dataIndex: 'seq' },
  { title: '业务日期', render: (_, row) => formatDate(row.businessDate) },
  {
    title: '事项',
    render: (_, row) => (
      <>
        {row.reversesSeq ? `冲销第 ${row.reversesSeq} 笔：${row.eventName}` : row.eventName}
        {row.other ? (
          <div>
            对方：{row.other.division.name} {row.other.year}年
          </div>
        ) : null}
        {row.reversedBySeq ? <Tag color="warning">已被第 {row.reversedBySeq} 笔冲销</Tag> : null}
      </>
    ),
  },
  {
    title: '借 / 贷（元）',
    render: (_, row) =>
      row.entries.map(({ account, accountName, debitYuan, creditYuan }) => (
        <div key={account}>
          {debitYuan !== '0.00' ? '借' : '贷'} {accountName}{' '}
          <Money yuan={debitYuan !== '0.00' ? debitYuan : creditYuan} />
        </div>
      )),
  },
  {
    title: '依据',
    render: (_, row) =>
      row.caseId ? (
        <CaseNumber caseId={row.caseId} caseNumber={row.caseNumber} />
      ) : (
        [row.documentNo, row.reason].filter(Boolean).join('，') || '—'
      ),
  },
];

const reversal = (ledgerId: string): TableColumnsType<Posting>[number] => ({
  title: '冲销',
  render: (_, row) => {
    const stands = !row.reversedBySeq && !row.reversesSeq;
    // Of a transfer the giver's part is reversed; the receiver's goes with it.
    const mine = row.event === 'appropriation' || (row.event === 'transfer' && isGiver(row));
    return stands && mine ? <ReverseButton ledgerId={ledgerId} {...row} /> : null;
  },
});

function isGiver({ entries }: Posting): boolean {
  return entries.some(({ account, debitYuan }) => account === 'transfers' && debitYuan !== '0.00');
}
