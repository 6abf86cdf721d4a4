/** What the core asks before a refusal: that the applicant was heard. */
import { describe, expect, test } from 'vitest';
import type { CaseCommand, CommandKind } from './case.commands.ts';
import { allowedCommands, decide, waitsToBeTaken } from './case.decide.ts';
import { evolve } from './case.evolve.ts';
import type { Actor, CaseState } from './case.ts';
import { factsFor, people, sample, stateIn } from './testing/world.ts';

describe('nobody is refused unheard', () => {
  const proposed = (more: Partial<CaseState> = {}) =>
    stateIn('proposed-refusal', { due: { kind: 'defence', on: '2020-10-20' }, ...more });
  const codeOf = (state: CaseState, actor: Actor, command: CaseCommand, on: string) => {
    const decided = decide(state, 7, command, factsFor(actor, on));
    return decided.ok ? null : decided.refusal.code;
  };

  test('the approver waits for the applicant or for the end of the term, and may return the case meanwhile', () => {
    expect(codeOf(proposed(), people.approver, sample.refuse, '2020-10-20')).toBe('casework.defence-open');
    expect(codeOf(proposed(), people.approver, sample.refuse, '2020-10-21')).toBeNull();
    expect(codeOf(proposed(), people.approver, sample['return-case'], '2020-10-20')).toBeNull();
    expect(waitsToBeTaken(proposed())).toBe(false);
    const offered = (state: CaseState) =>
      allowedCommands(state, factsFor(people.approver, '2020-10-20')).map(({ command }) => command);
    const own = people.approver.kind === 'person' ? people.approver.personId : '';
    const aside: CommandKind[] = ['take', 'hand-over'];
    expect(offered(proposed()).filter((each) => aside.includes(each))).toEqual([]);
    expect(offered(proposed({ assignee: own })).filter((each) => aside.includes(each))).toEqual([]);
    expect(offered(proposed({ due: null }))).toContain('take');
  });

  test('what the approver returns is reviewed anew by the level that proposed the refusal, and by those above it', () => {
    const decided = decide(
      proposed({ level: 1 }),
      7,
      sample['return-case'],
      factsFor(people.approver, '2020-10-20'),
    );
    if (!decided.ok) throw new Error(decided.refusal.code);
    expect(evolve(proposed({ level: 1 }), decided.event)).toMatchObject({ status: 'returned', level: 1 });
  });

  test('who has stated their case, or that there is nothing to state, is not waited for, and not heard twice', () => {
    const nothing = { ...sample['state-defence'], waives: true, note: null };
    for (const command of [sample['state-defence'], nothing]) {
      const decided = decide(proposed(), 7, command, factsFor(people.claimant, '2020-10-20'));
      if (!decided.ok) throw new Error(decided.refusal.code);
      const heard = evolve(proposed(), decided.event);
      expect(heard).toMatchObject({
        due: { kind: 'decision' },
        clock: [{ mode: 'running' }],
        defended: true,
      });
      expect(waitsToBeTaken(heard)).toBe(true);
      const refuses = (note: typeof sample.refuse.note) =>
        decide(heard, 8, { kind: 'refuse', note }, factsFor(people.approver, '2020-10-20'));
      const said = sample['state-defence'].note;
      expect(refuses(said).ok).toBe(true);
      const unanswered = { ok: false, refusal: { code: 'casework.statement-unanswered' } };
      expect(refuses(null)).toMatchObject(command === nothing ? { ok: true } : unanswered);
      const again = decide(heard, 8, sample['state-defence'], factsFor(people.claimant, '2020-10-20'));
      expect(again).toMatchObject({ refusal: { code: 'casework.already-defended' } });
    }
  });

  test('an empty answer gives no right away, and a word is no waiver', () => {
    const say = (more: object) =>
      codeOf(proposed(), people.claimant, { ...sample['state-defence'], ...more }, '2020-10-19');
    expect(say({ note: null })).toBe('casework.defence-empty');
    expect(say({ waives: true })).toBe('casework.defence-empty');
    expect(say({ waives: true, note: null, documents: ['d1'] })).toBe('casework.defence-empty');
  });

  test('what was said against one proposal is not taken for a word on the next', () => {
    const anew = (state: CaseState, actor: Actor, command: CaseCommand) => {
      const decided = decide(state, 7, command, factsFor(actor, '2020-10-20'));
      if (!decided.ok) throw new Error(decided.refusal.code);
      return evolve(state, decided.event);
    };
    const before = { defended: true, stated: true } as const;
    const upheld = { ...sample['decide-objection'], upheld: true };
    for (const state of [
      anew(stateIn('returned', before), people.county, sample['propose-refusal']),
      anew(stateIn('objection', before), people.approver, upheld),
    ])
      expect(state).toMatchObject({
        status: 'proposed-refusal',
        defended: false,
        stated: false,
        due: { kind: 'defence', on: '2020-10-27' },
      });
  });
});
