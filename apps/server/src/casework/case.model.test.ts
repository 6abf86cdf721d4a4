/**
 * Random commands by random people on random days against the pure core. After each step the invariants of a
 * case are checked on its log alone, by other means than the core's own state.
 */
import fc from 'fast-check';
import { test } from 'vitest';
import { calendar } from './calendar.ts';
import { readClock } from './case.clock.ts';
import {
  type CaseCommand,
  type CaseEvent,
  type CommandKind,
  reconsiderationOutcomes,
} from './case.commands.ts';
import { allowedCommands, decide } from './case.decide.ts';
import { evolve, fold } from './case.evolve.ts';
import { transitions } from './case.transitions.ts';
import { type CaseState, type Days, newCase } from './case.ts';
import { entitled, factsFor, type Name, people, sample, scheme, system } from './testing/world.ts';

/** What somebody with a wall calendar would keep beside the case. */
class Model {
  events = 0;
  /** Working days on which the office had the case, and on which it waited for a listed cause. */
  elapsed = 0;
  suspended = 0;
}
class World {
  readonly log: CaseEvent[] = [];
  state: CaseState = newCase;
  today = '2020-10-09';
  objections = 0;
}

function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

const undecided = { ...entitled, outcome: 'undetermined', questions: ['judgement:x'] } as const;

class Step implements fc.Command<Model, World> {
  readonly who: Name | 'system';
  readonly kind: CommandKind;
  readonly choice: number;
  readonly stale: boolean;
  constructor(who: Name | 'system', kind: CommandKind, choice: number, stale: boolean) {
    this.who = who;
    this.kind = kind;
    this.choice = choice;
    this.stale = stale;
  }
  check = () => true;
  run(model: Model, world: World): void {
    const actor = this.who === 'system' ? system : people[this.who];
    const facts = factsFor(actor, world.today);
    const command = this.command(world);
    const version = world.state.version - (this.stale ? 1 : 0);
    const decided = decide(world.state, version, command, facts);
    if (decided.ok) {
      const unread = this.stale ? world.log.at(-1)?.command.kind : undefined;
      const applicants = transitions.find((row) => row.command === command.kind)?.by === 'applicant';
      const onlyDesks = unread === 'take' || unread === 'hand-over' || unread === 'release';
      check(!this.stale || (applicants && onlyDesks), 'a stale version was accepted');
      const offered = allowedCommands(world.state, facts).map((each) => each.command);
      check(offered.includes(this.kind), `${this.kind} was accepted without a button for it`);
      world.log.push(decided.event);
      world.state = evolve(world.state, decided.event);
      model.events += 1;
    }
    invariants(model, world);
  }
  private command(world: World): CaseCommand {
    const odd = this.choice % 2 === 1;
    const [open] = world.state.openObjections;
    const made: { [K in CommandKind]?: () => CaseCommand } = {
      'check-data': () => ({
        ...sample['check-data'],
        differences: odd ? ['f'] : [],
        adverse: odd && this.choice > 1 ? ['f'] : [],
      }),
      'rebut-discrepancy': () => ({
        ...sample['rebut-discrepancy'],
        accepts: odd ? ['f'] : [],
        note: this.choice % 3 === 1 ? null : sample['rebut-discrepancy'].note,
      }),
      submit: () => ({ ...sample.submit, decision: odd ? undecided : entitled }),
      'state-defence': () => ({
        ...sample['state-defence'],
        waives: odd,
        note: odd ? null : sample['state-defence'].note,
      }),
      'record-judgement': () => ({ ...sample['record-judgement'], decision: odd ? undecided : entitled }),
      'resolve-discrepancy': () => ({
        ...sample['resolve-discrepancy'],
        takes: { f: odd ? 'registry' : 'declared' },
      }),
      'reserve-funds': () => ({ ...sample['reserve-funds'], reserved: !odd, lack: odd ? 'limit' : null }),
      'publish-notice': () => ({
        kind: 'publish-notice',
        notice: {
          noticeId: 'p1',
          line: 1,
          until: calendar.add(world.today, scheme.notice as Days),
          leaf: 'l',
        },
      }),
      'raise-objection': () => {
        world.objections += 1;
        return { kind: 'raise-objection', objectionId: `o${world.objections}` };
      },
      'register-objection': () => {
        world.objections += 1;
        return { kind: 'register-objection', objectionId: `o${world.objections}`, channel: 'letter' };
      },
      'decide-objection': () => ({
        ...sample['decide-objection'],
        objectionId: open?.objectionId ?? 'none',
        upheld: this.choice % 5 === 1,
      }),
      'decide-reconsideration': () => ({
        ...sample['decide-reconsideration'],
        outcome: this.outcome(),
        addFen: odd ? 100 : null,
      }),
      'record-reconsideration': () => ({
        ...sample['record-reconsideration'],
        outcome: this.choice === 9 ? 'withdrawn' : this.outcome(),
        addFen: odd ? 100 : null,
      }),
      'hand-over': () => ({ ...sample['hand-over'], eligible: !odd }),
    };
    return made[this.kind]?.() ?? sample[this.kind];
  }
  private outcome = () => reconsiderationOutcomes[this.choice % reconsiderationOutcomes.length] ?? 'uphold';
  toString = () => `${this.who} ${this.kind} ${this.choice}${this.stale ? ' (stale)' : ''}`;
}

class Wait implements fc.Command<Model, World> {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  run(model: Model, world: World): void {
    const until = calendar.add(world.today, { count: this.days, unit: 'calendar' });
    const last = world.log.at(-1);
    const mode = last?.clock ?? 'stopped';
    for (let day = world.today; day < until; ) {
      const before = day;
      day = calendar.add(day, { count: 1, unit: 'calendar' });
      const worked = calendar.between(before, day, 'working');
      // A notice or a term to speak holds the case up to its last day, and nobody needs to say that it is over.
      const until = { 'public-notice': last?.noticeUntil, rebuttal: last?.due?.on, defence: last?.due?.on }[
        mode as string
      ];
      const over = day > (until ?? day);
      if (mode === 'running' || over) model.elapsed += worked;
      else if (mode !== 'stopped') model.suspended += worked;
    }
    world.today = until;
    invariants(model, world);
  }
  toString = () => `wait ${this.days}`;
}

/** In these states it is somebody else's turn. */
const standsStill: Record<string, string | undefined> = {
  'correction-requested': 'correction',
  discrepancy: 'rebuttal',
  'proposed-refusal': 'defence',
  'proposed-revocation': 'defence',
  'public-notice': 'public-notice',
  objection: 'objection',
};

const heardIn = ['discrepancy', 'proposed-refusal', 'proposed-revocation'] as const;
type HeardIn = (typeof heardIn)[number];

/**
 * Whether the applicant has spoken since the differences of now were found, or what is proposed now was proposed, or the last
 * event came after the term for it.
 */
function heard(log: readonly CaseEvent[], state: HeardIn): boolean {
  const found = log.findLastIndex(({ from, to }) => to === state && from !== to);
  const speaks = state === 'discrepancy' ? 'rebut-discrepancy' : 'state-defence';
  const spoke = log.findLastIndex(({ command }) => command.kind === speaks) > found;
  const check = log[found]?.command;
  // Nothing goes against the applicant: there is nothing to hear.
  if (check?.kind === 'check-data' && check.adverse.length === 0) return true;
  return spoke || (log.at(-1)?.on ?? '') > (log[found]?.due?.on ?? '');
}

/** Final decisions, each of which may be reconsidered. */
const decisions: readonly string[] = ['award', 'refuse', 'not-accept', 'revoke'];

const isHeard = (status: string): status is HeardIn => heardIn.some((each) => each === status);

function invariants(model: Model, { log, state, today }: World): void {
  // 11: order is a gapless sequence, and the state is the fold of the log.
  check(
    log.length === model.events && log.every((event, index) => event.seq === index + 1),
    'gap in the sequence',
  );
  check(JSON.stringify(fold(log)) === JSON.stringify(state), 'the state is not the fold of its events');

  // 9: one natural person, one duty; nobody tied to the claimant acts as an officer; officers have an office.
  const duties = new Map<string, Set<string>>();
  for (const { actor, duty } of log) {
    if (actor.personId !== null && duty !== null) {
      duties.set(actor.personId, (duties.get(actor.personId) ?? new Set()).add(duty));
    }
    if (actor.as === 'officer') {
      check(actor.personId !== 'claimant', 'the claimant acted as an officer');
      check(actor.personId !== 'elsewhere', 'an officer without territory acted');
      check(actor.officeId !== null, 'an officer’s step without an office');
    }
  }
  check(
    [...duties.values()].every((held) => held.size === 1),
    'a person holds two duties',
  );

  // 复议法28: what was set aside is neither reviewed nor decided by who reviewed or decided it before.
  const anew = log.findLastIndex(
    ({ command, to }) => command.kind.endsWith('e-reconsideration') && to === 'data-check',
  );
  const examiners = (events: readonly CaseEvent[]) =>
    events
      .filter(({ duty }) => duty?.startsWith('review-') || duty === 'approval' || duty === 'objection')
      .map(({ actor }) => actor.personId);
  const former = examiners(log.slice(0, anew + 1));
  check(
    examiners(log.slice(anew + 1)).every((each) => !former.includes(each)),
    'examined again by the same',
  );

  // 复议法12: a decision is reconsidered by an office above; 复议法实施条例51: to nobody's disadvantage who asked.
  log.forEach(({ command, actor, to }, index) => {
    if (command.kind !== 'decide-reconsideration' && command.kind !== 'record-reconsideration') return;
    const before = log.slice(0, index);
    const decision = before.findLast((each) => decisions.includes(each.command.kind));
    const height = (tier: string | null | undefined) => ['township', 'county', 'city'].indexOf(tier ?? '');
    if (command.kind === 'decide-reconsideration')
      check(height(actor.tier) > height(decision?.actor.tier), 'reconsidered by an office that is not above');
    else {
      check(decision?.actor.tier === 'city', 'referred outside though an office here is above');
      check(
        before.some((each) => each.command.kind === 'refer-reconsideration'),
        'recorded though never referred',
      );
    }
    check(
      decision?.command.kind !== 'award' || to === 'awarded',
      'an award ended by its holder’s own request',
    );
  });

  // 实施条例38: an office here that reconsiders has consented to a withdrawal, and was asked to, before it decided.
  log.forEach(({ command, from, to }, index) => {
    const asked = log
      .slice(0, index)
      .findLast(
        (each) =>
          each.command.kind.endsWith('-withdrawal') || each.command.kind === 'withdraw-reconsideration',
      );
    const open = asked?.command.kind === 'withdraw-reconsideration' && asked.to === 'reconsideration';
    if (command.kind.endsWith('-withdrawal')) check(open, 'a withdrawal answered that nobody asked for');
    if (command.kind === 'decide-reconsideration') check(!open, 'decided before the withdrawal was answered');
    const decision = log.slice(0, index).findLast((each) => decisions.includes(each.command.kind));
    if (command.kind === 'withdraw-reconsideration' && from !== to)
      check(decision?.actor.tier === 'city', 'withdrawn without consent');
  });

  // 复议法25, 实施条例38: what was withdrawn or decided is not asked for again while the decision stands.
  log.forEach(({ command }, index) => {
    if (command.kind !== 'request-reconsideration') return;
    const asked = log.slice(0, index).findLastIndex((each) => each.command.kind === command.kind);
    const since = log.slice(asked, index);
    const decidedAnew = since.some((each) => decisions.includes(each.command.kind));
    check(asked < 0 || decidedAnew, 'the same decision was reconsidered twice');
  });

  // 8: awards only after a notice that ran its days, with no objection open, and money reserved.
  log.forEach((event, index) => {
    if (event.command.kind !== 'award') return;
    const before = log.slice(0, index);
    const notice = before.findLast((each) => each.command.kind === 'publish-notice');
    check(notice !== undefined, 'award without a notice');
    const open = new Set<string>();
    let pausedDays = 0;
    let pausedOn: string | null = null;
    for (const each of before.slice((notice?.seq ?? 1) - 1)) {
      if (each.command.kind === 'raise-objection' || each.command.kind === 'register-objection') {
        if (open.size === 0) pausedOn = each.on;
        open.add(each.command.objectionId);
      }
      if (each.command.kind === 'decide-objection') {
        open.delete(each.command.objectionId);
        if (open.size === 0 && pausedOn !== null)
          pausedDays += calendar.between(pausedOn, each.on, 'working');
      }
    }
    check(open.size === 0, 'award with an open objection');
    const shown = calendar.between(notice?.on ?? event.on, event.on, 'working') - pausedDays;
    const ran = shown >= (scheme.notice?.count ?? 0);
    check(ran && event.on > (notice?.on ?? ''), `award after ${shown} days of notice`);
    const money = before.findLast(
      (each) => each.command.kind === 'reserve-funds' || each.command.kind === 'return-case',
    );
    check(money?.command.kind === 'reserve-funds' && money.command.reserved, 'award without money');
  });

  // 8: what was left of a notice when the first objection came is still shown after the last was dismissed.
  const resumed = log.at(-1);
  if (resumed?.command.kind === 'decide-objection' && resumed.to === 'public-notice') {
    const first = log.slice(
      log.findLastIndex((each) => each.from === 'public-notice' && each.to === 'objection'),
    )[0];
    const left = calendar.between(first?.on ?? '', first?.noticeUntil ?? '', 'working');
    const again = calendar.between(resumed.on, resumed.noticeUntil ?? '', 'working');
    check(left === again, `${left} days were left, ${again} are shown`);
  }

  // 许可法36: nothing is settled against the applicant before they spoke, or their days to speak have passed.
  const settled = log.at(-1);
  if (settled?.command.kind === 'resolve-discrepancy') {
    const found = log.findLast((each) => each.command.kind === 'check-data');
    const spoke = log.some(
      (each) => each.seq > (found?.seq ?? 0) && each.command.kind === 'rebut-discrepancy',
    );
    const adverse = found?.command.kind === 'check-data' && found.command.adverse.includes('f');
    check(!adverse || spoke || settled.on > (found?.due?.on ?? ''), 'settled before the applicant was heard');
  }

  // 许可法7, 36: nobody is refused, and no award revoked, before they stated their case, or their days for it have passed.
  log.forEach((event, index) => {
    if (event.command.kind !== 'refuse' && event.command.kind !== 'revoke') return;
    const before = log.slice(0, index);
    const proposed = before.findLastIndex(({ from, to }) => to === event.from && from !== to);
    const spoke = before.slice(proposed).some(({ command }) => command.kind === 'state-defence');
    check(spoke || event.on > (before[proposed]?.due?.on ?? ''), 'refused or revoked unheard');
  });

  // Who proposes to revoke an award decides nothing of it; who does is no lower than who awarded (许可法69).
  log.forEach(({ command, actor, duty }, index) => {
    if (duty !== 'revocation' && command.kind !== 'decide-reconsideration') return;
    const before = log.slice(0, index);
    const proposers = before.filter((each) => each.command.kind === 'propose-revocation');
    check(
      proposers.every((each) => each.actor.personId !== actor.personId),
      'decided on their own proposal',
    );
    const taken = before.findLast((each) => decisions.includes(each.command.kind));
    const height = (tier: string | null | undefined) => ['township', 'county', 'city'].indexOf(tier ?? '');
    check(height(actor.tier) >= height(taken?.actor.tier), 'decided below the office that awarded');
  });

  // 10: what was awarded rests on a decision that says entitled, with the rules it used.
  if (state.status === 'awarded') {
    check(
      state.decision?.outcome === 'entitled' && state.decision.rulesHash !== '',
      'award without its decision',
    );
  }

  // 14: the clock stands still only for listed causes; elapsed + suspended = total, counted beside it.
  const clock = readClock(state.clock, today, calendar);
  check(clock.elapsed + clock.suspended === clock.total, 'the clock does not add up');
  check(
    clock.elapsed === model.elapsed && clock.suspended === model.suspended,
    `clock ${clock.elapsed}+${clock.suspended}, counted ${model.elapsed}+${model.suspended}`,
  );
  for (const event of log) {
    const cause = standsStill[event.to];
    const over =
      (event.to === 'public-notice' && (event.noticeUntil ?? '') < event.on) ||
      (isHeard(event.to) && heard(log.slice(0, event.seq), event.to));
    check(
      cause === undefined || event.clock === 'stopped' || event.clock === (over ? 'running' : cause),
      `clock ${event.clock} in ${event.to}`,
    );
  }
  const causes: readonly string[] = ['running', 'stopped', ...scheme.suspends];
  check(
    log.every((event) => causes.includes(event.clock)),
    'the clock stood still for no listed cause',
  );

  // 许可法42: once the applicant has spoken or let the term pass, the office has the case, and a deadline of its own.
  if (isHeard(state.status)) {
    const owed = heard(log, state.status) ? 'decision' : standsStill[state.status];
    check(state.due?.kind === owed, `${state.due?.kind} is due, ${owed} should be`);
  }
  // No case lapses by the office's own delay.
  const owesAnswer = state.status === 'discrepancy' && !heard(log, 'discrepancy');
  check(state.lapsesOn === null || owesAnswer, `may lapse in ${state.status}`);

  // An award ends by a revocation alone, and one that was revoked stands again by a reconsideration alone.
  log.forEach(({ command, to }, index) => {
    if (to !== 'awarded' || command.kind !== 'reserve-funds') return;
    const since = log.slice(
      log.findLastIndex((each) => each.command.kind === 'revoke'),
      index,
    );
    check(
      since.some((each) => each.command.kind.endsWith('-reconsideration') && each.to === 'waiting-for-funds'),
      'an award stands again that nobody restored',
    );
  });

  // A case that is over holds no money and has no deadline; one at an officer's desk has one.
  if (
    ['refused', 'withdrawn', 'lapsed', 'deemed-withdrawn', 'revoked', 'not-accepted'].includes(state.status)
  ) {
    check(!state.fundsReserved && state.due === null, 'an ended case still holds something');
  }
  if (
    ['submitted', 'data-check', 'review', 'returned', 'proposed-award', 'waiting-for-funds'].includes(
      state.status,
    )
  ) {
    check(state.due !== null, `no deadline in ${state.status}`);
  }
  // While the notice runs and after it, what is left of the handling time is what the clock has not counted.
  if (state.status === 'public-notice' && state.notice !== null && state.notice.until >= today) {
    const left = calendar.between(state.notice.until, state.due?.on ?? '', 'working');
    check(
      left === Math.max(0, scheme.decideWithinWorkingDays - clock.elapsed),
      `due ${state.due?.on}: ${left} days after the notice, ${clock.elapsed} elapsed`,
    );
  }
}

const who = fc.constantFrom(...(Object.keys(people) as Name[]), 'system' as const);
const kinds = Object.keys(sample) as CommandKind[];
const anyStep = fc
  .tuple(
    who,
    fc.constantFrom(...kinds),
    fc.nat(9),
    fc.integer({ min: 0, max: 30 }).map((n) => n === 0),
  )
  .map(([name, kind, choice, stale]) => new Step(name, kind, choice, stale));

/** The usual way of a case, so that random walks start late enough to reach its end. */
const usual: readonly [Name | 'system', CommandKind][] = [
  ['claimant', 'submit'],
  ['acceptor', 'accept'],
  ['acceptor', 'check-data'],
  ['county', 'pass-review'],
  ['city', 'pass-review'],
  ['system', 'reserve-funds'],
  ['county', 'publish-notice'],
];

test('no sequence of commands breaks an invariant', () => {
  const steps = fc.commands([anyStep, fc.integer({ min: 1, max: 12 }).map((days) => new Wait(days))], {
    size: 'medium',
    maxCommands: 60,
  });
  fc.assert(
    fc.property(steps, fc.nat(usual.length), (commands, lead) => {
      const model = new Model();
      const world = new World();
      for (const [name, kind] of usual.slice(0, lead)) new Step(name, kind, 0, false).run(model, world);
      fc.modelRun(() => ({ model, real: world }), commands);
    }),
    { numRuns: 400 },
  );
});

type Button = readonly [Name | 'system', CommandKind];
/** Every button that anybody sees now. */
function buttons({ state, today }: World): Button[] {
  const everybody = [...Object.keys(people), 'system'] as (Name | 'system')[];
  return everybody.flatMap((name) =>
    allowedCommands(state, factsFor(name === 'system' ? system : people[name], today)).map(
      (each): Button => [name, each.command],
    ),
  );
}
/** Steps that end a walk early or lead nowhere: taken now and then only. */
const aside = new Set<CommandKind>([
  'withdraw',
  'abandon',
  'take',
  'hand-over',
  'release',
  'not-accept',
  'record-judgement',
  'return-case',
]);

test('walks that follow the buttons reach every ending', () => {
  const reached = new Set<string>();
  const walk = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(9)), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(walk, (picks) => {
      const model = new Model();
      const world = new World();
      for (const [first, second, choice] of picks) {
        const leading = buttons(world).filter(([, kind]) => choice === 0 || !aside.has(kind));
        const possible = leading.length > 0 ? leading : buttons(world);
        if (possible.length === 0 || first % 6 === 0) new Wait(1 + (second % 40)).run(model, world);
        else {
          const [name, kind] = possible[second % possible.length] as Button;
          new Step(name, kind, choice, false).run(model, world);
        }
        reached.add(world.state.status);
      }
    }),
    { numRuns: 400 },
  );
  const wanted = [
    'awarded',
    'proposed-revocation',
    'revoked',
    'refused',
    'withdrawn',
    'deemed-withdrawn',
    'not-accepted',
    'waiting-for-funds',
    'objection',
    'discrepancy',
    'returned',
    'public-notice',
    'lapsed',
  ];
  const missing = wanted.filter((status) => !reached.has(status));
  if (missing.length > 0) throw new Error(`never reached: ${missing.join(', ')}`);
});
