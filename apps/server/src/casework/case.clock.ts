/**
 * The handling clock: it starts at acceptance, stands still only for causes that the scheme lists, and is over
 * at the final decision. Always: elapsed + suspended = total.
 */
import type {
  Calendar,
  CaseState,
  CaseStatus,
  ClockMode,
  Days,
  Due,
  SchemeRules,
  SuspensionCause,
  Tick,
} from './case.ts';
import { closedStatuses } from './case.ts';

const causes: Partial<Record<CaseStatus, SuspensionCause>> = {
  'correction-requested': 'correction',
  discrepancy: 'rebuttal',
  'public-notice': 'public-notice',
  objection: 'objection',
};

/** How the clock stands once the case is in `status`; `started`: acceptance has happened. */
export function clockMode(status: CaseStatus, started: boolean, scheme: SchemeRules): ClockMode {
  if (!started || status === 'awarded' || status === 'reconsideration' || closedStatuses.includes(status))
    return 'stopped';
  const cause = causes[status];
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
  ticks.forEach((tick, index) => {
    const days = calendar.between(tick.from, ticks[index + 1]?.from ?? today, 'working');
    if (tick.mode === 'running') elapsed += days;
    else if (tick.mode !== 'stopped') suspended += days;
  });
  const mode = ticks.at(-1)?.mode ?? 'stopped';
  return { startedOn: ticks[0]?.from ?? null, total: elapsed + suspended, elapsed, suspended, mode };
}

/** Adds a tick where the mode changes. */
export function tick(ticks: readonly Tick[], from: string, mode: ClockMode): readonly Tick[] {
  const last = ticks.at(-1)?.mode ?? 'stopped';
  return last === mode ? ticks : [...ticks, { from, mode }];
}

/** Who must do what by when, once the case is in `status` with its clock ticking as `ticks`. */
export function dueAfter(
  state: CaseState,
  status: CaseStatus,
  ticks: readonly Tick[],
  noticeUntil: string | null,
  on: string,
  scheme: SchemeRules,
  calendar: Calendar,
): Due | null {
  const after = (kind: Due['kind'], days: Days): Due => ({ kind, on: calendar.add(on, days) });
  // A step that keeps the status (take, hand over, a judgement) moves no deadline.
  if (status === state.status && status !== 'review') return state.due;
  if (status === 'correction-requested') return after('correction', scheme.correctWithin);
  if (status === 'discrepancy') return after('rebuttal', scheme.rebutWithin);
  if (status === 'public-notice') return noticeUntil === null ? null : { kind: 'notice', on: noticeUntil };
  if (status === 'reconsideration') return after('reconsideration', scheme.decideReconsiderationWithin);
  if (status === 'submitted' && ticks.length === 0) return after('acceptance', scheme.acceptWithin);
  if (status === 'awarded' || closedStatuses.includes(status)) return null;
  const left = scheme.decideWithinWorkingDays - readClock(ticks, on, calendar).elapsed;
  return { kind: 'decision', on: calendar.add(on, { count: left, unit: 'working' }) };
}
