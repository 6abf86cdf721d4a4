import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select, Space, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { Money } from '../parts/cells.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Rows } from '../parts/rows.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { AppropriationDialog } from './appropriation-dialog.tsx';
import { balanceOf } from './balance-of.ts';
import { TransferDialog } from './transfer-dialog.tsx';
import type { Ledger } from './views.ts';
import { fundChoices } from './words.ts';

/** Accounts that add up: the first three are what the others are made of. The rest is on the ledger's own page. */
const shown = [
  'appropriated',
  'transfers',
  'carried-forward',
  'available',
  'reserved',
  'committed',
  'in-transit',
  'disbursed',
  'lapsed',
];

/** Every ledger of the territory with its balances, and whether they add up. */
export function LedgerListPage() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const roles = useRoles();
  const [open, setOpen] = useState<'appropriation' | 'transfer' | null>(null);
  const result = useCall('GET /api/funds/ledgers', search as never, {
    placeholderData: (previous) => previous,
  });
  const set = (change: ListSearch) =>
    void navigate({ to: '/desk/funds', search: changed(search, change) as never });
  return (
    <>
      <PageHead
        actions={
          roles.has('finance') ? (
            <>
              <Button onClick={() => setOpen('appropriation')} type="primary">
                登记指标下达
              </Button>
              <Button onClick={() => setOpen('transfer')}>调剂指标</Button>
            </>
          ) : null
        }
        lead="按资金、年度和付款地分账。下达、净调入与净结转之和，等于可用、预留、承诺、在途、已拨付与收回之和；单位：元。"
        title="资金账"
      />
      <Space style={{ marginBottom: 12 }} wrap>
        <Select
          allowClear
          aria-label="资金"
          onChange={(fund?: string) => set({ fund })}
          options={[...fundChoices]}
          placeholder="资金"
          popupMatchSelectWidth={false}
          style={{ minWidth: 180 }}
          value={search['fund'] as string | undefined}
        />
      </Space>
      <Rows<Ledger>
        columns={columns}
        emptyText={search['fund'] === undefined ? '还没有登记过指标' : '这项资金还没有登记过指标'}
        pageHere={false}
        result={result}
        rowKey="ledgerId"
      />
      {open === 'appropriation' ? <AppropriationDialog onClose={() => setOpen(null)} /> : null}
      {open === 'transfer' ? <TransferDialog onClose={() => setOpen(null)} /> : null}
    </>
  );
}

const accountNames: Record<string, string> = {
  appropriated: '指标下达',
  transfers: '净调入',
  'carried-forward': '净结转',
  available: '可用',
  reserved: '预留',
  committed: '承诺支出',
  'in-transit': '在途',
  disbursed: '已拨付',
  lapsed: '年末收回',
};

const columns: TableColumnsType<Ledger> = [
  {
    title: '资金',
    render: (_, ledger) => (
      <Link params={{ ledgerId: ledger.ledgerId }} to="/desk/funds/$ledgerId">
        {ledger.fund.name}
      </Link>
    ),
  },
  { title: '年度', dataIndex: 'year' },
  { title: '付款地', render: (_, { division }) => division.name },
  ...shown.map((account) => ({
    title: accountNames[account] ?? account,
    align: 'right' as const,
    render: (_: unknown, ledger: Ledger) => <Money yuan={balanceOf(ledger, account)} />,
  })),
  {
    title: '平衡',
    render: (_, { identity }) =>
      identity.holds ? <Tag color="success">平衡</Tag> : <Tag color="error">不平衡</Tag>,
  },
];
