/** The handling clock beside what suspends it: it stands still while others are awaited, and what was left then runs on. */
import { describe, expect, test } from 'vitest';
import { calendar } from './calendar.ts';
import { readClock } from './case.clock.ts';
import type { CaseCommand } from './case.commands.ts';
import { decide } from './case.decide.ts';
import { evolve } from './case.evolve.ts';
import { owesStatement } from './case.guards.ts';
import type { Actor, CaseState } from './case.ts';
import { factsFor, people, sample, scheme, stateIn, system } from './testing/world.ts';

function after(state: CaseState, actor: Actor, on: string, command: CaseCommand): CaseState {
  const decided = decide(state, state.version, command, factsFor(actor, on));
  if (!decided.ok) throw new Error(decided.refusal.code);
  return evolve(state, decided.event);
}

/** Accepted on Friday 9 October, on notice from Thursday 15 October for five working days. */
const published = after(
  stateIn('proposed-award', { notice: null, clock: [{ from: '2020-10-09', mode: 'running' }] }),
  people.county,
  '2020-10-15',
  sample['publish-notice'],
);
const reading = (state: CaseState, on: string) => {
  const { elapsed, suspended, mode } = readClock(state.clock, on, calendar);
  return { elapsed, suspended, mode };
};

test('on the first day on which it can be awarded, a case is not overdue', () => {
  expect(published.notice?.until).toBe('2020-10-22');
  expect(published.due).toEqual({
    kind: 'decision',
    on: calendar.add('2020-10-22', { count: scheme.decideWithinWorkingDays - 5, unit: 'working' }),
  });
});

test('a notice of five days suspends the clock for five days', () => {
  expect(reading(published, '2020-10-22')).toEqual({ elapsed: 5, suspended: 5, mode: 'public-notice' });
  expect(reading(published, '2020-10-23')).toEqual({ elapsed: 6, suspended: 5, mode: 'running' });
  const taken = after(published, people.approver, '2020-10-26', { kind: 'take' });
  expect(reading(taken, '2020-10-26')).toEqual({ elapsed: 7, suspended: 5, mode: 'running' });
  expect(taken.due).toEqual(published.due);
});

test('an objection stops the clock from its day on, and the foreseen end of the notice is void', () => {
  const objected = after(published, people.citizen, '2020-10-20', sample['raise-objection']);
  expect(reading(objected, '2020-10-26')).toEqual({ elapsed: 5, suspended: 7, mode: 'objection' });
  const resumed = after(objected, people.approver2, '2020-10-26', sample['decide-objection']);
  expect(resumed.notice?.until).toBe('2020-10-28');
  expect(resumed.due?.on).toBe(calendar.add('2020-10-28', { count: 25, unit: 'working' }));
  expect(reading(resumed, '2020-10-29')).toEqual({ elapsed: 6, suspended: 9, mode: 'running' });
});

describe('while differences are explained', () => {
  /** Accepted on Friday 9 October; on Tuesday the 13th, three of thirty days used (the 10th was worked), a difference is found. */
  const found = after(
    stateIn('data-check', { notice: null, clock: [{ from: '2020-10-09', mode: 'running' }] }),
    people.acceptor,
    '2020-10-13',
    { ...sample['check-data'], differences: ['f'], adverse: ['f'] },
  );
  const spoken = after(found, people.claimant, '2020-10-15', sample['rebut-discrepancy']);

  test('the clock waits for the statement, five working days at most', () => {
    expect(found.due).toEqual({ kind: 'rebuttal', on: '2020-10-20' });
    expect(reading(found, '2020-10-15')).toEqual({ elapsed: 3, suspended: 2, mode: 'rebuttal' });
  });

  test('it runs again from the statement, and the office has the 27 days that were left', () => {
    // After 15 October: 16, 19 to 23 and 26 to 30 make 11, three weeks of November 15 more; Monday the 23rd is the 27th.
    expect(spoken.due).toEqual({ kind: 'decision', on: '2020-11-23' });
    expect(reading(spoken, '2020-10-19')).toEqual({ elapsed: 5, suspended: 2, mode: 'running' });
  });

  test('who takes the case then neither stops it again nor gains a day', () => {
    const taken = after(spoken, people.acceptor, '2020-10-19', { kind: 'take' });
    expect(reading(taken, '2020-10-20')).toEqual({ elapsed: 6, suspended: 2, mode: 'running' });
    expect(taken.due).toEqual(spoken.due);
  });

  describe('of an applicant who says nothing', () => {
    /** The term ended with Tuesday the 20th; the day that opens after it hands the case back. */
    const silent = after(found, system, '2020-10-21', { kind: 'close-rebuttal' });

    test('the last day is still theirs', () => {
      const early = decide(found, found.version, { kind: 'close-rebuttal' }, factsFor(system, '2020-10-20'));
      expect(early).toMatchObject({ ok: false, refusal: { code: 'casework.not-yet-due' } });
      expect(owesStatement(found, '2020-10-20')).toBe(true);
    });

    test('the clock runs again from the end of the term, and the office has the 27 days that were left', () => {
      // After 20 October: 21 to 23 and 26 to 30 make 8, three weeks of November 15 more; Thursday the 26th is the 27th.
      expect(silent.due).toEqual({ kind: 'decision', on: '2020-11-26' });
      expect(reading(silent, '2020-10-20')).toEqual({ elapsed: 3, suspended: 5, mode: 'rebuttal' });
      expect(reading(silent, '2020-10-21')).toEqual({ elapsed: 4, suspended: 5, mode: 'running' });
    });

    test('a term that ends before a weekend loses no working day of it', () => {
      const friday = after(
        stateIn('data-check', { notice: null, clock: [{ from: '2020-10-09', mode: 'running' }] }),
        people.acceptor,
        '2020-10-16',
        { ...sample['check-data'], differences: ['f'], adverse: ['f'] },
      );
      expect(friday.due?.on).toBe('2020-10-23');
      const handedBack = after(friday, system, '2020-10-24', { kind: 'close-rebuttal' });
      // Six days used. After Friday 23 October: 26 to 30 make 5, three weeks of November 15 more; Thursday the 26th is the 24th.
      expect(handedBack.due).toEqual({ kind: 'decision', on: '2020-11-26' });
      expect(reading(handedBack, '2020-10-26')).toEqual({ elapsed: 7, suspended: 5, mode: 'running' });
    });

    test('the register may hold from then on, and not again be barred by the office’s own deadline', () => {
      expect(owesStatement(silent, '2020-10-21')).toBe(false);
    });

    test('it is handed back once, and lapses no more', () => {
      const late = factsFor(system, '2021-03-01');
      for (const kind of ['close-rebuttal', 'lapse'] as const)
        expect(decide(silent, silent.version, { kind }, late)).toMatchObject({
          ok: false,
          refusal: { code: 'casework.not-yet-due' },
        });
    });

    test('a late word is heard, and moves nothing', () => {
      const late = after(silent, people.claimant, '2020-10-23', sample['rebut-discrepancy']);
      expect(late.due).toEqual(silent.due);
      expect(reading(late, '2020-10-26')).toEqual({ elapsed: 7, suspended: 5, mode: 'running' });
    });
  });

  test('who has spoken cannot lapse, however long the office takes', () => {
    const lapsed = decide(spoken, spoken.version, { kind: 'lapse' }, factsFor(system, '2021-03-01'));
    expect(lapsed).toMatchObject({ ok: false, refusal: { code: 'casework.not-yet-due' } });
  });

  test('what was said of former differences does not stand for those found anew', () => {
    const anew = after(
      stateIn('data-check', {
        notice: null,
        rebutted: true,
        clock: [{ from: '2020-10-09', mode: 'running' }],
      }),
      people.acceptor,
      '2020-10-13',
      { ...sample['check-data'], differences: ['f'], adverse: ['f'] },
    );
    expect(anew.due).toEqual(found.due);
    expect(reading(anew, '2020-10-15').mode).toBe('rebuttal');
  });
});
