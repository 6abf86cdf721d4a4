import { ApiError } from '../../api/errors.ts';
import { Notice } from '../../ui/surface.tsx';

/** Whether an answer came too late: the case has gone on without it. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiError &&
  ['casework.answer-too-late', 'casework.not-now', 'casework.version-conflict'].includes(error.code);

/** The office has settled the matter while the statement was being written: what was written stays, and where it can go. */
export function Overtaken({ note, office }: { note: string; office: string }) {
  return (
    <section className="card stack no-print" aria-label="没有收下的说明">
      <Notice tone="warn" live title="机关已认定，这份说明没有收下">
        <p>
          您填写的时候，受理机构已经作出认定，以认定的为准，见本页的办理进度。您写的还在下面，可以复制；决定作出以前可以送到或者寄给
          {office}，对决定不服的可以申请复议。
        </p>
      </Notice>
      {note.trim() ? <p style={{ whiteSpace: 'pre-wrap' }}>{note}</p> : null}
    </section>
  );
}
