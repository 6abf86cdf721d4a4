/** The invariants of a case, checked on its log by other means than the core's own state. */
import { calendar } from '../calendar.ts';
import { readClock } from '../case.clock.ts';
import type { CaseEvent } from '../case.commands.ts';
import { fold } from '../case.evolve.ts';
import { type CaseState, newCase, revokedFen, revokedMonths } from '../case.ts';
import { held, scheme } from './world.ts';

/** What somebody with a wall calendar would keep beside the case. */
export class Model {
  events = 0;
  /** Working days on which the office had the case, and on which it waited for a listed cause. */
  elapsed = 0;
  suspended = 0;
}
export class World {
  readonly log: CaseEvent[] = [];
  state: CaseState = newCase;
  today = '2020-10-09';
  objections = 0;
}

/** Fails with these words where it does not hold. */
export function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
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

/** What was known to be owed when the reconsideration was asked for that began there, without what it added. */
function owedWhenAsked(log: readonly CaseEvent[], asked: number, until: number): number {
  const known = log.slice(asked, until).reduce((owed, { command }) => {
    if (command.kind === 'request-reconsideration') return command.owedFen;
    return 'outcome' in command ? Math.max(0, owed - (command.addFen ?? 0)) : owed;
  }, 0);
  return known;
}

/** Final decisions, each of which may be reconsidered. */
const decisions: readonly string[] = ['award', 'refuse', 'not-accept', 'revoke'];

const isHeard = (status: string): status is HeardIn => heardIn.some((each) => each === status);

/** What holds of a case after every step, told by its log alone. */
export function invariants(model: Model, { log, state, today }: World): void {
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

  // Scheme: what is to be awarded passed every level of review since it was accepted.
  log.forEach(({ command, to }, index) => {
    if (command.kind !== 'pass-review' || to !== 'waiting-for-funds') return;
    const accepted = log.slice(0, index).findLastIndex(({ level }) => level === 0);
    const passed = log.slice(accepted + 1, index + 1).filter((each) => each.command.kind === 'pass-review');
    scheme.levels.forEach((_, at) =>
      check(
        passed.some(({ duty }) => duty === `review-${at + 1}`),
        `level ${at + 1} of review was passed over`,
      ),
    );
  });

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
      decision?.command.kind !== 'award' || to === 'awarded' || command.addFen !== null,
      'an award ended by its holder’s own request',
    );
    // What is added follows from no rule: two people wrote it, in this reconsideration, and no more than is reckoned today.
    if (command.addFen === null) return;
    const asked = before.findLastIndex((each) => each.command.kind === 'request-reconsideration');
    const proposal = before.slice(asked).findLast((each) => each.command.kind === 'propose-raise');
    check(
      proposal?.command.kind === 'propose-raise' &&
        proposal.command.addFen === command.addFen &&
        proposal.command.months.join() === command.months.join() &&
        proposal.actor.personId !== actor.personId,
      'an amount added that nobody else had proposed',
    );
    // 5: for every month that the case does not hold, somebody else may be paid.
    check(
      command.months.length > 0 && command.months.every((month) => held.includes(month)),
      'an amount added for a month that the case does not hold',
    );
    check(
      command.addFen > 0 && command.addFen <= (command.reckonedFen ?? 0),
      'more added than is due by now',
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

  // 复议法25, 实施条例38: what was withdrawn or decided is not asked for again while the decision stands; that more is owed on an
  // award than was known then is another ground, and no reconsideration is late for it.
  log.forEach(({ command, from, on }, index) => {
    if (command.kind !== 'request-reconsideration') return;
    const asked = log.slice(0, index).findLastIndex((each) => each.command.kind === command.kind);
    const since = log.slice(asked, index);
    const decidedAnew = since.some((each) => decisions.includes(each.command.kind));
    const owed = from === 'awarded' ? command.owedFen : 0;
    const known = asked < 0 || decidedAnew ? 0 : owedWhenAsked(log, asked, index);
    check(asked < 0 || decidedAnew || owed > known, 'the same decision was reconsidered twice');
    const decision = log.slice(0, index).findLast((each) => decisions.includes(each.command.kind));
    const dropped = log.slice(0, index).some((each) => each.command.kind === 'drop-revocation');
    const last = calendar.add(decision?.on ?? on, scheme.reconsiderWithin);
    check(dropped || on <= last || owed > known, 'a reconsideration was asked for too late');
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
    // 行政处罚法45: what they stated is answered.
    const stated = before
      .slice(proposed)
      .some(({ command }) => command.kind === 'state-defence' && !command.waives);
    check(!stated || event.command.note !== null, 'decided without an answer to what was stated');
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

  // What is taken back of some months is told by an amount, and stands as proposed until it is set aside.
  log.forEach(({ command }) => {
    if (command.kind === 'propose-revocation')
      check(command.months === undefined || command.recoverFen !== null, 'months revoked without an amount');
  });
  const parts: { fen: number; months: readonly string[] }[] = [];
  let open = false;
  log.forEach(({ command, from, to }, index) => {
    if (command.kind === 'revoke') {
      const terms = log
        .slice(0, index)
        .findLast((each) => each.command.kind === 'propose-revocation')?.command;
      const fen = terms?.kind === 'propose-revocation' ? terms.recoverFen : null;
      const months = (terms?.kind === 'propose-revocation' ? terms.months : undefined) ?? [];
      check((to === 'awarded') === (fen !== null), 'an award of which a part is revoked does not stand');
      open = fen !== null;
      if (fen !== null) parts.push({ fen, months });
    }
    if (from !== 'reconsideration' || to === 'reconsideration') return;
    const setAside = 'outcome' in command && command.outcome === 'set-aside';
    if (setAside && open) parts.pop();
    open = false;
  });
  const fen = parts.reduce((sum, part) => sum + part.fen, 0);
  const months = [...new Set(parts.flatMap((part) => part.months))].sort();
  check(
    fen === revokedFen(state) && months.join() === revokedMonths(state).join(),
    'other months, or another amount, are revoked than was proposed',
  );

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
