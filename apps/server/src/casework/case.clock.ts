/**
 * The handling clock: it starts at acceptance, stands still only for causes that the scheme lists, and is over
 * at the final decision. Always: elapsed + suspended = total.
 */
import type {
  Calendar,
  CaseState,
  CaseStatus,
  ClockMode,
  CommandFacts,
  Days,
  Due,
  SchemeRules,
  SuspensionCause,
  Tick,
} from './case.ts';
import { closedStatuses } from './case.ts';

/** What the applicant is to speak about in a state, as its deadline is called. */
export const hearings: Partial<Record<CaseStatus, 'rebuttal' | 'defence'>> = {
  discrepancy: 'rebuttal',
  'proposed-refusal': 'defence',
  'proposed-revocation': 'defence',
};

/** Whether a deadline is the applicant's, to speak before the office goes on. */
export const isHearing = (due: Pick<Due, 'kind'> | null): boolean =>
  due?.kind === 'rebuttal' || due?.kind === 'defence';

const causes: Partial<Record<CaseStatus, SuspensionCause>> = {
  ...hearings,
  'correction-requested': 'correction',
  'public-notice': 'public-notice',
  objection: 'objection',
};

/** The application is decided: what comes after that is no part of its handling. */
const decided: readonly CaseStatus[] = ['awarded', 'proposed-revocation', 'reconsideration'];

/**
 * How the clock stands once the case is in `status`.
 *
 * @param started acceptance has happened
 * @param waitOver what the status waits for has come, and nobody waits any more: the notice's last day is past, or the
 *   applicant has spoken about the differences or against what is proposed, or let the term for it pass
 */
export function clockMode(
  status: CaseStatus,
  started: boolean,
  waitOver: boolean,
  scheme: SchemeRules,
): ClockMode {
  if (!started || decided.includes(status) || closedStatuses.includes(status)) return 'stopped';
  const cause = waitOver ? undefined : causes[status];
  return cause !== undefined && scheme.suspends.includes(cause) ? cause : 'running';
}

export interface ClockReading {
  startedOn: string | null;
  /** Working days. */
  total: number;
  elapsed: number;
  suspended: number;
  mode: ClockMode;
}

/** Reads the clock on a day: working days elapsed and suspended since the start. */
export function readClock(ticks: readonly Tick[], today: string, calendar: Calendar): ClockReading {
  let elapsed = 0;
  let suspended = 0;
  const come = ticks.filter((tick) => hasCome(tick, today));
  come.forEach((tick, index) => {
    const days = calendar.between(tick.from, come[index + 1]?.from ?? today, 'working');
    if (tick.mode === 'running') elapsed += days;
    else if (tick.mode !== 'stopped') suspended += days;
  });
  const mode = come.at(-1)?.mode ?? 'stopped';
  return { startedOn: come[0]?.from ?? null, total: elapsed + suspended, elapsed, suspended, mode };
}

/** The last day of what is foreseen to end still belongs to it. */
const hasCome = ({ from, foreseen }: Tick, today: string): boolean => !foreseen || from < today;

/** The last day of what the clock stands still for, where it is known beforehand: a notice's, or that of a statement's term. */
export function waitsUntil(mode: ClockMode, noticeUntil: string | null, due: Due | null): string | null {
  if (mode === 'public-notice') return noticeUntil;
  return isHearing(due) && due?.kind === mode ? due.on : null;
}

/**
 * Adds a tick where the mode changes; what was foreseen and has not come is void. What is waited for to a known last
 * day (`until`) ends with it, so the clock is foreseen to run again after it: no event marks that day.
 */
export function tick(
  ticks: readonly Tick[],
  from: string,
  mode: ClockMode,
  until: string | null,
): readonly Tick[] {
  const past = ticks.filter((each) => hasCome(each, from));
  const last = past.at(-1)?.mode ?? 'stopped';
  const now = last === mode ? past : [...past, { from, mode }];
  return until === null ? now : [...now, { from: until, mode: 'running', foreseen: true }];
}

/** Who must do what by when, once the case is in `status` with its clock ticking as `ticks` (`waitOver`: see above). */
export function dueAfter(
  state: CaseState,
  status: CaseStatus,
  ticks: readonly Tick[],
  noticeUntil: string | null,
  waitOver: boolean,
  { businessDate: on, scheme, calendar }: Omit<CommandFacts, 'actor'>,
): Due | null {
  const after = (kind: Due['kind'], days: Days): Due => ({ kind, on: calendar.add(on, days) });
  // Who has spoken, or had the time to, owes nothing more: the case is the office's again, within what is left of the
  // handling time.
  const handedBack = waitOver && isHearing(state.due);
  // Another step that keeps the status (take, hand over, a judgement) moves no deadline.
  if (status === state.status && status !== 'review' && !handedBack) return state.due;
  if (status === 'correction-requested') return after('correction', scheme.correctWithin);
  if (status === 'discrepancy' && !waitOver) return after('rebuttal', scheme.rebutWithin);
  if (hearings[status] === 'defence' && !waitOver) return after('defence', scheme.defendWithin);
  // The office acts of its own motion: it takes no longer than for an application, counted anew.
  if (status === 'proposed-revocation')
    return after('decision', { count: scheme.decideWithinWorkingDays, unit: 'working' });
  if (status === 'reconsideration') return after('reconsideration', scheme.decideReconsiderationWithin);
  if (status === 'submitted' && ticks.length === 0) return after('acceptance', scheme.acceptWithin);
  if (status === 'awarded' || closedStatuses.includes(status)) return null;
  const clock = readClock(ticks, on, calendar);
  const left = scheme.decideWithinWorkingDays - clock.elapsed;
  // While the notice suspends the clock, what is left of the handling time counts from the notice's last day.
  const from = clock.mode === 'public-notice' && noticeUntil !== null ? noticeUntil : on;
  return { kind: 'decision', on: calendar.add(from, { count: left, unit: 'working' }) };
}
