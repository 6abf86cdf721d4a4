import { useState } from 'react';
import { useCall } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem, mended } from '../../ui/error-summary.tsx';
import type { KeptFile } from '../../ui/file-field.tsx';
import { Failure, Fold, Skeleton } from '../../ui/surface.tsx';
import { PaperField } from '../papers/paper-field.tsx';
import { AccountChoice } from './account-choice.tsx';
import { filesOfKind, type Paper, papersFor } from './draft-papers.ts';
import type { StepProps } from './wizard.tsx';

/** Papers that no register makes superfluous, and the account that the money goes to. */
export function PapersStep(props: StepProps) {
  const { draft, onBack } = props;
  // What a firm has to prove depends on the people of its roster: asked of the claims that it would become.
  const perHire = draft.claimant.kind === 'firm';
  const { data, error, refetch } = useCall(
    'GET /api/drafts/:draftId/preview',
    { draftId: draft.draftId },
    { staleTime: 0, enabled: perHire },
  );
  const asked = perHire ? data?.asks.documents : draft.asks.documents;
  if (asked) return <Papers {...props} papers={papersFor(draft.benefitIds, asked)} />;
  if (!error) return <Skeleton lines={6} />;
  return (
    <div className="stack">
      <Failure error={error} retry={() => void refetch()} />
      {onBack ? (
        <div className="button-bar">
          <Button onClick={() => void onBack()}>上一步</Button>
        </div>
      ) : null}
    </div>
  );
}

function Papers({ draft, filling, onNext, onBack, papers }: StepProps & { papers: readonly Paper[] }) {
  const { content, change } = filling;
  const [sent, setSent] = useState<readonly KeptFile[]>(draft.files);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const filesOf = (kind: string) => filesOfKind(content.documents, kind, sent);
  const others = papers.filter(({ need }) => need === 'other');
  // Settled when the step opens: what is attached meanwhile must not fold the page.
  const [unfolded] = useState(() => others.some(({ kind }) => filesOf(kind).length > 0));
  const keep = (kind: string, files: readonly KeptFile[]) => {
    if (files.length > 0) setProblems((before) => mended(before, idOf(kind)));
    setSent((before) => [...before, ...files.filter((file) => !before.includes(file))]);
    // Another paper may have arrived while this one was being sent.
    change((latest) => ({
      documents: [
        ...latest.documents.filter((other) => other.kind !== kind),
        ...files.map(({ fileId }) => ({ kind, fileId })),
      ],
    }));
    // A file is a whole answer, not a key among others: kept at once. A failed save tells of itself and is repeated.
    filling.saveNow();
  };
  const proceed = () => {
    const open: FieldProblem[] = papers
      .filter(({ kind, need }) => need === 'required' && filesOf(kind).length === 0)
      .map(({ kind, label }) => ({ fieldId: idOf(kind), message: `请上传：${label}` }));
    if (!content.payeeAccountId) open.push({ fieldId: 'account', message: '请选择收款账户' });
    setProblems(open);
    if (open.length === 0) void onNext();
  };
  const problemOf = (id: string) => problems.find((problem) => problem.fieldId === id)?.message;
  const field = ({ kind, label, need }: Paper) => (
    <PaperField
      key={kind}
      id={idOf(kind)}
      label={label}
      hint={HINTS[need]}
      claimant={draft.claimant}
      files={filesOf(kind)}
      others={content.documents.filter((each) => each.kind !== kind).length}
      onFiles={(files) => keep(kind, files)}
      error={problemOf(idOf(kind))}
    />
  );
  const asked = papers.filter(({ need }) => need !== 'other');
  return (
    <div className="stack-wide">
      <ErrorSummary problems={problems} />
      <section className="stack" aria-labelledby="papers">
        <h2 id="papers">材料</h2>
        {asked.length === 0 ? <p>需要的信息系统都能核对，不用交材料。</p> : null}
        {asked.map(field)}
        {others.length > 0 ? (
          <Fold summary="还有别的材料要附（可以不附）" open={unfolded}>
            {others.map(field)}
          </Fold>
        ) : null}
      </section>
      <AccountChoice
        claimant={draft.claimant}
        value={content.payeeAccountId}
        onChange={(payeeAccountId) => {
          setProblems((before) => mended(before, 'account'));
          change({ payeeAccountId });
        }}
        error={problemOf('account')}
      />
      <div className="button-bar">
        <Button kind="primary" onClick={proceed}>
          下一步
        </Button>
        {onBack ? <Button onClick={() => void onBack()}>上一步</Button> : null}
      </div>
    </div>
  );
}

const HINTS: Readonly<Record<Paper['need'], string | undefined>> = {
  required: undefined,
  helpful: '您填的与登记不一致，附上它核实得快，也可以不附。',
  other: undefined,
};

const idOf = (kind: string) => `paper-${kind}`;
