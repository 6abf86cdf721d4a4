import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Descriptions, Skeleton, Space, Tag } from 'antd';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { sumYuan } from '../../format/money.ts';
import { monthsClaimed, monthsRevoked } from '../../format/months-claimed.ts';
import { standingOf } from '../../portal/cases/decision.ts';
import { noticeText } from '../../portal/cases/notice-text.ts';
import { isOver } from '../../portal/cases/status.ts';
import { Card } from '../parts/card.tsx';
import { DueTag, Money, StatusTag } from '../parts/cells.tsx';
import { History } from '../parts/history.tsx';
import { NameWarning } from '../parts/name-warning.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { answeredWords } from './answered-words.ts';
import { AsOfButton } from './as-of-button.tsx';
import { ChainLine } from './chain-line.tsx';
import { CommandBar } from './command-bar.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { DocumentList } from './document-list.tsx';
import { FactsTable } from './facts-table.tsx';
import { KnownToday } from './known-today.tsx';
import { LackingFacts } from './lacking-facts.tsx';
import { PayeeLines } from './payee-lines.tsx';
import { overpaidWords, paymentNews, stillOwed, writeOffWords } from './payment-words.ts';
import type { CaseView } from './views.ts';
import { assigneeOf } from './words.ts';

/** One case: what may be done now, the clause and the reckoning, the facts with their sources, the history. */
export function CasePage() {
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const { data: view, error, refetch } = useCall('GET /api/cases/:caseId', { caseId });
  if (error) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/cases', label: '办件列表' }}
        retry={refetch}
        what="这件办件"
      />
    );
  }
  if (!view) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <>
      <PageHead
        actions={
          <>
            <CommandBar view={view} />
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
        lead={
          <Space wrap>
            <StatusTag
              label={view.levelLabel ? `${view.statusLabel} · ${view.levelLabel}` : view.statusLabel}
              status={view.status}
            />
            {view.filedAs === 'counter' ? <Tag>窗口代办</Tag> : null}
            {view.due ? <DueTag due={view.due} /> : null}
            <Link to="/desk/cases">返回办件列表</Link>
          </Space>
        }
        title={`${view.caseNumber} ${view.benefitLabel}`}
      />
      <Withheld sentences={view.withheld} />
      <NameWarning of={[{ key: view.caseId, names: view.names }]} />
      <KnownToday view={view} />
      <div
        className="case-columns"
        style={{
          display: 'grid',
          gap: 16,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))',
          alignItems: 'start',
        }}
      >
        <div className="case-columns" style={column}>
          <Summary view={view} />
          <Card size="small" title="事实与来源">
            <FactsTable view={view} />
          </Card>
          <Card size="small" title="材料">
            <DocumentList documents={view.documents} />
          </Card>
        </div>
        <div className="case-columns" style={column}>
          <Card size="small" title="依据与测算">
            {view.decision ? (
              <>
                <LackingFacts view={view} />
                <DecisionPanel benefitId={view.benefitId} decision={view.decision} />
                <AsOfButton view={view} />
              </>
            ) : (
              '受理并比对数据后给出。'
            )}
          </Card>
          <Card size="small" title="办理过程">
            <div style={{ marginBottom: 16 }}>
              <ChainLine caseId={view.caseId} />
            </div>
            <History
              happenings={view.steps.map(({ seq, label, statusLabel, on, at, by, note, ...step }) => ({
                key: seq,
                what: label === statusLabel ? label : `${label}：${statusLabel}`,
                on,
                recorded: at,
                by,
                note: [note, ...answeredWords(step)].filter(Boolean).join('\n') || null,
              }))}
            />
          </Card>
        </div>
      </div>
    </>
  );
}

/** Why a step of the officer's role is not offered to them, and who may take it. */
function Withheld({ sentences }: { sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <Alert key={sentence} showIcon style={{ marginBottom: 16 }} title={sentence} type="info" />
  ));
}

/** What the office waits for, and what it may do after that. */
function speaksWords(status: string, until: string): string {
  const last = `到${formatDate(until)}（含）`;
  if (status === 'discrepancy')
    return `等申请人说明情况，可以说明${last}。说明以后或者期满以后，才能认定核实结果。`;
  const [decision, other] = status === 'proposed-refusal' ? ['不予批准', '退回'] : ['撤销', '不予撤销'];
  return `等申请人陈述、申辩，可以陈述${last}。陈述以后、表示没有要说的以后或者期满以后，才能决定${decision}；${other}不用等。`;
}

/** Cards below each other; wide tables wrap or scroll inside their card, never under the next column. */
const column = { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 } as const;

function Summary({ view }: { view: CaseView }) {
  const { clock, payment, notice } = view;
  // Of what is reconsidered, where it stood before that.
  const standing = standingOf(view.status, view.steps);
  const news = payment ? paymentNews(payment, view.payee?.account?.standing ?? null) : null;
  return (
    <Card size="small" title="基本情况">
      {clock.suspendedFor ? (
        <Alert style={{ marginBottom: 12 }} title={`办理时限中止：${clock.suspendedFor}`} type="info" />
      ) : null}
      {view.speaksUntil ? (
        <Alert style={{ marginBottom: 12 }} title={speaksWords(view.status, view.speaksUntil)} type="info" />
      ) : null}
      {view.waitingFor ? <Alert style={{ marginBottom: 12 }} title={view.waitingFor} type="warning" /> : null}
      {news ? <Alert showIcon style={{ marginBottom: 12 }} title={news.text} type={news.tone} /> : null}
      <Descriptions
        column={1}
        items={[
          { key: 'who', label: '申请人', children: `${view.claimant.name} ${view.claimantNumber}` },
          ...(view.object
            ? [{ key: 'object', label: '招用人员', children: `${view.object.name} ${view.object.number}` }]
            : []),
          ...[
            ...monthsClaimed(view.months, view.uncounted, view.leftOut),
            ...monthsRevoked({ ...view, status: standing }),
          ].map(({ label, text }) => ({
            key: label,
            label,
            children: text,
          })),
          standing === 'revoked'
            ? {
                key: 'amount',
                label: '原批准金额（元）',
                children: <Money yuan={sumYuan([view.amountYuan ?? '0.00', view.revokedYuan ?? '0.00'])} />,
              }
            : { key: 'amount', label: '金额（元）', children: <Money yuan={view.amountYuan} /> },
          ...(view.revokedYuan === null || standing === 'revoked'
            ? []
            : [{ key: 'revoked', label: '另有已撤销（元）', children: <Money yuan={view.revokedYuan} /> }]),
          { key: 'receipt', label: '回执号', children: view.receiptNumber },
          { key: 'submitted', label: '提交日期', children: formatDate(view.submittedOn) },
          ...(view.filedAs === 'counter'
            ? [{ key: 'counter', label: '提交方式', children: `窗口代办（${view.counterName ?? ''}）` }]
            : []),
          ...(view.bearer
            ? [
                {
                  key: 'bearer',
                  label: '来办事的人',
                  children: `${view.bearer.name} ${view.bearer.idNumber}，凭${view.bearer.paper}`,
                },
              ]
            : []),
          {
            key: 'office',
            label: '受理机构',
            children: `${view.acceptingOfficeName}（${view.divisionName}）`,
          },
          { key: 'assignee', label: '经办人', children: assigneeOf(view) },
          {
            key: 'clock',
            label: '已用工作日',
            children: `${clock.elapsedWorkingDays} 天${clock.suspendedWorkingDays > 0 ? `，另中止 ${clock.suspendedWorkingDays} 天` : ''}`,
          },
          ...(notice
            ? [
                {
                  key: 'notice',
                  label: '公示',
                  children: `第 ${notice.line} 条，${noticeText(view.status, notice.until, view.steps, !notice.up)}`,
                },
              ]
            : []),
          ...(view.payee
            ? [
                {
                  key: 'payee',
                  label: '收款账户',
                  children: <PayeeLines owed={payment !== null && stillOwed(payment)} payee={view.payee} />,
                },
              ]
            : []),
          {
            key: 'payment',
            label: '拨付',
            children: payment ? (
              // One block: its pieces would stand side by side, each as narrow as a word.
              <div>
                {payment.statusLabel}，已付 <Money yuan={payment.paidYuan} /> / 应付{' '}
                <Money yuan={payment.amountYuan} /> 元
                {payment.repaidYuan === null ? null : (
                  <div>
                    另有退回的 <Money yuan={payment.repaidYuan} /> 元，已收到
                  </div>
                )}
                {payment.recovery ? (
                  <div>
                    {/* What the bank returned, and what stands again, is not ordered back any more. */}
                    {payment.recovery.orderedYuan === '0.00' ? null : (
                      <>
                        应追回 <Money yuan={payment.recovery.orderedYuan} />
                        ，已收回 <Money yuan={payment.recovery.receivedYuan} />
                        ，尚欠 <Money yuan={payment.recovery.outstandingYuan} /> 元
                      </>
                    )}
                    {payment.recovery.overpaid ? <div>{overpaidWords(payment.recovery.overpaid)}</div> : null}
                    {payment.recovery.writeOff ? <div>{writeOffWords(payment.recovery.writeOff)}</div> : null}
                  </div>
                ) : null}
              </div>
            ) : isOver(view.status) ? (
              `${view.statusLabel}，不拨付`
            ) : (
              '尚未批准'
            ),
          },
        ]}
        size="small"
      />
    </Card>
  );
}
