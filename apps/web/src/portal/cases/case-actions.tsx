import { type ComponentType, useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useOnce } from '../../api/once.ts';
import { refresh } from '../../api/query.ts';
import { formatYuan } from '../../format/money.ts';
import { readOn } from '../../ui/read-on.ts';
import { Notice } from '../../ui/surface.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ActWithWords } from './act-form.tsx';
import type { AnswerProps } from './answer-frame.tsx';
import { BackToRegister } from './back-to-register.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { DefenceForm } from './defence-form.tsx';
import { RebuttalForm } from './rebuttal-form.tsx';
import { hasReserved } from './reserved.ts';
import { hasSpoken } from './todo.ts';
import { WithAnswerDraft } from './with-answer-draft.tsx';

type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;

/** What the applicant may do with the case now. The server says which acts are allowed; no others are shown. */
export function CaseActions({ view }: { view: CaseView }) {
  const toast = useToast();
  const done = async (words: string) => {
    toast(words);
    await refresh('GET /api/cases/mine/:caseId', 'GET /api/cases/mine', 'GET /api/cases');
    // The form or the button is gone with what it could do.
    readOn();
  };
  const withdraw = useOnce('POST /api/cases/:caseId/withdraw', () => done('申请已撤回'));
  const reconsider = useOnce('POST /api/cases/:caseId/request-reconsideration', () => done('复议申请已提交'));
  const giveUp = useOnce('POST /api/cases/:caseId/withdraw-reconsideration', ({ status }) =>
    done(status === 'reconsideration' ? '已请求撤回，等复议机关决定' : '复议申请已撤回'),
  );
  const may = new Set(view.allowed.map(({ command }) => command));
  const spoken = hasSpoken(view);
  const target = { caseId: view.caseId, expectedVersion: view.version };
  return (
    <>
      <Answering
        view={view}
        asked={may.has('answer-correction')}
        Form={CorrectionForm}
        onDone={() => done('补正已提交')}
      />
      {may.has('rebut-discrepancy') && spoken ? (
        <BackToRegister view={view} onDone={() => done('已改为以登记为准')} />
      ) : null}
      <Answering
        view={view}
        asked={may.has('rebut-discrepancy') && !spoken}
        Form={RebuttalForm}
        onDone={() => done('说明已提交')}
      />
      <Answering
        view={view}
        asked={may.has('state-defence')}
        Form={DefenceForm}
        onDone={() => done('已提交')}
      />
      {view.owedYuan === null ? null : <Owed yuan={view.owedYuan} />}
      {['withdraw', 'request-reconsideration', 'withdraw-reconsideration'].some((act) => may.has(act)) ? (
        <div className="button-bar no-print">
          {may.has('request-reconsideration') ? (
            <ActWithWords
              label="申请复议"
              title="申请复议"
              consequence={<WhatItBrings view={view} />}
              field={{ name: 'reason', label: '复议的理由', hint: '写明您认为决定哪里不对、为什么' }}
              required
              confirm="提交复议申请"
              busy={reconsider.isPending}
              error={reconsider.error}
              onAct={(reason) => reconsider.run({ ...target, reason })}
            />
          ) : null}
          {may.has('withdraw-reconsideration') ? (
            <ActWithWords
              label="撤回复议申请"
              title="确定撤回复议申请吗？"
              consequence={
                <p>
                  {view.reconsideredBy.length === 0 ? '撤回须经复议机关准予。准予' : '还没有转送，撤回'}
                  后复议终止，原决定继续有效。以后不能再以同一事实和理由申请复议；对原决定，仍可以在法定期限内提起行政诉讼。
                </p>
              }
              field={{ name: 'reason', label: '撤回的理由' }}
              required
              confirm="确定撤回复议申请"
              busy={giveUp.isPending}
              error={giveUp.error}
              onAct={(reason) => giveUp.run({ ...target, reason })}
            />
          ) : null}
          {may.has('withdraw') ? (
            <ActWithWords
              label="撤回申请"
              kind="danger"
              title="确定撤回这件申请吗？"
              consequence={
                <p>
                  撤回后不再办理{hasReserved(view.steps) ? '，为本件预留的资金会释放' : ''}
                  。符合条件的，以后可以重新申请。
                </p>
              }
              field={{ name: 'note', label: '撤回的原因' }}
              confirm="确定撤回"
              busy={withdraw.isPending}
              error={withdraw.error}
              onAct={(note) => withdraw.run({ ...target, ...(note ? { note } : {}) })}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/**
 * The form of an answer as long as one is asked for. What is being written stays on the page though the office has gone on
 * meanwhile, but not where the applicant has withdrawn.
 */
function Answering({
  view,
  asked,
  Form,
  onDone,
}: Pick<AnswerProps, 'view' | 'onDone'> & { asked: boolean; Form: ComponentType<AnswerProps> }) {
  const [writing, setWriting] = useState(asked);
  if (asked && !writing) setWriting(true);
  if (!(asked || writing) || view.status === 'withdrawn') return null;
  return (
    <WithAnswerDraft caseId={view.caseId}>
      {(draft) => (
        <Form
          view={view}
          draft={draft}
          over={!asked}
          onDone={async () => {
            await onDone();
            setWriting(false);
          }}
        />
      )}
    </WithAnswerDraft>
  );
}

/** That too little was granted by what has become known since: a ground that the term and an earlier reconsideration do not bar. */
function Owed({ yuan }: { yuan: string }) {
  return (
    <Notice tone="warn" title={`按现在的登记和标准，这件少给了 ${formatYuan(yuan)}`}>
      <p>
        这是后来更正才知道的，您可以就此申请复议，由复议机关决定补多少。虽然申请复议的期限已过，或者这项决定已经复议过，也可以申请。
      </p>
    </Notice>
  );
}

/** Who reviews, and what a reconsideration can and cannot bring: nothing worse for who asks (复议法实施条例51). */
function WhatItBrings({ view: { status, reconsideredBy, owedYuan, partOpen } }: { view: CaseView }) {
  return (
    <>
      <p>
        {reconsideredBy.length === 0
          ? '由作出决定的机关的上级人社部门审查，作出决定的机关自己不复议。'
          : `这项决定由市级机关作出，不在这里复议：提交以后由市级机关转送${reconsideredBy.join('或者')}审查，您也可以直接向复议机关提出。`}
        {owedYuan === null ? '每项决定只能申请一次。' : '就同一少给的数额只能申请一次。'}
      </p>
      {status === 'awarded' && partOpen ? (
        <p>
          复议决定可能是维持，也可能是撤销这次撤销：已经退回的重新拨付，没有退回的不再追回；还可能是认定其余的少给了、要补足。其余的照付，不会因为申请复议而减少、收回。复议期间撤销决定仍然有效，应退回的仍要退回，复议机关决定停止执行的除外。
        </p>
      ) : status === 'awarded' ? (
        <p>
          已批准的钱照付，不会因为申请复议而减少、收回。复议决定可能是维持，也可能是认定少给了、要补足。没有申请过的月份不用复议，另行申请就可以。
        </p>
      ) : status === 'revoked' ? (
        <p>
          复议决定可能是维持，也可能是撤销原决定：批准恢复，不再追回，已经退回的和没有付的重新拨付。复议期间撤销决定仍然有效，应退回的仍要退回，复议机关决定停止执行的除外。
        </p>
      ) : (
        <p>复议决定可能是维持，也可能是撤销原决定、重新审查，不会对您更不利。</p>
      )}
    </>
  );
}
