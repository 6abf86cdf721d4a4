import type { OutputOf } from '../../api/client.ts';
import type { KeptFile } from '../../ui/file-field.tsx';
import { Tag } from '../../ui/surface.tsx';
import { PaperField } from '../papers/paper-field.tsx';
import { fieldOf } from './asked-items.ts';

export interface Attached extends KeptFile {
  kind: string;
}

/** A field for each paper that the scheme knows of, or of some of them: those that the office asked for are marked. */
export function PaperFields({
  view,
  files,
  onFiles,
  kinds,
  requested = false,
  errorOf,
}: {
  view: Pick<OutputOf<'GET /api/cases/mine/:caseId'>, 'documentKinds' | 'claimant'>;
  files: readonly Attached[];
  /** The files of one kind, as they are now. */
  onFiles: (kind: string, files: readonly KeptFile[]) => void;
  /** Only these; absent: all. */
  kinds?: readonly string[];
  requested?: boolean;
  errorOf?: (kind: string) => string | undefined;
}) {
  const shown = view.documentKinds.filter(({ kind }) => kinds?.includes(kind) ?? true);
  if (shown.length === 0) return null;
  return (
    <div className="stack">
      {shown.map(({ kind, label }) => (
        <div key={kind} className="stack">
          {requested ? (
            <div className="row">
              <Tag tone="warn">请补正</Tag>
              <span>材料：{label}</span>
            </div>
          ) : null}
          <PaperField
            id={fieldOf('paper', kind)}
            error={errorOf?.(kind)}
            label={label}
            claimant={view.claimant}
            files={files.filter((file) => file.kind === kind)}
            others={files.filter((file) => file.kind !== kind).length}
            onFiles={(kept) => onFiles(kind, kept)}
          />
        </div>
      ))}
    </div>
  );
}
