import type { ReactNode } from 'react';
import { useCall } from '../../api/query.ts';
import { Failure, Skeleton } from '../../ui/surface.tsx';
import { isBeingSaved } from '../saving/autosave.ts';
import { type AnswerDraft, useSettledAnswer } from './answer-draft.ts';

/** Opens what was filled in of an answer before it is filled in further. */
export function WithAnswerDraft({
  caseId,
  children,
}: {
  caseId: string;
  children: (draft: AnswerDraft) => ReactNode;
}) {
  const settled = useSettledAnswer(caseId);
  const { data, error, refetch } = useCall(
    'GET /api/cases/mine/:caseId/answer-draft',
    { caseId },
    { staleTime: Number.POSITIVE_INFINITY, enabled: settled },
  );
  if (!settled && isBeingSaved(`answer-${caseId}`)) {
    return <p role="status">正在保存您刚才填写的内容……</p>;
  }
  if (!settled) return <Skeleton lines={4} />;
  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={4} />;
  return children(data);
}
