import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Empty, Grid, Select, Space, type TableColumnsType, Tag, Typography } from 'antd';
import { type Key, useState } from 'react';
import { call, type OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { balanceOf } from '../funds/balance-of.ts';
import { Card } from '../parts/card.tsx';
import { CaseNumber } from '../parts/case-number.tsx';
import { Money } from '../parts/cells.tsx';
import { ManyLines } from '../parts/many-lines.tsx';
import { NameWarning } from '../parts/name-warning.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { pages } from '../parts/pages.ts';
import { rowChoice } from '../parts/row-choice.ts';
import { Rows } from '../parts/rows.tsx';
import { useAct } from '../parts/use-act.ts';
import { WideTable } from '../parts/wide-table.tsx';
import { RedirectButton } from '../payments/redirect-button.tsx';
import { accountStandings, needsOtherAccount } from '../payments/words.ts';
import { useRoles } from '../shell/use-roles.ts';
import { alike } from './alike.ts';

type Payable = OutputOf<'GET /api/batches/payable'>['rows'][number];
/** With what each was called when it was chosen: one that cannot be composed any more has left the list. */
type Preview = OutputOf<'POST /api/batches/preview'> & { named: ReadonlyMap<string, string> };

/** A firm alone may have a hundred: one tick must reach them all. */
const PAYABLES = 200;

/** From payable obligations of one ledger to a batch: choose, preview by payee, compose. */
export function ComposeBatchPage() {
  const composes = useRoles().has('finance');
  const { data: ledgers, error } = useCall('GET /api/funds/ledgers', {});
  const [chosenLedger, setChosenLedger] = useState<string | null>(null);
  const rows = ledgers?.rows ?? [];
  const due = rows.find((ledger) =>
    ['committed', 'overpayments'].some((account) => balanceOf(ledger, account) !== '0.00'),
  );
  const ledgerId = chosenLedger ?? (due ?? rows[0])?.ledgerId ?? null;
  return (
    <>
      <PageHead
        lead="一个收款账户在一个批次里合并为一笔，逐件列明。"
        title={composes ? '编制批次' : '待支付款项'}
      />
      <Select
        aria-label="资金账"
        onChange={setChosenLedger}
        options={rows.map((ledger) => ({
          value: ledger.ledgerId,
          label: `${ledger.fund.name} · ${ledger.year} · ${ledger.division.name}`,
        }))}
        placeholder="选择资金账"
        popupMatchSelectWidth={false}
        style={{ minWidth: 280, marginBottom: 12, marginInlineEnd: 8 }}
        value={ledgerId}
      />
      {ledgerId ? (
        <Payables key={ledgerId} ledgerId={ledgerId} />
      ) : error ? (
        <Alert showIcon title={messageOf(error)} type="error" />
      ) : (
        <Empty description={ledgers ? '还没有资金账' : '正在读取'} />
      )}
    </>
  );
}

function Payables({ ledgerId }: { ledgerId: string }) {
  const navigate = useNavigate();
  const { modal } = App.useApp();
  // An authoriser sees what is owed, and does not choose what is paid.
  const composes = useRoles().has('finance');
  const columns = useColumns();
  const [chosen, setChosen] = useState<string[]>([]);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const result = useCall('GET /api/batches/payable', { ledgerId, pageSize: PAYABLES });
  const compose = useAct('POST /api/batches', {
    done: '批次已编制',
    changes: ['GET /api/batches', 'GET /api/batches/payable'],
  });
  const input = { ledgerId, obligations: chosen.map((obligationId) => ({ obligationId })) };
  const show = async () => {
    setFailure(null);
    try {
      const shown = await call('POST /api/batches/preview', input);
      const left = (result.data?.rows ?? []).map((row) => [row.obligationId, nameOf(row)] as const);
      setPreview({ ...shown, named: new Map([...(preview?.named ?? []), ...left]) });
      // What is shown is what would be composed.
      const refused = new Set(shown.refused.map(({ obligationId }) => obligationId));
      setChosen(chosen.filter((obligationId) => !refused.has(obligationId)));
    } catch (error) {
      setFailure(error);
    }
  };
  const send = async () => {
    const made = await compose.act(input, 120_000);
    if (made) await navigate({ to: '/desk/batches/$batchId', params: { batchId: made.batchId } });
    // Which of them cannot be composed, why, and what is left.
    else await show();
  };
  const again = (result.data?.rows ?? []).filter(
    (row) => row.sameAccount && chosen.includes(row.obligationId),
  );
  const named = (result.data?.rows ?? [])
    .filter(({ obligationId }) => chosen.includes(obligationId))
    .map(({ obligationId, caseNumber, names }) => ({
      key: obligationId,
      title: caseNumber ?? '没有办件号',
      names,
    }));
  // The same account is likely to come back once more: whoever sends it there says so.
  const askAndSend = () => {
    if (again.length === 0) return void send();
    modal.confirm({
      title: `其中 ${again.length} 件上次没有付成，收款账户至今未换`,
      content: (
        <ManyLines
          lines={alike(again, toSameAccount).map(({ said, rows }) => ({
            key: said,
            text: rows.length === 1 ? `${rows[0]?.caseNumber ?? ''} ${said}` : `${said}（${rows.length} 件）`,
          }))}
        />
      ),
      okText: '仍付到原账户',
      cancelText: '返回',
      okButtonProps: { danger: true },
      onOk: send,
    });
  };
  const selection = {
    selectedRowKeys: chosen,
    onChange: (keys: Key[]) => {
      setChosen(keys.map(String));
      setPreview(null);
    },
    ...rowChoice<Payable>(
      ({ caseNumber, holderName, payableYuan }) =>
        [caseNumber, holderName ?? '收款人未知', formatYuan(payableYuan)].filter(Boolean).join(' '),
      ({ standing }) => standing === 'usable',
    ),
  };
  return (
    <>
      {failure ? (
        <Alert showIcon style={{ marginBottom: 12 }} title={messageOf(failure)} type="error" />
      ) : null}
      {composes ? (
        <Space style={{ marginBottom: 12 }} wrap>
          <Button disabled={chosen.length === 0} onClick={() => void show()}>
            预览 {chosen.length} 件
          </Button>
          <Button
            disabled={!preview || preview.itemCount === 0}
            loading={compose.busy}
            onClick={askAndSend}
            type="primary"
          >
            编制批次
          </Button>
        </Space>
      ) : null}
      <NameWarning of={named} />
      {preview ? <PreviewCard preview={preview} /> : null}
      <Rows<Payable>
        columns={columns}
        emptyText="没有待支付的款项"
        pageHere={PAYABLES}
        result={result}
        rowKey="obligationId"
        rowSelection={composes ? selection : undefined}
      />
    </>
  );
}

const nameOf = ({ caseNumber, holderName }: Payable): string =>
  [caseNumber, holderName].filter(Boolean).join(' ');

function PreviewCard({ preview }: { preview: Preview }) {
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={
        <>
          {preview.itemCount} 笔，共 <Money yuan={preview.totalYuan} /> 元
        </>
      }
    >
      {alike(preview.refused, ({ message }) => message).map(({ said, rows }) => (
        <Alert
          description={
            <ManyLines
              lines={rows.map(({ obligationId }) => ({
                key: obligationId,
                text: preview.named.get(obligationId) ?? '不在这一页',
              }))}
            />
          }
          key={said}
          showIcon
          style={{ marginBottom: 8 }}
          title={`${rows.length} 件不能编入：${said}`}
          type="warning"
        />
      ))}
      <WideTable
        columns={[
          { title: '户名', dataIndex: 'holderName' },
          { title: '开户行', dataIndex: 'bank' },
          { title: '账号', dataIndex: 'accountNumber' },
          { title: '办件数', dataIndex: 'cases', align: 'right' },
          { title: '金额（元）', align: 'right', render: (_, { amountYuan }) => <Money yuan={amountYuan} /> },
        ]}
        dataSource={preview.items}
        pagination={{ ...pages, pageSize: 20, hideOnSinglePage: true }}
        rowKey="itemId"
        size="small"
      />
    </Card>
  );
}

/** Whom the same account would be tried for once more, and how that ended before. */
function toSameAccount(row: Payable): string {
  return `${row.holderName ?? ''} ${row.bank ?? ''} ${row.accountNumber ?? ''}，${cameBack(row) ?? ''}`;
}

/** How the last payment ended; null where there was none, or it was paid. */
function cameBack({ lastState, lastReason, fileRefused }: Payable): string | null {
  if (fileRefused) return `上次银行未受理整份文件：${lastReason ?? '没有说明原因'}`;
  if (lastState !== 'returned' && lastState !== 'rejected') return null;
  return `${lastState === 'returned' ? '上次退汇' : '上次拒付'}：${lastReason ?? '银行没有说明原因'}`;
}

const WHY = 'why';

/** On a telephone a column that stays would take half of it. */
function useColumns(): TableColumnsType<Payable> {
  const { md } = Grid.useBreakpoint();
  return payableColumns.map((column) =>
    column.key === WHY && md === true ? { ...column, fixed: 'right' } : column,
  );
}

const payableColumns: TableColumnsType<Payable> = [
  { title: '办件号', render: (_, row) => <CaseNumber caseId={row.caseId} caseNumber={row.caseNumber} /> },
  {
    title: '收款人',
    render: (_, row) => (
      <>
        {row.holderName ?? '—'} {row.names.length > 0 ? <Tag color="warning">与登记不一致</Tag> : null}
        {row.hired ? <div>招用 {row.hired}</div> : null}
      </>
    ),
  },
  {
    title: '收款账户',
    render: (_, row) => (
      <>
        <div>{row.bank ?? '—'}</div>
        {row.accountNumber ?? '—'}
      </>
    ),
  },
  {
    title: '待遇',
    render: (_, row) => (row.refund ? <Tag color="processing">退还多缴款</Tag> : row.benefitId),
  },
  { title: '应付（元）', align: 'right', render: (_, row) => <Money yuan={row.payableYuan} /> },
  { title: '批准或登记', render: (_, row) => formatDate(row.openedOn) },
  {
    title: '付不成的原因',
    // The table may be wider than the screen: why it was not paid stays in sight, in lines of its own.
    key: WHY,
    render: (_, row) =>
      cameBack(row) || row.standing !== 'usable' ? (
        <Space orientation="vertical" size={4} style={{ width: 160, whiteSpace: 'normal' }}>
          {row.standing === 'usable' ? null : (
            <Tag color="warning" style={{ whiteSpace: 'normal' }}>
              {accountStandings[row.standing]}
            </Tag>
          )}
          {needsOtherAccount(row.standing) || row.sameAccount ? (
            <RedirectButton obligationId={row.obligationId} />
          ) : null}
          <LastTime row={row} />
        </Space>
      ) : (
        '—'
      ),
  },
];

/** How the last payment ended, and whether the account is to blame. */
function LastTime({ row }: { row: Payable }) {
  const ended = cameBack(row);
  if (ended === null) return null;
  return (
    <div>
      <Typography.Text type={row.sameAccount ? 'danger' : row.fileRefused ? 'secondary' : 'warning'}>
        {ended}
      </Typography.Text>
      {row.sameAccount ? <div>账户至今未换</div> : row.fileRefused ? <div>与账户无关</div> : null}
    </div>
  );
}
