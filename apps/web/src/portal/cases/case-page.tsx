import { HireName } from '../../ui/hire-name.tsx';
import { LongNumber } from '../../ui/long-number.tsx';
import './cases.css';
import { Link, useParams } from '@tanstack/react-router';
import { NOTICE_OVER } from '@wenye/codes';
import type { Json } from '@wenye/rules';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { formatDate, formatInstant } from '../../format/dates.ts';
import { formatYuan, sumYuan } from '../../format/money.ts';
import { monthsClaimed, monthsRevoked } from '../../format/months-claimed.ts';
import { Button } from '../../ui/button.tsx';
import { BackLink, Page } from '../../ui/page.tsx';
import { Timeline } from '../../ui/steps.tsx';
import { Facts, Failure, Fold, Notice, Skeleton, Tag } from '../../ui/surface.tsx';
import { Gate } from '../account/gate.tsx';
import { BenefitCard } from '../answer/benefit-card.tsx';
import { benefitsOf } from '../answer/stored-answer.ts';
import { usePlaces } from '../apply/behalf.ts';
import { differenceOf } from '../facts/difference.ts';
import { tellValue } from '../facts/tell.ts';
import { findFact } from '../facts/vocabulary.ts';
import { addedText } from './added.ts';
import { AftermathNotice } from './aftermath-notice.tsx';
import { CaseActions } from './case-actions.tsx';
import { type AdverseDecision, adverseDecision, standingOf } from './decision.ts';
import { Discrepancies } from './discrepancies.tsx';
import { disputedOf } from './disputed.ts';
import { noticeText } from './notice-text.ts';
import { Objected } from './objected.tsx';
import { PaymentCard } from './payment-card.tsx';
import { endedUndecided, isAwarded, needsApplicant, toneOf } from './status.ts';
import { timelineOf } from './timeline.ts';
import { todoOf } from './todo.ts';

export type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;

/** One case as its applicant sees it: where it stands, what is to be done, the money, the decision, the record. */
export function CasePage() {
  const { caseId = '' } = useParams({ strict: false });
  return (
    <Page narrow title="办件详情" back={<BackLink to="/cases">我的办件</BackLink>}>
      <Gate>{() => <CaseDetail caseId={caseId} />}</Gate>
    </Page>
  );
}

/** A case with what its applicant, or a clerk in the applicant's name, may do. */
export function CaseDetail({ caseId }: { caseId: string }) {
  const { data, error, refetch } = useCall('GET /api/cases/mine/:caseId', { caseId }, { staleTime: 5_000 });
  // What is being written in answer stays, though reading the case again has failed.
  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />;
  const adverse = adverseDecision(data);
  // What was awarded is due, though it is proposed to revoke it.
  const overruled = adverse !== null && !adverse.ofPart && !isAwarded(standingOf(data.status, data.steps));
  const added = addedText(
    isRevoked(data) ? { ...data, amountYuan: amountOf(data), revokedYuan: null } : data,
  );
  return (
    <div className="stack-wide">
      {adverse ? <Adverse decision={adverse} /> : null}
      <AftermathNotice view={data} />
      <Summary view={data} adverse={overruled} />
      {needsApplicant(data.status) ? <Todo view={data} /> : null}
      <Objected view={data} />
      <CaseActions view={data} />
      {data.payment ? <PaymentCard view={data} payment={data.payment} /> : null}
      <section className="stack" aria-labelledby="progress">
        <h2 id="progress">办理进度</h2>
        <div className="card">
          <Timeline steps={timelineOf(data)} />
        </div>
      </section>
      {data.decision ? (
        <section className="stack" aria-labelledby="decision">
          <h2 id="decision">{isDecided(data) ? '认定结果和理由' : '系统测算和理由（是测算，不是决定）'}</h2>
          {added ? <p>{added}</p> : null}
          {overruled ? (
            <p className="soft">
              {data.status === 'proposed-refusal'
                ? '机关还没有作出决定，拟不予批准的条款和理由见本页最上面。'
                : '决定以机关作出的为准，见本页最上面。'}
            </p>
          ) : null}
          {benefitsOf(data.decision.answer).map((benefit) => (
            <BenefitCard
              key={benefit.id}
              benefit={benefit}
              itemName={() => data.objectLabel ?? '此人'}
              overruled={(overruled && benefit.eligibility !== 'not-entitled') || endedUndecided(data.status)}
            />
          ))}
        </section>
      ) : null}
      <Fold summary="填报和登记的信息">
        <Facts
          rows={data.facts.map((fact) => [fact.label, <FactValue key={fact.fact} fact={fact} />] as const)}
        />
      </Fold>
      {data.documents.length > 0 ? (
        <Fold summary={`材料（${data.documents.length} 份）`}>
          <ul>
            {data.documents.map((document) => (
              <li key={document.documentId}>
                <a href={`/api/files/${document.fileId}`} target="_blank" rel="noreferrer">
                  {document.fileName || document.label}
                </a>
                <span className="soft small">
                  （{document.label}，{cameWith(document)}）
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </div>
  );
}

/** What was decided against the claimant: clause, reason, and what can be done, where and until when (许可法38). */
function Adverse({ decision }: { decision: AdverseDecision }) {
  return (
    <Notice tone="bad" title={decision.title}>
      {decision.parts.map(({ head, text }) => (
        <p key={head}>
          <strong>{head}</strong>：{text}
        </p>
      ))}
      {decision.until ? (
        <p>
          要申请复议的，最晚 {formatDate(decision.until)}，可以点本页的“申请复议”，也可以书面向复议机关提出。
        </p>
      ) : null}
    </Notice>
  );
}

function Summary({ view, adverse }: { view: CaseView; adverse: boolean }) {
  const places = usePlaces();
  const noticeOver = view.statusLabel === NOTICE_OVER;
  return (
    <section className="card stack" aria-label="概要">
      <div className="row-apart">
        <Tag tone={toneOf(view.status)}>
          {view.levelLabel ? `${view.statusLabel} · ${view.levelLabel}` : view.statusLabel}
        </Tag>
        <Button kind="quiet" className="no-print" onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <h2>
        {view.benefitLabel}
        {view.objectLabel ? (
          <>
            {' '}
            · <HireName label={view.objectLabel} />
          </>
        ) : null}
      </h2>
      <Facts
        rows={[
          ['办件号', <LongNumber key="number" text={view.caseNumber} />],
          [
            '回执',
            <Link key="receipt" to={places.receipt} params={{ submissionId: view.submissionId }}>
              <LongNumber text={view.receiptNumber} />
            </Link>,
          ],
          ['申请人', view.claimant.name],
          ['受理机构', view.acceptingOfficeName],
          ['提交日期', formatDate(view.submittedOn)],
          view.filedAs === 'counter' ? ['提交方式', `窗口代办（${view.counterName ?? ''}）`] : null,
          view.bearer
            ? ['来办事的人', `${view.bearer.name} ${view.bearer.idNumber}，凭${view.bearer.paper}`]
            : null,
          ...[
            ...monthsClaimed(view.months, view.uncounted, view.leftOut),
            ...monthsRevoked({ ...view, status: standingOf(view.status, view.steps) }),
          ].map(({ label, text }) => [label, text] as const),
          view.amountYuan === null ? null : [amountTitle(view, adverse), formatYuan(amountOf(view))],
          view.revokedYuan === null || isRevoked(view) ? null : ['另有已撤销', formatYuan(view.revokedYuan)],
          view.due && (!needsApplicant(view.status) || view.due.kind === 'decision')
            ? [view.due.label, formatDate(view.due.on)]
            : null,
          view.clock.suspendedFor === null ? null : ['办理时限', `${view.clock.suspendedFor}，暂停计时`],
        ]}
      />
      {view.waitingFor ? <p>{view.waitingFor}。</p> : null}
      {view.notice ? (
        <p>
          {noticeText(view.status, view.notice.until, view.steps, noticeOver)}
          {view.notice.up ? (
            <Link to="/notices/$noticeId" params={{ noticeId: view.notice.noticeId }}>
              看公示
            </Link>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

/** Whether what the page tells was decided: also of an award that waits for what was added, or stands again. */
const isDecided = ({ status, steps }: CaseView): boolean =>
  isAwarded(standingOf(status, steps)) ||
  (status === 'waiting-for-funds' && steps.some(({ command }) => command === 'award'));

/** Whether all of the award is revoked. */
const isRevoked = ({ status, steps }: CaseView): boolean => standingOf(status, steps) === 'revoked';

/** Of what was revoked it is what had been awarded, a reconsideration's addition included; of what was refused only what rules reckoned. */
const amountTitle = (view: CaseView, adverse: boolean): string =>
  isRevoked(view) ? '原批准金额' : adverse ? '测算金额' : '金额';

/** Of an award that is revoked also what was taken back of it before. */
const amountOf = (view: CaseView): string =>
  isRevoked(view)
    ? sumYuan([view.amountYuan ?? '0.00', view.revokedYuan ?? '0.00'])
    : (view.amountYuan ?? '');

/** What the applicant is asked for, in the office's own words. */
function Todo({ view }: { view: CaseView }) {
  const { tone, title, asked, until, saidBefore } = todoOf(view);
  const disputed = tone === 'warn' && view.status === 'discrepancy' ? disputedOf(view) : [];
  return (
    <Notice tone={tone} title={title}>
      {disputed.length > 0 ? <Discrepancies facts={disputed} /> : asked ? <p>{asked}</p> : null}
      {saidBefore ? <p>您补正时的说明受理机构会一并看：{saidBefore}</p> : null}
      {until ? <p>{until}</p> : null}
    </Notice>
  );
}

/** Two papers of one name are told apart by what they came with. */
const cameWith = ({ with: step, attachedAt }: CaseView['documents'][number]): string =>
  step ? `${formatDate(step.on)}${step.label}时附` : `${formatInstant(attachedAt)}附`;

function FactValue({ fact }: { fact: CaseView['facts'][number] }) {
  const definition = findFact(fact.fact);
  const told = fact.differs ? differenceOf(fact.fact, fact.declared, fact.registry) : null;
  return (
    <>
      {definition ? tellValue(definition, (fact.value ?? null) as Json) : JSON.stringify(fact.value)}
      {told ? (
        <span className="soft">
          （您填 {told.declared}，登记为 {told.registry}）
        </span>
      ) : null}
      <span className="soft small"> 来源：{fact.source.name}</span>
    </>
  );
}
