import { formatDate } from '../../format/dates.ts';

interface Step {
  seq: number;
  command: string;
  label: string;
  on: string;
  from: string;
  to: string;
  note: string | null;
}

interface Decided {
  status: string;
  steps: readonly Step[];
  reconsiderUntil: string | null;
  /** The months that a revocation takes back, where it leaves the others. */
  monthsRevoked?: readonly string[];
  /** What revocations took back of an award that stands with the rest. */
  revokedYuan?: string | null;
}

/** What an office decided, or means to decide, against the claimant. */
export interface AdverseDecision {
  title: string;
  /** Clause and reason, then the remedies, as the steps of the case tell them. */
  parts: readonly { head: string; text: string }[];
  /** The last day on which reconsideration can be applied for on this page. */
  until: string | null;
}

/** Other steps that go against the claimant whatever they lead to. */
const AGAINST = new Set(['refuse', 'not-accept', 'revoke']);
const PROPOSING = new Set(['propose-refusal', 'propose-revocation']);
/** Decisions that take over clause and reason of what was proposed. */
const AS_PROPOSED = new Set(['refuse', 'revoke']);
const PROPOSED = new Set(['proposed-refusal', 'proposed-revocation']);
const ENDED_AGAINST = new Set(['refused', 'not-accepted', 'revoked']);

/** How a reconsideration ends: decided by the office above, or elsewhere and recorded here. */
const RECONSIDERED = new Set(['decide-reconsideration', 'record-reconsideration']);

/** Whether a step of the record gives nothing, or takes away: a reconsideration does where what it leaves standing does. */
export function isAgainst(step: Pick<Step, 'command' | 'to'>): boolean {
  return (
    AGAINST.has(step.command) ||
    proposesAgainst(step) ||
    (RECONSIDERED.has(step.command) && ENDED_AGAINST.has(step.to))
  );
}

/** Of a refusal by a reviewer or an objection to the public notice that was found to be right, or of a revocation. */
export function proposesAgainst({ command, to }: Pick<Step, 'command' | 'to'>): boolean {
  return PROPOSING.has(command) || (command === 'decide-objection' && to === 'proposed-refusal');
}

/** Whether the step ends a reconsideration by its applicant's own wish, granted or not sent on yet. */
const withdrawn = ({ command, to }: Pick<Step, 'command' | 'to'>): boolean =>
  command === 'grant-withdrawal' || (command === 'withdraw-reconsideration' && to !== 'reconsideration');

/**
 * The decision against the claimant as the case stands now, with what 许可法38 wants told: reason and remedies.
 * null where there is none, or where it was set aside. Pure.
 */
export function adverseDecision({
  status,
  steps,
  reconsiderUntil,
  monthsRevoked = [],
  revokedYuan = null,
}: Decided): AdverseDecision | null {
  const standing = standingOf(status, steps);
  const ofPart = standing === 'awarded' && revokedYuan !== null;
  if (!PROPOSED.has(standing) && !ENDED_AGAINST.has(standing) && !ofPart) return null;
  // What the claimant has withdrawn leaves it standing, though nobody decided that against them.
  const last = steps.findLast((step) => isAgainst(step) || withdrawn(step));
  if (!last) return null;
  const proposal = steps.findLast(proposesAgainst);
  const decision = steps.findLast((step) => isAgainst(step) && !RECONSIDERED.has(step.command));
  const told = [
    ...(decision && AS_PROPOSED.has(decision.command) && proposal ? [proposal] : []),
    ...(decision ? [decision] : []),
    ...(last === decision ? [] : [last]),
  ];
  return {
    title: titleOf(status, last, monthsRevoked.length > 0),
    parts: told.flatMap(({ label, on, note }) =>
      note === null ? [] : [{ head: `${label}（${formatDate(on)}）`, text: note }],
    ),
    until: reconsiderUntil,
  };
}

/** Where a case stands; of one that is being reconsidered, where it stood before that. Pure. */
export function standingOf(status: string, steps: readonly Pick<Step, 'command' | 'from'>[]): string {
  if (status !== 'reconsideration') return status;
  return steps.findLast(({ command }) => command === 'request-reconsideration')?.from ?? status;
}

function titleOf(status: string, { label, to }: Step, ofMonths: boolean): string {
  switch (status) {
    case 'proposed-refusal':
      return '拟不予批准，还没有作出决定';
    case 'proposed-revocation':
      return `拟撤销${ofMonths ? '部分月份的' : ''}批准，还没有作出决定`;
    case 'reconsideration':
      return `${label}，正在复议`;
    default:
      if (to === 'awarded') return `${ofMonths ? '部分月份的批准' : '批准的一部分'}已撤销，其余的继续有效`;
      return to === 'revoked' ? '批准已撤销' : to === 'not-accepted' ? '不予受理' : '不予批准';
  }
}
