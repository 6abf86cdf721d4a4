import type { Json } from '@wenye/rules';
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { useCall } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { LONGEST_TEXT, lengthProblem, TextArea } from '../../ui/field.tsx';
import { Fold, Notice } from '../../ui/surface.tsx';
import { SaveLine } from '../saving/save-line.tsx';
import { type AnswerContent, type AnswerDraft, useAnswerDraft } from './answer-draft.ts';
import {
  type Answered,
  askedOf,
  type CorrectableFact,
  fieldOf,
  problemsOf,
  statementsOf,
} from './asked-items.ts';
import { CorrectedFact } from './corrected-fact.tsx';
import { PaperFields } from './paper-fields.tsx';

type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;
type Props = { view: CaseView; draft: AnswerDraft; onDone: () => Promise<void> };

/** Answers a request for correction: exactly what was asked for first, then whatever else is to be corrected. */
export function CorrectionForm({ view, draft, onDone }: Props) {
  const filling = useAnswerDraft(view.caseId, draft);
  const { content, change, documents, attach } = filling;
  const { withdrawn, note } = content;
  const facts = content.facts as Readonly<Record<string, Json>>;
  const [tried, setTried] = useState(false);
  const today = useCall('GET /api/me', {}, { staleTime: 60_000 }).data?.businessDate ?? '';
  const answer = useOnce('POST /api/cases/:caseId/answer-correction', onDone);
  const asked = useMemo(() => askedOf(view), [view]);
  const answered: Answered = { facts, withdrawn, note, paperKinds: documents.map(({ kind }) => kind) };
  const statements = statementsOf(answered);
  const problems = problemsOf(asked, answered, today);
  const empty = documents.length === 0 && Object.keys(statements).length === 0 && note.trim() === '';
  const send = async () => {
    setTried(true);
    const [first] = Object.keys(problems);
    if (first) document.getElementById(first)?.focus();
    if (first || empty || lengthProblem(note, LONGEST_TEXT)) return;
    // What is on its way must not arrive behind the answer. One that cannot be kept is sent all the same.
    await filling.flush().catch(() => {});
    answer.run({
      caseId: view.caseId,
      expectedVersion: view.version,
      facts: statements as Record<string, string>,
      documents: documents.map(({ kind, fileId }) => ({ kind, fileId })),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
  };
  const fieldFor = (fact: CorrectableFact, requested: boolean) => (
    <CorrectedFact
      key={fact.id}
      id={fieldOf('fact', fact.id)}
      fact={fact}
      requested={requested}
      value={facts[fact.id]}
      withdrawn={withdrawn.includes(fact.id)}
      error={tried ? problems[fieldOf('fact', fact.id)] : undefined}
      onChange={(value) =>
        change((latest) => ({ facts: { ...latest.facts, [fact.id]: value } as AnswerContent['facts'] }))
      }
      onWithdraw={(on) =>
        change((latest) => ({
          withdrawn: on ? [...latest.withdrawn, fact.id] : latest.withdrawn.filter((id) => id !== fact.id),
        }))
      }
    />
  );
  const paperProps = {
    view,
    files: documents,
    onFiles: attach,
    errorOf: (kind: string) => (tried ? problems[fieldOf('paper', kind)] : undefined),
  };
  const otherPapers = view.documentKinds.some(({ kind }) => !asked.papers.includes(kind));
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
        <h2>提交补正</h2>
        <SaveLine state={filling.state} error={filling.error} />
        {asked.facts.map((fact) => fieldFor(fact, true))}
        <PaperFields {...paperProps} kinds={asked.papers} requested />
        {otherPapers ? (
          <Fold summary="补充其他材料">
            <PaperFields
              {...paperProps}
              kinds={view.documentKinds
                .map(({ kind }) => kind)
                .filter((kind) => !asked.papers.includes(kind))}
            />
          </Fold>
        ) : null}
        {asked.others.length > 0 ? (
          <Fold summary="补充或更正其他填报的内容">{asked.others.map((fact) => fieldFor(fact, false))}</Fold>
        ) : null}
        <TextArea
          label="说明"
          optional
          value={note}
          onChange={(next) => change({ note: next })}
          maxLength={LONGEST_TEXT}
          error={tried && empty ? '请上传材料、更正内容或写一句说明' : undefined}
        />
        {answer.error ? <Notice tone="bad" live title={messageOf(answer.error)} /> : null}
        <div className="button-bar">
          <Button kind="primary" type="submit" busy={answer.isPending}>
            提交补正
          </Button>
        </div>
      </form>
    </div>
  );
}
