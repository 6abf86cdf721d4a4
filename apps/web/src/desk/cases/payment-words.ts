import { fenToYuan, withoutStop, yuanToFen } from '@wenye/codes';
import { formatDate } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { needsOtherAccount } from '../payments/words.ts';
import type { CaseView } from './views.ts';

type Payment = NonNullable<CaseView['payment']>;
type Overpaid = NonNullable<NonNullable<Payment['recovery']>['overpaid']>;

/** What the bank answered where the money did not stay with the payee. */
const cameBack: Readonly<Record<string, string>> = { returned: '退回', rejected: '拒付' };

/** Something is still to be paid: not of an award that was revoked meanwhile. Pure. */
export const stillOwed = ({ status }: Pick<Payment, 'status'>): boolean =>
  status === 'open' || status === 'part-paid';

/**
 * What became of the latest payment, and whose turn it is; null where the state of the payment says it all. Pure.
 * @param standing of the account that is to be paid now; null where there is none
 * @returns `tone` of an alert: `warning` while somebody has to act, `info` while the money is on its way
 */
export function paymentNews(
  { status, latest }: Payment,
  standing: string | null,
): { tone: 'warning' | 'info'; text: string } | null {
  if (latest === null) return null;
  if (latest.fileRefused) {
    const said = `银行于${formatDate(latest.on)}未受理整份文件：${latest.reason ?? '未说明原因'}`;
    return { tone: 'info', text: `${said}。与收款账户无关，待财务编入下一拨付批次。` };
  }
  if (latest.disputed) {
    const said = `银行于${formatDate(latest.on)}答复拒付，对账单却列为已付`;
    return { tone: 'info', text: `${said}。财务正与银行查清，申请人不用做什么；查清以前不再付。` };
  }
  const back = cameBack[latest.status];
  if (back !== undefined) {
    const why = latest.reason ?? (latest.onPaper ? '见银行书面答复' : '未说明原因');
    const said = `银行于${formatDate(latest.on)}${back}：${why}`;
    // Nothing more is owed where the award was taken back meanwhile.
    if (!stillOwed({ status })) return { tone: 'info', text: `${said}。` };
    if (latest.redirected && standing !== null && needsOtherAccount(standing))
      return { tone: 'warning', text: `${said}。已改付另一账户，那个账户也不能再付，待申请人再登记一个。` };
    return latest.redirected
      ? { tone: 'info', text: `${said}。已改付另一账户，待财务编入下一拨付批次，申请人不用再做什么。` }
      : {
          tone: 'warning',
          text: `${said}。账户有误的，待申请人更正（本人在网上或到窗口登记），银行核验后由财务改付；账户无误的，由财务仍付原账户。`,
        };
  }
  if (!latest.again) return null;
  return latest.status === 'settled'
    ? { tone: 'info', text: `前一次没有付成，已于${formatDate(latest.on)}重新付到账。` }
    : {
        tone: 'info',
        text: `前一次没有付成，正在重新支付：${latest.statusLabel}（${formatDate(latest.on)}）。`,
      };
}

/** What was paid back beyond the debt, what of it is still to go back, and what of that came back; null where nothing was. Pure. */
export function overpaidWords(overpaid: Overpaid | null): string | null {
  if (overpaid === null) return null;
  const due = (yuanToFen(overpaid.overpaidYuan) ?? 0) - (yuanToFen(overpaid.refundedYuan) ?? 0);
  const all = `多缴 ${formatYuan(overpaid.overpaidYuan)}`;
  if (due === 0) return `${all}，已全部退还`;
  const left = `${all}，待退还 ${formatYuan(fenToYuan(due))}（在编制批次里列为待付）`;
  const { back } = overpaid;
  if (back === null) return left;
  const said = `${left}。其中 ${formatYuan(back.amountYuan)}：${formatDate(back.on)}付到原账户的被银行退回：${back.reason ?? '未说明原因'}`;
  return back.redirected
    ? `${said}；已可再付，待编入下一批次`
    : `${said}；账户有误的，请对方登记新账户，在编制批次里更正账户后编入`;
}

type WriteOff = NonNullable<NonNullable<Payment['recovery']>['writeOff']>;

/** By what document and why money is given up for lost, whether it is confirmed, and what of it came after all. Pure. */
export function writeOffWords(writeOff: WriteOff): string {
  const { amountYuan, documentNo, reason, proposedOn, confirmedOn, recoveredYuan } = writeOff;
  const what = `核销 ${formatYuan(amountYuan)}（${documentNo}：${withoutStop(reason)}）`;
  const after =
    recoveredYuan === '0.00'
      ? ''
      : `，后来又${recoveredYuan === amountYuan ? '全部收回或者抵清' : `收回 ${formatYuan(recoveredYuan)}`}`;
  return confirmedOn === null
    ? `财务于${formatDate(proposedOn)}提出${what}，待另一人确认。`
    : `已于${formatDate(confirmedOn)}${what}${after}。`;
}
