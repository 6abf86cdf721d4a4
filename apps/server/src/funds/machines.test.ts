import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH_STATES, BATCH_TRANSITIONS, type BatchCommandKind } from './batch.transitions.ts';
import { type BatchFacts, decideBatch } from './batch.ts';
import { OBLIGATION_COMMANDS, OBLIGATION_STATES, OBLIGATION_TRANSITIONS } from './obligation.transitions.ts';
import {
  decideObligation,
  type Obligation,
  type ObligationCommand,
  type ObligationStep,
  outstandingFen,
  paidFen,
  payableFen,
} from './obligation.ts';
import {
  ANSWER_KINDS,
  type AnswerKind,
  ITEM_STATES,
  ITEM_TRANSITIONS,
  type ItemCommandKind,
  type ItemState,
} from './payment-item.transitions.ts';
import { decideItem, isAnswered, isUnknown, itemIdOf, obligationSteps } from './payment-item.ts';
import type { PostingEvent } from './postings.ts';

const obligation = (changes: Partial<Obligation>): Obligation => ({
  state: 'open',
  amountFen: 100,
  inTransitFen: 0,
  settledFen: 0,
  returnedFen: 0,
  cancelledFen: 0,
  recoveryOrderedFen: 0,
  recoveredFen: 0,
  writtenOffFen: 0,
  ...changes,
});

/** An obligation of each state on which every command of its row is possible. */
const READY: Record<(typeof OBLIGATION_STATES)[number], Partial<Obligation>> = {
  open: { settledFen: 10, returnedFen: 10 },
  'part-paid': { settledFen: 40 },
  discharged: { settledFen: 100 },
  cancelled: { settledFen: 100, returnedFen: 100, cancelledFen: 100 },
  'under-recovery': { settledFen: 100, recoveryOrderedFen: 100 },
  recovered: { settledFen: 100, recoveryOrderedFen: 100, recoveredFen: 100 },
  'written-off': { settledFen: 100, recoveryOrderedFen: 100, writtenOffFen: 100 },
};

const command = (kind: ObligationCommand['kind'], amountFen = 10): ObligationCommand =>
  kind === 'cancel' || kind === 'write-off' || kind === 'correct-account' || kind === 'annul-recovery'
    ? { kind }
    : kind === 'restore'
      ? { kind, revokedFen: 0 }
      : { kind, amountFen };

const must = (o: Obligation, one: ObligationCommand): ObligationStep => {
  const answer = decideObligation(o, one);
  if (answer.outcome === 'refused') throw new Error(`${one.kind} of ${JSON.stringify(o)}: ${answer.why}`);
  return answer;
};
const postedFen = ({ postings }: ObligationStep, ...events: PostingEvent[]): number =>
  postings.filter(({ event }) => events.includes(event)).reduce((sum, { amountFen }) => sum + amountFen, 0);

describe('the obligation', () => {
  it.each(OBLIGATION_STATES.flatMap((state) => OBLIGATION_COMMANDS.map((kind) => [state, kind] as const)))(
    '%s takes %s exactly where its table says so',
    (state, kind) => {
      const inFlight = kind === 'settle' || kind === 'reject' ? { inTransitFen: 10 } : {};
      const answer = decideObligation(obligation({ ...READY[state], state, ...inFlight }), command(kind));
      const row = OBLIGATION_TRANSITIONS.find((t) => t.command === kind && t.from.includes(state));
      const reached = answer.outcome === 'done' ? answer.obligation.state : answer.why;
      expect(row?.to ?? ['not-in-this-state']).toContain(reached);
    },
  );

  it('keeps invariants 4 and 13 and says what the ledger posts, whatever is asked of it', () => {
    const commands = fc.array(
      fc.record({
        kind: fc.constantFrom(...OBLIGATION_COMMANDS),
        amountFen: fc.integer({ min: 1, max: 120 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(commands, (asked) => {
        let o = obligation({});
        // What the ledger holds for this obligation.
        let [committed, inTransit, disbursed, receivable] = [100, 0, 0, 0];
        for (const { kind, amountFen } of asked) {
          const answer = decideObligation(o, command(kind, amountFen));
          if (answer.outcome === 'refused') continue;
          o = answer.obligation;
          for (const posting of answer.postings) {
            const fen = posting.amountFen;
            if (['instruction', 'reinstatement'].includes(posting.event))
              [committed, inTransit] = [committed - fen, inTransit + fen];
            if (posting.event === 'settlement') [inTransit, disbursed] = [inTransit - fen, disbursed + fen];
            if (posting.event === 'rejection') [inTransit, committed] = [inTransit - fen, committed + fen];
            if (posting.event === 'return') [disbursed, committed] = [disbursed - fen, committed + fen];
            if (posting.event === 'cancellation') committed -= fen;
            if (['award-restored', 'award-raised'].includes(posting.event)) committed += fen;
            if (['recovery-order', 'recovery-reinstated'].includes(posting.event)) receivable += fen;
            if (/^recovery-(receipt|reduction|annulled|write-off)$/.test(posting.event)) receivable -= fen;
            if (posting.event === 'recovery-receipt') disbursed -= fen;
          }
          // All of a return came in, for the fund or for the payee.
          const cameIn = kind === 'return' ? postedFen(answer, 'return', 'overpayment') : amountFen;
          expect(cameIn).toBe(amountFen);
          expect(postedFen(answer, 'overpayment')).toBe(postedFen(answer, 'recovery-displaced'));
          expect(paidFen(o) + o.inTransitFen + o.cancelledFen).toBeLessThanOrEqual(o.amountFen);
          expect({ committed, inTransit, disbursed, receivable }).toEqual({
            committed: payableFen(o),
            inTransit: o.inTransitFen,
            disbursed: paidFen(o) - o.recoveredFen,
            receivable: outstandingFen(o),
          });
        }
      }),
    );
  });
});

describe('money that comes back', () => {
  const line = fc.integer({ min: 1, max: 99 });
  const back = fc.record({
    /** The first of two payments; the second is the rest of 100. */
    first: line,
    ordered: fc.integer({ min: 1, max: 100 }),
    givenUp: fc.boolean(),
    receipts: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 3 }),
    returned: fc.subarray([0, 1]),
    order: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  });

  it('comes to the same whether the bank returns it or the payee pays it first, and never is refused', () => {
    fc.assert(
      fc.property(back, ({ first, ordered, givenUp, receipts, returned, order }) => {
        const arrivals = [
          ...receipts.map((fen) => ({ by: 'payee' as const, fen })),
          ...returned.map((which) => ({ by: 'bank' as const, fen: which === 0 ? first : 100 - first })),
        ];
        const ends = [
          arrivals,
          arrivals
            .map((one, at) => ({ one, key: order[at] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one),
        ].map((sequence) => {
          let o = must(
            obligation({ state: 'discharged', settledFen: 100 }),
            command('order-recovery', ordered),
          ).obligation;
          if (givenUp) o = must(o, command('write-off')).obligation;
          let refundFen = 0;
          for (const { by, fen } of sequence) {
            const owed = outstandingFen(o) + o.writtenOffFen;
            const settles = by === 'bank' ? fen : Math.min(fen, owed);
            if (by === 'payee') refundFen += fen - settles;
            if (settles === 0) continue;
            const step = must(o, command(by === 'bank' ? 'return' : 'receive-recovery', settles));
            refundFen += postedFen(step, 'overpayment');
            o = step.obligation;
          }
          return { o, refundFen };
        });
        const paidIn = receipts.reduce((sum, fen) => sum + fen, 0);
        const back = returned.reduce((sum, which) => sum + (which === 0 ? first : 100 - first), 0);
        // What was ordered back is back at most once, and what was not is the payee's, paid or owed to them.
        for (const { o, refundFen } of ends) {
          const owedBack = outstandingFen(o) + o.writtenOffFen;
          expect(100 - back - paidIn + refundFen + payableFen(o)).toBe(100 - ordered + owedBack);
          expect(owedBack).toBe(Math.max(0, ordered - back - paidIn));
        }
      }),
    );
  });

  it('is the payee’s where it was repaid before the award was restored', () => {
    let o = obligation({ state: 'discharged', settledFen: 100 });
    for (const one of [
      command('order-recovery', 100),
      command('receive-recovery', 30),
      command('annul-recovery'),
      command('restore'),
    ])
      o = must(o, one).obligation;
    const step = must(o, command('return', 100));
    expect(step.obligation).toMatchObject({ state: 'open', settledFen: 100, returnedFen: 100 });
    expect(payableFen(step.obligation)).toBe(100);
    expect(postedFen(step, 'return')).toBe(70);
    expect(postedFen(step, 'overpayment')).toBe(30);
  });
});

describe('the payment item', () => {
  const commands = [...new Set(ITEM_TRANSITIONS.map((t) => t.command))];

  it.each(ITEM_STATES.flatMap((state) => commands.map((one) => [state, one] as const)))(
    '%s moves by %s exactly where its table says so',
    (state: ItemState, one: ItemCommandKind) => {
      const row = ITEM_TRANSITIONS.find((t) => t.command === one && t.from.includes(state));
      const answer = decideItem(state, one);
      expect(answer.outcome === 'moved' ? answer.to : undefined).toBe(row?.to);
    },
  );

  it('ends the same for answers in any order and number (invariant 7)', () => {
    const consistent = fc.constantFrom<AnswerKind[]>(
      ['accepted', 'rejected'],
      ['accepted', 'settled', 'returned'],
    );
    const heard = consistent.chain((kinds) =>
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(heard, fc.constantFrom<ItemState>('intended', 'sent'), (answers, start) => {
        const fold = (kinds: readonly AnswerKind[]) =>
          kinds.reduce<ItemState>((state, kind) => {
            const answer = decideItem(state, kind);
            expect(answer.outcome).not.toBe('contradiction');
            return answer.outcome === 'moved' ? answer.to : state;
          }, start);
        const most = ANSWER_KINDS.findLast((kind) => answers.includes(kind));
        expect(fold(answers)).toBe(most);
        expect(fold(answers.toReversed())).toBe(most);
      }),
    );
  });

  it('never leaves unknown but by an answer, and posts what an answer implies', () => {
    const leadOn = ITEM_STATES.filter(isUnknown).flatMap((state) =>
      commands.filter((one) => {
        const answer = decideItem(state, one);
        return answer.outcome === 'moved' && isAnswered(answer.to);
      }),
    );
    expect(new Set(leadOn)).toEqual(new Set(['rejected', 'settled', 'returned']));
    expect(obligationSteps('sent', 'returned')).toEqual(['settle', 'return']);
    expect(obligationSteps('settled', 'returned')).toEqual(['return']);
    expect(decideItem('rejected', 'settled')).toEqual({ outcome: 'contradiction' });
    expect(decideItem('settled', 'set-aside')).toEqual({ outcome: 'refused' });
    expect(obligationSteps('rejected', 'accepted')).toEqual(['reinstate']);
    expect(decideItem('withdrawn', 'settled')).toEqual({ outcome: 'contradiction' });
  });

  it('has an id that follows from its lines alone, and from all of them', () => {
    const line = fc.record({
      obligationId: fc.uuid(),
      instalment: fc.integer({ min: 1, max: 9 }),
      generation: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        expect(itemIdOf(lines.toReversed())).toBe(itemIdOf(lines));
        const [first, ...rest] = lines;
        if (first === undefined) return;
        expect(itemIdOf([{ ...first, generation: first.generation + 1 }, ...rest])).not.toBe(itemIdOf(lines));
      }),
    );
  });
});

describe('the batch', () => {
  const facts: BatchFacts = {
    personId: 'someone',
    roles: ['finance', 'authoriser', 'reconciler', 'worker'],
    hadPartInCases: false,
    contentUnchanged: true,
    unknownItems: 0,
    unmatchedItems: 0,
    openDifferences: 0,
    openPapers: 0,
    unprovenLines: 0,
    heldLines: 0,
  };
  const commands = [...new Set(BATCH_TRANSITIONS.map((t) => t.command))];

  it.each(BATCH_STATES.flatMap((state) => commands.map((one) => [state, one] as const)))(
    '%s takes %s exactly where its table says so',
    (state, one: BatchCommandKind) => {
      const row = BATCH_TRANSITIONS.find((t) => t.command === one && t.from.includes(state));
      expect(decideBatch({ state, people: {} }, one, facts)).toEqual(
        row === undefined
          ? { outcome: 'refused', why: 'not-in-this-state' }
          : { outcome: 'moved', to: row.to },
      );
    },
  );

  it.each([
    ['authorise', 'frozen', { composed: 'someone' }, {}, 'same-person'],
    ['authorise', 'frozen', { composed: 'a', frozen: 'someone' }, {}, 'same-person'],
    ['authorise', 'frozen', { composed: 'a' }, { hadPartInCases: true }, 'had-part'],
    ['authorise', 'frozen', { composed: 'a' }, { contentUnchanged: false }, 'content-changed'],
    ['authorise', 'frozen', { composed: 'a' }, { roles: ['finance'] }, 'not-permitted'],
    ['authorise', 'frozen', { composed: 'a' }, { unprovenLines: 1 }, 'unproven-lines'],
    ['authorise', 'frozen', { composed: 'a' }, { heldLines: 1 }, 'held-lines'],
    ['answer', 'sent', {}, { unknownItems: 1, personId: null }, 'unknown-items'],
    ['reconcile', 'answered', { authorised: 'someone' }, {}, 'same-person'],
    ['reconcile', 'answered', {}, { unmatchedItems: 1 }, 'unmatched-items'],
    ['reconcile', 'answered', {}, { openDifferences: 1 }, 'open-differences'],
    ['reconcile', 'answered', {}, { openPapers: 1 }, 'open-papers'],
    ['close', 'reconciled', {}, { unmatchedItems: 1 }, 'unmatched-items'],
    ['close', 'reconciled', {}, { openDifferences: 1 }, 'open-differences'],
  ] as const)('refuses %s of a %s batch: %o %o', (one, state, people, changed, why) => {
    expect(decideBatch({ state, people }, one, { ...facts, ...changed })).toEqual({
      outcome: 'refused',
      why,
    });
  });
});
