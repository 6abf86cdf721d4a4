import type { OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { LongNumber } from '../../ui/long-number.tsx';
import { OfficePhone } from '../../ui/office-phone.tsx';
import { Facts, Notice, Tag, type TagTone } from '../../ui/surface.tsx';
import { plainReason } from '../payee/plain-reason.ts';
import { isLost } from './account-standing.ts';
import { isRestored } from './aftermath.ts';
import { standingOf } from './decision.ts';
import { OtherAccount } from './other-account.tsx';
import { paidWords } from './paid-words.ts';

type CaseView = OutputOf<'GET /api/cases/mine/:caseId'>;
type Payment = NonNullable<CaseView['payment']>;

/** Only then has the bank's reason something to do for the claimant; it gives one for a payment made, too. */
const CAME_BACK = new Set(['rejected', 'returned']);

/** The file is made, sent or taken: when and whether it is paid, only the bank knows. */
const UNDER_WAY = new Set(['intended', 'sent', 'accepted']);

/** Only of what is still owed is there another account to pay to: not of an award that was revoked meanwhile. */
const OWED = new Set(['open', 'part-paid']);

const TONES: Readonly<Record<string, TagTone>> = {
  discharged: 'good',
  recovered: 'good',
  'under-recovery': 'bad',
};

/** An award that stands again waits for money before what was paid back is owed once more; nothing is owed back. */
const RESTORED = 'waiting-for-funds';

/** How the money stands: what is due, what was paid, what came back, and what is to be paid back. */
export function PaymentCard({ view, payment }: { view: CaseView; payment: Payment }) {
  const { recovery, latest } = payment;
  const restored = view.status === RESTORED && isRestored(view.steps);
  // An award that stands again is owed: of what was paid back beyond it there may still be something to tell.
  const owesBack = recovery !== null && recovery.orderedYuan !== '0.00';
  return (
    <section className="card stack" aria-labelledby="payment">
      <div className="row-apart">
        <h2 id="payment">{owesBack ? '拨付和退回' : '拨付'}</h2>
        <Tag tone={(restored ? undefined : TONES[payment.status]) ?? 'accent'}>{payment.statusLabel}</Tag>
      </div>
      {recovery?.overpaid ? <PaidTooMuch claimant={view.claimant} overpaid={recovery.overpaid} /> : null}
      {owesBack ? (
        <PayBack view={view} recovery={recovery} status={restored ? RESTORED : payment.status} />
      ) : null}
      <Facts
        rows={[
          owesBack ? null : ['应付', formatYuan(payment.amountYuan)],
          ['已付', paidWords(payment)],
          owesBack && !restored ? ['应退回', formatYuan(recovery.orderedYuan)] : null,
          owesBack ? ['已收到退回', formatYuan(recovery.receivedYuan)] : null,
          payment.repaidYuan === null
            ? null
            : [owesBack ? '以前已收到退回' : '已收到退回', formatYuan(payment.repaidYuan)],
          latest && !owesBack && latest.status !== 'settled'
            ? ['最近一次', `${latestWords(latest)}${latest.on ? `，${formatDate(latest.on)}` : ''}`]
            : null,
        ]}
      />
      {!owesBack && latest && OWED.has(payment.status) && CAME_BACK.has(latest.status) ? (
        latest.disputed ? (
          <Notice tone="info" title="财务正在与银行核实这笔款有没有付出">
            <p>核实后会告诉您结果，不用做什么。</p>
          </Notice>
        ) : latest.redirected && !isLost(view.accountStanding) ? (
          <Notice tone="info" title={returnedText(latest.reason, latest.status)}>
            <p>财务已改付您新登记的账户，等待下一批拨付，不用再做什么。</p>
          </Notice>
        ) : latest.fileRefused ? (
          <Notice tone="info" title="银行没有受理这一批的付款文件，钱还没有付出">
            <p>不是您的账户有问题。财务会重新拨付，不用做什么。</p>
          </Notice>
        ) : (
          <OtherAccount
            claimant={view.claimant}
            title={returnedText(latest.reason, latest.status)}
            ask="请登记一个新的收款账户。银行核验后由财务改付，不用重新申请。"
          />
        )
      ) : null}
      {!owesBack && lostAccount(view, payment) ? (
        <OtherAccount
          claimant={view.claimant}
          title={`还有要付给您的款项，原来的收款账户${view.accountStanding === 'closed' ? '已停用' : '没有通过银行核验'}，不能再付`}
          ask="请登记一个新的收款账户。银行核验后由财务改付，不用重新申请。"
          cameBack={false}
        />
      ) : null}
    </section>
  );
}

/** Something is owed still, as after a raise, and its account takes nothing any more, though it sent nothing back. */
function lostAccount({ accountStanding }: CaseView, { status, latest }: Payment): boolean {
  const told = latest !== null && (CAME_BACK.has(latest.status) || UNDER_WAY.has(latest.status));
  return isLost(accountStanding) && OWED.has(status) && !told;
}

type PaidTooMuchProps = {
  overpaid: NonNullable<NonNullable<Payment['recovery']>['overpaid']>;
  claimant: CaseView['claimant'];
};

type PayBackProps = { view: CaseView; recovery: NonNullable<Payment['recovery']>; status: string };

/** Of what goes on between finance and the bank, that it does. */
function latestWords({ status, statusLabel, disputed }: NonNullable<Payment['latest']>): string {
  if (disputed) return '正在与银行核实';
  return UNDER_WAY.has(status) ? '银行办理中' : statusLabel;
}

/** In plain words first; the bank's own, for who asks at a counter. It may have given none, or on paper. */
function returnedText(reason: string | null, status = 'returned'): string {
  const what = status === 'rejected' ? '银行没有付出' : '银行退回';
  if (reason === null) return '这笔款没有付成，银行已退回或者没有付出';
  const plain = plainReason(reason);
  return plain === null ? `${what}：${reason}` : `${what}：${plain}（银行原话：${reason}）`;
}

/** What was paid back beyond the debt is the claimant's own; where it did not arrive, another account is needed. */
function PaidTooMuch({ overpaid: { overpaidYuan, refundedYuan, back }, claimant }: PaidTooMuchProps) {
  const title = `您多退了 ${formatYuan(overpaidYuan)}`;
  if (refundedYuan === overpaidYuan) return <Notice tone="good" title={`${title}，已退还给您`} />;
  if (back && !back.redirected) {
    return (
      <OtherAccount
        claimant={claimant}
        title={`${title}，${back.amountYuan === overpaidYuan ? '' : `其中 ${formatYuan(back.amountYuan)}`}退不到原来的收款账户`}
        ask={`${returnedText(back.reason)}。请登记一个新的收款账户。银行核验后由财务改付，不用申请。`}
      />
    );
  }
  return (
    <Notice tone="info" title={title}>
      <p>
        {refundedYuan === '0.00' ? '' : `已退还 ${formatYuan(refundedYuan)}，其余`}
        会随下一批拨付退到您的收款账户，不用申请。
      </p>
    </Notice>
  );
}

/** What is to be paid back, and whom to ask for the account: it is not known here, and one on a page can be a trap. */
function PayBack({ view, recovery, status }: PayBackProps) {
  if (status === 'recovered') {
    // Of what was paid too much there may still be something to do, told above.
    const more = recovery.overpaid?.back?.redirected === false;
    return <Notice tone="good" title={more ? '应退的已全部退回' : '已全部退回，不用再做什么'} />;
  }
  if (status !== 'under-recovery') return <Notice title="已不再追回，不用再做什么" />;
  return (
    <Notice
      tone="bad"
      title={`${view.revokedYuan === null || standingOf(view.status, view.steps) === 'revoked' ? '批准' : '批准的一部分'}已撤销，请退回 ${formatYuan(recovery.outstandingYuan)}`}
    >
      <p>
        退到哪个账户、到哪天为止，请问
        {view.acceptingOfficeName}
        {view.officePhone === null ? null : (
          <>
            ，电话 <OfficePhone phone={view.officePhone} generated={view.phoneGenerated} />
          </>
        )}
        ，也可以到窗口当面问。请您自己打过去问，不要向打来的电话、短信里给的账户汇款。
      </p>
      <p>
        退款时在用途里写明追回单号 <LongNumber text={recovery.recoveryNo ?? view.caseNumber} />
        ，可以分几次退；一次退不起的，请同时说明。
      </p>
      <p>钱到账后由财务登记，这里会显示已退回多少。撤销的理由和不服时怎么办，见下面的办理进度。</p>
    </Notice>
  );
}
