import { useNavigate } from '@tanstack/react-router';
import { findScheme } from '@wenye/policy';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { useCall } from '../../api/query.ts';
import { formatAgo } from '../../format/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Failure, Notice, Skeleton } from '../../ui/surface.tsx';
import type { OwnCase } from '../cases/case-card.tsx';
import { useStandingCases } from './standing-cases.ts';
import { StandingList } from './standing-list.tsx';

/** Begins an application, or goes on with one that was left. */
export function StartPanel({ clause, personId, name }: { clause: string; personId: string; name: string }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useCall('GET /api/drafts', {});
  const standing = useStandingCases({ kind: 'person', id: personId }, [clause])?.rows ?? [];
  const start = useOnce('POST /api/drafts', ({ draftId }) => open(draftId));
  const open = (draftId: string) =>
    navigate({ to: '/apply/$clause', params: { clause }, search: { draft: draftId } });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const left = data.rows.find((row) => row.benefitIds.includes(clause) && row.claimant.id === personId);
  return (
    <div className="card stack">
      <h2>{name}，您好</h2>
      <p>
        系统已有的登记信息会直接列出来，您核对就行；只需补上系统不知道的。大约 5
        分钟，随时可以离开，填写的内容会自动保存。
      </p>
      {left ? (
        <Notice title="您有一份没填完的申请">
          <p>{formatAgo(left.savedAt)}保存，可以接着填。</p>
        </Notice>
      ) : null}
      {standing.length > 0 ? <Standing clause={clause} rows={standing} /> : null}
      {start.error ? <Notice tone="bad" live title={messageOf(start.error)} /> : null}
      <div className="button-bar">
        {left ? (
          <Button kind="primary" onClick={() => void open(left.draftId)}>
            接着填
          </Button>
        ) : (
          <Button
            kind="primary"
            busy={start.isPending}
            onClick={() =>
              start.run({
                claimant: { kind: 'person', id: personId },
                benefitIds: [clause],
                // What the questionnaire was told is taken up where the registers do not know it (facts-step).
                content: { facts: {} },
              })
            }
          >
            开始申请
          </Button>
        )}
      </div>
    </div>
  );
}

/** What was applied for before: the same cannot be applied for again. */
function Standing({ clause, rows }: { clause: string; rows: readonly OwnCase[] }) {
  const once = findScheme(clause)?.claimPeriod.value === 'once';
  return (
    <Notice tone="warn" title={`这项补贴您已经有 ${rows.length} 件申请`}>
      <StandingList rows={rows} />
      <p>{once ? '这项补贴只能享受一次，不用再申请。' : '其中申请过的月份不能再申请；别的月份可以。'}</p>
    </Notice>
  );
}
