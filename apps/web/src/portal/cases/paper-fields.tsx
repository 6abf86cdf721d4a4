import type { OutputOf } from '../../api/client.ts';
import { upload } from '../../api/upload.ts';
import { FileField } from '../../ui/file-field.tsx';
import { useFileOwner } from '../apply/behalf.ts';

export interface Attached {
  kind: string;
  fileId: string;
  name: string;
}

/** A field for each paper that the scheme knows of; none of them is required here, the officer says which are. */
export function PaperFields({
  view,
  files,
  onFiles,
}: {
  view: Pick<OutputOf<'GET /api/cases/mine/:caseId'>, 'documentKinds' | 'claimant'>;
  files: readonly Attached[];
  onFiles: (files: readonly Attached[]) => void;
}) {
  const owner = useFileOwner(view.claimant);
  return (
    <div className="stack">
      {view.documentKinds.map(({ kind, label }) => (
        <FileField
          key={kind}
          label={label}
          hint="照片或 PDF"
          accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
          multiple
          files={files.filter((file) => file.kind === kind)}
          send={async (file, onProgress) => {
            const stored = await upload(
              'POST /api/files',
              file,
              { purpose: 'evidence', ...owner },
              { onProgress },
            );
            return { fileId: stored.fileId, name: stored.name };
          }}
          onFiles={(kept) =>
            onFiles([
              ...files.filter((file) => file.kind !== kind),
              ...kept.map(({ fileId, name }) => ({ kind, fileId, name })),
            ])
          }
        />
      ))}
    </div>
  );
}
