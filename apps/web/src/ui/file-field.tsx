import { sizeProblem, type UploadPurpose } from '@wenye/codes';
import { useCallback, useId, useState } from 'react';
import { messageOf } from '../api/errors.ts';
import { Button } from './button.tsx';
import { FieldError } from './field.tsx';
import { useWarnOnLeaving } from './use-warn-on-leaving.ts';

export interface KeptFile {
  fileId: string;
  name: string;
  /** Of its content, where the server tells it: the same file is not kept twice. */
  sha256?: string;
}

interface Sending {
  name: string;
  share: number;
  error?: string;
}

/**
 * Chooses files by click, keyboard or drop, sends each at once with its progress, and lists what arrived.
 * `send` stores one file and answers with its id; a failed file says why and can be chosen again.
 */
export function FileField({
  label,
  hint,
  error,
  accept,
  purpose,
  multiple = false,
  most = Number.POSITIVE_INFINITY,
  tooMany = '',
  files,
  addressOf,
  send,
  onFiles,
  id: given,
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** As in the HTML attribute, e.g. `.jpg,.png,.pdf`. */
  accept: string;
  /** Decides how large a file may be. */
  purpose: UploadPurpose;
  multiple?: boolean;
  /** So many files at most; what is said of one more. */
  most?: number;
  tooMany?: string;
  files: readonly KeptFile[];
  /** Where a kept file is opened; absent: it is only named. */
  addressOf?: (file: KeptFile) => string;
  send: (file: File, onProgress: (share: number) => void) => Promise<KeptFile>;
  onFiles: (files: readonly KeptFile[]) => void;
  id?: string;
}) {
  const generated = useId();
  const id = given ?? generated;
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const underWay = sending.some((file) => file.error === undefined);
  useWarnOnLeaving(useCallback(() => underWay, [underWay]));

  const take = async (chosen: readonly File[]) => {
    const batch = multiple ? chosen : chosen.slice(0, 1);
    setSending(batch.map((file) => ({ name: file.name, share: 0 })));
    let kept = multiple ? files : [];
    const failed: Sending[] = [];
    for (const file of batch) {
      const update = (share: number) =>
        setSending((rows) => rows.map((row) => (row.name === file.name ? { ...row, share } : row)));
      try {
        const problem = kept.length < most ? sizeProblem(file.size, purpose) : tooMany;
        const sent = problem === undefined ? await send(file, update) : undefined;
        if (sent && !isAmong(kept, sent)) {
          kept = [...kept, sent];
          onFiles(kept);
        } else failed.push({ name: file.name, share: 0, error: problem ?? '同样的文件已经上传过了。' });
      } catch (cause) {
        failed.push({ name: file.name, share: 0, error: messageOf(cause) });
      }
      setSending((rows) => rows.filter((row) => row.name !== file.name));
    }
    setSending(failed);
  };

  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="file-drop">
        <span className="field-label">{label}</span>
        {hint ? (
          <span className="field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
        <span className="button button-plain" aria-hidden="true">
          {files.length > 0 && !multiple ? '换一个文件' : '选择文件'}
        </span>
        <input
          id={id}
          className="file-input"
          type="file"
          accept={accept}
          multiple={multiple}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            void take(chosen);
          }}
        />
      </label>
      <FieldError id={id} error={error} />
      <ul className="file-list" aria-live="polite">
        {files.map((file) => (
          <li className="file-item" key={file.fileId}>
            {addressOf ? (
              <a className="file-name" href={addressOf(file)} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            ) : (
              <span className="file-name">{file.name}</span>
            )}
            <Button
              kind="quiet"
              onClick={() => onFiles(files.filter((other) => other.fileId !== file.fileId))}
              aria-label={`移除 ${file.name}`}
            >
              移除
            </Button>
          </li>
        ))}
        {sending.map((file) => (
          <li className="file-item" key={file.name}>
            <span className="file-name">{file.name}</span>
            {file.error ? (
              <span className="field-error">{file.error}</span>
            ) : (
              <>
                <span className="soft num">{Math.round(file.share * 100)}%</span>
                <span
                  className="progress"
                  role="progressbar"
                  aria-label={`${file.name} 上传进度`}
                  aria-valuenow={Math.round(file.share * 100)}
                >
                  <span style={{ width: `${file.share * 100}%` }} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function isAmong(kept: readonly KeptFile[], { sha256 }: KeptFile): boolean {
  return sha256 !== undefined && kept.some((file) => file.sha256 === sha256);
}
