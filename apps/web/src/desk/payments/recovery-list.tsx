import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Select, Space, type TableColumnsType, Tag, Typography } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { overpaidWords, writeOffWords } from '../cases/payment-words.ts';
import { CaseNumber } from '../parts/case-number.tsx';
import { Money } from '../parts/cells.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { ReceiptDialog } from './receipt-dialog.tsx';
import type { Recovery } from './views.ts';
import { recoveryReasons, recoveryStateChoices } from './words.ts';
import { ConfirmWriteOffDialog, WriteOffDialog } from './write-off-dialog.tsx';

type Props = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** Money ordered back after an award was revoked. */
export function RecoveryList({ search, onSearch }: Props) {
  const [acting, setActing] = useState<{ kind: Act; recovery: Recovery } | null>(null);
  const close = () => setActing(null);
  const result = useCall('GET /api/payments/recoveries', search as never, {
    placeholderData: (previous) => previous,
  });
  const act: TableColumnsType<Recovery>[number] = {
    title: '办理',
    // The table is wider than a small screen: what is to be done stays in sight.
    fixed: 'right',
    className: 'screen-only',
    render: (_, row) => <Acts onAct={(kind) => setActing({ kind, recovery: row })} recovery={row} />,
  };
  return (
    <>
      <ListPage<Recovery>
        columns={[...columns, act]}
        emptyText="没有这类追回"
        filters={
          <Space wrap>
            <Select
              allowClear
              aria-label="状态"
              onChange={(state?: string) => onSearch(changed(search, { state }))}
              options={recoveryStateChoices}
              placeholder="状态"
              popupMatchSelectWidth={false}
              style={{ minWidth: 160 }}
              value={search['state'] as string | undefined}
            />
            <Checkbox
              checked={Boolean(search['refundDue'])}
              onChange={({ target }) =>
                onSearch(changed(search, { refundDue: target.checked ? 'true' : undefined }))
              }
            >
              有多缴待退还
            </Checkbox>
          </Space>
        }
        lead="撤销批准后，已付的由经办机构追回；收到的钱按资金规定归还指标或缴国库，多缴的退还。"
        onSearch={onSearch}
        result={result}
        rowKey="recoveryId"
        search={search}
        searchHint="追回单号"
        title="追回"
      />
      {acting?.kind === 'receive' ? <ReceiptDialog onClose={close} recovery={acting.recovery} /> : null}
      {acting?.kind === 'propose' ? <WriteOffDialog onClose={close} recovery={acting.recovery} /> : null}
      {acting?.kind === 'confirm' ? (
        <ConfirmWriteOffDialog onClose={close} recovery={acting.recovery} />
      ) : null}
    </>
  );
}

type Act = 'receive' | 'propose' | 'confirm';

/** What this officer may do with a recovery; who else has to where they may not. */
function Acts({ recovery, onAct }: { recovery: Recovery; onAct: (kind: Act) => void }) {
  const roles = useRoles();
  const { state, recoveryNo, closedOn, writeOff } = recovery;
  if (state !== 'open')
    return (
      <>
        {closedOn ? <div>{formatDate(closedOn)} 办结</div> : null}
        {/* Whoever owes nothing any more may still have paid: it has to be entered, to be paid back. */}
        {roles.has('finance') ? (
          <Button aria-label={`又收到款 ${recoveryNo}`} onClick={() => onAct('receive')} size="small">
            又收到款
          </Button>
        ) : null}
      </>
    );
  const proposing = writeOff ? '重新提出核销' : '提出核销';
  const confirms = writeOff !== null && roles.has('authoriser');
  if (confirms && writeOff.proposedByMe) return <Wrapped>您提出的核销，须由另一人确认</Wrapped>;
  if (!confirms && !roles.has('finance'))
    return <Wrapped>{writeOff ? '核销待支付授权岗位确认' : '待财务登记'}</Wrapped>;
  return (
    <Space orientation="vertical" size="small">
      {roles.has('finance') ? (
        <>
          <Button
            aria-label={`登记收款 ${recoveryNo}`}
            onClick={() => onAct('receive')}
            size="small"
            type="primary"
          >
            登记收款
          </Button>
          <Button
            aria-label={`${proposing} ${recoveryNo}`}
            danger
            onClick={() => onAct('propose')}
            size="small"
          >
            {proposing}
          </Button>
        </>
      ) : null}
      {confirms ? (
        <Button aria-label={`确认核销 ${recoveryNo}`} danger onClick={() => onAct('confirm')} size="small">
          确认核销
        </Button>
      ) : null}
    </Space>
  );
}

/** Words in the fixed column, which may not take the room of the others. */
function Wrapped({ children }: { children: ReactNode }) {
  return <div style={{ width: 112, whiteSpace: 'normal' }}>{children}</div>;
}

const columns: TableColumnsType<Recovery> = [
  {
    title: '追回单号',
    render: (_, { recoveryNo, orderedOn, reason }) => (
      <>
        <div>{recoveryNo}</div>
        <div>
          <Typography.Text type="secondary">
            {formatDate(orderedOn)} {recoveryReasons[reason] ?? reason}
          </Typography.Text>
        </div>
      </>
    ),
  },
  {
    title: '办件',
    render: (_, { caseId, caseNumber, batches }) => (
      <>
        <CaseNumber caseId={caseId} caseNumber={caseNumber} />
        {batches.length > 0 ? (
          <div>
            由批次{' '}
            {batches.map(({ batchId, batchNo }, index) => (
              <Fragment key={batchId}>
                {index > 0 ? '、' : null}
                <Link params={{ batchId }} to="/desk/batches/$batchId">
                  {batchNo}
                </Link>
              </Fragment>
            ))}{' '}
            付出
          </div>
        ) : null}
      </>
    ),
  },
  {
    title: '应退回的人或单位',
    render: (_, { debtor, division }) => (
      <>
        {debtor ?? '—'}
        <div>
          <Typography.Text type="secondary">付款地 {division.name}</Typography.Text>
        </div>
      </>
    ),
  },
  {
    title: '金额（元）',
    align: 'right',
    render: (_, row) => (
      <>
        <div>
          应追回 <Money yuan={row.amountYuan} />
        </div>
        <div>
          已收回 <Money yuan={row.receivedYuan} />
        </div>
        <div>
          尚欠 <Money yuan={row.outstandingYuan} />
        </div>
        {row.overpaid ? (
          <div>
            多缴 <Money yuan={row.overpaid.overpaidYuan} />
          </div>
        ) : null}
      </>
    ),
  },
  {
    title: '状态',
    // What stands against it is a sentence: without a width of its own it would be one line as long as the reason.
    render: (_, { state, stateName, overpaid, writeOff }) => (
      <div style={{ width: overpaid || writeOff ? 240 : undefined, whiteSpace: 'normal' }}>
        <Tag color={state === 'open' ? 'warning' : state === 'received' ? 'success' : 'default'}>
          {stateName}
        </Tag>
        {overpaid ? <div>{overpaidWords(overpaid)}</div> : null}
        {writeOff ? <div>{writeOffWords(writeOff)}</div> : null}
      </div>
    ),
  },
];
