/**
 * Random commands by random people on random days against the pure core. After each step the invariants of a
 * case are checked on its log alone, by other means than the core's own state.
 */
import fc from 'fast-check';
import { test } from 'vitest';
import { calendar } from './calendar.ts';
import { type CaseCommand, type CommandKind, reconsiderationOutcomes } from './case.commands.ts';
import { allowedCommands, decide } from './case.decide.ts';
import { evolve } from './case.evolve.ts';
import { transitions } from './case.transitions.ts';
import type { Days } from './case.ts';
import { check, invariants, Model, World } from './testing/invariants.ts';
import { entitled, factsFor, type Name, people, sample, scheme, system } from './testing/world.ts';

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
      const onlyDesks = ['take', 'hand-over', 'release', 'free', 'propose-raise'].includes(unread ?? '');
      check(!this.stale || (applicants && onlyDesks), 'a stale version was accepted');
      const owedFen = command.kind === 'request-reconsideration' ? command.owedFen : 0;
      const offered = allowedCommands(world.state, { ...facts, owedFen }).map((each) => each.command);
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
      refuse: () => ({ kind: 'refuse', note: odd ? null : sample['state-defence'].note }),
      revoke: () => ({ kind: 'revoke', note: odd ? null : sample['state-defence'].note }),
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
        addFen: this.added(),
        reckonedFen: this.reckoned(),
        months: this.months(),
      }),
      'record-reconsideration': () => ({
        ...sample['record-reconsideration'],
        outcome: this.choice === 9 ? 'withdrawn' : this.outcome(),
        addFen: this.added(),
        reckonedFen: this.reckoned(),
        months: this.months(),
      }),
      'propose-raise': () => ({
        ...sample['propose-raise'],
        addFen: this.choice * 10_000,
        reckonedFen: this.reckoned(),
        months: this.months(),
      }),
      'propose-revocation': () => {
        const { months, ...whole } = sample['propose-revocation'];
        const recoverFen = this.choice > 2 ? null : 100;
        return odd ? { ...whole, recoverFen } : { ...whole, recoverFen, months: months ?? [] };
      },
      'request-reconsideration': () => ({
        ...sample['request-reconsideration'],
        owedFen: world.state.status === 'awarded' && odd ? this.choice * 10_000 : 0,
      }),
      'hand-over': () => ({ ...sample['hand-over'], eligible: !odd }),
    };
    return made[this.kind]?.() ?? sample[this.kind];
  }
  private added = () => (this.choice % 2 === 1 ? this.choice * 10_000 : null);
  /** Of the amounts some are reckoned to be due, one is more than that, some are not at all. */
  private reckoned = () => (this.choice >= 3 ? 80_000 : null);
  /** Mostly one that the case holds; of two, one that it does not; or none. */
  private months = () => (this.choice === 2 ? ['2020-08', '2020-10'] : this.choice === 4 ? [] : ['2020-08']);
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
    { numRuns: 600 },
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
  'free',
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
    { numRuns: 600 },
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
