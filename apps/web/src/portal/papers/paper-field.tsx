import { MOST_PAPERS, UPLOADS } from '@wenye/codes';
import { upload } from '../../api/upload.ts';
import { FileField, type KeptFile } from '../../ui/file-field.tsx';
import { type Claimant, useFileOwner } from '../apply/behalf.ts';

/** The files of one kind of paper: each is stored at once, and can be looked at and removed. */
export function PaperField({
  id,
  label,
  hint,
  claimant,
  files,
  others,
  error,
  onFiles,
}: {
  id: string;
  label: string;
  /** What is particular about this paper; what may be uploaded is said anyway. */
  hint?: string | undefined;
  /** Whose paper it is. */
  claimant: Claimant;
  files: readonly KeptFile[];
  /** How many files of other kinds go with the same application or answer. */
  others: number;
  error?: string | undefined;
  onFiles: (files: readonly KeptFile[]) => void;
}) {
  const owner = useFileOwner(claimant);
  return (
    <FileField
      id={id}
      label={label}
      hint={`${hint ?? ''}照片或 PDF，可以拍照上传，单个不超过 ${UPLOADS.evidence.megabytes} MB`}
      purpose="evidence"
      accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
      multiple
      most={MOST_PAPERS - others}
      tooMany={`一次最多附 ${MOST_PAPERS} 个文件，可以合并成一个 PDF 再上传。`}
      files={files}
      addressOf={({ fileId }) => `/api/files/${fileId}`}
      send={(file, onProgress) =>
        upload('POST /api/files', file, { purpose: 'evidence', ...owner }, { onProgress })
      }
      error={error}
      onFiles={onFiles}
    />
  );
}
