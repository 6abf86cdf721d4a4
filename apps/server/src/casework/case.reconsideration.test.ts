/** What the core makes of a reconsideration: by whom, to what end, and withdrawn how. */
import { describe, expect, test } from 'vitest';
import type { CaseCommand } from './case.commands.ts';
import { allowedCommands, decide, withheldCommands } from './case.decide.ts';
import { evolve } from './case.evolve.ts';
import type { Actor, CaseState, CaseStatus } from './case.ts';
import { factsFor, people, sample, stateIn, taken } from './testing/world.ts';

describe('a reconsideration', () => {
  const decidedBy = (tier: 'township' | 'county' | 'city', more: Partial<CaseState> = {}) =>
    stateIn('reconsideration', { decidedAt: taken(tier), ...more });
  const offered = (state: CaseState, actor: Actor) =>
    allowedCommands(state, factsFor(actor, '2020-10-20')).map(({ command }) => command);

  test('is decided above the office that decided, and kept from that office with the reason', () => {
    const state = decidedBy('county');
    expect(offered(state, people.cityApprover)).toEqual(['decide-reconsideration', 'take']);
    expect(offered(state, people.approver2), 'a colleague of the same office').toEqual([]);
    expect(withheldCommands(state, factsFor(people.approver2, '2020-10-20'))).toMatchObject([
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
    expect(offered(referred, people.cityApprover)).toEqual(['record-reconsideration', 'take']);
    const byThem = decidedBy('city', { decidedAt: taken('city', 'city-approver') });
    const told = (which: CaseState, actor: Actor) =>
      withheldCommands(which, factsFor(actor, '2020-10-20')).map(({ refusal }) => refusal.code);
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
          referred: elsewhere ? { to: '洛阳市人民政府', on: '2020-10-19' } : null,
        });
        const command = { ...sample[kind], outcome: which, addFen };
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
});
