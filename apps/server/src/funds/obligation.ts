import { OBLIGATION_TRANSITIONS, type ObligationState } from './obligation.transitions.ts';
import type { PostingEvent } from './postings.ts';

/**
 * What is owed for one case, all amounts in fen. `amount`, `settled` and `returned` only grow; what was repaid for an award that
 * stands, again or with less, counts as returned. Of an award that stands `cancelled` is what revocations took back of it.
 */
export type Obligation = {
  state: ObligationState;
  amountFen: number;
  inTransitFen: number;
  settledFen: number;
  returnedFen: number;
  cancelledFen: number;
  recoveryOrderedFen: number;
  recoveredFen: number;
  writtenOffFen: number;
};

export type ObligationCommand =
  | { kind: 'instruct' | 'settle' | 'reject' | 'reinstate' | 'return'; amountFen: number }
  | { kind: 'order-recovery' | 'receive-recovery' | 'raise'; amountFen: number }
  | { kind: 'correct-account' | 'cancel' | 'write-off' | 'annul-recovery' }
  /** `revokedFen`: what other revocations took back of the award, which stays taken back. */
  | { kind: 'restore'; revokedFen: number };

export type ObligationRefusal = 'not-in-this-state' | 'amount-too-large' | 'in-transit';

/** A step taken: the obligation afterwards and what the ledger posts for it, in order. */
export type ObligationStep = {
  outcome: 'done';
  obligation: Obligation;
  postings: readonly { event: PostingEvent; amountFen: number }[];
};
export type ObligationAnswer = ObligationStep | { outcome: 'refused'; why: ObligationRefusal };

/** Paid and kept. */
export const paidFen = (o: Obligation): number => o.settledFen - o.returnedFen;

/** Still to be instructed. */
export const payableFen = (o: Obligation): number =>
  o.amountFen - o.cancelledFen - paidFen(o) - o.inTransitFen;

/** Ordered back and still outstanding. */
export const outstandingFen = (o: Obligation): number =>
  o.recoveryOrderedFen - o.recoveredFen - o.writtenOffFen;

/**
 * Decides a command on an obligation. Pure. Amounts beyond what the command may move are refused, so that
 * settled − returned + in transit never exceeds the amount (invariant 4).
 */
export function decideObligation(o: Obligation, command: ObligationCommand): ObligationAnswer {
  const known = OBLIGATION_TRANSITIONS.some((t) => t.command === command.kind && t.from.includes(o.state));
  if (!known) return refused('not-in-this-state');
  switch (command.kind) {
    case 'instruct':
    case 'reinstate': {
      if (command.amountFen > payableFen(o)) return refused('amount-too-large');
      return done({ ...o, inTransitFen: o.inTransitFen + command.amountFen }, [
        command.kind === 'reinstate' ? 'reinstatement' : 'instruction',
        command.amountFen,
      ]);
    }
    case 'settle': {
      if (command.amountFen > o.inTransitFen) return refused('amount-too-large');
      const next = {
        ...o,
        inTransitFen: o.inTransitFen - command.amountFen,
        settledFen: o.settledFen + command.amountFen,
      };
      return done({ ...next, state: stateByAmount(next) }, ['settlement', command.amountFen]);
    }
    case 'reject': {
      if (command.amountFen > o.inTransitFen) return refused('amount-too-large');
      return done({ ...o, inTransitFen: o.inTransitFen - command.amountFen }, [
        'rejection',
        command.amountFen,
      ]);
    }
    case 'return':
      return decideReturn(o, command.amountFen);
    case 'correct-account':
      return o.inTransitFen > 0 ? refused('in-transit') : done(o);
    case 'cancel': {
      if (o.inTransitFen > 0) return refused('in-transit');
      const rest = payableFen(o);
      return done({ ...o, state: 'cancelled', cancelledFen: o.cancelledFen + rest }, ['cancellation', rest]);
    }
    case 'order-recovery': {
      if (o.inTransitFen > 0) return refused('in-transit');
      if (command.amountFen > paidFen(o)) return refused('amount-too-large');
      const rest = payableFen(o);
      return done(
        {
          ...o,
          state: 'under-recovery',
          cancelledFen: o.cancelledFen + rest,
          recoveryOrderedFen: command.amountFen,
        },
        ['cancellation', rest],
        ['recovery-order', command.amountFen],
      );
    }
    case 'receive-recovery': {
      if (o.state === 'written-off') return receiveAfterAll(o, command.amountFen);
      if (command.amountFen > outstandingFen(o)) return refused('amount-too-large');
      return done(takenBack({ ...o, recoveredFen: o.recoveredFen + command.amountFen }), [
        'recovery-receipt',
        command.amountFen,
      ]);
    }
    case 'write-off': {
      const rest = outstandingFen(o);
      return done({ ...o, state: 'written-off', writtenOffFen: o.writtenOffFen + rest }, [
        'recovery-write-off',
        rest,
      ]);
    }
    case 'annul-recovery':
      // The award stands again: nothing is owed back any more, whether or not there is money yet for what came back.
      return done({ ...o, state: 'recovered', recoveryOrderedFen: o.recoveredFen, writtenOffFen: 0 }, [
        'recovery-annulled',
        outstandingFen(o),
      ]);
    case 'restore':
      return restore(o, command.revokedFen);
    case 'raise':
      return raise(o, command.amountFen);
  }
}

/**
 * Money that the bank sends back can be paid again, whatever was paid back of it meanwhile; a return is never refused.
 * What was ordered back is back by it: first what is outstanding, then what was given up for lost, then what the payee has
 * paid. That came back twice and is refunded to them (an overpayment of the recovery), as is what they had repaid before the
 * award stood, again or with less, which counts as returned already. What was not ordered back is theirs, and owed again.
 */
function decideReturn(o: Obligation, amountFen: number): ObligationAnswer {
  if (amountFen > o.settledFen) return refused('amount-too-large');
  const keptFen = Math.min(amountFen, paidFen(o));
  const repaidFen = amountFen - keptFen;
  const next = { ...o, returnedFen: o.returnedFen + keptFen };
  if (stands(o))
    return done(
      { ...next, state: stateByAmount(next) },
      ['return', keptFen],
      ['overpayment', repaidFen],
      ['recovery-displaced', repaidFen],
    );

  const outstanding = Math.min(keptFen, outstandingFen(o));
  const givenUp = Math.min(keptFen - outstanding, o.writtenOffFen);
  const displaced = Math.min(keptFen - outstanding - givenUp, o.recoveredFen);
  const after = {
    ...next,
    cancelledFen: o.cancelledFen + outstanding + givenUp + displaced,
    recoveryOrderedFen: o.recoveryOrderedFen - outstanding - givenUp - displaced,
    writtenOffFen: o.writtenOffFen - givenUp,
    recoveredFen: o.recoveredFen - displaced,
  };
  return done(
    takenBack(after),
    ['return', keptFen - displaced],
    ['cancellation', outstanding + givenUp],
    ['recovery-reinstated', givenUp],
    ['recovery-reduction', outstanding + givenUp],
    ['overpayment', displaced + repaidFen],
    ['recovery-displaced', displaced + repaidFen],
  );
}

/**
 * An award that was taken back, or is to stand again and waits for money (`recovered`), after money came in. One of which a part
 * was taken back stands with the rest, once that part is back.
 */
function takenBack(o: Obligation): Obligation {
  if (o.cancelledFen === o.amountFen) return { ...o, state: 'cancelled' };
  if (outstandingFen(o) > 0) return { ...o, state: 'under-recovery' };
  if (o.writtenOffFen > 0) return { ...o, state: 'written-off' };
  const isOrdered = o.state === 'under-recovery' || o.state === 'written-off';
  const isPart = isOrdered && o.cancelledFen + o.recoveredFen < o.amountFen;
  return isPart ? standing(o, o.cancelledFen + o.recoveredFen) : { ...o, state: 'recovered' };
}

/** The award stands, less what was taken back of it and stays so: what was repaid has come back, like what a bank returns. */
function standing(o: Obligation, revokedFen: number): Obligation {
  const next: Obligation = {
    ...o,
    returnedFen: o.returnedFen + o.recoveredFen,
    cancelledFen: revokedFen,
    recoveryOrderedFen: 0,
    recoveredFen: 0,
    writtenOffFen: 0,
  };
  return { ...next, state: stateByAmount(next) };
}

/**
 * The award stands again: what its revocation cancelled, or what has come back by it, is owed once more. It is posted anew, out
 * of what the ledger has available now.
 */
function restore(o: Obligation, revokedFen: number): ObligationAnswer {
  if (revokedFen > o.cancelledFen + o.recoveredFen) return refused('amount-too-large');
  return done(standing(o, revokedFen), ['award-restored', o.cancelledFen + o.recoveredFen - revokedFen]);
}

/**
 * More is owed. What is under way to the bank stays as it was instructed; the rest is owed by another payment. Of what is owed
 * back, or was given up for lost, it is set off: the payee has it already.
 */
function raise(o: Obligation, amountFen: number): ObligationAnswer {
  const next = { ...o, amountFen: o.amountFen + amountFen };
  if (stands(o)) return done({ ...next, state: stateByAmount(next) }, ['award-raised', amountFen]);
  const outstanding = Math.min(amountFen, outstandingFen(o));
  const givenUp = Math.min(amountFen - outstanding, o.writtenOffFen);
  const setOff = outstanding + givenUp;
  return done(
    takenBack({
      ...next,
      cancelledFen: o.cancelledFen + setOff,
      recoveryOrderedFen: o.recoveryOrderedFen - setOff,
      writtenOffFen: o.writtenOffFen - givenUp,
    }),
    ['award-raised', amountFen],
    ['cancellation', setOff],
    ['recovery-reinstated', givenUp],
    ['recovery-reduction', setOff],
  );
}

/** What was given up for lost is still owed: money that comes after all is the fund's. */
function receiveAfterAll(o: Obligation, amountFen: number): ObligationAnswer {
  const rest = o.writtenOffFen - amountFen;
  if (rest < 0) return refused('amount-too-large');
  return done(
    takenBack({ ...o, recoveredFen: o.recoveredFen + amountFen, writtenOffFen: rest }),
    ['recovery-reinstated', amountFen],
    ['recovery-receipt', amountFen],
  );
}

const stands = ({ state }: Obligation): boolean =>
  state === 'open' || state === 'part-paid' || state === 'discharged';

function stateByAmount(o: Obligation): ObligationState {
  if (paidFen(o) === 0) return 'open';
  return paidFen(o) === o.amountFen - o.cancelledFen ? 'discharged' : 'part-paid';
}

function done(obligation: Obligation, ...postings: [PostingEvent, number][]): ObligationStep {
  return {
    outcome: 'done',
    obligation,
    postings: postings.filter(([, fen]) => fen > 0).map(([event, amountFen]) => ({ event, amountFen })),
  };
}

function refused(why: ObligationRefusal): ObligationAnswer {
  return { outcome: 'refused', why };
}
