import { Alert } from 'antd';
import { CauseLines } from '../reckoned/cause-lines.tsx';
import { foundWords, stepWords } from '../reckoned/words.ts';
import type { CaseView } from './views.ts';

/** Tells whoever decides further on an award that it would come to another amount by what is known by now, and why. */
export function KnownToday({ view: { knownToday, status } }: { view: CaseView }) {
  if (knownToday === null) return null;
  return (
    <Alert
      description={
        <>
          <CauseLines causes={knownToday.causes} />
          {stepWords({ kind: knownToday.kind, status })}。
        </>
      }
      showIcon
      style={{ marginBottom: 16 }}
      title={foundWords(knownToday)}
      type="warning"
    />
  );
}
