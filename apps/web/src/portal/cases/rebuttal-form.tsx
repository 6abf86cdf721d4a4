import { useCallback, useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { Button } from '../../ui/button.tsx';
import { LONGEST_TEXT, lengthProblem, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/surface.tsx';
import { useWarnOnLeaving } from '../../ui/use-warn-on-leaving.ts';
import { papersOf } from './disputed.ts';
import { type Attached, PaperFields } from './paper-fields.tsx';

type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;

/** Says why what was declared is right although a register says otherwise, with papers that prove it. */
export function RebuttalForm({ view, onDone }: { view: CaseView; onDone: () => Promise<void> }) {
  const [note, setNote] = useState('');
  const [documents, setDocuments] = useState<readonly Attached[]>([]);
  const [asked, setAsked] = useState(false);
  const rebut = useOnce('POST /api/cases/:caseId/rebut', onDone);
  const missing = note.trim().length < 2;
  const unsent = (note.trim() !== '' || documents.length > 0) && !rebut.isPending;
  useWarnOnLeaving(useCallback(() => unsent, [unsent]));
  return (
    <form
      className="card stack no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (missing || lengthProblem(note, LONGEST_TEXT)) return;
        rebut.run({
          caseId: view.caseId,
          expectedVersion: view.version,
          note: note.trim(),
          documents: documents.map(({ kind, fileId }) => ({ kind, fileId })),
        });
      }}
    >
      <h2>说明情况</h2>
      {rebut.error ? <Notice tone="bad" live title={messageOf(rebut.error)} /> : null}
      <TextArea
        label="为什么您填的是对的"
        value={note}
        onChange={setNote}
        maxLength={LONGEST_TEXT}
        error={asked && missing ? '请写明情况' : undefined}
      />
      <PaperFields view={view} kinds={papersOf(view)} files={documents} onFiles={setDocuments} />
      <div className="button-bar">
        <Button kind="primary" type="submit" busy={rebut.isPending}>
          提交说明
        </Button>
      </div>
    </form>
  );
}
