import { useCall } from '../../api/query.ts';
import { formatAgo } from '../../format/dates.ts';
import { LinkButton } from '../../ui/button.tsx';
import { AbandonDraft } from './abandon-draft.tsx';

/** Applications begun and not submitted yet, to go on with or to give up. Drafts of a counter stay at the counter. */
export function DraftList() {
  const { data } = useCall('GET /api/drafts', {});
  const drafts = data?.rows.filter((row) => !row.atCounter) ?? [];
  if (drafts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="drafts">
      <h2 id="drafts">没填完的申请</h2>
      {drafts.map((draft) => (
        <div key={draft.draftId} className="card row-apart">
          <div>
            <strong>{draft.benefitLabels.join('、')}</strong>
            <p className="soft small">{formatAgo(draft.savedAt)}保存</p>
          </div>
          <div className="button-bar">
            {draft.claimant.kind === 'person' ? (
              <LinkButton
                kind="primary"
                to="/apply/$clause"
                params={{ clause: draft.benefitIds[0] ?? '' }}
                search={{ draft: draft.draftId }}
              >
                接着填
              </LinkButton>
            ) : (
              <LinkButton
                kind="primary"
                to="/firm/$firmId/apply"
                params={{ firmId: draft.claimant.id }}
                search={{ draft: draft.draftId }}
              >
                接着填
              </LinkButton>
            )}
            <AbandonDraft draft={draft} />
          </div>
        </div>
      ))}
    </section>
  );
}
