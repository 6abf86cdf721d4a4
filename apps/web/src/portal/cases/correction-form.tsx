import type { Json } from '@wenye/rules';
import { useMemo, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { LONGEST_TEXT, TextArea } from '../../ui/field.tsx';
import { Fold } from '../../ui/surface.tsx';
import { noSpan, type Spans } from '../facts/span.ts';
import type { AnswerContent } from './answer-draft.ts';
import { AnswerFrame, type AnswerProps, useAnswering } from './answer-frame.tsx';
import { answerProblem } from './answer-problem.ts';
import {
  type Answered,
  askedOf,
  type CorrectableFact,
  fieldOf,
  problemsOf,
  statementsOf,
  withBoxes,
} from './asked-items.ts';
import { CorrectedFact } from './corrected-fact.tsx';
import { PaperFields } from './paper-fields.tsx';

const NOTE = 'correction-note';

/** Answers a request for correction: exactly what was asked for first, then whatever else is to be corrected. */
export function CorrectionForm(props: AnswerProps) {
  const { view } = props;
  const answering = useAnswering('POST /api/cases/:caseId/answer-correction', props);
  const { content, change, documents, attach, sending, target } = answering;
  const { withdrawn, note } = content;
  const facts = content.facts as Readonly<Record<string, Json>>;
  const today = useMe().data?.businessDate ?? '';
  const asked = useMemo(() => askedOf(view), [view]);
  const [spans, setSpans] = useState<Spans>({});
  const boxed = withBoxes(asked, { facts, withdrawn }, spans, today);
  const answered: Answered = {
    facts: boxed.facts,
    withdrawn,
    note,
    paperKinds: documents.map(({ kind }) => kind),
  };
  const statements = statementsOf(answered);
  const empty = documents.length === 0 && Object.keys(statements).length === 0 && note.trim() === '';
  const noteProblem = empty ? '请上传材料、更正内容或写一句说明' : answerProblem(note);
  const problems = {
    ...problemsOf(asked, answered, today),
    ...boxed.problems,
    ...(noteProblem ? { [NOTE]: noteProblem } : {}),
  };
  const send = () =>
    sending.run({
      ...target,
      facts: statements as Record<string, string>,
      documents: documents.map(({ kind, fileId }) => ({ kind, fileId })),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
  const otherPapers = view.documentKinds
    .map(({ kind }) => kind)
    .filter((kind) => !asked.papers.includes(kind));
  return (
    <AnswerFrame
      title="提交补正"
      what="补正"
      submit="提交补正"
      props={props}
      answering={answering}
      problems={problems}
      fieldAt={([place, fact]) =>
        place === 'note'
          ? NOTE
          : place === 'facts' && fact !== undefined
            ? fieldOf('fact', String(fact))
            : undefined
      }
      onSend={send}
    >
      {(errorOf) => {
        const fieldFor = (fact: CorrectableFact, requested: boolean) => (
          <CorrectedFact
            key={fact.id}
            id={fieldOf('fact', fact.id)}
            fact={fact}
            requested={requested}
            value={facts[fact.id]}
            withdrawn={withdrawn.includes(fact.id)}
            error={errorOf(fieldOf('fact', fact.id))}
            filedOn={view.submittedOn}
            box={{
              span: spans[fact.id] ?? noSpan,
              onSpan: (span) => setSpans({ ...spans, [fact.id]: span }),
              today,
            }}
            onChange={(value) =>
              change((latest) => ({ facts: { ...latest.facts, [fact.id]: value } as AnswerContent['facts'] }))
            }
            onWithdraw={(on) =>
              change((latest) => ({
                withdrawn: on
                  ? [...latest.withdrawn, fact.id]
                  : latest.withdrawn.filter((id) => id !== fact.id),
              }))
            }
          />
        );
        const papers = {
          view,
          files: documents,
          onFiles: attach,
          errorOf: (kind: string) => errorOf(fieldOf('paper', kind)),
        };
        return (
          <>
            {asked.facts.map((fact) => fieldFor(fact, true))}
            <PaperFields {...papers} kinds={asked.papers} requested />
            {otherPapers.length > 0 ? (
              <Fold summary="补充其他材料">
                <PaperFields {...papers} kinds={otherPapers} />
              </Fold>
            ) : null}
            {asked.others.length > 0 ? (
              <Fold summary="补充或更正其他填报的内容">
                {asked.others.map((fact) => fieldFor(fact, false))}
              </Fold>
            ) : null}
            <TextArea
              id={NOTE}
              label="说明"
              optional
              value={note}
              onChange={(next) => change({ note: next })}
              maxLength={LONGEST_TEXT}
              error={errorOf(NOTE)}
            />
          </>
        );
      }}
    </AnswerFrame>
  );
}
