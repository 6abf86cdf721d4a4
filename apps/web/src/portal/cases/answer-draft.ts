import { useCallback, useState } from 'react';
import { call, type OutputOf } from '../../api/client.ts';
import { queryClient } from '../../api/query.ts';
import type { KeptFile } from '../../ui/file-field.tsx';
import { useAutosave, useSettled } from '../saving/autosave.ts';
import type { Attached } from './paper-fields.tsx';

export type AnswerDraft = OutputOf<'GET /api/cases/mine/:caseId/answer-draft'>;
export type AnswerContent = AnswerDraft['content'];

/** An answer to a case (a correction, a statement) being filled in, kept as an application's draft is. */
export function useAnswerDraft(caseId: string, { content, version, files }: AnswerDraft) {
  const put = useCallback(
    async (expectedVersion: number, latest: AnswerContent) => {
      const input = { caseId, expectedVersion, content: latest };
      const saved = await call('PUT /api/cases/mine/:caseId/answer-draft', input, { keepalive: true });
      return saved.version;
    },
    [caseId],
  );
  const filling = useAutosave({ key: `answer-${caseId}`, content, version, begun: version > 0, put });
  const [named, setNamed] = useState<readonly KeptFile[]>(files);
  const { change, saveNow } = filling;
  return {
    ...filling,
    documents: attachedOf(filling.content.documents, named),
    /** The files of one kind of paper, as they are now. */
    attach: (kind: string, kept: readonly KeptFile[]) => {
      setNamed((before) => [...before, ...kept.filter((file) => !before.includes(file))]);
      // Another paper may have arrived while this one was being sent.
      change((latest) => ({
        documents: [
          ...latest.documents.filter((each) => each.kind !== kind),
          ...kept.map(({ fileId }) => ({ kind, fileId })),
        ],
      }));
      // A file is a whole answer, not a key among others: kept at once.
      saveNow();
    },
  };
}

/** Whether it can be opened as the server holds it. */
export function useSettledAnswer(caseId: string): boolean {
  const forget = useCallback(
    () => queryClient.removeQueries({ queryKey: ['GET /api/cases/mine/:caseId/answer-draft', { caseId }] }),
    [caseId],
  );
  return useSettled(`answer-${caseId}`, forget);
}

/** The attached papers by name; a file that is not known by name is still there. Pure. */
function attachedOf(documents: AnswerContent['documents'], known: readonly KeptFile[]): readonly Attached[] {
  return documents.map(({ kind, fileId }) => ({
    ...(known.find((file) => file.fileId === fileId) ?? { fileId, name: '已上传的文件' }),
    kind,
  }));
}
