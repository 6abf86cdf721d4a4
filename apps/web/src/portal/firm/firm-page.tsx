import './firm.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Me } from '../../api/me.ts';
import { useCall } from '../../api/query.ts';
import type { ListSearch } from '../../list-search.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Skeleton } from '../../ui/surface.tsx';
import { Gate } from '../account/gate.tsx';
import { CaseList } from '../cases/case-list.tsx';
import { WaitingNotice } from '../cases/waiting-notice.tsx';
import { AccountsCard } from '../payee/accounts-card.tsx';
import { EndedMandates } from './ended-mandates.tsx';
import { endedWords } from './ended-words.ts';
import { ExportCases } from './export-cases.tsx';
import { FirmCard } from './firm-card.tsx';
import { Mandates } from './mandates.tsx';
import { useOwnFirms } from './use-own-firms.ts';

/** The pages of a firm: which one, what it is due, its cases, who may act for it. */
export function FirmPage() {
  return (
    <Page
      title="企业办事"
      lead="以企业名义申请补贴。法定代表人点“由我本人办理”就能办，其他人需要企业的有效授权。"
    >
      <Gate>{(me) => <Firms me={me} />}</Gate>
    </Page>
  );
}

function Firms({ me }: { me: Me }) {
  const { rows, mandates, error, refetch } = useOwnFirms(me);
  const { firm: asked }: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!rows) return <Skeleton lines={4} />;
  const chosen = rows.find(({ firmId }) => firmId === asked) ?? rows[0];
  if (chosen === undefined) return <None />;
  const { firmId } = chosen;
  const mayApply = mandates.has(firmId);
  return (
    <div className="stack-wide">
      <EndedMandates />
      {rows.length > 1 ? (
        <Choice
          label="为哪家企业办理"
          value={firmId}
          onChange={(firm) => void navigate({ to: '/firm', search: { firm }, resetScroll: false })}
          options={rows.map((row) => ({ value: row.firmId, label: row.name, hint: row.uscc }))}
        />
      ) : null}
      {mayApply ? <WaitingNotice claimantId={firmId} /> : null}
      <FirmCard firmId={firmId} mayApply={mayApply} />
      {mayApply ? (
        <section className="stack" aria-labelledby="firm-cases">
          <div className="row-apart">
            <h2 id="firm-cases">企业的办件</h2>
            <ExportCases claimantId={firmId} />
          </div>
          <CaseList claimantId={firmId} />
        </section>
      ) : null}
      <AccountsCard key={`accounts-${firmId}`} claimant={{ kind: 'firm', id: firmId, name: chosen.name }} />
      <Mandates key={firmId} firmId={firmId} today={me.businessDate} self={me.person?.personId ?? null} />
    </div>
  );
}

function None() {
  const { data, error, refetch } = useCall('GET /api/mandates/ended', {});
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <div className="card">
      <Empty title={data.rows.length > 0 ? '您现在没有有效的授权' : '您还没有被授权的企业'}>
        {data.rows.map((row) => (
          <p key={row.firmId}>{endedWords(row)}</p>
        ))}
        <p className="soft">
          请企业的法定代表人登录后在“企业办事”里授权您，或带授权书到企业所在县区人社窗口登记。也可以先不登录，用测算看看企业能领什么。
        </p>
        <LinkButton kind="primary" to="/check/$subject" params={{ subject: 'firm' }}>
          先测一测
        </LinkButton>
      </Empty>
    </div>
  );
}
