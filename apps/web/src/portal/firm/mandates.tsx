import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { refresh, useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { leftAfter, termOf } from '../../format/mandates.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty, Failure, Notice, Skeleton, Tag } from '../../ui/surface.tsx';
import { Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { GrantForm } from './grant-form.tsx';
import { LimitForm } from './limit-form.tsx';
import { SCOPES } from './scopes.ts';

type Mandate = OutputOf<'GET /api/firms/:firmId/mandates'>['rows'][number];

/** Who may act for the firm; whoever may appoint grants a mandate here, and ends one, also their own (`self`). */
export function Mandates({ firmId, today, self }: { firmId: string; today: string; self: string | null }) {
  const { data, error, refetch } = useCall('GET /api/firms/:firmId/mandates', { firmId });
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Mandate | null>(null);
  const [limiting, setLimiting] = useState<Mandate | null>(null);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const over = ({ revokedOn, validTo }: Mandate) =>
    revokedOn !== null || (validTo !== null && validTo < today);
  const actColumn = {
    id: 'act',
    head: '办理',
    cell: (row: Mandate) =>
      !over(row) ? (
        <div className="row">
          <Button kind="quiet" aria-label={`撤销${row.name}的授权`} onClick={() => setEnding(row)}>
            撤销
          </Button>
          {row.validTo === null ? (
            <Button
              kind="quiet"
              aria-label={`给${row.name}的授权定终止日期`}
              onClick={() => setLimiting(row)}
            >
              定终止日期
            </Button>
          ) : null}
        </div>
      ) : (
        '—'
      ),
  };
  return (
    <section className="stack" aria-labelledby="mandates">
      <div className="row-apart">
        <h2 id="mandates">授权经办人</h2>
        {data.mayAppoint ? <Button onClick={() => setGranting(true)}>授权一个人</Button> : null}
      </div>
      {data.rows.length === 0 ? (
        <Empty title="还没有授权经办人" />
      ) : (
        <div className="card">
          <Table
            caption="授权经办人"
            rows={data.rows}
            keyOf={(row) => row.mandateId}
            columns={[
              { id: 'name', head: '姓名', cell: ({ name }) => name },
              { id: 'scope', head: '可以办', cell: ({ scope }) => SCOPES[scope] },
              { id: 'term', head: '有效期', cell: termOf },
              { id: 'state', head: '状态', cell: (row) => <State mandate={row} today={today} /> },
              ...(data.mayAppoint ? [actColumn] : []),
            ]}
          />
        </div>
      )}
      <Dialog open={granting} title="授权经办人" onClose={() => setGranting(false)}>
        <GrantForm firmId={firmId} today={today} onDone={() => setGranting(false)} />
      </Dialog>
      <Dialog open={limiting !== null} title="给授权定终止日期" onClose={() => setLimiting(null)}>
        {limiting ? (
          <LimitForm
            firmId={firmId}
            mandateId={limiting.mandateId}
            name={limiting.name}
            today={today}
            onDone={() => setLimiting(null)}
          />
        ) : null}
      </Dialog>
      <Dialog
        open={ending !== null}
        title={ending?.personId === self ? '撤销您自己的授权吗？' : `撤销${ending?.name ?? ''}的授权吗？`}
        onClose={() => setEnding(null)}
      >
        {ending ? (
          <Ending
            firmId={firmId}
            mandate={ending}
            own={ending.personId === self}
            left={leftAfter(ending, data.rows, today)}
            onDone={() => setEnding(null)}
          />
        ) : null}
      </Dialog>
    </section>
  );
}

function State({ mandate, today }: { mandate: Mandate; today: string }) {
  const { revokedOn, validFrom, validTo } = mandate;
  if (revokedOn !== null) return <>{formatDate(revokedOn)} 撤销</>;
  if (validFrom > today) return <Tag>还没生效</Tag>;
  if (validTo !== null && validTo < today) return <Tag>已到期</Tag>;
  return <Tag tone="good">有效</Tag>;
}

type EndingProps = {
  firmId: string;
  mandate: Mandate;
  own: boolean;
  left: readonly Mandate[];
  onDone: () => void;
};

function Ending({ firmId, mandate, own, left, onDone }: EndingProps) {
  const who = own ? '您' : mandate.name;
  const toast = useToast();
  const revoke = useOnce('POST /api/firms/:firmId/mandates/:mandateId/revoke', async () => {
    await refresh('GET /api/firms/:firmId/mandates', 'GET /api/me', 'GET /api/firms');
    toast('授权已撤销');
    onDone();
  });
  return (
    <>
      {left.length === 0 ? (
        <>
          <p>从今天起，{who}不能再代表企业办理，也看不到企业的办件。此前提交的申请不受影响。</p>
          {own ? <p>以后还要办理的，须重新授权。</p> : null}
        </>
      ) : (
        <Notice tone="warn" title={`${who}还有别的授权，撤销这一份以后仍按下面的办理`}>
          <ul>
            {left.map((each) => (
              <li key={each.mandateId}>
                {SCOPES[each.scope]}，{termOf(each)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {revoke.error ? <Notice tone="bad" live title={messageOf(revoke.error)} /> : null}
      <div className="button-bar">
        <Button
          kind="danger"
          busy={revoke.isPending}
          onClick={() => revoke.run({ firmId, mandateId: mandate.mandateId })}
        >
          撤销授权
        </Button>
        <Button onClick={onDone}>再想想</Button>
      </div>
    </>
  );
}
