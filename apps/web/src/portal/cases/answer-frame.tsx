import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { toldApart } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/surface.tsx';
import { SaveLine } from '../saving/save-line.tsx';
import { type AnswerDraft, useAnswerDraft } from './answer-draft.ts';
import { Overtaken, useOvertaken } from './overtaken.tsx';

type AnswerEndpoint =
  | 'POST /api/cases/:caseId/answer-correction'
  | 'POST /api/cases/:caseId/rebut'
  | 'POST /api/cases/:caseId/state-defence';

/** What each form of an answer is given. */
export interface AnswerProps {
  view: OutputOf<'GET /api/cases/mine/:caseId'>;
  draft: AnswerDraft;
  /** The case has gone on meanwhile, and takes no such answer any more. */
  over: boolean;
  onDone: () => Promise<void>;
}

/** An answer as it is filled in, kept, and sent once. */
export function useAnswering<E extends AnswerEndpoint>(endpoint: E, { view, draft, onDone }: AnswerProps) {
  const [sent, setSent] = useState(false);
  const sending = useOnce(endpoint, () => {
    setSent(true);
    return onDone();
  });
  const target = { caseId: view.caseId, expectedVersion: view.version };
  return { ...useAnswerDraft(view.caseId, draft), sending, sent, target };
}

type Answering = Pick<
  ReturnType<typeof useAnswerDraft>,
  'content' | 'state' | 'error' | 'saveNow' | 'flush'
> & {
  sending: { error: Error | null; isPending: boolean };
  sent: boolean;
};

/** The frame of every answer: what is kept of it, what is wrong with it, that it is sent, or that it came too late. */
export function AnswerFrame({
  title,
  what,
  submit,
  props: { view, over },
  answering: { content, state, error, saveNow, flush, sending, sent },
  problems,
  fieldAt,
  onSend,
  beside,
  children,
}: {
  title: string;
  /** What the answer is called once it is written. */
  what: '补正' | '说明' | '陈述申辩';
  submit: string;
  props: AnswerProps;
  answering: Answering;
  /** What is wrong, by id of the field: said once sending was tried, and the first is gone to. */
  problems: Readonly<Record<string, string>>;
  /** Id of the field for a place of the request, so that a refusal is said there. */
  fieldAt: (path: readonly (string | number)[]) => string | undefined;
  onSend: () => void;
  /** What else may be done, beside sending. */
  beside?: ReactNode;
  children: (errorOf: (field: string) => string | undefined) => ReactNode;
}) {
  const [tried, setTried] = useState(false);
  const told = toldApart(sending.error, fieldAt);
  const overtaken = useOvertaken(error, sending.error);
  const send = async () => {
    setTried(true);
    const [first] = Object.keys(problems);
    if (first) {
      document.getElementById(first)?.focus();
      return;
    }
    // What is on its way must not arrive behind the answer. One that cannot be kept is sent all the same.
    await flush().catch(() => {});
    onSend();
  };
  if (sent && over) return null;
  if (over || overtaken) {
    const unsent = content.note.trim() !== '' || sending.error !== null;
    return unsent ? <Overtaken what={what} note={content.note} view={view} /> : null;
  }
  return (
    <div onBlur={saveNow}>
      <form
        className="card stack no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2>{title}</h2>
        <SaveLine state={state} error={error} />
        {children((field) => (tried ? problems[field] : undefined) ?? told.atField[field])}
        {told.above ? <Notice tone="bad" live title={told.above} /> : null}
        <div className="button-bar">
          <Button kind="primary" type="submit" busy={sending.isPending}>
            {submit}
          </Button>
          {beside}
        </div>
      </form>
    </div>
  );
}
