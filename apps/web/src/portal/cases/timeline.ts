import { findScheme } from '@wenye/policy';
import { formatDate, formatInstant } from '../../format/dates.ts';
import type { TimelineStep } from '../../ui/steps.tsx';
import { type AccountStanding, isLost } from './account-standing.ts';
import { isRestored } from './aftermath.ts';
import { isAgainst } from './decision.ts';
import { type Arrived, arrivalWords } from './paid-words.ts';

interface Progress {
  benefitId: string;
  status: string;
  statusLabel: string;
  level: number;
  levelLabel: string | null;
  steps: readonly {
    seq: number;
    on: string;
    /** When it was recorded, by the wall clock: never beside the business date, which may be another day. */
    at: string;
    command: string;
    to: string;
    outcome?: string | null;
    label: string;
    by: string;
    note: string | null;
  }[];
  payment: { status: string; latest: Latest | null } | null;
  accountStanding: AccountStanding;
}

interface Latest {
  status: string;
  on: string;
  reason: string | null;
  redirected: boolean;
  fileRefused: boolean;
  disputed: boolean;
  again: boolean;
  arrived: Arrived;
}

const ENDED = new Set([
  'refused',
  'not-accepted',
  'withdrawn',
  'deemed-withdrawn',
  'lapsed',
  'abandoned',
  'revoked',
]);

/** What has happened to a case, where it stands now, and what its scheme still has before it. */
export function timelineOf(view: Progress): TimelineStep[] {
  const past: TimelineStep[] = view.steps.map((step) => ({
    id: `event-${step.seq}`,
    title: step.label,
    state: isAgainst(step) ? 'against' : 'done',
    detail: [`${formatDate(step.on)} · ${step.by}`, step.note].filter(Boolean).join('：'),
    hint: `操作时间 ${formatInstant(step.at)}`,
  }));
  if (ENDED.has(view.status)) {
    // A decision against the claimant is an end of its own.
    if (past.at(-1)?.state === 'against') return past;
    return [...past, { id: 'end', title: view.statusLabel, state: 'stopped' }];
  }
  if (view.status === 'awarded') {
    const owesBack = view.payment?.status === 'under-recovery';
    const paid = owesBack || view.payment?.status === 'discharged' || view.payment?.status === 'written-off';
    const pay: TimelineStep = owesBack
      ? { id: 'pay', title: '补贴已拨付，其中一部分要退回', state: 'now' }
      : paid
        ? { id: 'pay', title: '补贴已拨付', state: 'done', ...settledOn(view.payment?.latest ?? null) }
        : { id: 'pay', state: 'now', ...payingNow(view) };
    return [...past, pay];
  }
  // The last finding that money is short is no step that was done: it is what the case waits for now.
  const last = view.steps.at(-1);
  const short = last?.command === 'reserve-funds' && last.to === 'waiting-for-funds';
  return [
    ...(short ? past.slice(0, -1) : past),
    {
      id: 'now',
      title: view.levelLabel ?? view.statusLabel,
      state: 'now',
      ...(short ? { detail: past.at(-1)?.detail, hint: past.at(-1)?.hint } : {}),
    },
    ...(stands(view) ? [isRestored(view.steps) ? '恢复批准' : '调增批准金额', '拨付'] : ahead(view)).map(
      (title, index): TimelineStep => ({ id: `ahead-${index}`, title, state: 'later' }),
    ),
  ];
}

/** The day on which the money reached the account, where the bank has said so; of several payments each day. */
function settledOn(latest: Latest | null): Pick<TimelineStep, 'detail'> {
  return latest?.status === 'settled' ? { detail: arrivalWords(latest.arrived) } : {};
}

/** How far the payment has come, and after a return whose turn it is. */
function payingNow({
  payment,
  accountStanding,
}: Pick<Progress, 'payment' | 'accountStanding'>): Pick<TimelineStep, 'title' | 'detail'> {
  const latest = payment?.latest ?? null;
  if (latest === null) return { title: '等待拨付' };
  const { status, reason, redirected, fileRefused, disputed, again } = latest;
  const on = formatDate(latest.on);
  // What the bank said first and what its statement says differ: nobody need change an account for that.
  if (disputed) return { title: '财务正在与银行核实有没有付出', detail: on };
  if (fileRefused) return { title: '银行没有受理付款文件，等待重新拨付', detail: on };
  // Part of it is paid; what came back after a revocation that was set aside is owed once more.
  if (status === 'settled') return { title: '其余的等待拨付', detail: `${on}到账一部分` };
  if (status !== 'returned' && status !== 'rejected')
    return { title: again ? '正在重新拨付' : '正在拨付', detail: on };
  const back = status === 'returned' ? '退汇' : '银行拒付';
  return {
    title:
      redirected && !isLost(accountStanding)
        ? `${back}，已改付新账户，等待重新拨付`
        : `${back}，等待改付新账户`,
    detail: [on, reason].filter(Boolean).join('：'),
  };
}

/** A reconsideration restored or raised the award, which only waits for money: nothing is shown to the public again. */
const stands = ({ status, steps }: Progress): boolean =>
  status === 'waiting-for-funds' &&
  steps.some(({ command, to }) => command.endsWith('-reconsideration') && to === status);

/** The regular steps after the present one. Corrections and objections are not foretold. */
function ahead({ benefitId, status, level }: Progress): string[] {
  const scheme = findScheme(benefitId);
  if (!scheme) return [];
  const levels = scheme.levels.value.map((each) => each.name);
  const end = [...(scheme.notice.value ? ['公示'] : []), '批准', '拨付'];
  switch (status) {
    case 'submitted':
    case 'correction-requested':
      return ['受理', '数据比对', ...levels, ...end];
    case 'data-check':
    case 'discrepancy':
      return [...levels, ...end];
    case 'review':
    case 'returned':
      return [...levels.slice(Math.max(level, 0)), ...end];
    case 'waiting-for-funds':
    case 'proposed-award':
      return end;
    case 'public-notice':
    case 'objection':
      return ['批准', '拨付'];
    default:
      return [];
  }
}
