import { Timeline, Typography } from 'antd';
import { formatDate, formatInstant } from '../../format/dates.ts';

export type Happening = {
  key: number;
  what: string;
  /** The business date, and the instant where it matters. */
  on: string;
  at?: string;
  /** When it was recorded by the wall clock, said where one points at it. */
  recorded?: string;
  by: string;
  note?: string | null;
};

/** What happened, when and by whom, newest first; given in the order in which it happened. */
export function History({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <Timeline
      items={happenings.toReversed().map(({ key, what, on, at, recorded, by, note }) => ({
        key,
        content: (
          <>
            <div>{what}</div>
            <Typography.Text
              type="secondary"
              {...(recorded ? { title: `操作时间 ${formatInstant(recorded)}` } : {})}
            >
              {formatDate(on)} · {by}
              {at ? ` · 记录于 ${formatInstant(at)}` : ''}
            </Typography.Text>
            {note ? <div style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{note}</div> : null}
          </>
        ),
      }))}
    />
  );
}
