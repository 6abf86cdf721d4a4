import { HireName } from '../../ui/hire-name.tsx';
import { LongNumber } from '../../ui/long-number.tsx';
import './cases.css';
import { Link, useParams } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate, formatInstant } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { monthsClaimed } from '../../format/months-claimed.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { BackLink, Page } from '../../ui/page.tsx';
import { Facts, Failure, Notice, Skeleton } from '../../ui/surface.tsx';
import { Table } from '../../ui/table.tsx';
import { Gate } from '../account/gate.tsx';
import { usePlaces, useServed } from '../apply/behalf.ts';
import { differenceOf } from '../facts/difference.ts';
import { EnclosedFacts } from './enclosed.tsx';
import { notDueWords, reckonedWords } from './reckoned.ts';

/** The receipt: what was filed, where, and what the office has promised. Made to be printed. */
export function ReceiptPage() {
  const { submissionId = '' } = useParams({ strict: false });
  return (
    <Page narrow title="申请回执" back={<BackLink to="/cases">我的办件</BackLink>}>
      <Gate>{() => <Receipt submissionId={submissionId} />}</Gate>
    </Page>
  );
}

const FILED_AS = { claimant: '本人网上提交', mandate: '经办人网上提交', counter: '窗口代办' } as const;

/** What was stated otherwise than a register has it: the receipt keeps it. What all cases share is said once. */
function Stated({ cases }: Pick<OutputOf<'GET /api/submissions/:submissionId'>, 'cases'>) {
  const lines = cases.flatMap(({ objectLabel, differences }) =>
    differences.map(({ fact, label, declared, registry }) => {
      const told = differenceOf(fact, declared, registry);
      return `${objectLabel ? `${objectLabel}，` : ''}${label}：您填的是 ${told.declared}，登记为 ${told.registry}`;
    }),
  );
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>填写的与登记不同，由工作人员核实</h3>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** The receipt itself, for the portal and the counter. */
export function Receipt({ submissionId }: { submissionId: string }) {
  const { data, error, refetch } = useCall('GET /api/submissions/:submissionId', { submissionId });
  const places = usePlaces();
  const served = useServed() !== null;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const notDue = notDueWords(data.cases);
  return (
    <div className="receipt">
      <div className="no-print">
        <Notice tone="good" title="申请已提交">
          <p>
            {served
              ? '请打印回执交申请人。凭回执号可到窗口查询进度、补正或撤回。'
              : '请记下回执号。办理进度可以在“我的办件”里查看。'}
          </p>
        </Notice>
      </div>
      <section className="card stack">
        <div>
          <span className="soft">回执号</span>
          <p className="receipt-number">
            <LongNumber text={data.receiptNumber} />
          </p>
        </div>
        <Facts
          rows={[
            ['申请人', data.claimant.name],
            ['提交日期', formatDate(data.filedOn)],
            ['系统记录时间', formatInstant(data.filedAt)],
            ['提交方式', `${FILED_AS[data.filedAs]}${data.counterName ? `（${data.counterName}）` : ''}`],
            data.bearer
              ? ['来办事的人', `${data.bearer.name} ${data.bearer.idNumber}，凭${data.bearer.paper}`]
              : null,
            data.filedByName && data.filedAs !== 'claimant' ? ['经办人', data.filedByName] : null,
            ['受理机构', data.acceptingOfficeName],
          ]}
        />
      </section>
      <section className="card stack">
        <h2>
          共 {data.cases.length} 件
          {Number(data.totalYuan) > 0 ? `，测算金额合计 ${formatYuan(data.totalYuan)}` : null}
        </h2>
        {notDue ? (
          <Notice tone="warn" title={notDue.title}>
            <p>{notDue.text}</p>
          </Notice>
        ) : null}
        <Table
          caption="本次提交的办件"
          rows={data.cases}
          keyOf={(row) => row.caseId}
          columns={[
            {
              id: 'number',
              head: '办件号',
              cell: (row) => (
                <Link to={places.case} params={{ caseId: row.caseId }}>
                  <LongNumber text={row.caseNumber} />
                </Link>
              ),
            },
            {
              id: 'benefit',
              head: '补贴',
              cell: (row) => (
                <>
                  {row.benefitLabel}
                  {monthsClaimed(row.months, row.uncounted).map(({ label, text }) => (
                    <div key={label} className="soft">
                      {label}：{text}
                    </div>
                  ))}
                </>
              ),
            },
            ...(data.cases.some((row) => row.objectLabel)
              ? [
                  {
                    id: 'object',
                    head: '人员',
                    cell: (row: (typeof data.cases)[number]) => <HireName label={row.objectLabel ?? '—'} />,
                  },
                ]
              : []),
            {
              id: 'amount',
              head: '测算金额',
              end: true,
              cell: reckonedWords,
            },
            { id: 'status', head: '状态', cell: (row) => row.statusLabel },
          ]}
        />
        <Stated cases={data.cases} />
        <EnclosedFacts payee={data.payee} papers={data.papers} />
      </section>
      <section className="card stack">
        <h2>接下来</h2>
        <ul>
          {data.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </section>
      {served ? (
        <>
          <p className="print-only">
            {data.bearer ? '来办事的人' : '申请人'}（签字）：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿
          </p>
          <p className="print-only">
            收件机构（盖章）：{data.counterName ?? data.acceptingOfficeName}　　日期：＿＿＿＿＿＿＿＿
          </p>
        </>
      ) : null}
      <div className="button-bar no-print">
        <Button kind="primary" onClick={() => window.print()}>
          打印回执
        </Button>
        <LinkButton to={places.cases}>{served ? '回到窗口代办' : '看我的办件'}</LinkButton>
      </div>
    </div>
  );
}
