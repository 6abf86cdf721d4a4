import type { OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { Facts, Notice, Tag } from '../../ui/surface.tsx';

type Payment = NonNullable<OutputOf<'GET /api/cases/mine/:caseId'>['payment']>;

/** Only then has the bank's reason something to do for the claimant; it gives one for a payment made, too. */
const CAME_BACK = new Set(['rejected', 'returned']);

/** How the money stands: what is due, what was paid, and what the bank said where it came back. */
export function PaymentCard({ payment }: { payment: Payment }) {
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
        <Notice tone="warn" title={`银行退回：${payment.latest.reason}`}>
          <p>请核对收款账户；更正后会重新拨付，不用重新申请。</p>
        </Notice>
      ) : null}
    </section>
  );
}
