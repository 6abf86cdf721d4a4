import { useNavigate } from '@tanstack/react-router';
import { schemes } from '@wenye/policy';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { useCall } from '../../api/query.ts';
import { formatAgo, formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { AnchorButton, Button, LinkButton } from '../../ui/button.tsx';
import { Facts, Failure, Notice, Skeleton, Tag } from '../../ui/surface.tsx';
import { WholeNumber } from '../../ui/whole-number.tsx';
import { AbandonDraft } from '../cases/abandon-draft.tsx';
import { ActAsRepresentative } from './act-as-representative.tsx';
import { templateUrl } from './roster.ts';
import { StandingHires } from './standing-hires.tsx';

/** Benefits that a firm claims for the people it hired: all of them with one roster. */
const ofHires = schemes
  .filter(({ claimant, object }) => claimant === 'firm' && object === 'hire')
  .map(({ benefitId }) => benefitId);

/** What the registers say of the firm, and the way into an application. */
export function FirmCard({ firmId, mayApply }: { firmId: string; mayApply: boolean }) {
  const navigate = useNavigate();
  const firm = useCall('GET /api/firms/:firmId', { firmId });
  const drafts = useCall('GET /api/drafts', {});
  const start = useOnce('POST /api/drafts', ({ draftId }) => open(draftId));
  const open = (draftId: string) =>
    navigate({ to: '/firm/$firmId/apply', params: { firmId }, search: { draft: draftId } });
  if (firm.error) return <Failure error={firm.error} retry={() => void firm.refetch()} />;
  if (!firm.data) return <Skeleton lines={5} />;
  const { data } = firm;
  const latest = data.figures.toSorted((a, b) => b.year - a.year)[0];
  const left = drafts.data?.rows.find((row) => row.claimant.id === firmId && !row.atCounter);
  return (
    <section className="card stack" aria-label="企业">
      <div className="row-apart">
        <h2>{data.name}</h2>
        {data.generated ? <Tag>生成的演示企业</Tag> : null}
      </div>
      <Facts
        rows={[
          ['统一社会信用代码', <WholeNumber key="uscc" text={data.uscc} />],
          ['登记地', data.division.name],
          data.industry ? ['行业', data.industry.name] : null,
          latest
            ? [
                `${latest.year} 年`,
                [
                  latest.staff === null ? '' : `从业人员 ${latest.staff} 人`,
                  latest.revenueYuan === null ? '' : `营业收入 ${formatYuan(latest.revenueYuan)}`,
                ]
                  .filter(Boolean)
                  .join('，'),
              ]
            : null,
          ['来源', `${data.source.name}，${formatDate(data.source.recordedOn)}登记`],
        ]}
      />
      {start.error ? <Notice tone="bad" live title={messageOf(start.error)} /> : null}
      {left ? (
        <Notice title="有一份没填完的申请">
          <p>
            {left.benefitLabels.join('、')}，{formatAgo(left.savedAt)}保存，可以接着填。
          </p>
        </Notice>
      ) : null}
      {mayApply ? (
        <StandingHires claimant={{ kind: 'firm', id: firmId }} benefitIds={ofHires} />
      ) : (
        <ActAsRepresentative firmId={firmId} />
      )}
      <div className="button-bar">
        {!mayApply ? null : left ? (
          <>
            <LinkButton
              kind="primary"
              to="/firm/$firmId/apply"
              params={{ firmId }}
              search={{ draft: left.draftId }}
            >
              接着填
            </LinkButton>
            <AbandonDraft draft={left} />
          </>
        ) : (
          <Button
            kind="primary"
            busy={start.isPending}
            onClick={() =>
              start.run({
                claimant: { kind: 'firm', id: firmId },
                benefitIds: ofHires,
                content: {},
              })
            }
          >
            申请招用补贴
          </Button>
        )}
        <AnchorButton href={templateUrl(ofHires)} download>
          下载花名册模板
        </AnchorButton>
      </div>
    </section>
  );
}
