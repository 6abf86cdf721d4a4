import { UPLOADS } from '@wenye/codes';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { upload } from '../../api/upload.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem, mended } from '../../ui/error-summary.tsx';
import { FileField, type KeptFile } from '../../ui/file-field.tsx';
import { AccountChoice } from './account-choice.tsx';
import { useFileOwner } from './behalf.ts';
import type { StepProps } from './wizard.tsx';

type Stored = OutputOf<'POST /api/files'>;

/** Papers that no register makes superfluous, and the account that the money goes to. */
export function PapersStep({ draft, filling, onNext, onBack }: StepProps) {
  const { content, change } = filling;
  const [sent, setSent] = useState<readonly KeptFile[]>(draft.files);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const owner = useFileOwner(draft.claimant);
  const asked = draft.asks.documents;
  const filesOf = (kind: string) =>
    content.documents
      .filter((document) => document.kind === kind)
      .map(({ fileId }) => sent.find((file) => file.fileId === fileId) ?? { fileId, name: '已上传的文件' });
  const send = async (file: File, onProgress: (share: number) => void) => {
    const stored: Stored = await upload(
      'POST /api/files',
      file,
      { purpose: 'evidence', ...owner },
      { onProgress },
    );
    setSent((before) => [...before, stored]);
    return stored;
  };
  const proceed = () => {
    const open: FieldProblem[] = asked
      .filter((document) => filesOf(document.kind).length === 0)
      .map((document) => ({ fieldId: `paper-${document.kind}`, message: `请上传：${document.label}` }));
    if (!content.payeeAccountId) open.push({ fieldId: 'account', message: '请选择收款账户' });
    setProblems(open);
    if (open.length === 0) void onNext();
  };
  const problemOf = (id: string) => problems.find((problem) => problem.fieldId === id)?.message;
  return (
    <div className="stack-wide">
      <ErrorSummary problems={problems} />
      <section className="stack" aria-labelledby="papers">
        <h2 id="papers">材料</h2>
        {asked.length === 0 ? <p>需要的信息系统都能核对，不用交材料。</p> : null}
        {asked.map((document) => (
          <FileField
            key={document.kind}
            id={`paper-${document.kind}`}
            label={document.label}
            hint={`照片或 PDF，可以拍照上传，单个不超过 ${UPLOADS.evidence.megabytes} MB`}
            purpose="evidence"
            accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
            multiple
            files={filesOf(document.kind)}
            send={send}
            onFiles={(files) => {
              if (files.length > 0) setProblems((before) => mended(before, `paper-${document.kind}`));
              // Another paper may have arrived while this one was being sent.
              change((latest) => ({
                documents: [
                  ...latest.documents.filter((other) => other.kind !== document.kind),
                  ...files.map(({ fileId }) => ({ kind: document.kind, fileId })),
                ],
              }));
            }}
            error={problemOf(`paper-${document.kind}`)}
          />
        ))}
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
