import { useCallback } from 'react';
import { call, type OutputOf } from '../../api/client.ts';
import { queryClient } from '../../api/query.ts';
import { useAutosave, useSettled } from '../saving/autosave.ts';

export type DraftView = OutputOf<'GET /api/drafts/:draftId'>;
export type DraftContent = DraftView['content'];

/** A draft of an application being filled in. */
export function useDraft({ draftId, content, version }: DraftView) {
  const put = useCallback(
    async (expectedVersion: number, latest: DraftContent) => {
      const input = { draftId, expectedVersion, content: latest };
      // On its way it survives the page.
      return (await call('PUT /api/drafts/:draftId', input, { keepalive: true })).version;
    },
    [draftId],
  );
  // A draft begins as its first version, with what it was begun from.
  return useAutosave({ key: draftId, content, version, begun: version > 1, put });
}

/** Whether a draft can be opened as the server holds it. */
export function useSettledDraft(draftId: string): boolean {
  const forget = useCallback(
    () => queryClient.removeQueries({ queryKey: ['GET /api/drafts/:draftId', { draftId }] }),
    [draftId],
  );
  return useSettled(draftId, forget);
}
