import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { refresh } from '../../api/query.ts';
import { AskFirst } from './ask-first.tsx';

export type Draft = OutputOf<'GET /api/drafts'>['rows'][number];

/** Gives an application up that was begun and not submitted, once that is confirmed. */
export function AbandonDraft({ draft }: { draft: Pick<Draft, 'draftId' | 'version'> }) {
  const abandon = useOnce('DELETE /api/drafts/:draftId', () => refresh('GET /api/drafts'));
  return (
    <AskFirst
      label="不要了"
      kind="quiet"
      title="确定不要这份没填完的申请吗？"
      consequence={<p>填好的内容和已经上传的材料会一起删除，不能恢复。</p>}
      confirm="确定删除"
      danger
      busy={abandon.isPending}
      refused={abandon.error ? messageOf(abandon.error) : undefined}
      onAct={() => abandon.run({ draftId: draft.draftId, expectedVersion: draft.version })}
    />
  );
}
