import './apply.css';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError, mayRetry, messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { refresh, useCall } from '../../api/query.ts';
import { formatMonth, formatMonths } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Check } from '../../ui/choice.tsx';
import { Notice, Skeleton } from '../../ui/surface.tsx';
import { BenefitCard } from '../answer/benefit-card.tsx';
import { benefitsOf } from '../answer/stored-answer.ts';
import { EnclosedFacts } from '../cases/enclosed.tsx';
import { AlreadyClaimed } from '../firm/already-claimed.tsx';
import { ClaimTable } from '../firm/claim-table.tsx';
import { DropRefused } from '../firm/drop-refused.tsx';
import { MonthlessRows } from '../firm/monthless.tsx';
import { usePlaces, useServed } from './behalf.ts';
import { Differences } from './differences.tsx';
import { unregisteredMonths } from './differing.ts';
import { stepsOf } from './step-left.ts';
import { barOf } from './submit-bar.ts';
import type { StepProps } from './wizard.tsx';

/** What would be decided now, what differs from the registers, the declaration, and the act itself. */
export function PreviewStep({ draft, filling, onBack }: StepProps) {
  const navigate = useNavigate();
  const places = usePlaces();
  const served = useServed() !== null;
  const [declared, setDeclared] = useState(false);
  const [asked, setAsked] = useState(false);
  const { data, error, refetch } = useCall(
    'GET /api/drafts/:draftId/preview',
    { draftId: draft.draftId },
    { staleTime: 0 },
  );
  const submit = useOnce('POST /api/submissions', async ({ submissionId }) => {
    await refresh('GET /api/drafts', 'GET /api/cases/mine', 'GET /api/cases', 'GET /api/submissions');
    await navigate({ to: places.receipt, params: { submissionId } });
  });
  const act = async () => {
    setAsked(true);
    if (!declared) return;
    try {
      const expectedVersion = await filling.flush();
      submit.run({
        draftId: draft.draftId,
        expectedVersion,
        // The same draft in the same version is the same act, from whichever tab and however often.
        clientKey: `portal-${draft.draftId}-${expectedVersion}`,
        declared: true,
      });
    } catch {
      // The save state above says what went wrong; nothing was submitted.
    }
  };
  const leaveOut = async (withoutClaimed: boolean) => {
    filling.change({ withoutClaimed });
    try {
      await filling.flush();
      await refresh('GET /api/drafts/:draftId/preview');
    } catch {
      // The save state above says what went wrong; what would be decided is as it was.
    }
  };
  if (error) {
    const amiss = amissIn(error);
    return (
      <div className="stack">
        <Notice tone="bad" live title={`${rowOf(error)}${messageOf(error)}`}>
          {mayRetry(error) ? null : <p>请返回修改后再来。</p>}
        </Notice>
        {onBack ? (
          <div className="button-bar">
            {amiss ? (
              <LinkButton kind="primary" to="." search={(kept: object) => ({ ...kept, step: amiss.step })}>
                {amiss.label}
              </LinkButton>
            ) : null}
            <Button kind={amiss ? 'plain' : 'primary'} onClick={() => void onBack()}>
              上一步
            </Button>
            {mayRetry(error) ? <Button onClick={() => void refetch()}>再试一次</Button> : null}
          </div>
        ) : null}
      </div>
    );
  }
  if (!data) return <Skeleton lines={8} />;
  const open = data.claims.filter((claim) => !claim.claimed);
  const barred = barOf(data.claims, filling.content.withoutClaimed);
  const entitled = open.filter((claim) => claim.outcome === 'entitled');
  const unregistered = unregisteredMonths(open);
  const single = data.claims.length === 1 && data.claims[0]?.row === null ? data.claims[0] : undefined;
  // Of what is not due at all the conditions tell why; of what is not registered, the line below.
  const uncounted =
    single?.outcome === 'entitled' ? single.uncounted.filter((month) => !unregistered.includes(month)) : [];
  return (
    <div className="stack-wide">
      <section className="stack" aria-labelledby="preview">
        <h2 id="preview">按现在的信息，结果会是这样</h2>
        {single && single.months.length > 0 ? (
          <p>
            申请的月份：<strong>{formatMonths(single.months)}</strong>
          </p>
        ) : null}
        {uncounted.length > 0 ? (
          <p>
            其中不计入的：{formatMonths(uncounted)}
            。计入的是从开始享受的月份起、期限以内、确实缴了费的月份，起止见下面的“金额是怎么算出来的”
          </p>
        ) : null}
        {single ? (
          benefitsOf(single.answer).map((benefit) => <BenefitCard key={benefit.id} benefit={benefit} />)
        ) : (
          <ClaimTable claims={data.claims} />
        )}
        {data.claims.length > 1 ? (
          <p className="total-line">
            <span>
              共 {open.length} 件，其中 {entitled.length} 件可以享受
            </span>
            <strong className="num">{formatYuan(data.totalYuan)}</strong>
          </p>
        ) : null}
        {unregistered.length > 0 ? (
          <p className="soft">登记里没有的月份待核实，暂未计入：{unregistered.map(formatMonth).join('、')}</p>
        ) : null}
        <MonthlessRows rows={data.monthless} />
        <AlreadyClaimed
          claims={data.claims}
          claimant={draft.claimant}
          leftOut={filling.content.withoutClaimed}
          onLeaveOut={(withoutClaimed) => void leaveOut(withoutClaimed)}
        />
        <Differences claims={open} />
        {entitled.length < open.length ? (
          <Notice
            tone="warn"
            title={entitled.length === 0 ? '按现在的信息还不符合或不能确定' : '有的还不符合或不能确定'}
          >
            <p>仍然可以提交，由工作人员核实认定；也可以返回修改。</p>
            {filling.content.rosterId ? (
              <div>
                <DropRefused rosterId={filling.content.rosterId} claims={open} />
              </div>
            ) : null}
          </Notice>
        ) : null}
      </section>
      <section className="card stack" aria-labelledby="enclosed">
        <h2 id="enclosed">打到哪里，附了什么</h2>
        <EnclosedFacts payee={data.payee} papers={data.papers} />
      </section>
      <section className="card stack">
        <Check
          checked={declared}
          onChange={setDeclared}
          error={asked && !declared ? '请先确认承诺' : undefined}
        >
          <span>
            {served
              ? '申请人已当面核对以上内容，承诺填报的内容和材料真实，同意核对登记信息；如有不实，退回补贴并承担相应责任。'
              : '我承诺填报的内容和材料真实，同意工作人员为办理本事项核对我的登记信息；如有不实，退回补贴并承担相应责任。'}
          </span>
        </Check>
        {submit.error ? (
          <Notice tone="bad" live title={`${rowOf(submit.error)}${messageOf(submit.error)}`}>
            {submit.error instanceof ApiError && submit.error.unanswered ? (
              <p>不能确定是否已经提交。再点一次“提交申请”就行，不会重复提交。</p>
            ) : null}
          </Notice>
        ) : null}
        {submit.isPending && open.length > CASES_AT_ONCE ? (
          <Notice tone="info" live title={`正在提交 ${open.length} 件，要等几分钟`}>
            <p>请不要关闭页面；万一关闭了，重新打开再提交一次就行，不会重复提交。</p>
          </Notice>
        ) : null}
        <div className="button-bar">
          <Button
            kind="primary"
            busy={submit.isPending}
            blockedBy={barred ? 'submit-barred' : undefined}
            onClick={() => void act()}
          >
            提交申请
          </Button>
          {onBack ? <Button onClick={() => void onBack()}>上一步</Button> : null}
        </div>
        {barred ? (
          <p id="submit-barred" className="field-error">
            {barred}
          </p>
        ) : null}
      </section>
    </div>
  );
}

/** So many are filed within some seconds. */
const CASES_AT_ONCE = 100;

/** The step, counted as in the address, in which is put right what a refusal is about, where that is not the one before. */
function amissIn(error: unknown): { step: number; label: string } | undefined {
  const [place, part] = error instanceof ApiError ? error.path : [];
  if (place === 'rosterId' || place === 'roster')
    return { step: stepsOf('firm').indexOf('roster') + 1, label: '去改花名册' };
  return place === 'content' && part === 'facts' ? { step: 1, label: '去改填报的信息' } : undefined;
}

/** Names the row of the roster that a refusal belongs to. */
function rowOf(error: unknown): string {
  const [place, row] = error instanceof ApiError ? error.path : [];
  return place === 'roster' && typeof row === 'number' ? `花名册第 ${row} 行：` : '';
}
