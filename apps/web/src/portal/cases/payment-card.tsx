import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { refresh } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { Facts, Fold, Notice, Tag } from '../../ui/surface.tsx';
import { AccountForm } from '../apply/account-form.tsx';

type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;
type Payment = NonNullable<CaseView['payment']>;

/** Only then has the bank's reason something to do for the claimant; it gives one for a payment made, too. */
const CAME_BACK = new Set(['rejected', 'returned']);

/** How the money stands: what is due, what was paid, and what the bank said where it came back. */
export function PaymentCard({ payment, claimant }: { payment: Payment; claimant: CaseView['claimant'] }) {
  return (
    <section className="card stack" aria-labelledby="payment">
      <div className="row-apart">
        <h2 id="payment">拨付</h2>
        <Tag tone={payment.status === 'discharged' ? 'good' : 'accent'}>{payment.statusLabel}</Tag>
      </div>
      <Facts
        rows={[
          ['应付', formatYuan(payment.amountYuan)],
          ['已付', formatYuan(payment.paidYuan)],
          payment.latest
            ? [
                '最近一次',
                `${payment.latest.statusLabel}${payment.latest.on ? `，${formatDate(payment.latest.on)}` : ''}`,
              ]
            : null,
        ]}
      />
      {payment.latest?.reason && CAME_BACK.has(payment.latest.status) ? (
        <>
          <Notice tone="warn" title={`银行退回：${payment.latest.reason}`}>
            <p>请登记一个新的收款账户。银行核验后由财务改付，不用重新申请。</p>
          </Notice>
          <NewAccount claimant={claimant} />
        </>
      ) : null}
    </section>
  );
}

/** Where the money can go instead; finance directs it there once the bank has verified the account. */
function NewAccount({ claimant }: { claimant: CaseView['claimant'] }) {
  const [registered, setRegistered] = useState(false);
  if (registered) return <Notice tone="good" live title="新账户已登记，等待银行核验" />;
  return (
    <Fold summary="登记新的收款账户">
      <AccountForm
        claimant={claimant}
        onDone={async () => {
          setRegistered(true);
          await refresh('GET /api/people/me', 'GET /api/firms/:firmId');
        }}
      />
    </Fold>
  );
}
