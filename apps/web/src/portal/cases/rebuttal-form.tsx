import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { LONGEST_TEXT, lengthProblem, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { differenceOf } from '../facts/difference.ts';
import { SaveLine } from '../saving/save-line.tsx';
import { type AnswerDraft, useAnswerDraft } from './answer-draft.ts';
import { AskFirst } from './ask-first.tsx';
import { disputedOf, papersOf } from './disputed.ts';
import { Overtaken, useOvertaken } from './overtaken.tsx';
import { PaperFields } from './paper-fields.tsx';
import { acceptedOf, keptOf, rebuttalProblems, takeField } from './rebuttal.ts';

type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;
type Props = { view: CaseView; onDone: () => Promise<void> };
type FormProps = Props & {
  draft: AnswerDraft;
  /** The case has gone on meanwhile, and takes no statement any more. */
  over: boolean;
};

/** For each difference whose value holds; of what one keeps to, why it is right, with papers that prove it. */
export function RebuttalForm({ view, draft, over, onDone }: FormProps) {
  const filling = useAnswerDraft(view.caseId, draft);
  const { content: rebuttal, change, documents, attach } = filling;
  const [asked, setAsked] = useState(false);
  const [sent, setSent] = useState(false);
  const rebut = useOnce('POST /api/cases/:caseId/rebut', () => {
    setSent(true);
    return onDone();
  });
  const overtaken = useOvertaken(filling.error, rebut.error);
  const problems = rebuttalProblems(view, rebuttal);
  const kept = keptOf(view, rebuttal);
  const accepts = acceptedOf(view, rebuttal);
  const send = async () => {
    setAsked(true);
    const [first] = Object.keys(problems);
    if (first) document.getElementById(first)?.focus();
    if (first || lengthProblem(rebuttal.note, LONGEST_TEXT)) return;
    // What is on its way must not arrive behind the answer. One that cannot be kept is sent all the same.
    await filling.flush().catch(() => {});
    rebut.run({
      caseId: view.caseId,
      expectedVersion: view.version,
      accepts,
      // What belongs to a value that is no longer kept is not sent.
      ...(kept.length > 0 ? { note: rebuttal.note.trim() } : {}),
      documents: kept.length > 0 ? documents.map(({ kind, fileId }) => ({ kind, fileId })) : [],
    });
  };
  if (sent && over) return null;
  if (over || overtaken) {
    const unsent = rebuttal.note.trim() !== '' || rebut.error !== null;
    return unsent ? <Overtaken what="说明" note={rebuttal.note} office={view.acceptingOfficeName} /> : null;
  }
  return (
    <div onBlur={filling.saveNow}>
      <form
        className="card stack no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2>说明情况</h2>
        <SaveLine state={filling.state} error={filling.error} />
        {rebut.error ? <Notice tone="bad" live title={messageOf(rebut.error)} /> : null}
        {disputedOf(view).map(({ fact, label, declared, registry }) => {
          const told = differenceOf(fact, declared, registry);
          return (
            <Choice
              key={fact}
              id={takeField(fact)}
              label={`${label}，以哪个为准`}
              value={rebuttal.takes[fact]}
              options={[
                { value: 'declared', label: '我填的对', hint: told.declared },
                { value: 'registry', label: '以登记为准', hint: told.registry },
              ]}
              onChange={(take) => change((latest) => ({ takes: { ...latest.takes, [fact]: take } }))}
              error={asked ? problems[takeField(fact)] : undefined}
            />
          );
        })}
        {kept.length > 0 ? (
          <>
            <TextArea
              id="rebuttal-note"
              label="为什么您填的是对的"
              value={rebuttal.note}
              onChange={(note) => change({ note })}
              maxLength={LONGEST_TEXT}
              error={asked ? problems['rebuttal-note'] : undefined}
            />
            <PaperFields view={view} kinds={papersOf(view, kept)} files={documents} onFiles={attach} />
          </>
        ) : accepts.length > 0 ? (
          <p>按登记的重新测算，金额可能改变；没有别的不一致，直接转审核。</p>
        ) : null}
        <div className="button-bar">
          <Button kind="primary" type="submit" busy={rebut.isPending}>
            {kept.length === 0 && accepts.length > 0 ? '以登记为准，提交' : '提交说明'}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** For who has kept to their own: the register may hold after all, until the office has settled it. */
export function BackToRegister({ view, onDone }: Props) {
  const rebut = useOnce('POST /api/cases/:caseId/rebut', onDone);
  return (
    <section className="card stack no-print" aria-labelledby="back-to-register">
      <h2 id="back-to-register">改为以登记为准</h2>
      <p>核实认定之前，您可以改为按登记的办理：系统按登记的重新测算，金额可能改变，直接转审核。</p>
      <div className="button-bar">
        <AskFirst
          label="全部以登记为准"
          title="确定全部以登记为准吗？"
          consequence={
            <p>
              您不再坚持自己填报的内容，不一致的各项都以登记为准，并按登记的内容决定结果。提交后不能改回。
            </p>
          }
          confirm="以登记为准"
          busy={rebut.isPending}
          error={rebut.error}
          onAct={() =>
            rebut.run({
              caseId: view.caseId,
              expectedVersion: view.version,
              accepts: disputedOf(view).map(({ fact }) => fact),
            })
          }
        />
      </div>
    </section>
  );
}
