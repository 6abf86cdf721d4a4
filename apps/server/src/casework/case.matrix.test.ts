/** Accepts exactly what the transition table says, for every command in every state and every kind of actor. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CaseCommand, type CommandKind } from './case.commands.ts';
import { allowedCommands, decide, withheldCommands } from './case.decide.ts';
import { diagram } from './case.diagram.ts';
import { evolve } from './case.evolve.ts';
import { guards } from './case.guards.ts';
import { type Transition, transitions } from './case.transitions.ts';
import { type Actor, type CaseState, type CaseStatus, caseStatuses, type SchemeRules } from './case.ts';
import { catalogue } from './refusals.ts';
import { entitled, factsFor, people, sample, scheme, stateIn, system, taken } from './testing/world.ts';

/** Somebody who plays a row's part at level 1 and has no other duty. */
function actorOf(row: Transition): Actor {
  if (row.by === 'system') return system;
  if (row.by === 'applicant') return people.claimant;
  if (row.by === 'public') return people.citizen;
  const roles = row.roles ?? [];
  return roles.includes('approver')
    ? people.approver
    : roles.includes('reviewer')
      ? people.county
      : people.acceptor;
}

/** What must be so for a row to be taken: its own `when` holds, and what it requires. */
const arranged: Record<
  string,
  { state?: Partial<CaseState>; command?: object; actor?: Actor; on?: string; scheme?: Partial<SchemeRules> }
> = {
  'finds-differences': { command: { differences: ['f'] } },
  'accepts-all': { command: { accepts: ['f'], note: null } },
  'statement-missed': { state: { due: { kind: 'rebuttal', on: '2020-10-14' } } },
  'defence-missed': { state: { due: { kind: 'defence', on: '2020-10-14' } } },
  'question-open': { state: { decision: { ...entitled, questions: ['judgement:x'] } } },
  'at-first-level': { state: { level: 1 } },
  'objection-upheld': { command: { upheld: true } },
  'objections-remain': {
    state: {
      openObjections: [
        { objectionId: 'o1', raisedOn: '2020-10-20', raisedBy: 'citizen' },
        { objectionId: 'o2', raisedOn: '2020-10-20', raisedBy: 'neighbour' },
      ],
    },
  },
  'award-restored': { state: { restoring: true } },
  'award-raised': { state: { raising: { decision: 7, addFen: 100, months: [], byMonth: null } } },
  'raises-award': {
    state: {
      beforeReconsideration: 'awarded',
      raiseProposed: { addFen: 100, months: ['2020-08'], by: 'somebody' },
    },
    command: { outcome: 'vary', addFen: 100, reckonedFen: 100 },
  },
  'of-revocation': { state: { beforeReconsideration: 'revoked' }, command: { outcome: 'set-aside' } },
  'no-office-above': { state: { decidedAt: taken('city') }, actor: people.cityApprover },
  withdrawing: { state: { withdrawing: true } },
  referred: {
    state: {
      decidedAt: taken('city'),
      referred: { to: '洛阳市人民政府', on: '2020-10-19' },
    },
    actor: people.cityApprover,
  },
  'has-turn': { actor: people.everywhere },
  'notice-ended': { on: '2020-10-23' },
  'no-notice-required': { scheme: { notice: null } },
  assigned: { state: { assignee: 'approver' } },
  'assigned-to-actor': { state: { assignee: 'approver' } },
  // Rows without a `when` of their own follow rows whose `when` must then fail.
  'pass-review:waiting-for-funds': { state: { level: 2 }, actor: people.city },
  'return-case:returned': { state: { level: 2 }, actor: people.city },
  'reserve-funds:same': { command: { reserved: false } },
  'decide-reconsideration:data-check': {
    state: { beforeReconsideration: 'refused' },
    command: { outcome: 'set-aside' },
  },
  'record-reconsideration:data-check': {
    state: { beforeReconsideration: 'refused' },
    command: { outcome: 'set-aside' },
  },
  'revokes-part': { state: { revocation: { recoverFen: 10_000, months: [], on: '2020-10-12' } } },
};

const merged = <T extends object>(parts: readonly (T | undefined)[]): Partial<T> =>
  parts.reduce<Partial<T>>((all, part) => ({ ...all, ...part }), {});

function arrange(row: Transition, from: CaseStatus) {
  const parts = [row.when, ...(row.requires ?? []), `${row.command}:${row.to}`].flatMap((key) =>
    key !== undefined && arranged[key] ? [arranged[key]] : [],
  );
  // An approver's return starts at other states and needs no level.
  const fromApprover = row.command === 'return-case' && row.roles?.includes('approver') === true;
  const used = fromApprover ? parts.filter((part) => part !== arranged['return-case:returned']) : parts;
  const state = stateIn(from, merged(used.map((part) => part.state)));
  const command = {
    ...sample[row.command],
    ...merged(used.map((part) => part.command)),
  } as CaseCommand;
  const officer = row.by === 'officer' ? used.find((part) => part.actor)?.actor : undefined;
  const actor = officer ?? actorOf(row);
  const rules = { ...scheme, ...merged(used.map((part) => part.scheme)) };
  return { state, command, facts: factsFor(actor, used.find((part) => part.on)?.on ?? '2020-10-20', rules) };
}

describe('every row of the table', () => {
  const cases = transitions.flatMap((row) =>
    row.from.map(
      (from) =>
        [`${from} ${row.command} → ${row.to}${row.when ? ` when ${row.when}` : ''}`, row, from] as const,
    ),
  );

  test.each(cases)('%s is accepted and leads there', (_, row, from) => {
    const { state, command, facts } = arrange(row, from);
    const decided = decide(state, state.version, command, facts);
    expect(decided).toMatchObject({ ok: true });
    if (!decided.ok) return;
    const to = row.to === 'same' ? from : row.to === 'before-reconsideration' ? 'awarded' : row.to;
    expect(decided.event.to).toBe(to);
    expect(evolve(state, decided.event)).toMatchObject({ status: to, version: state.version + 1 });
    expect(allowedCommands(state, facts).map((each) => each.command)).toContain(row.command);
  });

  test.each(cases)('%s is refused to everybody else', (_, row, from) => {
    const { state, command, facts } = arrange(row, from);
    const others = [
      people.elsewhere,
      people.neighbour,
      ...(row.by === 'system' ? [people.approver] : [system]),
    ];
    for (const actor of others) {
      if (row.by === 'public' && actor.kind === 'person') continue;
      // The comparison is an officer's, or the system's where it follows by itself.
      if (row.command === 'check-data' && actor.kind === 'system') continue;
      const refusal = decide(state, state.version, command, { ...facts, actor });
      expect(refusal).toMatchObject({ ok: false, refusal: { code: 'casework.not-yours' } });
    }
  });

  test.each(cases)('%s is refused to whoever saw an older version', (_, row, from) => {
    const { state, command, facts } = arrange(row, from);
    const refusal = decide(state, state.version - 1, command, facts);
    expect(refusal).toMatchObject({ ok: false, refusal: { code: 'casework.version-conflict' } });
  });
});

test('a command that the table has not in a state is refused, whoever gives it', () => {
  const kinds = Object.keys(sample) as CommandKind[];
  let refused = 0;
  for (const status of caseStatuses) {
    for (const kind of kinds) {
      if (transitions.some((row) => row.command === kind && row.from.includes(status))) continue;
      for (const actor of [...Object.values(people), system]) {
        const decided = decide(stateIn(status), 7, sample[kind], factsFor(actor, '2020-10-20'));
        expect(decided).toMatchObject({ ok: false, refusal: { code: 'casework.not-now' } });
        refused += 1;
      }
    }
  }
  expect(refused).toBeGreaterThan(5000);
});

test('the officer who is the claimant may do nothing as an officer', () => {
  for (const row of transitions.filter((each) => each.by === 'officer')) {
    for (const from of row.from) {
      const { state, command, facts } = arrange(row, from);
      const decided = decide(state, state.version, command, { ...facts, actor: people.officialClaimant });
      expect(decided.ok, `${row.command} in ${from}`).toBe(false);
    }
  }
});

test('a fact is judged only where the decision leaves its question to an official', () => {
  const facts = factsFor(people.county, '2020-10-20');
  const offered = (questions: string[]) => {
    const state = stateIn('review', { decision: { ...entitled, questions } });
    const judged = decide(state, state.version, sample['record-judgement'], facts);
    return [allowedCommands(state, facts).some(({ command }) => command === 'record-judgement'), judged.ok];
  };
  expect(offered([])).toEqual([false, false]);
  expect(offered(['judgement:y'])).toEqual([true, false]);
  expect(offered(['judgement:x'])).toEqual([true, true]);
});

test('what was set aside is examined anew by others than those who came to it, if need be by the office above', () => {
  const reviewed = {
    formerOfficers: ['county-reviewer'],
    duties: { 'county-reviewer': 'review-1' },
  } as const;
  const anew = stateIn('review', reviewed);
  const steps = transitions.filter((row) => row.duty === 'review');
  expect(steps.length).toBeGreaterThan(4);
  const offered = (state: CaseState, actor: Actor) =>
    allowedCommands(state, factsFor(actor, '2020-10-20')).map(({ command }) => command);
  for (const { command } of steps) expect(offered(anew, people.county)).not.toContain(command);
  expect(decide(anew, 7, sample['pass-review'], factsFor(people.county, '2020-10-20'))).toMatchObject({
    refusal: { code: 'casework.reviewed-before' },
  });
  expect(offered(anew, people.city)).toContain('pass-review');
  expect(offered(stateIn('review'), people.city), 'not where nothing was set aside').toEqual([]);
  expect(offered(stateIn('review', { ...reviewed, level: 2 }), people.county), 'nor an office below').toEqual(
    [],
  );
});

test('a step of the actor’s role that another duty keeps from them is told, with the reason', () => {
  const told = (state: CaseState, actor: Actor) =>
    withheldCommands(state, factsFor(actor, '2020-10-23')).map(({ command, refusal }) => [
      command,
      refusal.code,
    ]);
  const proposed = stateIn('proposed-revocation', {
    duties: { approver: 'approval', 'approver-2': 'objection' },
  });
  const kept = ['revoke', 'drop-revocation'].map((command) => [command, 'casework.other-duty']);
  expect(told(proposed, people.approver)).toEqual(kept);
  expect(told(proposed, people.approver2)).toEqual(kept);
  expect(told(proposed, people.approver3), 'who may').toEqual([]);
  expect(told(proposed, people.county), 'whose role has no such step').toEqual([]);
  expect(told(proposed, people.elsewhere)).toEqual([]);
  const anew = stateIn('review', { formerOfficers: ['county-reviewer'] });
  expect(told(anew, people.county)).toContainEqual(['pass-review', 'casework.reviewed-before']);
  // What could not come now for other reasons is not promised to somebody else.
  const running = stateIn('public-notice', { duties: { approver: 'objection' } });
  expect(withheldCommands(running, factsFor(people.approver, '2020-10-20'))).toEqual([]);
  expect(told(running, people.approver)).toEqual([
    ['return-case', 'casework.other-duty'],
    ['award', 'casework.other-duty'],
  ]);
});

test('whoever came to what is set aside is remembered, and nobody where the decision stands', () => {
  const before = stateIn('reconsideration', {
    beforeReconsideration: 'refused',
    duties: { 'county-reviewer': 'review-1', 'city-reviewer': 'review-2', approver: 'approval' },
  });
  const after = (outcome: 'set-aside' | 'uphold') => {
    const command = { ...sample['decide-reconsideration'], outcome };
    const decided = decide(before, 7, command, factsFor(people.cityApprover, '2020-10-20'));
    if (!decided.ok) throw new Error(decided.refusal.code);
    return evolve(before, decided.event);
  };
  expect(after('set-aside')).toMatchObject({
    status: 'data-check',
    formerOfficers: ['county-reviewer', 'city-reviewer', 'approver'],
  });
  expect(after('uphold')).toMatchObject({ status: 'refused', formerOfficers: [] });
});

test('who refused what was set aside does not decide the case anew', () => {
  const proposed = stateIn('proposed-award', {
    formerOfficers: ['approver'],
    duties: { approver: 'approval' },
  });
  const unpublished = { ...scheme, notice: null };
  const awards = (actor: Actor) =>
    decide(proposed, 7, sample.award, factsFor(actor, '2020-10-20', unpublished));
  expect(awards(people.approver)).toMatchObject({ refusal: { code: 'casework.reviewed-before' } });
  expect(awards(people.approver2)).toMatchObject({ ok: true });
});

test('a case not accepted and set aside is accepted by that decision: its clock runs from there', () => {
  const before = stateIn('reconsideration', { beforeReconsideration: 'not-accepted', clock: [] });
  const command = { ...sample['decide-reconsideration'], outcome: 'set-aside' as const };
  const decided = decide(before, 7, command, factsFor(people.approver, '2020-10-20'));
  expect(decided).toMatchObject({ ok: true, event: { to: 'data-check', clock: 'running' } });
});

describe('a case lies on the desk of whoever has its step now', () => {
  const takers = (status: CaseStatus, more: Partial<CaseState> = {}) =>
    (
      [
        'acceptor',
        'county',
        'city',
        'approver',
        'cityApprover',
        'elsewhere',
        'clerk',
        'officialClaimant',
      ] as const
    ).filter((name) => {
      const facts = factsFor(people[name], '2020-10-20');
      return allowedCommands(stateIn(status, more), facts).some(({ command }) => command === 'take');
    });
  test.each([
    ['submitted', {}, ['acceptor', 'clerk']],
    ['data-check', {}, ['acceptor', 'clerk']],
    ['review', { level: 1 }, ['county']],
    ['review', { level: 2 }, ['city']],
    ['waiting-for-funds', { level: 2 }, ['approver', 'cityApprover']],
    ['proposed-award', { level: 2 }, ['county', 'city', 'approver', 'cityApprover']],
    ['public-notice', { level: 2 }, ['approver', 'cityApprover']],
    ['reconsideration', { beforeReconsideration: 'refused' }, ['approver', 'cityApprover']],
    ['reconsideration', { beforeReconsideration: 'refused', decidedAt: taken('county') }, ['cityApprover']],
  ] as const)('%s %o', (status, more, who) => {
    expect(takers(status, more)).toEqual(who);
  });

  test('but not of whoever is kept from that step by another duty', () => {
    const duties = { 'county-reviewer': 'objection', approver: 'objection' } as const;
    expect(takers('objection', { duties: { approver: 'approval' } })).toEqual([
      'county',
      'city',
      'cityApprover',
    ]);
    expect(takers('review', { duties })).toEqual([]);
  });

  test.each([
    ['their duty', 'review', { duties: { 'county-reviewer': 'acceptance' } }, 'county', 'other-duty'],
    [
      'what they decided before',
      'review',
      { formerOfficers: ['county-reviewer'] },
      'county',
      'reviewed-before',
    ],
    ['their proposal', 'proposed-revocation', { proposers: ['approver'] }, 'approver', 'proposed-before'],
    ['their own case', 'review', {}, 'officialClaimant', 'own-case'],
    ['nothing but their post', 'review', {}, 'approver', 'not-your-turn'],
    // Whose post brings no step there is told so, whatever they did before.
    ['their post first', 'review', { duties: { acceptor: 'acceptance' } }, 'acceptor', 'not-your-turn'],
  ] as const)('who is kept from it by %s is told so', (_, status, more, who, code) => {
    const state = stateIn(status, more);
    expect(decide(state, state.version, { kind: 'take' }, factsFor(people[who], '2020-10-20'))).toMatchObject(
      { ok: false, refusal: { code: `casework.${code}` } },
    );
  });
});

test('every guard is used, and every refusal has its sentence', () => {
  const used = new Set(
    transitions.flatMap((row) => [...(row.when ? [row.when] : []), ...(row.requires ?? [])]),
  );
  expect([...used].sort()).toEqual(Object.keys(guards).sort());
  for (const guard of Object.values(guards)) expect(Object.keys(catalogue)).toContain(guard.refusal);
});

test('every state can be reached, and no row stands behind one that always holds', () => {
  const reached = new Set<string>(['draft', ...transitions.map((row) => row.to)]);
  expect(caseStatuses.filter((status) => !reached.has(status))).toEqual([]);
  for (const row of transitions) {
    const before = transitions
      .slice(0, transitions.indexOf(row))
      .filter((each) => each.command === row.command && each.when === undefined);
    for (const from of row.from) {
      const same = before.filter(
        (each) => each.from.includes(from) && each.by === row.by && String(each.roles) === String(row.roles),
      );
      expect(same, `${row.command} in ${from}`).toEqual([]);
    }
  }
});

test('the diagram in docs/casework.md is current', () => {
  const page = readFileSync(new URL('../../../../docs/casework.md', import.meta.url), 'utf8');
  const between = page.split('<!-- diagram:begin -->')[1]?.split('<!-- diagram:end -->')[0];
  expect(between?.trim()).toBe(`\`\`\`mermaid\n${diagram()}\n\`\`\``);
});
