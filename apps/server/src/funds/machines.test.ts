import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH_STATES, BATCH_TRANSITIONS, type BatchCommandKind } from './batch.transitions.ts';
import { type BatchFacts, decideBatch } from './batch.ts';
import { OBLIGATION_COMMANDS, OBLIGATION_STATES, OBLIGATION_TRANSITIONS } from './obligation.transitions.ts';
import {
  decideObligation,
  type Obligation,
  type ObligationCommand,
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
  open: {},
  'part-paid': { settledFen: 40 },
  discharged: { settledFen: 100 },
  cancelled: { cancelledFen: 100 },
  'under-recovery': { settledFen: 100, recoveryOrderedFen: 100 },
  recovered: { settledFen: 100, recoveryOrderedFen: 100, recoveredFen: 100 },
  'written-off': { settledFen: 100, recoveryOrderedFen: 100, writtenOffFen: 100 },
};

const command = (kind: ObligationCommand['kind'], amountFen = 10): ObligationCommand =>
  kind === 'cancel' ||
  kind === 'write-off' ||
  kind === 'correct-account' ||
  kind === 'annul-recovery' ||
  kind === 'restore'
    ? { kind }
    : { kind, amountFen };

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
          // What was repaid is no more disbursed for this award: restored, it counts as returned.
          if (kind === 'restore') disbursed -= o.recoveredFen;
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
          }
          expect(paidFen(o) + o.inTransitFen + o.cancelledFen).toBeLessThanOrEqual(o.amountFen);
          expect({ committed, inTransit, disbursed, receivable }).toEqual({
            committed: payableFen(o),
            inTransit: o.inTransitFen,
            disbursed: paidFen(o),
            receivable: outstandingFen(o),
          });
        }
      }),
    );
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
