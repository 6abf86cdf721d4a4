import type { Json } from '@wenye/rules';
import { useCallback, useMemo, useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { useCall } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { LONGEST_TEXT, lengthProblem, TextArea } from '../../ui/field.tsx';
import { Fold, Notice } from '../../ui/surface.tsx';
import { useWarnOnLeaving } from '../../ui/use-warn-on-leaving.ts';
import {
  type Answered,
  askedOf,
  type CorrectableFact,
  fieldOf,
  problemsOf,
  statementsOf,
} from './asked-items.ts';
import { CorrectedFact } from './corrected-fact.tsx';
import { type Attached, PaperFields } from './paper-fields.tsx';

type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;

/** Answers a request for correction: exactly what was asked for first, then whatever else is to be corrected. */
export function CorrectionForm({ view, onDone }: { view: CaseView; onDone: () => Promise<void> }) {
  const [documents, setDocuments] = useState<readonly Attached[]>([]);
  const [facts, setFacts] = useState<Readonly<Record<string, Json>>>({});
  const [withdrawn, setWithdrawn] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const today = useCall('GET /api/me', {}, { staleTime: 60_000 }).data?.businessDate ?? '';
  const answer = useOnce('POST /api/cases/:caseId/answer-correction', onDone);
  const asked = useMemo(() => askedOf(view), [view]);
  const answered: Answered = { facts, withdrawn, note, paperKinds: documents.map(({ kind }) => kind) };
  const statements = statementsOf(answered);
  const problems = problemsOf(asked, answered, today);
  const empty = documents.length === 0 && Object.keys(statements).length === 0 && note.trim() === '';
  const unsent = !empty && !answer.isPending;
  useWarnOnLeaving(useCallback(() => unsent, [unsent]));
  const send = () => {
    setTried(true);
    const [first] = Object.keys(problems);
    if (first) document.getElementById(first)?.focus();
    if (first || empty || lengthProblem(note, LONGEST_TEXT)) return;
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
      onChange={(value) => setFacts((before) => ({ ...before, [fact.id]: value }))}
      onWithdraw={(on) =>
        setWithdrawn((before) => (on ? [...before, fact.id] : before.filter((id) => id !== fact.id)))
      }
    />
  );
  const paperProps = {
    view,
    files: documents,
    onFiles: setDocuments,
    errorOf: (kind: string) => (tried ? problems[fieldOf('paper', kind)] : undefined),
  };
  const otherPapers = view.documentKinds.some(({ kind }) => !asked.papers.includes(kind));
  return (
    <form
      className="card stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>提交补正</h2>
      {answer.error ? <Notice tone="bad" live title={messageOf(answer.error)} /> : null}
      {asked.facts.map((fact) => fieldFor(fact, true))}
      <PaperFields {...paperProps} kinds={asked.papers} requested />
      {otherPapers ? (
        <Fold summary="补充其他材料">
          <PaperFields
            {...paperProps}
            kinds={view.documentKinds.map(({ kind }) => kind).filter((kind) => !asked.papers.includes(kind))}
          />
        </Fold>
      ) : null}
      {asked.others.length > 0 ? (
        <Fold summary="更正其他填报的内容">{asked.others.map((fact) => fieldFor(fact, false))}</Fold>
      ) : null}
      <TextArea
        label="说明"
        optional
        value={note}
        onChange={setNote}
        maxLength={LONGEST_TEXT}
        error={tried && empty ? '请上传材料、更正内容或写一句说明' : undefined}
      />
      <div className="button-bar">
        <Button kind="primary" type="submit" busy={answer.isPending}>
          提交补正
        </Button>
      </div>
    </form>
  );
}
