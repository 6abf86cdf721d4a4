import { CASE_STATUS_LABELS, fenToYuan } from '@wenye/codes';
import type { z } from 'zod';
import type { ObligationView } from '../funds/ledger.ts';
import { OBLIGATION_STATE_NAMES } from '../funds/obligation.transitions.ts';
import { ITEM_STATE_NAMES } from '../funds/payment-item.transitions.ts';
import { inYuan } from '../funds/views.ts';
import type { CaseStatus } from './case.ts';
import type { Reader } from './lists/history.ts';
import type { paymentView } from './views.ts';

/** How the payment stands, for the case page: status and amount, and what the bank said of a return. */
export function paymentOf(
  obligation: ObligationView | null,
  reader: Reader,
  status: CaseStatus,
): z.input<typeof paymentView> {
  if (obligation === null) return null;
  const { state, amountFen, cancelledFen, paidFen, repaidFen, payment } = obligation;
  // What was taken back of an award that stands is not due any more.
  const dueFen = state === 'cancelled' || state === 'recovered' ? amountFen : amountFen - cancelledFen;
  return {
    status: state,
    statusLabel: labelOf(obligation, status),
    amountYuan: fenToYuan(dueFen),
    paidYuan: fenToYuan(paidFen),
    // What is ordered back now is told with its recovery.
    repaidYuan: repaidFen > 0 ? fenToYuan(repaidFen) : null,
    recovery: recoveryOf(obligation, reader),
    latest:
      payment === null
        ? null
        : {
            status: payment.state,
            statusLabel: payment.fileRefused ? '银行未受理' : ITEM_STATE_NAMES[payment.state],
            on: payment.on,
            reason: payment.reason,
            onPaper: payment.onPaper,
            disputed: payment.disputed,
            redirected: payment.redirected,
            fileRefused: payment.fileRefused,
            again: payment.again,
            arrived: payment.arrived.map((each) => inYuan(each)),
          },
  };
}

/** How the money stands in words: of an award that stands again, what was taken back is no longer told as over. */
function labelOf(obligation: ObligationView, status: CaseStatus): string {
  const { state } = obligation;
  const waits = status === 'waiting-for-funds' && (state === 'cancelled' || state === 'recovered');
  if (waits) return CASE_STATUS_LABELS[status];
  return isHeld(obligation, status)
    ? `${OBLIGATION_STATE_NAMES[state]}，暂停支付`
    : OBLIGATION_STATE_NAMES[state];
}

/** What is not with the bank yet waits for the decision whether the award is revoked. */
const isHeld = ({ state, inTransitFen }: ObligationView, status: CaseStatus): boolean =>
  status === 'proposed-revocation' && (state === 'open' || state === 'part-paid') && inTransitFen === 0;

/**
 * Nothing is outstanding any more once it was received, or written off. Nothing is ordered back of an award that stands
 * again; what was paid back beyond it is still told.
 */
function recoveryOf(
  { state, recoveryOrderedFen, recoveredFen, recoveryNo, overpaid, writeOff }: ObligationView,
  reader: Reader,
) {
  if (recoveryOrderedFen === 0 && overpaid === null) return null;
  const outstandingFen = state === 'under-recovery' ? recoveryOrderedFen - recoveredFen : 0;
  return {
    recoveryNo,
    orderedYuan: fenToYuan(recoveryOrderedFen),
    receivedYuan: fenToYuan(recoveredFen),
    outstandingYuan: fenToYuan(outstandingFen),
    overpaid: overpaid && {
      overpaidYuan: fenToYuan(overpaid.overpaidFen),
      refundedYuan: fenToYuan(overpaid.refundedFen),
      back: overpaid.back && inYuan(overpaid.back),
    },
    writeOff:
      reader === 'applicant' || writeOff === null
        ? null
        : {
            amountYuan: fenToYuan(writeOff.amountFen),
            documentNo: writeOff.documentNo,
            reason: writeOff.reason,
            proposedOn: writeOff.proposedOn,
            confirmedOn: writeOff.confirmedOn,
            recoveredYuan: fenToYuan(writeOff.recoveredFen),
          },
  };
}
