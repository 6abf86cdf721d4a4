import { useEffect } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import { refresh } from '../../api/query.ts';
import { Notice } from '../../ui/surface.tsx';
import { endedUndecided } from './status.ts';

const isOneOf = (error: unknown, ...codes: string[]): boolean =>
  error instanceof ApiError && codes.includes(error.code);

/**
 * Whether an answer came too late: the case has gone on without it. Where it is only another version, the page is read
 * again, and says itself whether an answer is still taken.
 */
export function useOvertaken(...errors: readonly unknown[]): boolean {
  const stale = errors.some((error) => isOneOf(error, 'casework.version-conflict'));
  useEffect(() => {
    if (stale) void refresh('GET /api/cases/mine/:caseId');
  }, [stale]);
  return errors.some((error) => isOneOf(error, 'casework.answer-too-late', 'casework.not-now'));
}

/** The case has gone on while an answer was being written: what was written stays, and where it can go. */
export function Overtaken({
  what,
  note,
  view: { status, acceptingOfficeName },
}: {
  what: '补正' | '说明' | '陈述申辩';
  note: string;
  view: Pick<OutputOf<'GET /api/cases/mine/:caseId'>, 'status' | 'acceptingOfficeName'>;
}) {
  return (
    <section className="card stack no-print" aria-label={`没有收下的${what}`}>
      <Notice tone="warn" live title={`办件已经往下办了，这份${what}没有收下`}>
        <p>
          您填写的时候，这件办件已经往下办了，以现在的为准，见本页的办理进度。
          {note.trim() ? '您写的还在下面，可以复制。' : ''}
          {endedUndecided(status)
            ? ''
            : `决定作出以前可以送到或者寄给${acceptingOfficeName}，对决定不服的可以申请复议。`}
        </p>
      </Notice>
      {note.trim() ? <p style={{ whiteSpace: 'pre-wrap' }}>{note}</p> : null}
    </section>
  );
}
