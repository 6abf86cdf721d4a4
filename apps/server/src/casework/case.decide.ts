import { clockMode, dueAfter, hearings, isHearing, tick, waitsUntil } from './case.clock.ts';
import type { CaseCommand, CaseEvent, CommandKind, EventActor } from './case.commands.ts';
import { type Guard, type GuardContext, guards, owesStatement } from './case.guards.ts';
import { assignmentFor, dutyOf, levelAfter, plays, separation } from './case.standing.ts';
import { type Transition, transitions } from './case.transitions.ts';
import type { Actor, CaseState, CommandFacts, CoreRefusal } from './case.ts';

export type Decided = { ok: true; event: CaseEvent } | { ok: false; refusal: CoreRefusal };

const refused = (code: string, params: CoreRefusal['params'] = {}): { ok: false; refusal: CoreRefusal } => ({
  ok: false,
  refusal: { code, params },
});

/**
 * Decides one command on one case.
 * @param expectedVersion the version that the person saw; another one is refused, so that nobody decides on
 *   something they have not read. An officer's desk is nothing that the claimant's side reads, or need read again
 * @returns the event, or the first refusal
 */
export function decide(
  state: CaseState,
  expectedVersion: number,
  command: CaseCommand,
  facts: CommandFacts,
): Decided {
  if (!isCurrent(state, expectedVersion, command.kind)) return refused('casework.version-conflict');
  const rows = transitions.filter((row) => row.command === command.kind && row.from.includes(state.status));
  if (rows.length === 0) return refused('casework.not-now', { status: state.status });
  const mine = rows.filter((row) => plays(row, facts.actor));
  if (mine.length === 0) return refused('casework.not-yours');

  const context: GuardContext = { state, command, facts };
  const row = mine.find((each) => each.when === undefined || guards[each.when].holds(context));
  if (row === undefined) return refused('casework.not-now', { status: state.status });
  const objection = separation(row, state, facts.actor) ?? unmet(row, context);
  return objection === null
    ? { ok: true, event: eventOf(row, context, command) }
    : { ok: false, refusal: objection };
}

const isApplicants = (kind: CommandKind): boolean =>
  transitions.some(({ command, by }) => command === kind && by === 'applicant');

const isCurrent = ({ version, changedAt }: CaseState, seen: number, kind: CommandKind): boolean =>
  seen === version || (isApplicants(kind) && seen >= changedAt && seen < version);

export interface AllowedCommand {
  command: CommandKind;
  label: string;
  cites: string;
}

/** Whether a case lies on the desk with nobody who has it, for somebody to take: not while its applicant is to speak. */
export const waitsToBeTaken = ({
  status,
  assignee,
  due,
}: Pick<CaseState, 'status' | 'assignee' | 'due'>): boolean =>
  assignee === null &&
  !isHearing(due) &&
  transitions.some((row) => row.command === 'take' && row.from.includes(status));

/** The commands that the actor may give on the case now; what a command must contain is still to be given. */
export function allowedCommands(state: CaseState, facts: CommandFacts): AllowedCommand[] {
  const context: GuardContext = { state, command: null, facts };
  const allowed = new Map<CommandKind, AllowedCommand>();
  for (const row of transitions) {
    const possible =
      row.from.includes(state.status) &&
      plays(row, facts.actor) &&
      separation(row, state, facts.actor) === null &&
      unmet(row, context) === null;
    if (possible && !allowed.has(row.command)) {
      allowed.set(row.command, { command: row.command, label: row.label, cites: row.cites });
    }
  }
  return [...allowed.values()];
}

export interface WithheldCommand {
  command: CommandKind;
  label: string;
  /** Why this person may not, and another may. */
  refusal: CoreRefusal;
}

/**
 * The commands of the officer's role that could come now, and are kept from this person by what they are or did on the
 * case: their own case, another duty, a review of what was set aside. Somebody else may give them.
 */
export function withheldCommands(state: CaseState, facts: CommandFacts): WithheldCommand[] {
  const context: GuardContext = { state, command: null, facts };
  const offered = new Set(allowedCommands(state, facts).map(({ command }) => command));
  const withheld = new Map<CommandKind, WithheldCommand>();
  for (const row of transitions) {
    if (row.by !== 'officer' || !row.from.includes(state.status) || !plays(row, facts.actor)) continue;
    const refusal = separation(row, state, facts.actor);
    const known = offered.has(row.command) || withheld.has(row.command);
    if (refusal === null || unmet(row, context) !== null || known) continue;
    withheld.set(row.command, { command: row.command, label: row.label, refusal });
  }
  return [...withheld.values()];
}

function unmet(row: Transition, context: GuardContext): CoreRefusal | null {
  const failing = row.requires?.map((name): Guard => guards[name]).find((guard) => !guard.holds(context));
  if (failing === undefined) return null;
  return failing.because?.(context) ?? { code: failing.refusal, params: failing.params?.(context) ?? {} };
}

function eventOf(row: Transition, context: GuardContext, command: CaseCommand): CaseEvent {
  const { state, facts } = context;
  const { scheme, businessDate: on } = facts;
  const to =
    row.to === 'same'
      ? state.status
      : row.to === 'before-reconsideration'
        ? (state.beforeReconsideration ?? state.status)
        : row.to;
  // What was not accepted, and must be examined after all, is accepted by that decision.
  const started = state.clock.length > 0 || to === 'data-check';
  const noticeUntil = noticeUntilAfter(command, to, context);
  const waitOver = isWaitOver(command, to, noticeUntil, context);
  const mode = clockMode(to, started, waitOver, scheme);
  return {
    seq: state.version + 1,
    on,
    command,
    from: state.status,
    to,
    level: levelAfter(row, state),
    actor: recordedActor(row, facts.actor, state),
    duty: dutyOf(row, state),
    due: dueAfter(
      state,
      to,
      tick(state.clock, on, mode, waitsUntil(mode, noticeUntil, null)),
      noticeUntil,
      waitOver,
      facts,
    ),
    lapsesOn: lapsesAfter(to, waitOver, context),
    clock: mode,
    noticeUntil,
  };
}

/**
 * Whether that for which the clock stands still in status `to` has come: the notice's end, the applicant's statement,
 * the end of the term for one.
 */
function isWaitOver(
  command: CaseCommand,
  to: CaseState['status'],
  noticeUntil: string | null,
  { state, facts }: GuardContext,
): boolean {
  if (to === 'public-notice') return noticeUntil !== null && noticeUntil < facts.businessDate;
  // Differences of which none goes against the applicant leave nothing to hear.
  if (command.kind === 'check-data' && to === 'discrepancy') return command.adverse.length === 0;
  // What was said before belongs to differences that were found, or a refusal that was proposed, before.
  if (hearings[to] === undefined || state.status !== to) return false;
  const speaks = command.kind === 'rebut-discrepancy' || command.kind === 'state-defence';
  return speaks || !owesStatement(state, facts.businessDate);
}

/** A case lapses only while its applicant owes the office an answer, never while the office owes them one. */
function lapsesAfter(
  to: CaseState['status'],
  waitOver: boolean,
  { state, facts }: GuardContext,
): string | null {
  const { lapseAfter } = facts.scheme;
  if (to !== 'discrepancy' || waitOver || lapseAfter === null) return null;
  return to === state.status ? state.lapsesOn : facts.calendar.add(facts.businessDate, lapseAfter);
}

/** The notice runs on for the days that were left when the first objection stopped it. */
function noticeUntilAfter(
  command: CaseCommand,
  to: CaseState['status'],
  { state, facts }: GuardContext,
): string | null {
  if (command.kind === 'publish-notice') return command.notice.until;
  if (state.notice === null) return null;
  const resumes = command.kind === 'decide-objection' && to === 'public-notice';
  const unit = facts.scheme.notice?.unit;
  if (!resumes || state.noticePausedOn === null || unit === undefined) return state.notice.until;
  const left = facts.calendar.between(state.noticePausedOn, state.notice.until, unit);
  return facts.calendar.add(facts.businessDate, { count: left, unit });
}

function recordedActor(row: Transition, actor: Actor, state: CaseState): EventActor {
  if (actor.kind === 'system')
    return { personId: null, accountId: null, as: 'system', officeId: null, tier: null };
  const { personId, accountId } = actor;
  const person = { personId, accountId };
  if (row.by === 'officer') {
    const office = assignmentFor(row, actor, state);
    return { ...person, as: 'officer', officeId: office?.officeId ?? null, tier: office?.tier ?? null };
  }
  if (row.by === 'public' || actor.actsForClaimant === null)
    return { ...person, as: 'public', officeId: null, tier: null };
  const counter = actor.assignments.find((a) => a.role === 'counter-clerk');
  return {
    ...person,
    as: actor.actsForClaimant,
    officeId: actor.actsForClaimant === 'counter' ? (counter?.officeId ?? null) : null,
    tier: actor.actsForClaimant === 'counter' ? (counter?.tier ?? null) : null,
  };
}
