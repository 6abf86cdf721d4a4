import { Alert } from 'antd';
import { CaseNumber } from '../parts/case-number.tsx';
import { ManyLines } from '../parts/many-lines.tsx';
import type { Batch } from './views.ts';
import { heldWords } from './words.ts';

/** Why nobody may authorise the batch, and for which cases. */
export function HeldNote({ batch }: { batch: Batch }) {
  const held = heldWords(batch);
  if (held === null) return null;
  const lines = batch.heldCases.map((each) => ({ key: each.caseId, text: <CaseNumber {...each} /> }));
  return (
    <Alert
      description={
        <>
          {held.description}
          <ManyLines lines={lines} />
        </>
      }
      showIcon
      style={{ marginBottom: 12 }}
      title={held.title}
      type="warning"
    />
  );
}
