import type { Json } from '@wenye/rules';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Fold, Notice } from '../../ui/surface.tsx';
import { FactInput } from '../facts/fact-input.tsx';
import { findFact } from '../facts/vocabulary.ts';
import { type Attached, PaperFields } from './paper-fields.tsx';

type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;

/** Answers a request for correction: papers, changed statements, a word of explanation, in one act. */
export function CorrectionForm({ view, onDone }: { view: CaseView; onDone: () => Promise<void> }) {
  const [documents, setDocuments] = useState<readonly Attached[]>([]);
  const [facts, setFacts] = useState<Readonly<Record<string, Json>>>({});
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const answer = useOnce('POST /api/cases/:caseId/answer-correction', onDone);
  const empty = documents.length === 0 && Object.keys(facts).length === 0 && note.trim() === '';
  // Statements that can be changed: what the registers say is theirs to correct.
  const changeable = view.facts.filter((fact) => fact.registry === undefined && findFact(fact.fact));
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (empty) return;
        answer.run({
          caseId: view.caseId,
          expectedVersion: view.version,
          facts: facts as Record<string, string>,
          documents: documents.map(({ kind, fileId }) => ({ kind, fileId })),
          ...(note.trim() ? { note: note.trim() } : {}),
        });
      }}
    >
      <h2>提交补正</h2>
      {answer.error ? <Notice tone="bad" live title={messageOf(answer.error)} /> : null}
      <PaperFields view={view} files={documents} onFiles={setDocuments} />
      {changeable.length > 0 ? (
        <Fold summary="更正填报的内容">
          {changeable.map((fact) => {
            const definition = findFact(fact.fact);
            return definition ? (
              <FactInput
                key={fact.fact}
                definition={definition}
                value={fact.fact in facts ? facts[fact.fact] : (fact.value as Json)}
                onChange={(value) => setFacts({ ...facts, [fact.fact]: value })}
              />
            ) : null;
          })}
        </Fold>
      ) : null}
      <TextArea
        label="说明"
        optional
        value={note}
        onChange={setNote}
        maxLength={2000}
        error={asked && empty ? '请上传材料、更正内容或写一句说明' : undefined}
      />
      <div className="button-bar">
        <Button kind="primary" type="submit" busy={answer.isPending}>
          提交补正
        </Button>
      </div>
    </form>
  );
}
