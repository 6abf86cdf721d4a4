import { benefits, findScheme } from '@wenye/policy';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { Money } from '../parts/cells.tsx';
import { WideTable } from '../parts/wide-table.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { LimitDialog } from './limit-dialog.tsx';
import type { LedgerDetails } from './views.ts';

export type SchemeUse = LedgerDetails['schemes'][number] & { readonly title: string };

/** What each benefit may take of a ledger and has taken, how limits changed and on which document. */
export function LimitsCard({ ledger }: { ledger: LedgerDetails }) {
  const maySet = useRoles().has('finance');
  const [chosen, setChosen] = useState<SchemeUse | null>(null);
  const rows = paidFrom(ledger.fund.id).map(
    ({ id, title }): SchemeUse => ({
      ...(ledger.schemes.find(({ scheme }) => scheme === id) ?? {
        scheme: id,
        usedYuan: '0.00',
        limitYuan: null,
      }),
      title,
    }),
  );
  if (rows.length === 0) return null;
  return (
    <Card size="small" style={{ marginBottom: 12 }} title="单项限额">
      <WideTable<SchemeUse>
        columns={maySet ? [...columns, setting(setChosen)] : columns}
        dataSource={rows}
        pagination={false}
        rowKey="scheme"
        size="small"
      />
      {ledger.limits.length > 0 ? <History limits={ledger.limits} /> : null}
      {chosen ? <LimitDialog ledger={ledger} onClose={() => setChosen(null)} use={chosen} /> : null}
    </Card>
  );
}

/** Benefits that a fund pays. */
const paidFrom = (fund: string) => benefits.filter(({ id }) => findScheme(id)?.fund === fund);

const limitOf = (yuan: string | null) => (yuan === null ? '不设限额' : <Money yuan={yuan} />);

const columns: TableColumnsType<SchemeUse> = [
  { title: '待遇', render: (_, { scheme, title }) => `${scheme} ${title}` },
  { title: '已用（元）', align: 'right', render: (_, { usedYuan }) => <Money yuan={usedYuan} /> },
  { title: '限额（元）', align: 'right', render: (_, { limitYuan }) => limitOf(limitYuan) },
];

const setting = (choose: (use: SchemeUse) => void): TableColumnsType<SchemeUse>[number] => ({
  title: '办理',
  render: (_, use) => (
    <Button aria-label={`设定限额：${use.scheme}`} onClick={() => choose(use)} size="small" type="link">
      设定限额
    </Button>
  ),
});

function History({ limits }: { limits: LedgerDetails['limits'] }) {
  return (
    <>
      <h3 style={{ fontSize: 14, margin: '12px 0 4px' }}>历次变更</h3>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {limits.map(({ scheme, wasYuan, limitYuan, documentNo, setOn }) => (
          <li key={`${scheme} ${documentNo} ${setOn} ${limitYuan}`}>
            {formatDate(setOn)} {scheme}：{limitOf(wasYuan)} → {limitOf(limitYuan)}（{documentNo}）
          </li>
        ))}
      </ul>
    </>
  );
}
