/** What the core makes of a reconsideration: by whom, to what end, and withdrawn how. */
import { describe, expect, test } from 'vitest';
import type { CaseCommand } from './case.commands.ts';
import { allowedCommands, decide, withheldCommands } from './case.decide.ts';
import { evolve } from './case.evolve.ts';
import type { Actor, CaseState, CaseStatus } from './case.ts';
import { hasTurn } from './case.turn.ts';
import { factsFor, people, sample, stateIn, taken } from './testing/world.ts';

describe('a reconsideration', () => {
  const decidedBy = (tier: 'township' | 'county' | 'city', more: Partial<CaseState> = {}) =>
    stateIn('reconsideration', { decidedAt: taken(tier), ...more });
  const offered = (state: CaseState, actor: Actor) =>
    allowedCommands(state, factsFor(actor, '2020-10-20')).map(({ command }) => command);

  test('is decided above the office that decided, and kept from that office with the reason', () => {
    const state = decidedBy('county');
    expect(offered(state, people.cityApprover)).toEqual(['propose-raise', 'decide-reconsideration', 'take']);
    expect(offered(state, people.approver2), 'a colleague of the same office').toEqual([]);
    expect(withheldCommands(state, factsFor(people.approver2, '2020-10-20'))).toMatchObject([
      { command: 'propose-raise', refusal: { code: 'casework.not-above' } },
      { command: 'decide-reconsideration', refusal: { code: 'casework.not-above' } },
    ]);
    expect(
      decide(state, 7, sample['decide-reconsideration'], factsFor(people.approver2, '2020-10-20')),
    ).toMatchObject({ refusal: { code: 'casework.not-above' } });
  });

  test('is recorded with the office of whoever decides it from above, though they have one below as well', () => {
    const both = {
      ...people.approver,
      assignments: [...people.approver.assignments, ...people.cityApprover.assignments],
    };
    expect(
      decide(decidedBy('county'), 7, sample['decide-reconsideration'], factsFor(both, '2020-10-20')),
    ).toMatchObject({ event: { actor: { officeId: 'city-office', tier: 'city' } } });
  });

  test('is referred and then recorded where the city decided, by another than who did, and by no office below', () => {
    const state = decidedBy('city', { decidedAt: taken('city', 'another') });
    expect(offered(state, people.cityApprover)).toEqual(['refer-reconsideration', 'take']);
    const referred = { ...state, referred: { to: '洛阳市人民政府', on: '2020-10-19' } };
    expect(offered(referred, people.cityApprover)).toEqual([
      'propose-raise',
      'record-reconsideration',
      'take',
    ]);
    const byThem = decidedBy('city', { decidedAt: taken('city', 'city-approver') });
    const told = (which: CaseState, actor: Actor) => [
      ...new Set(withheldCommands(which, factsFor(actor, '2020-10-20')).map(({ refusal }) => refusal.code)),
    ];
    expect([offered(byThem, people.cityApprover), told(byThem, people.cityApprover)]).toEqual([
      [],
      ['casework.decided-before'],
    ]);
    for (const each of [state, referred])
      expect([offered(each, people.approver), told(each, people.approver)]).toEqual([
        [],
        ['casework.below-decider'],
      ]);
  });

  test('is asked for once and in time, and again where more is owed on the award than was known then', () => {
    const asked = (more: Partial<CaseState>, owedFen: number, on = '2020-10-20') => {
      const state = stateIn('awarded', more);
      const facts = factsFor(people.claimant, on);
      const command = { ...sample['request-reconsideration'], owedFen } as const;
      const decided = decide(state, 7, command, facts);
      const button = allowedCommands(state, { ...facts, owedFen }).some(
        (each) => each.command === command.kind,
      );
      expect(button).toBe(decided.ok);
      return decided.ok ? evolve(state, decided.event) : decided.refusal.code;
    };
    const late = '2021-01-15';
    expect(asked({}, 0)).toMatchObject({ status: 'reconsideration' });
    expect(asked({}, 0, late)).toBe('casework.reconsideration-late');
    expect(asked({}, 3400, late)).toMatchObject({ status: 'reconsideration', owedFen: 3400 });
    expect(asked({ reconsidered: true }, 0)).toBe('casework.already-reconsidered');
    expect(asked({ reconsidered: true, owedFen: 3400 }, 3400)).toBe('casework.already-reconsidered');
    // What was referred then is referred anew.
    const again = asked(
      { reconsidered: true, owedFen: 3400, referred: { to: '洛阳市人民政府', on: late } },
      3401,
    );
    expect(again).toMatchObject({ status: 'reconsideration', owedFen: 3401, referred: null });
    const proposed = { addFen: 3000, months: ['2020-08'], by: 'somebody' };
    const command = {
      ...sample['decide-reconsideration'],
      outcome: 'vary',
      addFen: 3000,
      reckonedFen: 3401,
    } as const;
    const leaves = (owedFen: number) => {
      const decided = decide(
        { ...(again as CaseState), raiseProposed: proposed, decidedAt: taken('county') },
        8,
        { ...command, owedFen },
        factsFor(people.cityApprover, late),
      );
      return decided.ok && evolve(again as CaseState, decided.event).owedFen;
    };
    expect(leaves(3401)).toBe(401);
    // What was owed at the request is not by the day of the decision; what it comes to later is owed anew.
    expect(leaves(3000)).toBe(0);
    expect(leaves(9999), 'nobody was asked about the rest').toBe(401);
  });

  test('is withdrawn with the consent of who reconsiders, who answers before they decide', () => {
    const step = (state: CaseState, actor: Actor, command: CaseCommand) => {
      const decided = decide(state, state.version, command, factsFor(actor, '2020-10-20'));
      return decided.ok ? evolve(state, decided.event) : decided.refusal.code;
    };
    const asked = step(
      decidedBy('county', { beforeReconsideration: 'refused' }),
      people.claimant,
      sample['withdraw-reconsideration'],
    ) as CaseState;
    expect(asked).toMatchObject({ status: 'reconsideration', withdrawing: true });
    expect(step(asked, people.claimant, sample['withdraw-reconsideration'])).toBe('casework.withdrawal-open');
    expect(offered(asked, people.claimant)).toEqual([]);
    expect(step(asked, people.cityApprover, sample['decide-reconsideration'])).toBe(
      'casework.withdrawal-open',
    );
    expect(step(asked, people.approver2, sample['grant-withdrawal'])).toBe('casework.not-above');
    expect(step(asked, people.cityApprover, sample['grant-withdrawal'])).toMatchObject({
      status: 'refused',
      reconsidered: true,
      withdrawing: false,
    });
    const goesOn = step(asked, people.cityApprover, sample['deny-withdrawal']) as CaseState;
    expect(goesOn).toMatchObject({ status: 'reconsideration', withdrawing: false, due: asked.due });
    expect(step(goesOn, people.cityApprover, sample['decide-reconsideration'])).toMatchObject({
      status: 'refused',
    });
    // Nobody here could consent, and nobody elsewhere has it yet.
    const unsent = decidedBy('city', { beforeReconsideration: 'refused' });
    expect(offered(unsent, people.claimant)).toEqual(['withdraw-reconsideration']);
    expect(step(unsent, people.claimant, sample['withdraw-reconsideration'])).toMatchObject({
      status: 'refused',
      reconsidered: true,
    });
  });

  test.each(['decide-reconsideration', 'record-reconsideration'] as const)(
    '%s leaves nobody worse than before they asked',
    (kind) => {
      const outcome = (
        before: CaseStatus,
        which: 'uphold' | 'vary' | 'set-aside',
        addFen: number | null = null,
      ) => {
        const elsewhere = kind === 'record-reconsideration';
        const state = decidedBy(elsewhere ? 'city' : 'county', {
          beforeReconsideration: before,
          raiseProposed: { addFen: 1, months: ['2020-08'], by: 'another' },
          referred: elsewhere ? { to: '洛阳市人民政府', on: '2020-10-19' } : null,
        });
        const command = { ...sample[kind], outcome: which, addFen, reckonedFen: addFen };
        const decided = decide(state, 7, command, factsFor(people.cityApprover, '2020-10-20'));
        return decided.ok ? decided.event.to : decided.refusal.code;
      };
      expect(outcome('awarded', 'uphold')).toBe('awarded');
      expect(outcome('awarded', 'vary')).toBe('awarded');
      expect(outcome('awarded', 'vary', 1)).toBe('waiting-for-funds');
      expect(outcome('awarded', 'uphold', 1), 'upheld, and pays').toBe('casework.raises-nothing');
      expect(outcome('refused', 'vary', 1)).toBe('casework.outcome-not-open');
      expect(outcome('awarded', 'set-aside')).toBe('casework.outcome-not-open');
      expect(outcome('refused', 'set-aside')).toBe('data-check');
      expect(outcome('refused', 'vary')).toBe('casework.outcome-not-open');
    },
  );

  test.each(['decide-reconsideration', 'record-reconsideration'] as const)(
    '%s adds to the award what another person proposed, within its bound',
    (kind) => {
      const elsewhere = kind === 'record-reconsideration';
      const asked = decidedBy(elsewhere ? 'city' : 'county', {
        beforeReconsideration: 'awarded',
        referred: elsewhere ? { to: '洛阳市人民政府', on: '2020-10-19' } : null,
      });
      const other = { ...people.cityApprover, personId: 'city-approver-2' };
      const propose = (addFen: number, state: CaseState = asked, actor: Actor = other) => {
        const command = { ...sample['propose-raise'], addFen, reckonedFen: 36_600 };
        const decided = decide(state, state.version, command, factsFor(actor, '2020-10-20'));
        return decided.ok ? evolve(state, decided.event) : decided.refusal.code;
      };
      const adds = (
        addFen: number,
        state: CaseState,
        actor: Actor = people.cityApprover,
        reckonedFen: number | null = 36_600,
      ) => {
        const command = { ...sample[kind], outcome: 'vary' as const, addFen, reckonedFen };
        const decided = decide(state, state.version, command, factsFor(actor, '2020-10-20'));
        return decided.ok ? decided.event.to : decided.refusal;
      };
      const proposed = propose(3_660) as CaseState;
      expect(proposed).toMatchObject({ status: 'reconsideration', changedAt: asked.changedAt });
      expect(adds(3_660, asked)).toMatchObject({ code: 'casework.raise-not-proposed' });
      expect(adds(3_660, proposed, other)).toMatchObject({ code: 'casework.raise-own-proposal' });
      const seen = (actor: Actor) => {
        const facts = factsFor(actor, '2020-10-20');
        return {
          offered: allowedCommands(proposed, facts).some(({ command }) => command === kind),
          withheld: withheldCommands(proposed, facts).find(({ command }) => command === kind)?.refusal.code,
          turn: hasTurn(proposed, facts),
        };
      };
      expect(seen(other), 'not offered what would be refused').toEqual({
        offered: false,
        withheld: 'casework.raise-own-proposal',
        turn: false,
      });
      expect(seen(people.cityApprover)).toEqual({ offered: true, withheld: undefined, turn: true });
      expect(propose(1, { ...asked, assignee: other.personId }), 'lies on nobody’s desk').toMatchObject({
        assignee: null,
      });
      expect(adds(36_600, proposed), 'a digit too many').toEqual({
        code: 'casework.raise-differs',
        params: { proposed: '36.60 元' },
      });
      expect(adds(3_660, proposed)).toBe('waiting-for-funds');
      // A month that the case does not hold may be paid to another; one that was not proposed nobody has looked at.
      const ofMonths = (months: string[], state: CaseState, held = ['2020-07', '2020-08']) => {
        const command = {
          ...sample[kind],
          outcome: 'vary' as const,
          addFen: 3_660,
          reckonedFen: 3_660,
          months,
          held,
        };
        const decided = decide(state, state.version, command, factsFor(people.cityApprover, '2020-10-20'));
        return decided.ok ? decided.event.to : decided.refusal;
      };
      expect(ofMonths(['2020-08', '2020-10'], proposed)).toEqual({
        code: 'casework.raise-other-months',
        params: { held: '2020年7月、2020年8月' },
      });
      expect(ofMonths(['2020-08', '2020-08'], proposed)).toMatchObject({
        code: 'casework.raise-other-months',
      });
      expect(ofMonths([], proposed)).toMatchObject({ code: 'casework.raise-other-months' });
      expect(ofMonths(['2020-07'], proposed)).toMatchObject({ code: 'casework.raise-differs' });
      expect(ofMonths(['2020-08'], proposed)).toBe('waiting-for-funds');
      const once = { ...proposed, raiseProposed: { addFen: 3_660, months: [], by: 'another' } };
      expect(ofMonths([], once, []), 'a benefit that is not claimed by the month').toBe('waiting-for-funds');
      const again = propose(36_600, proposed) as CaseState;
      expect(adds(3_660, again), 'replaced').toMatchObject({ code: 'casework.raise-differs' });
      expect(adds(36_600, again)).toBe('waiting-for-funds');
      for (const beyond of [36_601, 0, -1]) {
        expect(propose(beyond)).toBe('casework.raises-beyond-reckoned');
        expect(
          adds(beyond, { ...asked, raiseProposed: { addFen: beyond, months: ['2020-08'], by: 'x' } }),
        ).toEqual({
          code: 'casework.raises-beyond-reckoned',
          params: { most: '366.00 元' },
        });
      }
      // For months it is bounded by what is known today of those held; else as much again, or more that may be due by today.
      const reckoned = (addFen: number, reckonedFen: number | null, held = ['2020-08']) => {
        const command = { ...sample['propose-raise'], addFen, reckonedFen, months: held, held };
        const decided = decide(asked, asked.version, command, factsFor(other, '2020-10-20'));
        return decided.ok ? evolve(asked, decided.event) : decided.refusal;
      };
      expect(reckoned(80_001, 80_000)).toMatchObject({ params: { most: '800.00 元' } });
      expect(reckoned(101, 100)).toMatchObject({ params: { most: '1.00 元' } });
      expect(reckoned(1, null)).toMatchObject({ params: { most: '0.00 元' } });
      expect(reckoned(80_001, 80_000, [])).toMatchObject({ params: { most: '800.00 元' } });
      expect(reckoned(36_600, 100, [])).toMatchObject({ raiseProposed: { addFen: 36_600 } });
      expect(reckoned(36_601, null, [])).toMatchObject({ code: 'casework.raises-too-much' });
      const more = reckoned(80_000, 80_000) as CaseState;
      expect(adds(80_000, more), 'reckoned to be less meanwhile').toMatchObject({
        code: 'casework.raises-beyond-reckoned',
      });
      expect(adds(80_000, more, people.cityApprover, 80_000)).toBe('waiting-for-funds');
      expect(propose(1, { ...asked, beforeReconsideration: 'refused' })).toBe('casework.outcome-not-open');
    },
  );
});
