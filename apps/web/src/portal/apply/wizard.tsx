import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isMissing } from '../../api/errors.ts';
import { refresh, useCall } from '../../api/query.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ProgressSteps } from '../../ui/steps.tsx';
import { Failure, Notice, Skeleton } from '../../ui/surface.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { RosterStep } from '../firm/roster-step.tsx';
import { isBeingSaved } from '../saving/autosave.ts';
import { SaveLine } from '../saving/save-line.tsx';
import { usePlaces } from './behalf.ts';
import { draftSearch, stepShown } from './draft-search.ts';
import { FactsStep } from './facts-step.tsx';
import { PapersStep } from './papers-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { type Step, stepLeft, stepsOf } from './step-left.ts';
import { type DraftView, useDraft, useSettledDraft } from './use-draft.ts';

/**
 * The steps of filling in a draft, for a person or a firm. The step is in the address, so that the browser's Back,
 * Forward and reload go from step to step. `begun`: the page stood before with the way into it, where the focus was.
 * `elsewhere`: where to go on when there is nothing to fill in at this address.
 */
export function Wizard({
  draftId,
  begun = false,
  elsewhere,
}: {
  draftId: string;
  begun?: boolean;
  elsewhere?: ReactNode;
}) {
  const settled = useSettledDraft(draftId);
  const { data, error, refetch } = useCall(
    'GET /api/drafts/:draftId',
    { draftId },
    { staleTime: 0, enabled: settled },
  );
  const places = usePlaces();
  if (!settled && isBeingSaved(draftId)) return <p role="status">正在保存您刚才填写的内容……</p>;
  if (!settled) return <Skeleton lines={8} />;
  if (data && isMissing(error)) {
    return (
      <Notice tone="bad" live title="您现在不能再办这份申请">
        <p>企业可能已经撤销您的授权，或者授权已到期。请联系企业的法定代表人。</p>
      </Notice>
    );
  }
  if (!data && isMissing(error)) {
    return (
      <Notice tone="warn" live title="这份申请不在您的名下，或者已经没有了">
        <div className="button-bar">{elsewhere}</div>
      </Notice>
    );
  }
  // What is being filled in stays, though reading it again has failed.
  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />;
  if (data.status === 'submitted' && data.submissionId) {
    return (
      <Notice tone="good" title="这份申请已经提交">
        <div>
          <LinkButton kind="primary" to={places.receipt} params={{ submissionId: data.submissionId }}>
            看回执
          </LinkButton>
        </div>
      </Notice>
    );
  }
  if (data.status !== 'open') {
    return (
      <Notice title="这份草稿已经放弃">
        <div className="button-bar">{elsewhere}</div>
      </Notice>
    );
  }
  return <Steps draft={data} begun={begun} />;
}

function Steps({ draft, begun }: { draft: DraftView; begun: boolean }) {
  const filling = useDraft(draft);
  const navigate = useNavigate();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const firm = draft.claimant.kind === 'firm';
  const steps = stepsOf(draft.claimant.kind);
  const titles = steps.map((each) => (firm && each === 'facts' ? '核对企业信息' : TITLES[each]));
  // Settled when the draft opens: what is filled in then must not turn the page.
  const [left] = useState(() => steps.indexOf(stepLeft(draft)) + 1);
  const step = stepShown(search, left, steps.length);
  const unnamed = draftSearch(search).step === undefined;
  useEffect(() => {
    // In the address from the start, so that Back returns to it.
    if (unnamed)
      void navigate({ to: '.', search: (kept: object) => ({ ...kept, step: left }), replace: true });
  }, [unnamed, left, navigate]);
  const page = useRef<HTMLDivElement>(null);
  useArrival(step, page, '[aria-current=step]', begun);
  const { flush, saveNow, isSaved } = filling;
  useEffect(() => {
    // Back and Forward do not wait until what was typed last is saved: once it is, the step shown reads again.
    if (step >= 0 && !isSaved()) void flush().then(readAgain, () => {});
  }, [step, flush, isSaved]);
  const go = async (to: number) => {
    // What the next step shows (papers asked for, the decision) is reckoned from what the server holds.
    try {
      await flush();
      await readAgain();
      await navigate({ to: '.', search: (kept: object) => ({ ...kept, step: to + 1 }) });
    } catch {
      // The save state above says what went wrong; the step stays open.
    }
  };
  const props = {
    draft,
    filling,
    onNext: () => go(step + 1),
    onBack: step > 0 ? () => go(step - 1) : undefined,
  };
  const shown = steps[step];
  return (
    <div className="stack-wide" ref={page} onBlur={saveNow}>
      <ProgressSteps titles={titles} current={step} />
      <SaveLine state={filling.state} error={filling.error} />
      {shown === 'facts' ? <FactsStep {...props} /> : null}
      {shown === 'roster' ? <RosterStep {...props} /> : null}
      {shown === 'papers' ? <PapersStep {...props} /> : null}
      {shown === 'preview' ? <PreviewStep {...props} /> : null}
    </div>
  );
}

const TITLES: Readonly<Record<Step, string>> = {
  facts: '核对信息',
  roster: '花名册',
  papers: '材料和账户',
  preview: '确认提交',
};

const readAgain = () => refresh('GET /api/drafts/:draftId', 'GET /api/drafts/:draftId/preview');

export interface StepProps {
  draft: DraftView;
  filling: ReturnType<typeof useDraft>;
  onNext: () => Promise<void>;
  onBack: (() => Promise<void>) | undefined;
}
