import type { OutputOf } from '../../api/client.ts';
import { History } from '../parts/history.tsx';

type Props = {
  entries: OutputOf<'GET /api/batches/:batchId'>['history'];
  /** What happened, by the command. */
  words: Readonly<Record<string, string>>;
};

/** The history of a batch or of a payment. */
export function MoneyHistory({ entries, words }: Props) {
  return (
    <History
      happenings={entries.map(({ seq, kind, at, businessDate, by, note }) => ({
        key: seq,
        what: words[kind] ?? kind,
        on: businessDate,
        at,
        by,
        note,
      }))}
    />
  );
}
