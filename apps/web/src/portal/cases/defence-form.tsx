import { DEFENCE_PAPER } from '@wenye/codes';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { Button } from '../../ui/button.tsx';
import { LONGEST_TEXT, lengthProblem, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { PaperField } from '../papers/paper-field.tsx';
import { SaveLine } from '../saving/save-line.tsx';
import { type AnswerDraft, useAnswerDraft } from './answer-draft.ts';
import { AskFirst } from './ask-first.tsx';
import { Overtaken, useOvertaken } from './overtaken.tsx';

type Props = {
  view: OutputOf<'GET /api/cases/mine/:caseId'>;
  draft: AnswerDraft;
  /** It is decided meanwhile, or returned: nothing is taken any more. */
  over: boolean;
  onDone: () => Promise<void>;
};

/** What one has to say against a proposed refusal, with papers that prove it; or that there is nothing to say. */
export function DefenceForm({ view, draft, over, onDone }: Props) {
  const filling = useAnswerDraft(view.caseId, draft);
  const { change, documents, attach } = filling;
  const { note } = filling.content;
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const defend = useOnce('POST /api/cases/:caseId/state-defence', () => {
    setSent(true);
    return onDone();
  });
  const overtaken = useOvertaken(filling.error, defend.error);
  const target = { caseId: view.caseId, expectedVersion: view.version };
  const problem = note.trim().length < 2 ? '请写明要陈述、申辩的内容' : lengthProblem(note, LONGEST_TEXT);
  const send = async () => {
    setTried(true);
    if (problem) {
      document.getElementById('defence-note')?.focus();
      return;
    }
    // What is on its way must not arrive behind the answer. One that cannot be kept is sent all the same.
    await filling.flush().catch(() => {});
    defend.run({
      ...target,
      note: note.trim(),
      documents: documents.map(({ kind, fileId }) => ({ kind, fileId })),
    });
  };
  if (sent && over) return null;
  if (over || overtaken) {
    return note.trim() === '' ? null : (
      <Overtaken what="陈述申辩" note={note} office={view.acceptingOfficeName} />
    );
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
        <h2>陈述、申辩</h2>
        <SaveLine state={filling.state} error={filling.error} />
        {defend.error ? <Notice tone="bad" live title={messageOf(defend.error)} /> : null}
        <TextArea
          id="defence-note"
          label="您的陈述、申辩"
          hint="写明哪一条事实、条款或者理由不对，为什么。只能提交一次，请写完整。"
          value={note}
          onChange={(next) => change({ note: next })}
          maxLength={LONGEST_TEXT}
          error={tried ? problem : undefined}
        />
        <PaperField
          id="defence-paper"
          label={`${DEFENCE_PAPER.label}（可以不交）`}
          claimant={view.claimant}
          files={documents}
          others={0}
          onFiles={(files) => attach(DEFENCE_PAPER.kind, files)}
        />
        <div className="button-bar">
          <Button kind="primary" type="submit" busy={defend.isPending}>
            提交陈述申辩
          </Button>
          <AskFirst
            label="没有要说的"
            title="确定没有要陈述、申辩的吗？"
            consequence={
              <p>
                提交后机关不再等您，可以随即作出决定。您以后不能再在这里陈述、申辩，但对决定不服的可以申请复议。
              </p>
            }
            confirm="没有要说的"
            busy={defend.isPending}
            error={defend.error}
            onAct={() => defend.run({ ...target, waives: true })}
          />
        </div>
      </form>
    </div>
  );
}
