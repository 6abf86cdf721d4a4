import { Alert, Button, Descriptions, Drawer, Skeleton, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { CaseNumber } from '../parts/case-number.tsx';
import { Money } from '../parts/cells.tsx';
import { DialogFocus } from '../parts/dialog-focus.tsx';
import { useBusinessDate, useRoles } from '../shell/use-roles.ts';
import { AccountDialog, type Redirected } from './account-dialog.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { MoneyHistory } from './money-history.tsx';
import {
  afterWords,
  bankWords,
  disputeWords,
  itemEventWordsOf,
  itemStateOf,
  outcomeChoices,
  unansweredFor,
  unansweredHelp,
  unclearHelp,
} from './words.ts';

/** One payment: its cases, its history, and what can be done when the bank is silent or the money came back. */
export function ItemDrawer({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const { data: item, error } = useCall('GET /api/payments/items/:itemId', { itemId });
  const roles = useRoles();
  const today = useBusinessDate();
  const [evidence, setEvidence] = useState(false);
  const [redirected, setRedirected] = useState<Redirected | null>(null);
  const mayState = roles.has('finance') || roles.has('reconciler');
  const waiting = item?.lines.filter(({ waits }) => waits) ?? [];
  const [first] = waiting;
  // Where the money may be out already, no account is at fault.
  const mayRedirect = roles.has('finance') && item?.dispute === null;
  return (
    <Drawer onClose={onClose} open size={640} title="付款">
      <DialogFocus>
        {error ? <Alert showIcon title={messageOf(error)} type="error" /> : null}
        {item ? (
          <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
            <Descriptions
              column={1}
              items={[
                { key: 'id', label: '付款编号', children: item.itemId },
                { key: 'batch', label: '批次', children: item.batchNo },
                {
                  key: 'payee',
                  label: '收款',
                  children: `${item.holderName} ${item.bank} ${item.accountNumber}`,
                },
                { key: 'amount', label: '金额（元）', children: <Money yuan={item.amountYuan} /> },
                {
                  key: 'state',
                  label: '状态',
                  children: [itemStateOf(item), item.bankReason].filter(Boolean).join('：'),
                },
                ...(item.settledOn
                  ? [{ key: 's', label: '到账日期', children: formatDate(item.settledOn) }]
                  : []),
                ...(item.returnedOn
                  ? [{ key: 'r', label: '退汇日期', children: formatDate(item.returnedOn) }]
                  : []),
              ]}
              size="small"
            />
            {item.openEvidence ? (
              <Alert
                showIcon
                title={`已登记银行书面答复（${item.openEvidence.documentNo}），待第二人确认`}
                type="warning"
              />
            ) : null}
            {item.dispute ? (
              <Alert
                showIcon
                title={disputeWords(item.dispute)}
                type={item.dispute === 'open' ? 'error' : 'warning'}
              />
            ) : null}
            {item.unclear.length > 0 ? (
              <Alert
                description={item.openEvidence ? null : unclearHelp}
                showIcon
                title={item.unclear.map((word) => <div key={JSON.stringify(word)}>{bankWords(word)}</div>)}
                type="error"
              />
            ) : null}
            {item.returnListedOn === null ? null : (
              <Alert
                description={item.openEvidence ? null : unansweredHelp}
                showIcon
                title={`第 ${item.returnListedOn} 号对账单列出这笔款退回，银行还没有答复`}
                type="warning"
              />
            )}
            {item.unansweredSince && item.unclear.length === 0 ? (
              <Alert
                description={item.openEvidence ? null : unansweredHelp}
                showIcon
                title={unansweredFor(item.unansweredSince, today)}
                type="warning"
              />
            ) : null}
            {mayState && !item.openEvidence && outcomeChoices(item).length > 0 ? (
              <Button onClick={() => setEvidence(true)}>登记银行书面答复</Button>
            ) : null}
            {item.fileRefused && first ? (
              <Alert
                showIcon
                title="银行没有受理整份文件，不是账户有误：直接编入下一批次，仍付到原账户"
                type="info"
              />
            ) : null}
            {mayRedirect && first && waiting.length > 1 ? (
              <Button
                onClick={() =>
                  setRedirected({ obligationId: first.obligationId, item, said: item.bankReason })
                }
                type={item.fileRefused ? 'default' : 'primary'}
              >
                全部 {waiting.length} 件更正账户再付
              </Button>
            ) : null}
            <Table
              columns={[
                {
                  title: '办件',
                  render: (_, { caseId, caseNumber, refund }) => (
                    <>
                      <CaseNumber caseId={caseId} caseNumber={caseNumber} />
                      {refund ? <Tag>退还多缴款</Tag> : null}
                    </>
                  ),
                },
                { title: '第几次', dataIndex: 'generation' },
                {
                  title: '金额（元）',
                  align: 'right',
                  render: (_, line) => <Money yuan={line.amountYuan} />,
                },
                {
                  title: '退回后',
                  render: (_, { obligationId, waits, after }) => (
                    <>
                      {after ? <div>{afterWords[after].label}</div> : '—'}
                      {mayRedirect && waits ? (
                        <Button
                          onClick={() => setRedirected({ obligationId, said: item.bankReason })}
                          size="small"
                        >
                          更正账户再付
                        </Button>
                      ) : null}
                    </>
                  ),
                },
              ]}
              dataSource={item.lines}
              pagination={false}
              rowKey="obligationId"
              size="small"
            />
            <MoneyHistory entries={item.history} words={itemEventWordsOf(item)} />
          </Space>
        ) : (
          <Skeleton active />
        )}
        {evidence && item ? <EvidenceDialog item={item} onClose={() => setEvidence(false)} /> : null}
        {redirected ? <AccountDialog onClose={() => setRedirected(null)} what={redirected} /> : null}
      </DialogFocus>
    </Drawer>
  );
}
