import './firm.css';
import { useState } from 'react';
import type { Me } from '../../api/me.ts';
import { useCall } from '../../api/query.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Skeleton } from '../../ui/surface.tsx';
import { Gate } from '../account/gate.tsx';
import { CaseList } from '../cases/case-list.tsx';
import { ExportCases } from './export-cases.tsx';
import { FirmCard } from './firm-card.tsx';

/** The pages of a firm: which one, what it is due, its cases. Only firms that one holds a mandate of. */
export function FirmPage() {
  return (
    <Page title="企业办事" lead="以企业名义申请第 9.3、9.4 条补贴。需要企业给您的有效授权。">
      <Gate>{(me) => <Firms me={me} />}</Gate>
    </Page>
  );
}

function Firms({ me }: { me: Me }) {
  const mandates = [...new Map(me.firms.map((firm) => [firm.firmId, firm])).values()];
  const [chosen, setChosen] = useState(mandates[0]?.firmId ?? '');
  if (mandates.length === 0) {
    return (
      <div className="card">
        <Empty title="您还没有被授权的企业">
          <p className="soft">
            请企业的法定代表人在系统里授权您，或带授权书到企业所在县区人社窗口登记。也可以先不登录，用测算看看企业能领什么。
          </p>
          <LinkButton kind="primary" to="/check/$subject" params={{ subject: 'firm' }}>
            先测一测
          </LinkButton>
        </Empty>
      </div>
    );
  }
  return (
    <div className="stack-wide">
      {mandates.length > 1 ? (
        <FirmChoice ids={mandates.map((mandate) => mandate.firmId)} value={chosen} onChange={setChosen} />
      ) : null}
      <FirmCard firmId={chosen} />
      <section className="stack" aria-labelledby="firm-cases">
        <div className="row-apart">
          <h2 id="firm-cases">企业的办件</h2>
          <ExportCases claimantId={chosen} />
        </div>
        <CaseList claimantId={chosen} />
      </section>
    </div>
  );
}

function FirmChoice({
  ids,
  value,
  onChange,
}: {
  ids: readonly string[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { data, error, refetch } = useCall('GET /api/firms', { page: 1, pageSize: 100 });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={2} />;
  const names = new Map(data.rows.map((firm) => [firm.firmId, firm]));
  return (
    <Choice
      label="为哪家企业办理"
      value={value}
      onChange={onChange}
      options={ids.map((id) => ({
        value: id,
        label: names.get(id)?.name ?? '企业',
        ...(names.get(id) ? { hint: names.get(id)?.uscc ?? '' } : {}),
      }))}
    />
  );
}
